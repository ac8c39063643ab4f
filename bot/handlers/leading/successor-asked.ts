import { successorCard } from '../../../cards/leading/leaders-card.ts';
import { PersonError } from '../../../services/errors.ts';
import { isVacant, leads } from '../../../services/leading/leaders.ts';
import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { firstChatOf } from '../../../services/people/seats.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';
import { mayClaim } from './claiming.ts';
import { leadersFor } from './leaders-shown.ts';

type Successor = EventOf<'successor-sought' | 'successor-asked'>;

/** Whom to ask for a role: found by a part of the name. */
export async function onSuccessorSought(event: EventOf<'successor-sought'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  await refuseOthers(event, network, services);
  const { role, search, person } = event;
  const holder = network[role];
  const except = [person, ...(holder ? [holder] : []), ...(network.coordinator ? [network.coordinator] : [])];
  const found = await services.choosing.people(network.id, { search, except });
  const language = event.language ?? network.language;
  return show(successorCard({ language, role, ...found, search, ...originOf(event) }));
}

/** Asks that person; until the yes nothing changes. */
export async function onSuccessorAsked(event: EventOf<'successor-asked'>, services: Services): Promise<Reply> {
  const { leadership, choosing, log } = services;
  const network = await networkOf(event, services);
  const isAllowed = await refuseOthers(event, network, services);
  const { personId } = await choosing.find(network.id, event.who);
  const chatKey = event.chat.kind === 'group' ? chatKeyOf(event.chat) : firstChatOf(network.id);
  const request = { role: event.role, personId, by: event.person, isEntitled: isAllowed, chatKey };
  await leadership.ask(network.id, request);
  log.info('somebody asked for a role', { network: network.id });
  return leadersFor(event, network, services, 'asked');
}

/** Resolves to whether this one may take the role too, and so ask another instead. */
async function refuseOthers(event: Successor, network: Network, services: Services): Promise<boolean> {
  if (leads(network, event.person)) return false;
  const isFree = event.role === 'coordinator' && isVacant(network);
  if (!isFree) throw new PersonError('coordinator-only');
  if (!(await mayClaim(event, network, services))) throw new PersonError('coordinator-not-you');
  return true;
}
