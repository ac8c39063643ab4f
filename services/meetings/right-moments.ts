import { afterWorkingDays, localDay } from '../calendar.ts';
import type { NewWork, WorkList } from '../delivery/work.ts';
import { longestMeeting, type Network, shortestMeeting } from '../networks/network-rows.ts';
import { silenceOf } from '../networks/silence.ts';
import { askedIn, isMonthFull } from '../rounds/asked.ts';
import { roundIdOf } from '../rounds/round-rows.ts';
import type { Rounds } from '../rounds/rounds.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import type { Meeting, Meetings } from './meetings.ts';
import { nudgedOf } from './nudged.ts';
import type { Occurrence } from './occurrences.ts';

export type RightMoments = ReturnType<typeof createRightMoments>;

type Parts = {
  readonly table: Table;
  readonly meetings: Meetings;
  readonly rounds: Rounds;
  readonly work: WorkList;
  readonly now: () => Date;
  readonly timeZone: string;
};

const minute = 60_000;
const hour = 60 * minute;
/** Before the end: who chairs is told, and then everybody is asked, while they are still there. */
const nudgeAhead = 10 * minute;
const askAhead = 5 * minute;
/** After the start: by then Teams' bad moment is over, or is no moment. */
const longestPatience = 20 * minute;
/** After the end. */
const longestWait = 12 * hour;

/** When something about a meeting is done, so that it comes while people are there: before its end, which is never certain. */
export function createRightMoments({ table, meetings, rounds, work, now, timeZone }: Parts) {
  return {
    /**
     * `scheduledAt`: when it is to end, by Teams, if it says so. Resolves to false, and settles nothing, while Teams may still
     * say so when asked again.
     */
    async expectEnd(network: Network, meeting: Meeting, scheduledAt: Date | undefined | 'unknown'): Promise<boolean> {
      const { id, meetingMinutes } = network;
      const isUnknown = scheduledAt === 'unknown';
      if (isUnknown && isWaitingFor(await meetings.find(id, meeting), network, now())) return false;
      const endOf = (startedAt: Date) => endAfter(startedAt, isUnknown ? undefined : scheduledAt, meetingMinutes);
      await untilWritten(async () => {
        const sighting = await meetings.expected(id, meeting, endOf);
        const endsAt = sighting && goingToEnd(sighting.occurrence);
        if (!endsAt) return true;
        return (await work.plan(id, sighting.steps, beforeEnd(meeting, endsAt))) || undefined;
      });
      return true;
    },
    /** Whether questions are about to come, and whoever chairs still has time to make room for them. */
    async isToNudge(network: Network, meeting: Meeting): Promise<boolean> {
      const occurrence = await meetings.find(network.id, meeting);
      const endsAt = occurrence && goingToEnd(occurrence);
      if (!endsAt || now().getTime() >= endsAt.getTime() - askAhead) return false;
      if (silenceOf(network, now(), timeZone) || (await rounds.ofMeeting(network.id, meeting))) return false;
      const asked = await askedIn(table, network.id, meeting.chatKey);
      return !asked || !isMonthFull(asked.row, now(), timeZone);
    },
    whomToNudge: (network: Network, meeting: Meeting) => nudgedOf(table, network, meeting, now()),
  };
}

/** Whether there is time to ask again when a meeting ends, before who chairs would hear of it where nobody says so. */
function isWaitingFor(known: Occurrence | undefined, { meetingMinutes }: Network, now: Date): boolean {
  const patience = Math.min(longestPatience, meetingMinutes * minute - nudgeAhead - askAhead);
  return known?.startedAt !== undefined && now.getTime() < Date.parse(known.startedAt) + patience;
}

/** What follows from the start of a meeting: its end has to be worked out. */
export const afterStart = (chatKey: string, { number, startedAt }: Occurrence): readonly NewWork[] =>
  startedAt ? [{ kind: 'expect-end', target: roundIdOf(chatKey, number), dueAt: new Date(startedAt) }] : [];

/**
 * When a meeting that began then will be over. What Teams says is believed where a meeting can be that long from its real
 * start on: of a series it may be about another day.
 */
export function endAfter(startedAt: Date, scheduledAt: Date | undefined, meetingMinutes: number): Date {
  const usual = new Date(startedAt.getTime() + meetingMinutes * minute);
  if (!scheduledAt) return usual;
  const minutes = (scheduledAt.getTime() - startedAt.getTime()) / minute;
  return minutes >= shortestMeeting && minutes <= longestMeeting ? scheduledAt : usual;
}

function beforeEnd({ chatKey, meetingNumber }: Meeting, endsAt: Date): readonly NewWork[] {
  const target = roundIdOf(chatKey, meetingNumber);
  const ahead = (span: number) => new Date(endsAt.getTime() - span);
  return [
    { kind: 'nudge-chair', target, dueAt: ahead(nudgeAhead) },
    { kind: 'ask-before-end', target, dueAt: ahead(askAhead) },
  ];
}

/** When it will be over; undefined once it is. */
function goingToEnd({ expectedEndAt, endedAt }: Occurrence): Date | undefined {
  return expectedEndAt && !endedAt ? new Date(expectedEndAt) : undefined;
}

/**
 * Whether to ask about it before anybody told that it ended; later than meant where the bot was down, but not on another day,
 * nor half a day later.
 */
export function isToAsk(occurrence: Occurrence, now: Date, timeZone: string): boolean {
  const endsAt = goingToEnd(occurrence);
  if (!endsAt) return false;
  const isSameDay = localDay(endsAt, timeZone) === localDay(now, timeZone);
  return now < endsAt || (isSameDay && now.getTime() - endsAt.getTime() <= longestWait);
}

/** Whether a meeting ended so long ago that a round opened at its end would be over by now. */
export const isStale = (endedAt: Date, { workingDaysOpen }: Network, now: Date, timeZone: string): boolean =>
  afterWorkingDays(endedAt, workingDaysOpen, timeZone) <= now;
