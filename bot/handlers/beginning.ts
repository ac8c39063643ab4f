import type { PersonId } from '../../services/ids.ts';
import type { Network } from '../../services/networks.ts';
import type { BotEvent } from '../events.ts';
import type { Services } from '../services.ts';

/** The network of the chat, begun and welcomed when there is none yet. `addedBy` may take the coordinator's role. */
export async function begin(event: BotEvent, { networks, log }: Services, addedBy?: PersonId): Promise<Network> {
  const known = await networks.inChat(event.chat);
  if (known) {
    if (addedBy) await networks.addedBy(known, addedBy);
    return known;
  }
  const { network, isNew } = await networks.begin(event.chat, { name: event.chat.name, addedBy });
  if (isNew) log.info('network begun', { network: network.id });
  return network;
}
