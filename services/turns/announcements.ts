import { z } from 'zod';
import type { WorkList } from '../delivery/work.ts';
import { type NetworkId, PersonId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import { erasedIn } from '../privacy/erased.ts';
import { padded, startingWith } from '../storage/keys.ts';
import { json, moment, shelf, untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import type { Proposal } from './proposal-rows.ts';
import { byDay } from './turn-moments.ts';
import { type TurnRole, turnRoles } from './turn-roles.ts';
import { announcing, tellingMoved } from './turn-work.ts';

/** What a chat was told of who does what at one coming meeting. */
export type Announcement = z.infer<typeof Announcement>;
const Announcement = z.object({
  chatKey: z.string(),
  meetingNumber: z.int(),
  at: moment,
  /** On which day it is, as the chat read it: 'YYYY-MM-DD', with a '?' after one that is presumed. */
  day: z.string().optional(),
  /** The message that names them, while it stands: whom, in the order of their roles. */
  messageId: z.string().optional(),
  roles: json(z.array(z.enum(turnRoles))),
  people: json(z.array(PersonId)),
  /**
   * A message in the chat lets whoever looks see whether they are asked, since somebody could not be reached one to one.
   */
  isNoted: z.boolean().optional(),
  /** The message that says so, while it does: it becomes the one with the names. */
  noteId: z.string().optional(),
});

/** Who said yes to which role. */
export type Holder = { readonly role: TurnRole; readonly personId: PersonId };

export type Announcements = ReturnType<typeof createAnnouncements>;

const announcementKey = ({ chatKey, meetingNumber }: Meeting) => `announcement_${chatKey}_${padded(meetingNumber)}`;
export const everyAnnouncement = startingWith('announcement_');
export const announcementShelf = (table: Table) => shelf(table, Announcement);

type Parts = { readonly table: Table; readonly work: WorkList; readonly now: () => Date; readonly timeZone: string };

/** A day that is typed wrong is put right by then. */
const untilSettled = 15 * 60_000;

/** One message per meeting names who said yes, and is changed where that changes. */
export function createAnnouncements({ table, work, now, timeZone }: Parts) {
  const announcements = announcementShelf(table);
  const find = async (networkId: NetworkId, meeting: Meeting) =>
    (await announcements.get(networkId, announcementKey(meeting)))?.row;

  return {
    find,
    /** Its meeting is over: a message that still says that somebody is asked is put right. Safe to repeat. */
    async over(networkId: NetworkId, meeting: Meeting): Promise<void> {
      if ((await find(networkId, meeting))?.noteId) await work.plan(networkId, [], [announcing(meeting, now())]);
    },
    /**
     * Remembers what the chat was told. A name whose person was erased while it was on its way is taken back. `moved`: who
     * last heard of another day; they hear of this one, once nobody has put it right for a while.
     */
    async told(
      networkId: NetworkId,
      meeting: Meeting,
      what: Partial<Announcement>,
      moved: readonly Proposal[] = [],
    ): Promise<void> {
      await untilWritten(async () => {
        const [read, erased] = await Promise.all([
          announcements.get(networkId, announcementKey(meeting)),
          erasedIn(table, networkId),
        ]);
        const { chatKey, meetingNumber } = meeting;
        const nothing = { chatKey, meetingNumber, at: now(), roles: [], people: [] };
        const told = { ...nothing, ...read?.row, ...what };
        const people = told.people.filter((person) => !erased.has(person));
        const isLate = people.length < told.people.length;
        const step = read
          ? announcements.replacing(read, { ...told, people })
          : announcements.inserting(announcementKey(meeting), { ...told, people });
        const telling = moved.map((one) =>
          tellingMoved(one, byDay(new Date(now().getTime() + untilSettled), timeZone)),
        );
        const follows = [...telling, ...(isLate ? [announcing(meeting, now())] : [])];
        return (await work.plan(networkId, [step], follows)) || undefined;
      });
    },
  };
}

export const holdersIn = (proposals: readonly Proposal[]): readonly Holder[] =>
  proposals.flatMap(({ state, role, personId }) => (state === 'accepted' && personId ? [{ role, personId }] : []));

/** Somebody is asked for a role, or is yet to be. */
const isAnyOpen = (proposals: readonly Proposal[]): boolean =>
  proposals.some(({ state }) => state !== 'off' && state !== 'accepted');

/** Nobody is asked anything about this meeting, neither for a role nor to swap. */
export const areAllHeld = (proposals: readonly Proposal[]): boolean =>
  !isAnyOpen(proposals) && proposals.every(({ state, swapWith }) => state === 'off' || !swapWith);

/**
 * Whether the message with the names has to let people look whether they are asked. Not for a swap: the chat would read
 * that somebody wants out.
 */
export function letsLook(told: Announcement | undefined, proposals: readonly Proposal[]): boolean {
  const isNoteApart = told?.messageId !== undefined && told.noteId !== undefined;
  return told?.isNoted === true && !isNoteApart && isAnyOpen(proposals);
}

/** Whether the chat reads who does what as it is, and when, as far as it reads anything. */
export function isTrue(told: Announcement | undefined, holders: readonly Holder[], day: string | undefined): boolean {
  if (!told?.messageId) return holders.length === 0;
  const now = holders.map(({ role, personId }) => `${role} ${personId}`);
  const then = told.roles.map((role, at) => `${role} ${told.people[at]}`);
  return now.join() === then.join() && told.day === day;
}
