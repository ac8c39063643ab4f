import { PersonError } from '../../../services/errors.ts';
import { NetworkId } from '../../../services/ids.ts';
import { leads } from '../../../services/leading/leaders.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { firstChatOf, seatsOf } from '../../../services/people/seats.ts';
import type { BotEvent } from '../../events.ts';
import type { Services } from '../../services.ts';

/** What a button says is believed of nobody but who leads that network, and is in one of its chats. @throws PersonError 'coordinator-only' | 'not-in-chat' */
export async function ledNetwork(event: BotEvent, claimed: string, services: Services): Promise<Network> {
  const network = await services.networks.get(NetworkId.parse(claimed));
  if (network?.tenantId !== event.chat.tenantId || !leads(network, event.person))
    throw new PersonError('coordinator-only');
  await refuseAbsent(event, network, services);
  return network;
}

/**
 * By Teams' own list of the chats in which we know them; before we know anybody, of the chat that the network began in.
 * @throws PersonError 'not-in-chat'
 */
export async function refuseAbsent({ person }: BotEvent, network: Network, { members, chats, roster }: Services) {
  const member = await members.find(network.id, person);
  const seats = member ? seatsOf(member, network.id).filter(({ leftAt }) => !leftAt) : [];
  const keys = member ? seats.map(({ chatKey }) => chatKey) : [firstChatOf(network.id)];
  for (const key of keys) {
    const chat = await chats.byKey(network.tenantId, key);
    const seen = chat && (chat.refusal ? unseen : await roster.memberOf(chat, person));
    if (seen?.kind === 'there' || (seen?.kind === 'unseen' && member)) return;
  }
  throw new PersonError('not-in-chat');
}

/** Where we are not let in, nobody tells us who is there: what we know has to do. */
const unseen = { kind: 'unseen' } as const;

/**
 * Who presses in a chat of the network is in it, with an account.
 * @throws PersonError 'no-account' | 'not-in-chat' | 'you-were-erased'
 */
export async function memberHere({ chat, person }: BotEvent, { id }: Network, services: Services): Promise<void> {
  const { leadership, roster } = services;
  await leadership.refuseErased(id, person);
  const seen = await roster.memberOf(chat, person);
  if (seen.kind !== 'there') throw new PersonError('not-in-chat');
  if (seen.entry.anonymous) throw new PersonError('no-account');
}
