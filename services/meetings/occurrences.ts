import { z } from 'zod';
import { shortestMeeting } from '../networks/network-rows.ts';

/** How many people are at a meeting: as much of it as decides how to look back. */
const sizes = ['under-five', 'five-to-seven', 'eight-or-more'] as const;
export type Size = (typeof sizes)[number];

/**
 * One actual meeting, never the series: Teams gives all meetings of a series the same ids. `number` counts the meetings of
 * its chat, from 1. Moments are Teams' clock, but for two, which are ours. `byHandAt`: somebody asked to reflect on a meeting
 * that Teams did not tell of. `askedAt`: it has a round since then.
 */
export type Occurrence = z.infer<typeof Occurrence>;
export const Occurrence = z.object({
  number: z.int().positive(),
  startedAt: z.iso.datetime().optional(),
  /** When people came back after its end. */
  restartedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  byHandAt: z.iso.datetime().optional(),
  askedAt: z.iso.datetime().optional(),
  /** When it was going to be over, as far as anybody could know at its start. */
  expectedEndAt: z.iso.datetime().optional(),
  /** How many are there, as who chairs it said. */
  present: z.enum(sizes).optional(),
  /** Who was told before its end that the questions were about to come, as a mark. */
  nudged: z.string().optional(),
});

/** An occurrence that is known (with its number) or new (without). Undefined: old news of a meeting we never heard of. */
export type Seen = (Omit<Occurrence, 'number'> & { readonly number?: number }) | undefined;

const minutes = 60_000;
/** After its start a meeting whose end nobody told is over. */
const longestUnended = 12 * 60 * minutes;
const longestAfterHand = 3 * 60 * minutes;
const rejoinWindow = 30 * minutes;
/** Whoever is away for no longer was cut off. */
const longestHitch = 5 * minutes;
/** Before the end of a meeting everybody is asked, in milliseconds: while they are still there. */
export const askAhead = 5 * minutes;

const timeOf = (iso: string | undefined) => (iso === undefined ? Number.NaN : Date.parse(iso));
const isNear = (iso: string | undefined, at: Date) => Math.abs(at.getTime() - timeOf(iso)) <= rejoinWindow;

/** From the moment itself on, for less than the span. */
function isSince(iso: string | undefined, at: Date, span: number): boolean {
  const age = at.getTime() - timeOf(iso);
  return age >= 0 && age < span;
}

/** Whether nobody told yet that it is over, or people came back. */
export const goesOn = ({ restartedAt, endedAt }: Occurrence): boolean =>
  endedAt === undefined || timeOf(restartedAt) > timeOf(endedAt);

/** Whether a meeting can be the one that is on at this moment. */
const isOn = (known: Occurrence, at: Date): boolean =>
  (goesOn(known) && isSince(known.startedAt, at, longestUnended)) || isSince(known.byHandAt, at, longestAfterHand);

/** Whether it is to go on at this moment. */
const isExpected = (known: Occurrence, at: Date): boolean =>
  goesOn(known) && timeOf(known.startedAt) <= at.getTime() && at.getTime() < timeOf(known.expectedEndAt);

const isOldNews = (recent: readonly Occurrence[], at: Date) =>
  recent.some(({ startedAt, restartedAt, endedAt, byHandAt }) =>
    [startedAt, restartedAt, endedAt, byHandAt].some((moment) => timeOf(moment) > at.getTime()),
  );

/** Ended so soon after its start that it was no meeting: somebody tried the call. Not where we only heard of people coming back. */
export function isTooShort({ startedAt, restartedAt, endedAt }: Occurrence): boolean {
  const length = timeOf(endedAt) - timeOf(startedAt);
  return startedAt !== restartedAt && length >= 0 && length < shortestMeeting * minutes;
}

/** And nobody was asked about it, and nobody wanted that. */
export const wasOnlyTried = (occurrence: Occurrence): boolean =>
  !occurrence.byHandAt && !occurrence.askedAt && isTooShort(occurrence);

/** Since when people are together: after more than a hitch since they came back. Undefined where nobody told. */
export function togetherSince({ startedAt, restartedAt, endedAt }: Occurrence): Date | undefined {
  if (startedAt === undefined) return undefined;
  const isBack = timeOf(restartedAt) - timeOf(endedAt) > longestHitch;
  return new Date(isBack && restartedAt ? restartedAt : startedAt);
}

