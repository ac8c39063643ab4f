import { appointmentCard } from '../../../cards/leading/appointment-card.ts';
import { PersonError } from '../../../services/errors.ts';
import { NetworkId } from '../../../services/ids.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';
import { refuseAbsent } from './still-there.ts';

type RoleAnswered = EventOf<'role-accepted' | 'role-declined'>;

/** Yes or no from the one who was asked for a role: in a meeting chat or one to one. Only what is stored says who that is. */
export async function onRoleAnswered(event: RoleAnswered, services: Services): Promise<Reply> {
  const { leadership, log } = services;
  const network = await networkOfMember(event, services);
  const view = { language: event.language ?? network.language, ...originOf(event) };
  if (event.kind === 'role-declined') {
    await leadership.decline(network.id, event.appointment, event.person);
    log.info('role declined', { network: network.id });
    return show(appointmentCard({ ...view, kind: 'declined' }));
  }
  const role = await leadership.accept(network.id, event.appointment, event.person);
  log.info('role accepted', { network: network.id });
  return show(appointmentCard({ ...view, kind: 'accepted', role }));
}

/**
 * The network of the chat, or the one that a button in a chat of one's own names to who is in one of its chats.
 * @throws PersonError 'chat-unknown' | 'not-in-chat'
 */
async function networkOfMember(event: RoleAnswered, services: Services): Promise<Network> {
  if (event.chat.kind !== 'personal' || !event.network) return networkOf(event, services);
  const network = await services.networks.get(NetworkId.parse(event.network));
  if (network?.tenantId !== event.chat.tenantId) throw new PersonError('chat-unknown');
  await refuseAbsent(event, network, services);
  return network;
}
