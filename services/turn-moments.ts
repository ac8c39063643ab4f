import { daysBefore, nextAt } from './calendar.ts';
import type { NextMeeting } from './next-meeting.ts';
import type { Proposal } from './proposal-rows.ts';

/** When people are asked about a coming meeting. */
export type TurnMoments = {
  /** Somebody is asked for each role. */
  readonly askAt: Date;
  /** Who has not answered by then is not waited for: who is next in line is asked. */
  readonly passAt: Date;
  /** Who leads the network hears what is still open. */
  readonly tellAt: Date;
  /** It is the day itself. */
  readonly dayAt: Date;
};

export const morning = 9;
const evening = 20;
const day = 24 * 3_600_000;

/** Seven days, three days and one day ahead. Where nobody knows when the chat meets next, as if it were a week after `since`. */
export function turnMoments(next: NextMeeting | undefined, since: Date, timeZone: string): TurnMoments {
  const on = next?.on ?? new Date(since.getTime() + 7 * day);
  const ahead = (days: number) => daysBefore(on, days, morning, timeZone);
  return { askAt: next ? ahead(7) : since, passAt: ahead(3), tellAt: ahead(1), dayAt: ahead(0) };
}

/** Nobody is asked or told anything between eight in the evening and nine in the morning: then at nine. */
export function byDay(at: Date, timeZone: string): Date {
  const nine = nextAt(morning, at, timeZone);
  return nextAt(evening, at, timeZone) < nine ? at : nine;
}

/** From then on who is asked is not waited for: they had a day to answer. */
export const passMoment = ({ passAt }: TurnMoments, { askedAt = new Date(0) }: Pick<Proposal, 'askedAt'>) =>
  new Date(Math.max(passAt.getTime(), askedAt.getTime() + day));
