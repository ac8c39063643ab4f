import { dayAfter, dayAfterYears, isDay, localDay } from '../calendar.ts';
import type { NewWork, WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { deciding } from '../leading/deciding.ts';
import type { Network } from '../networks/network-rows.ts';
import { networkIdFor } from '../networks/networks.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { announcing } from '../turns/turn-work.ts';
import type { Meeting, Meetings } from './meetings.ts';
import { hasMetSince, type NextMeeting, nextMeeting } from './next-meeting.ts';
import type { Occurrence } from './occurrences.ts';

export type NextMeetings = ReturnType<typeof createNextMeetings>;

type Parts = {
  readonly table: Table;
  readonly work: WorkList;
  readonly meetings: Meetings;
  readonly now: () => Date;
  readonly timeZone: string;
};

/** `day`: 'YYYY-MM-DD'; empty takes away what was said before. */
type Entering = { readonly chatKey: string; readonly day: string; readonly by: PersonId };
/** On which a meeting can be: both count. */
type Days = { readonly earliest: string; readonly latest: string };

/** When a chat meets next: nobody reads a calendar, so somebody says it, or it is presumed. */
export function createNextMeetings({ table, work, meetings, now, timeZone }: Parts) {
  /** Not today, once the chat has met today. */
  function daysAfter(recent: readonly Occurrence[]): Days {
    const today = localDay(now(), timeZone);
    const earliest = hasMetSince(recent, today, timeZone) ? dayAfter(today, { days: 1 }) : today;
    return { earliest, latest: dayAfterYears(today, 1) };
  }

  return {
    async of(network: Network, chatKey: string): Promise<NextMeeting | undefined> {
      const { recent, nextOn } = await meetings.of(network.id, chatKey);
      return nextMeeting(recent, { nextOn, startsOn: firstDayOf(network, chatKey), now: now(), timeZone });
    },
    /** The day that somebody said, while it counts; and which days they can say. */
    async entered(id: NetworkId, chatKey: string): Promise<Days & { readonly day: string | undefined }> {
      const { recent, nextOn } = await meetings.of(id, chatKey);
      const days = daysAfter(recent);
      return { ...days, day: nextOn && nextOn >= days.earliest ? nextOn : undefined };
    },
    /**
     * The last one counts; saying the same again changes nothing. What the chat reads of who does what on that day is put right.
     * Who chairs is worked out anew with a day: to empty it is no reason to ask anybody sooner.
     * @throws PersonError 'next-date-out-of-range' | as `deciding`, 'next-date-not-yours'
     */
    async enter(id: NetworkId, { chatKey, day: given, by }: Entering): Promise<void> {
      await untilWritten(async () => {
        const { held: meetingNumber, recent } = await meetings.of(id, chatKey);
        const held = await deciding(table, id, by, { chatKey, meetingNumber }, 'next-date-not-yours');
        const day = given.trim() || undefined;
        if (day && !isWithin(day, daysAfter(recent))) throw new PersonError('next-date-out-of-range');
        const dating = await meetings.dating(id, chatKey, day);
        if (dating.length === 0) return true;
        const coming = { chatKey, meetingNumber: meetingNumber + 1 };
        return (await work.plan(id, [...held, ...dating], following(coming, day, now()))) || undefined;
      });
    },
  };
}

function following(coming: Meeting, day: string | undefined, dueAt: Date): readonly NewWork[] {
  const proposing = { kind: 'propose-turns', target: coming.chatKey, dueAt } as const;
  return [announcing(coming, dueAt), ...(day ? [proposing] : [])];
}

const isWithin = (day: string, { earliest, latest }: Days): boolean => isDay(day) && day >= earliest && day <= latest;

/** What was said at set-up is about the chat that the network began in. */
const firstDayOf = ({ id, tenantId, startsOn }: Network, chatKey: string) =>
  networkIdFor(tenantId, chatKey) === id ? startsOn : undefined;
