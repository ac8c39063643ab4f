import { afterWorkingDays, localDay } from '../calendar.ts';
import type { NewWork, WorkList } from '../delivery/work.ts';
import { longestMeeting, type Network, shortestMeeting } from '../networks/network-rows.ts';
import { silenceOf } from '../networks/silence.ts';
import { askedIn, isMonthFull } from '../rounds/asked.ts';
import type { Postings } from '../rounds/postings.ts';
import { type Round, roundIdOf } from '../rounds/round-rows.ts';
import type { Rounds } from '../rounds/rounds.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import type { Meeting, Meetings } from './meetings.ts';
import { nudgedOf } from './nudged.ts';
import { askAhead, goesOn, type Occurrence, togetherSince } from './occurrences.ts';

export type RightMoments = ReturnType<typeof createRightMoments>;

type Parts = {
  readonly table: Table;
  readonly meetings: Meetings;
  readonly rounds: Rounds;
  readonly postings: Postings;
  readonly work: WorkList;
  readonly now: () => Date;
  readonly timeZone: string;
};

const minute = 60_000;
const hour = 60 * minute;
/** Before the end: who chairs is told, and then everybody is asked. */
const nudgeAhead = 10 * minute;
/** After the start: by then Teams' bad moment is over, or is no moment. */
const longestPatience = 20 * minute;
/** After the end. */
const longestWait = 12 * hour;
/** After the end some are still there. */
const longestGoodbye = 30 * minute;

/** When something about a meeting is done, so that it comes while people are there: before its end, which is never certain. */
export function createRightMoments({ table, meetings, rounds, postings, work, now, timeZone }: Parts) {
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
      if (!endsAt || now() >= before(endsAt, askAhead) || silenceOf(network, now(), timeZone)) return false;
      const round = (await rounds.ofMeeting(network.id, meeting))?.row;
      if (round) return isToShowAgain(occurrence, round, before(endsAt, askAhead));
      const asked = await askedIn(table, network.id, meeting.chatKey);
      return !asked || !isMonthFull(asked.row, now(), timeZone);
    },
    whomToNudge: (network: Network, meeting: Meeting) => nudgedOf(table, network, meeting, now()),
    /** People met, or came back, after its questions were shown: shows them once more, while people are there. */
    async showAgain(network: Network, meeting: Meeting): Promise<void> {
      const occurrence = await meetings.find(network.id, meeting);
      const round = (await rounds.ofMeeting(network.id, meeting))?.row;
      if (!occurrence || !round || silenceOf(network, now(), timeZone)) return;
      if (isToShowAgain(occurrence, round, now())) await postings.showAgain(network.id, round.id);
    },
  };
}

/** Whether there is time to ask again when a meeting ends, before who chairs would hear of it where nobody says so. */
function isWaitingFor(known: Occurrence | undefined, { meetingMinutes }: Network, now: Date): boolean {
  const patience = Math.min(longestPatience, meetingMinutes * minute - nudgeAhead - askAhead);
  const since = known && togetherSince(known);
  return since !== undefined && now.getTime() < since.getTime() + patience;
}

/** What follows from the start of a meeting: its end has to be worked out. */
export function afterStart(chatKey: string, occurrence: Occurrence): readonly NewWork[] {
  const { number, startedAt, restartedAt, expectedEndAt } = occurrence;
  // Of a meeting of which only the coming back was told nobody knows when it began.
  if (!startedAt || expectedEndAt || startedAt === restartedAt) return [];
  return [{ kind: 'expect-end', target: roundIdOf(chatKey, number), dueAt: new Date(restartedAt ?? startedAt) }];
}

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
  return [
    { kind: 'nudge-chair', target, dueAt: before(endsAt, nudgeAhead) },
    { kind: 'ask-before-end', target, dueAt: before(endsAt, askAhead) },
  ];
}

const before = (moment: Date, span: number) => new Date(moment.getTime() - span);

/** When it will be over; undefined once it is. */
const goingToEnd = (occurrence: Occurrence): Date | undefined =>
  occurrence.expectedEndAt && goesOn(occurrence) ? new Date(occurrence.expectedEndAt) : undefined;

/**
 * Whether people can still answer, are there at this moment, came after its questions were last shown, and are together for as
 * long as a meeting takes. Nobody who read them just before a hitch reads them again.
 */
function isToShowAgain(occurrence: Occurrence, round: Round, at: Date): boolean {
  const { startedAt = '', restartedAt = '', expectedEndAt = '' } = occurrence;
  const isOpen = round.state === 'open' && at < round.closesAt;
  const cameAt = Date.parse(restartedAt < expectedEndAt && restartedAt ? restartedAt : startedAt);
  const shownAt = (round.shownAt ?? round.openedAt).getTime();
  const isNews = shownAt < cameAt && at.getTime() - shownAt >= nudgeAhead;
  // Once they left, nobody knows any more how short they were away before.
  const since = (goesOn(occurrence) && togetherSince(occurrence)?.getTime()) || cameAt;
  return isOpen && isNews && areThere(occurrence, at) && at.getTime() - since >= shortestMeeting * minute;
}

function areThere(occurrence: Occurrence, at: Date): boolean {
  const { expectedEndAt = '', endedAt = '' } = occurrence;
  return at.getTime() - Date.parse(goesOn(occurrence) ? expectedEndAt : endedAt) <= longestGoodbye;
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