/** People come back. When it ends is worked out anew where they left before they were to be asked. */
function restarted(same: Occurrence, restartedAt: string): Occurrence {
  const { expectedEndAt, ...begun } = same;
  const isCutShort = timeOf(same.endedAt) < timeOf(expectedEndAt) - askAhead;
  return { ...(isCutShort ? begun : same), restartedAt };
}

/** What was only tried begins now. */
function begunAfterTrying({ endedAt: _, restartedAt: __, expectedEndAt: ___, ...same }: Occurrence, at: string): Seen {
  return { ...same, startedAt: at };
}

/**
 * A start belongs to the meeting that it restarts, that is still to go on, or whose end or reflection came first; otherwise it is
 * a new meeting. After a call that was only tried it is the start.
 */
export function startOf(recent: readonly Occurrence[], startedAt: Date): Seen {
  const at = startedAt.toISOString();
  const same = recent.findLast(
    (known) =>
      isExpected(known, startedAt) ||
      [known.startedAt, known.restartedAt, known.endedAt, known.byHandAt].some((moment) => isNear(moment, startedAt)) ||
      (!known.startedAt && isSince(at, new Date(timeOf(known.endedAt)), longestUnended)),
  );
  const latest = recent.at(-1);
  // A call that somebody tried, the day before perhaps, and that nobody asked about, was not this chat's next meeting yet.
  if (!same && latest && wasOnlyTried(latest) && startedAt.getTime() > timeOf(latest.endedAt))
    return begunAfterTrying(latest, at);
  if (!same) return isOldNews(recent, startedAt) ? undefined : { startedAt: at };
  const isRestart = startedAt.getTime() > timeOf(same.endedAt) && !isExpected(same, startedAt);
  if (isRestart && isTooShort(same)) return begunAfterTrying(same, at);
  return { startedAt: at, ...(isRestart ? restarted(same, at) : same) };
}

/** An end belongs to the meeting that ended within thirty minutes of it, else to the one that was on, else it is a new one. */
export function endOf(recent: readonly Occurrence[], endedAt: Date): Seen {
  const at = endedAt.toISOString();
  const same =
    recent.findLast((known) => isNear(known.endedAt, endedAt)) ?? recent.findLast((known) => isOn(known, endedAt));
  if (!same) return isOldNews(recent, endedAt) ? undefined : { endedAt: at };
  return { ...same, endedAt: timeOf(same.endedAt) > endedAt.getTime() ? same.endedAt : at };
}

/** When this meeting was over, as far as anybody can know; undefined while it goes on, and of a call that was only tried. */
export function overAt(meeting: Occurrence, at: Date): Date | undefined {
  const { startedAt, endedAt, byHandAt } = meeting;
  const isEnded = !goesOn(meeting);
  if (isEnded && wasOnlyTried(meeting)) return undefined;
  const end = isEnded ? endedAt : byHandAt;
  if (end !== undefined) return new Date(end);
  return isOn(meeting, at) || startedAt === undefined ? undefined : new Date(timeOf(startedAt) + longestUnended);
}

/** The meeting that is on, as far as Teams told. */
export const onAt = (recent: readonly Occurrence[], at: Date): Occurrence | undefined =>
  recent.findLast((known) => isOn(known, at));

/**
 * The meeting that is on, or ended just now; a new one when Teams knows of none. One that so far could be a call that
 * somebody tries is a meeting from then on.
 */
export function underWayAt(recent: readonly Occurrence[], at: Date): NonNullable<Seen> {
  const byHandAt = at.toISOString();
  const same = recent.findLast((known) => isOn(known, at) || isNear(known.endedAt, at));
  if (!same) return { byHandAt };
  return wasOnlyTried({ endedAt: byHandAt, ...same }) ? { ...same, byHandAt } : same;
}

/** When a meeting that started and is not over will be; undefined where that was worked out before. */
export function expectedEndOf(
  recent: readonly Occurrence[],
  number: number,
  expected: (startedAt: Date) => Date,
): Seen {
  const known = recent.find((one) => one.number === number);
  const since = known && togetherSince(known);
  if (!known || !since || !goesOn(known) || known.expectedEndAt) return undefined;
  return { ...known, expectedEndAt: expected(since).toISOString() };
}
