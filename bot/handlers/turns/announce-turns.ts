import type { Work } from '../../../services/delivery/work.ts';
import { type Holder, holdersIn, isTrue } from '../../../services/turns/announcements.ts';
import { movedTo } from '../../../services/turns/heard-days.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../../outcome.ts';
import type { Delivery } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { meetingAtWork } from '../rounds/round-at-work.ts';
import { noteClosed } from './note-closed.ts';
import { type Standing, standingNow, standingShown } from './turns-standing.ts';
import { whatWasTold } from './what-was-told.ts';

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
  const delivery = await shown(standing, holders, services);
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  const what = { ...whatWasTold(standing, holders, delivery), day };
  const moved = told?.day === day ? [] : movedTo(day, proposals);
  return onceNoted(services.announcements.told(network.id, meeting, what, moved));
}

/** In the message that stands; anew where that is gone, as long as it still says something to somebody. */
async function shown(standing: Standing, holders: readonly Holder[], services: Services): Promise<Delivery> {
  const { chat, told, isOver } = standing;
  const card = await standingShown(standing, holders, services);
  const standsIn = told?.messageId ?? told?.noteId;
  const edited = standsIn ? await services.messenger.update(chat, standsIn, card) : undefined;
  const isGone = edited?.kind === 'sent' && edited.isGone;
  const isWanted = holders.length > 0 && !isOver;
  return edited && !(isGone && isWanted) ? edited : postTo(chat, card, services);
}
