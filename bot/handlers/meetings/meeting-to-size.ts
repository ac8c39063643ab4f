import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { EventOf } from '../../events.ts';
import type { Services } from '../../services.ts';
import { mayDecide } from '../whereabouts.ts';

/** The meeting of which the form of its round can still be chosen, for who may choose it. */
export async function meetingToSize(event: EventOf<'more-opened'>, network: Network, services: Services) {
  const chat = chatKeyOf(event.chat);
  const { number } = (await services.meetings.goingOn(network.id, chat)) ?? {};
  if (number === undefined || !(await mayDecide(event, network, number, services))) return undefined;
  const isAsked = await services.rounds.ofMeeting(network.id, { chatKey: chat, meetingNumber: number });
  return isAsked ? undefined : { chat, meeting: number };
}
