import { chatKeyOf } from '../../services/chats.ts';
import { PersonError } from '../../services/errors.ts';
import type { NetworkId } from '../../services/ids.ts';
import type { Network } from '../../services/networks.ts';
import type { BotEvent } from '../events.ts';
import type { Services } from '../services.ts';
import { begin } from './beginning.ts';

/**
 * The network of the chat. Somebody who types in a group that has none begins it, as an event would.
 * @throws PersonError 'chat-unknown' in any other chat that no network has, such as a personal one
 */
export async function networkOf(event: BotEvent, services: Services): Promise<Network> {
  if (event.via === 'typed' && event.chat.kind === 'group') return begin(event, services);
  const network = await services.networks.inChat(event.chat);
  if (!network) throw new PersonError('chat-unknown');
  return network;
}

/** Enough for who answers a card: one read less than the whole network. @throws PersonError 'chat-unknown' */
export async function networkIdOf(event: BotEvent, { chats }: Services): Promise<NetworkId> {
  const chat = await chats.find(event.chat);
  if (!chat) throw new PersonError('chat-unknown');
  return chat.networkId;
}

/** The coordinator decides, and the chair of that meeting. Asked at every use, of what is stored, never of the card. */
export async function mayDecide(event: BotEvent, network: Network, meetingNumber: number, { chairs }: Services) {
  if (network.coordinator === event.person) return true;
  const chair = await chairs.of(network.id, { chatKey: chatKeyOf(event.chat), meetingNumber });
  return chair.kind === 'accepted' && chair.personId === event.person;
}
