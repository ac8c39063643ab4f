import { turnsAnnouncementCard } from '../../cards/turn-card.ts';
import { type Holder, holdersIn, isTrue, whatWasTold } from '../../services/announcements.ts';
import { localDay } from '../../services/calendar.ts';
import type { Network } from '../../services/network-rows.ts';
import type { NextMeeting } from '../../services/next-meeting.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../outcome.ts';
import type { Services } from '../services.ts';
import { holdersNamed } from './holders-named.ts';
import { meetingAtWork } from './round-at-work.ts';

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
  const isOver = proposals.some((proposal) => proposal.isOver);
  const next = isOver ? undefined : await services.nextMeetings.of(network, meeting.chatKey);
  const day = isOver ? told?.day : dayOf(next, services);
  if (isTrue(told, holders, day)) return done;
  const card = await cardOf(holders, { network, isOver, next }, services);
  const delivery = told?.messageId
    ? await messenger.update(chat, told.messageId, card)
    : await postTo(chat, card, services);
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  const messageId = told?.messageId ?? delivery.messageId;
  return onceNoted(announcements.told(network.id, meeting, { ...whatWasTold(holders, messageId, told), day }));
}

const dayOf = (next: NextMeeting | undefined, { timeZone }: Services): string | undefined =>
  next && `${localDay(next.on, timeZone)}${next.isPresumed ? '?' : ''}`;

type About = { readonly network: Network; readonly isOver: boolean; readonly next: NextMeeting | undefined };

async function cardOf(holders: readonly Holder[], { network, isOver, next }: About, services: Services) {
  const named = await holdersNamed(network.id, holders, services);
  const { timeZone } = services;
  return turnsAnnouncementCard({ language: network.language, timeZone, holders: named, isOver, next });
}
