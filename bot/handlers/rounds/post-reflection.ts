import type { Work } from '../../../services/delivery/work.ts';
import { isCheckIn } from '../../../services/rounds/round-rows.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { roundAtWork } from './round-at-work.ts';
import { postedQuestionsOf } from './round-cards.ts';

const secondsAfterOpening = 2;

/** Puts the reflection card of an open round in its chat, and remembers where it stands. */
export async function postReflection(work: Work, services: Services): Promise<Outcome> {
  const { roster, memberships, openingLines, postings, timeZone } = services;
  const found = await roundAtWork(work, services);
  if (!found || !postings.isInTime(found.read.row) || found.read.row.cardId) return done;
  const { network, chat } = found;
  const round = found.read.row;
  if (await openingLines.isOnItsWay(round)) return { kind: 'later', seconds: secondsAfterOpening };
  const present = await roster.membersOf(chat);
  const meetingNumber = isCheckIn(round) ? undefined : round.meetingNumber;
  if (present) await memberships.takeOver(network.id, round.chatKey, present, meetingNumber);
  const delivery = await postTo(chat, postedQuestionsOf(round, network, timeZone), services);
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  if (!delivery.messageId) return { kind: 'unnoted' };
  return onceNoted(postings.posted(network.id, round.id, delivery.messageId));
}
