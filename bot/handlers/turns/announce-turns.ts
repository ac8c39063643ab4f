import type { Work } from '../../../services/delivery/work.ts';
import { type Holder, holdersIn, isTrue, movedSince } from '../../../services/turns/announcements.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { meetingAtWork } from '../rounds/round-at-work.ts';
import { noteClosed } from './note-closed.ts';
import { type Standing, standingNow, standingShown } from './turns-standing.ts';

/**
 * Tells the chat who does what at a meeting: only after each person's yes, and in one message. What is not true any more is put
 * right in the same message; so is what said that somebody is asked.
 */
export async function announceTurns(work: Work, services: Services): Promise<Outcome> {
  const found = await meetingAtWork(work, services);
  if (!found) return done;
  const outcome = await announced(await standingNow(found, services), work, services);
  return outcome.kind === 'done' ? noteClosed(await standingNow(found, services), work, services) : outcome;
}

async function announced(standing: Standing, work: Work, services: Services): Promise<Outcome> {
  const { network, chat, meeting, proposals, told, day } = standing;
  const holders = holdersIn(proposals);
  if (isTrue(told, holders, day)) return done;
  const card = await standingShown(standing, holders, services);
  const standsIn = told?.messageId ?? told?.noteId;
  const delivery = standsIn
    ? await services.messenger.update(chat, standsIn, card)
    : await postTo(chat, card, services);
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  const messageId = standsIn ?? delivery.messageId;
  const what = { ...whatWasTold(holders, messageId), day, ...(standsIn === told?.noteId && { noteId: undefined }) };
  return onceNoted(services.announcements.told(network.id, meeting, what, movedSince(told, proposals, day)));
}

/** A message that names nobody any more is left as it is: who says yes after that is told of anew. */
const whatWasTold = (holders: readonly Holder[], messageId: string | undefined) => ({
  messageId: holders.length > 0 ? messageId : undefined,
  roles: holders.map(({ role }) => role),
  people: holders.map(({ personId }) => personId),
});
