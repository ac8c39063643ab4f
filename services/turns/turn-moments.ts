import { daysBefore } from '../calendar.ts';
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

const hour = 9;
const week = 7 * 24 * 3_600_000;

/** Seven days, three days and one day ahead. As if it were a week from now, where nobody knows when the chat meets next. */
export function turnMoments(next: NextMeeting | undefined, now: Date, timeZone: string): TurnMoments {
  const on = next?.on ?? new Date(now.getTime() + week);
  const ahead = (days: number) => daysBefore(on, days, hour, timeZone);
  return { askAt: next ? ahead(7) : now, passAt: ahead(3), tellAt: ahead(1) };
}
