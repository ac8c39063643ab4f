import type { Services } from '../../bot/services.ts';
import { dayAfter, localDay } from '../../services/calendar.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import type { Proposal } from '../../services/turns/proposal-rows.ts';
import { chat, fatima, hans, ingrid, marieke, type Person, people, sanne, tenantId, yusuf } from './network.ts';
import { entryOf } from './silence.ts';

const place = { tenantId, chatId: chat.id };
export const networkId = networkIdOf(place);
const chatKey = chatKeyOf(place);

/** Who chaired the meetings that were, oldest first. */
const chaired: readonly Person[] = [marieke, fatima, sanne, yusuf, ingrid];
/** The meeting that Marieke is asked for. */
export const nextMeeting = { chatKey, meetingNumber: chaired.length + 1 };
/** Why it is her turn. */
export const because: NonNullable<Proposal['because']> = {
  unit: 'organisation',
  organisationWaited: 3,
  organisationServedBefore: true,
  personWaited: 4,
  personServedBefore: true,
  onlyOneOfOrganisation: false,
};

const daysAhead = 4;
const days = 24 * 3_600_000;

/**
 * Brings a network that has just begun to where Marieke is next to chair: it met every four weeks, Hans coordinates it now, and
 * says that the next meeting is within the week. Whoever works for the network asks her then.
 */
export async function bringHerTurn(services: Services, now: Date): Promise<void> {
  const { leadership, members, meetings, turns, nextMeetings, timeZone } = services;
  const { personId: coordinator } = entryOf(hans);
  await leadership.appoint(networkId, coordinator);
  await members.sync(networkId, chatKey, people.map(entryOf), 0);
  for (const [nth, person] of chaired.entries()) {
    const startedAt = new Date(now.getTime() + (daysAhead - (chaired.length - nth) * 28) * days);
    await meetings.started(networkId, chatKey, startedAt, () => []);
    const { personId, organisationId } = entryOf(person);
    const meeting = { chatKey, meetingNumber: nth + 1 };
    await turns.serve(networkId, meeting, { personId, organisationId, role: 'chair', how: 'rule' });
  }
  const day = dayAfter(localDay(now, timeZone), { days: daysAhead });
  await nextMeetings.enter(networkId, { chatKey, day, by: coordinator });
}
