import { afterWorkingDays, isWorkingTime } from '../calendar.ts';
import type { NewWork } from '../delivery/work.ts';
import type { Network } from '../networks/network-rows.ts';
import { silenceOf } from '../networks/silence.ts';
import type { Round } from './round-rows.ts';

const workingDaysBefore = 1;
/** Before a round closes, in milliseconds: who is reminded has time to answer. */
const longEnough = 2 * 3_600_000;
/** So much later than meant it is still at the time of day that the meeting had. */
const inTime = 3_600_000;

const reminderAt = ({ openedAt }: Round, timeZone: string) => afterWorkingDays(openedAt, workingDaysBefore, timeZone);
/** Whether who reads of it then still has time to answer. */
export const hasTimeAt = ({ closesAt }: Round, at: Date) => closesAt.getTime() - at.getTime() >= longEnough;

/** The reminding that follows from the opening of a round, where its network wants that. */
export function reminding({ reminders }: Network, round: Round, timeZone: string): readonly NewWork[] {
  const dueAt = reminderAt(round, timeZone);
  const isWanted = reminders && round.form === 'card' && hasTimeAt(round, dueAt);
  return isWanted ? [{ kind: 'remind', target: round.id, dueAt }] : [];
}

/**
 * Whether to remind now: not later than so that the greater part of what was left is still to come, and what an outage made
 * late not by night.
 */
export function isToRemind(network: Network, round: Round, now: Date, timeZone: string): boolean {
  if (!network.reminders || round.state !== 'open' || silenceOf(network, now, timeZone)) return false;
  const late = now.getTime() - reminderAt(round, timeZone).getTime();
  if (late > inTime && !isWorkingTime(now, timeZone)) return false;
  return hasTimeAt(round, now) && late <= round.closesAt.getTime() - now.getTime();
}
