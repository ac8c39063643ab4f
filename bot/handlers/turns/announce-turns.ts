import { turnsAnnouncementCard } from '../../../cards/turns/turns-announcement-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { type Holder, holdersIn, isTrue, movedSince } from '../../../services/turns/announcements.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { meetingAtWork } from '../rounds/round-at-work.ts';
import { announcedDay, dayTold } from './announced-day.ts';
import { holdersNamed } from './holders-named.ts';

/**
 * Tells the chat who does what at a meeting: only after each person's yes, and in one message. What is not true any more is put
 * right in the same message.
 */
export async function announceTurns(work: Work, services: Services): Promise<Outcome> {
  const { roleHolders, announcements, messenger } = services;
  const found = await meetingAtWork(work, services);
  if (!found) return done;
  const { network, chat, meeting } = found;
  const proposals = await roleHolders.all(network.id, meeting);
  const told = await announcements.find(network.id, meeting);
  const holders = holdersIn(proposals);
  const day = await announcedDay(network, meeting, told, services);
  if (isTrue(told, holders, day)) return done;
  const isOver = proposals.some((proposal) => proposal.isOver);
  const card = await cardOf(holders, { network, isOver, day }, services);
  const delivery = told?.messageId
    ? await messenger.update(chat, told.messageId, card)
    : await postTo(chat, card, services);
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  const messageId = told?.messageId ?? delivery.messageId;
  const moved = movedSince(told, proposals, day);
  return onceNoted(announcements.told(network.id, meeting, { ...whatWasTold(holders, messageId), day }, moved));
}

/** A message that names nobody any more is left as it is: who says yes after that is told of anew. */
const whatWasTold = (holders: readonly Holder[], messageId: string | undefined) => ({
  messageId: holders.length > 0 ? messageId : undefined,
  roles: holders.map(({ role }) => role),
  people: holders.map(({ personId }) => personId),
});

type About = { readonly network: Network; readonly isOver: boolean; readonly day: string | undefined };

async function cardOf(holders: readonly Holder[], { network, isOver, day }: About, services: Services) {
  const { timeZone } = services;
  const named = await holdersNamed(network.id, holders, services);
  const next = dayTold(day, services);
  return turnsAnnouncementCard({ language: network.language, timeZone, holders: named, isOver, next });
}
