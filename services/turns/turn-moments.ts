import { afterWorkingDays, nextAt, workingDayBefore } from '../calendar.ts';
import type { NextMeeting } from '../meetings/next-meeting.ts';

/** When people are asked about a coming meeting. */
export type TurnMoments = {
  /** Somebody is asked for each role. */
  readonly askAt: Date;
  /** Who has not answered by then is not waited for: who is next in line is asked. */
  readonly passAt: Date;
  /** Who leads the network hears what is still open. */
  readonly tellAt: Date;
};

const morning = 9;
const evening = 20;
const day = 24 * 3_600_000;

/**
 * Seven days, three days and one day ahead, on a working day: who is next is asked a working day at least before who leads hears. As if it were a week from now, where nobody knows when the
 * chat meets next.
 */
export function turnMoments(next: NextMeeting | undefined, now: Date, timeZone: string): TurnMoments {
  const on = next?.on ?? new Date(now.getTime() + 7 * day);
  const ahead = (from: Date, days: number) => workingDayBefore(from, days, morning, timeZone);
  const tellAt = ahead(on, 1);
  const passAt = new Date(Math.min(ahead(on, 3).getTime(), ahead(tellAt, 1).getTime()));
  return { askAt: next ? ahead(on, 7) : now, passAt, tellAt };
}

/** Until then who is asked is waited for: they have a working day at least. Undefined: nobody knows, or nobody is asked instead. */
export function waitsUntil(next: NextMeeting | undefined, askedAt: Date, timeZone: string): Date | undefined {
  if (!next) return undefined;
  const { passAt } = turnMoments(next, askedAt, timeZone);
  const dayLater = afterWorkingDays(askedAt, 1, timeZone);
  return passAt > askedAt ? new Date(Math.max(passAt.getTime(), dayLater.getTime())) : undefined;
}

/** Between eight in the evening and nine in the morning nobody is asked because somebody else said no: then at nine. */
export function byDay(at: Date, timeZone: string): Date {
  const nine = nextAt(morning, at, timeZone);
  return nextAt(evening, at, timeZone) < nine ? at : nine;
}
