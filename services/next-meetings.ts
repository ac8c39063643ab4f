import type { Meetings } from './meetings.ts';
import type { Network } from './network-rows.ts';
import { networkIdFor } from './networks.ts';
import { type NextMeeting, nextMeeting } from './next-meeting.ts';

export type NextMeetings = ReturnType<typeof createNextMeetings>;

type Parts = { readonly meetings: Meetings; readonly now: () => Date; readonly timeZone: string };

/** When a chat meets next. */
export function createNextMeetings({ meetings, now, timeZone }: Parts) {
  return {
    async of(network: Network, chatKey: string): Promise<NextMeeting | undefined> {
      const { recent, nextOn } = await meetings.of(network.id, chatKey);
      return nextMeeting(recent, { nextOn, startsOn: firstDayOf(network, chatKey), now: now(), timeZone });
    },
  };
}

/** What was said at set-up is about the chat that the network began in. */
const firstDayOf = ({ id, tenantId, startsOn }: Network, chatKey: string) =>
  networkIdFor(tenantId, chatKey) === id ? startsOn : undefined;
