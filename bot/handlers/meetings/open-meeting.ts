import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { openingCardOf } from '../agreements/opening-line.ts';
import { meetingAtWork } from '../rounds/round-at-work.ts';

/** A meeting begins: says in its chat what the last round said and what was agreed, once, or else nothing. */
export async function openMeeting(work: Work, services: Services): Promise<Outcome> {
  const { quietTimes, openingLines } = services;
  const found = await meetingAtWork(work, services);
  if (!found || quietTimes.silenceOf(found.network)) return done;
  const { network, chat, meeting } = found;
  const line = await openingLines.claim(network.id, meeting);
  if (!line) return done;
  const delivery = await postTo(chat, openingCardOf(line, network, services), services);
  if (delivery.kind !== 'sent') {
    if (delivery.kind !== 'uncertain') await openingLines.giveBack(network.id, meeting);
    return outcomeOf(delivery, work, chat, services);
  }
  if (!delivery.messageId) return { kind: 'unnoted' };
  return onceNoted(openingLines.posted(network.id, meeting, delivery.messageId));
}
