import { turnsAnnouncementCard } from '../../../cards/turns/turns-announcement-card.ts';
import { type Announcement, type Holder, letsLook } from '../../../services/turns/announcements.ts';
import type { Proposal } from '../../../services/turns/proposal-rows.ts';
import type { Services } from '../../services.ts';
import type { meetingAtWork } from '../rounds/round-at-work.ts';
import { announcedDay, dayTold } from './announced-day.ts';
import { holdersNamed } from './holders-named.ts';

type Found = NonNullable<Awaited<ReturnType<typeof meetingAtWork>>>;

/** A meeting's roles as they are now, and as the chat was told. */
export type Standing = Found & {
  readonly proposals: readonly Proposal[];
  readonly told: Announcement | undefined;
  readonly isOver: boolean;
  readonly day: string | undefined;
  /** The message with the names lets people look whether they are asked. */
  readonly canLook: boolean;
};

export async function standingNow(found: Found, services: Services): Promise<Standing> {
  const { network, meeting } = found;
  const proposals = await services.roleHolders.all(network.id, meeting);
  const told = await services.announcements.find(network.id, meeting);
  const day = await announcedDay(network, meeting, told, services);
  const isOver = proposals.some((one) => one.isOver);
  return { ...found, proposals, told, day, isOver, canLook: !isOver && letsLook(told, proposals) };
}

/** What the chat reads of it. */
export async function standingShown(standing: Standing, holders: readonly Holder[], services: Services) {
  const { network, isOver, day, canLook } = standing;
  return turnsAnnouncementCard({
    ...{ language: network.language, timeZone: services.timeZone, isOver },
    ...(canLook && { canLook }),
    holders: await holdersNamed(network.id, holders, services),
    next: dayTold(day, services),
  });
}
