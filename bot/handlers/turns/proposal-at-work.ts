import type { Work } from '../../../services/delivery/work.ts';
import type { Services } from '../../services.ts';

/** What a piece of work about a proposal is about; undefined when any of it is gone. */
export async function proposalAtWork({ networkId, target }: Work, { networks, chats, proposals }: Services) {
  const [network, read] = await Promise.all([networks.get(networkId), proposals.find(networkId, target)]);
  const chat = network && read && (await chats.byKey(network.tenantId, read.row.chatKey));
  return network && read && chat ? { network, chat, proposal: read.row } : undefined;
}
