import { PersonError } from '../../services/errors.ts';
import type { NetworkId, PersonId } from '../../services/ids.ts';
import { leads } from '../../services/leading/leaders.ts';
import type { Meeting } from '../../services/meetings/meetings.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import type { Network } from '../../services/networks/network-rows.ts';
import type { BotEvent } from '../events.ts';
import type { Services } from '../services.ts';
import { ledNetwork } from './leading/still-there.ts';
import { begin } from './networks/beginning.ts';

/**
 * The network of the chat, or the one that a button in a chat of one's own names to who leads it. Somebody who types in a
 * group that has none begins it, as an event would.
 * @throws PersonError 'chat-unknown' in any other chat that no network has | 'only-in-its-chat' in one of one's own |
 * 'coordinator-only' | 'not-in-chat'
 */
export async function networkOf(event: BotEvent, services: Services): Promise<Network> {
  if (event.chat.kind === 'personal' && 'network' in event && event.network)
    return ledNetwork(event, event.network, services);
  if (event.via === 'typed' && event.chat.kind === 'group') return begin(event, services);
  const network = await services.networks.inChat(event.chat);
  if (!network) throw new PersonError(event.chat.kind === 'personal' ? 'only-in-its-chat' : 'chat-unknown');
  return network;
}

/** Enough for who answers a card: one read less than the whole network. @throws PersonError 'chat-unknown' */
export async function networkIdOf(event: BotEvent, { chats }: Services): Promise<NetworkId> {
  const chat = await chats.find(event.chat);
  if (!chat) throw new PersonError('chat-unknown');
  return chat.networkId;
}

/** Who leads the network decides, and who leads that meeting or its closing reflection. Asked at every use, of what is stored, never of the card. */
export async function decides(person: PersonId, network: Network, meeting: Meeting, { roleHolders }: Services) {
  if (leads(network, person)) return true;
  return roleHolders.isLeading(network.id, meeting, person);
}

/** The same of who says or presses something in the chat of the meeting. */
export const mayDecide = ({ person, chat }: BotEvent, network: Network, meetingNumber: number, services: Services) =>
  decides(person, network, { chatKey: chatKeyOf(chat), meetingNumber }, services);

/** The network, for who leads it. @throws PersonError 'coordinator-only' | as `networkOf` */
export async function networkLedBy(event: BotEvent, services: Services): Promise<Network> {
  const network = await networkOf(event, services);
  if (!leads(network, event.person)) throw new PersonError('coordinator-only');
  return network;
}
