import { noonOf } from '../../../services/calendar.ts';
import type { Meeting } from '../../../services/meetings/meetings.ts';
import type { NextMeeting } from '../../../services/meetings/next-meeting.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Announcement } from '../../../services/turns/announcements.ts';
import { dateIn, dayNow, isPresumed } from '../../../services/turns/heard-days.ts';
import type { Services } from '../../services.ts';

/** Of a meeting that lies ahead as it is dated now; once it began, as the chat was told. As in `Announcement`. */
export async function announcedDay(
  network: Network,
  { chatKey, meetingNumber }: Meeting,
  told: Announcement | undefined,
  { meetings, nextMeetings, timeZone }: Services,
): Promise<string | undefined> {
  const latest = await meetings.latest(network.id, chatKey);
  if (latest && latest.number >= meetingNumber) return told?.day;
  return dayNow(network, chatKey, { nextMeetings, timeZone });
}

/** The same as a card shows it. */
export function dayTold(day: string | undefined, { timeZone }: Services): NextMeeting | undefined {
  return day ? { on: noonOf(dateIn(day), timeZone), isPresumed: isPresumed(day) } : undefined;
}
