import { PersonError } from '../../../services/errors.ts';
import { NetworkId } from '../../../services/ids.ts';
import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { EventOf } from '../../events.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';

/** Something about one meeting of one of the network's chats, which is not always the chat that it comes from. */
type AboutMeeting = EventOf<'size-told'>;

/**
 * The network of the chat; in a chat of one's own, where who chairs is asked too, the one that the button names.
 * @throws PersonError 'chat-unknown' | as `networkOf`
 */
export async function networkMeant(event: AboutMeeting, services: Services): Promise<Network> {
  const { chat, network: claimed, ofChat } = event;
  if (chat.kind === 'personal' && claimed) {
    const network = await services.networks.get(NetworkId.parse(claimed));
    const isItsChat = network && (await services.chats.byKey(chat.tenantId, ofChat))?.networkId === network.id;
    if (!isItsChat || network.tenantId !== chat.tenantId) throw new PersonError('chat-unknown');
    return network;
  }
  if (chatKeyOf(chat) !== ofChat) throw new PersonError('chat-unknown');
  return networkOf(event, services);
}
