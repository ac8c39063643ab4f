import { isOpenTold } from '../../services/announcements.ts';
import { localDay } from '../../services/calendar.ts';
import { isOpen } from '../../services/proposal-rows.ts';
import { leadingRole } from '../../services/rotation-rows.ts';
import type { TurnRole } from '../../services/turn-roles.ts';
import { isEarly } from '../../services/turn-work.ts';
import type { Work } from '../../services/work.ts';
import { afterSilence, done, notYet, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { type MeetingAtWork, openTurnsTold } from './open-turns-told.ts';
import { meetingAtWork } from './round-at-work.ts';

/**
 * One day before a meeting, and the morning after nobody was left to ask: who leads the network hears, one to one, which
 */
export async function tellOpenTurns(work: Work, services: Services): Promise<Outcome> {
  const { roleHolders, quietTimes, proposals } = services;
  const found = await meetingAtWork(work, services);
  if (!found) return done;
  const { network, meeting } = found;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const all = await roleHolders.all(network.id, meeting);
  const open = all.filter(isOpen);
  const roles = open.map(({ role }) => role);
  if (isEarly(work.target)) {
    const isLeft = open.some(({ role, state }) => role === leadingRole(network) && state === 'nobody');
    return isLeft ? openTurnsTold(found, roles, work, services) : done;
  }
  if (open.length === 0) return done;
  const seconds = await proposals.secondsToTelling(network, meeting.chatKey, all);
  return seconds > 0 ? notYet(seconds) : tellOnce(found, roles, work, services);
}

/** What was told of this day already is not told again, whoever said no since. */
async function tellOnce(
  found: MeetingAtWork,
  roles: readonly TurnRole[],
  work: Work,
  services: Services,
): Promise<Outcome> {
  const { announcements, nextMeetings, timeZone } = services;
  const { network, meeting } = found;
  const next = await nextMeetings.of(network, meeting.chatKey);
  const day = next && localDay(next.on, timeZone);
  if (isOpenTold(await announcements.find(network.id, meeting), roles, day)) return done;
  const note = { openTold: [...roles], openToldFor: day };
  return openTurnsTold(found, roles, work, services, () => announcements.told(network.id, meeting, note));
}
