import { PersonError } from '../../../services/errors.ts';
import { NetworkId } from '../../../services/ids.ts';
import { leads } from '../../../services/leading/leaders.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { choiceKeyOf } from '../../../services/people/choosing.ts';
import type { Member } from '../../../services/people/member-rows.ts';
import { withAccount } from '../../../services/people/places.ts';
import type { BotEvent } from '../../events.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';

type AboutOne = BotEvent & { readonly of?: string | undefined; readonly network?: string | undefined };

/** `key`: where it is not the one who asks. */
export type OneMember = { readonly network: Network; readonly member: Member; readonly key?: string | undefined };

/**
 * Whose place in which network something is about: one's own, or, for who leads the network, that of any member.
 * @throws PersonError 'coordinator-only' | 'person-unknown' | 'not-a-member' | 'account-needed' | as `networkOf`
 */
export async function oneMember(event: AboutOne, services: Services): Promise<OneMember> {
  const network = await networkOfMember(event, services);
  const own = choiceKeyOf(event.person);
  if (event.of !== undefined && event.of !== own) {
    if (!leads(network, event.person)) throw new PersonError('coordinator-only');
    return { network, member: await services.choosing.find(network.id, event.of), key: event.of };
  }
  const member = await services.members.find(network.id, event.person);
  if (!member) throw new PersonError('not-a-member');
  return { network, member: withAccount(member) };
}

/** In a chat of one's own a button says which network it is about; that is believed of its members. */
export async function networkOfMember(event: AboutOne, services: Services): Promise<Network> {
  if (event.chat.kind !== 'personal' || !event.network) return networkOf(event, services);
  const network = await services.networks.get(NetworkId.parse(event.network));
  const isTheirs =
    network?.tenantId === event.chat.tenantId &&
    (leads(network, event.person) || (await services.members.find(network.id, event.person)));
  if (!network || !isTheirs) throw new PersonError('chat-unknown');
  return network;
}
