import { localDay, noonOf } from './calendar.ts';
import type { Occurrence } from './occurrences.ts';

/** `presumed`: by how often the chat met until now. Somewhere on that day. */
export type NextMeeting = { readonly on: Date; readonly isPresumed: boolean };

/** Of so few meetings nobody can say how often they are. */
const fewest = 3;
const most = 4;

/**
 * When the chat meets next. `startsOn`: the day that somebody said, which counts until it is over. Otherwise the middle one
 * of the intervals between its last four meetings, after the last of them: undefined where that lies behind us, or where
 * there were fewer than three.
 */
export function nextMeeting(
  recent: readonly Occurrence[],
  {
    startsOn,
    now,
    timeZone,
  }: { readonly startsOn?: string | undefined; readonly now: Date; readonly timeZone: string },
): NextMeeting | undefined {
  if (startsOn && startsOn >= localDay(now, timeZone)) return { on: noonOf(startsOn, timeZone), isPresumed: false };
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
