import { localDay, noonOf } from '../calendar.ts';
import type { Occurrence } from './occurrences.ts';

/** `presumed`: by how often the chat met until now. Somewhere on that day. */
export type NextMeeting = { readonly on: Date; readonly isPresumed: boolean };

/** Of so few meetings nobody can say how often they are. */
const fewest = 3;
const most = 4;

type Said = {
  /** The day that somebody said of this meeting, and of the network's first: 'YYYY-MM-DD'. */
  readonly nextOn?: string | undefined;
  readonly startsOn?: string | undefined;
  readonly now: Date;
  readonly timeZone: string;
};

/**
 * When the chat meets next. A day that somebody said counts until it is over; one for this meeting comes first, and not after a
 * meeting on that day or later. Otherwise the middle one of the intervals between its last four meetings, after the last of
 * them: undefined where that lies behind us, or where there were fewer than three.
 */
export function nextMeeting(recent: readonly Occurrence[], said: Said): NextMeeting | undefined {
  const { nextOn, startsOn, now, timeZone } = said;
  const today = localDay(now, timeZone);
  const day = [hasMetSince(recent, nextOn, timeZone) ? undefined : nextOn, startsOn].find((one) => one && one >= today);
  return day ? { on: noonOf(day, timeZone), isPresumed: false } : presumedAfter(recent, now);
}

/** Whether the chat had a meeting on that day, or later. */
export const hasMetSince = (recent: readonly Occurrence[], day: string | undefined, timeZone: string): boolean =>
  day !== undefined &&
  recent.some((one) => {
    const moment = momentOf(one);
    return moment !== undefined && localDay(new Date(moment), timeZone) >= day;
  });

function presumedAfter(recent: readonly Occurrence[], now: Date): NextMeeting | undefined {
  const moments = recent.flatMap((one) => momentOf(one) ?? []).toSorted((one, other) => one - other);
  const last = moments.slice(-most);
  const intervals = last.slice(1).map((moment, at) => moment - (last[at] ?? moment));
  const latest = last.at(-1);
  if (latest === undefined || last.length < fewest) return undefined;
  const on = new Date(latest + middleOf(intervals));
  return on > now ? { on, isPresumed: true } : undefined;
}

function momentOf({ startedAt, byHandAt, endedAt }: Occurrence): number | undefined {
  const moment = startedAt ?? byHandAt ?? endedAt;
  return moment === undefined ? undefined : Date.parse(moment);
}

/** Of two in the middle the mean. */
function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return (low + high) / 2;
}
