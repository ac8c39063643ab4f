import { swapCard } from '../../../cards/turns/swap-card.ts';
import type { PersonId } from '../../../services/ids.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Proposal } from '../../../services/turns/proposal-rows.ts';
import { askedOf } from '../../../services/turns/proposals.ts';
import type { BotEvent, EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { oneProposal } from './one-proposal.ts';
import { turnAsked } from './turn-asked.ts';

/** Whom to ask to swap, who was asked; or, for that one, the question itself. Writes nothing. */
export async function onSwapViewed(event: EventOf<'swap-viewed'>, services: Services): Promise<Reply> {
  const { network, proposal } = await oneProposal(event, services);
  if (proposal.swapWith === event.person && !proposal.isOver) return swapQuestion(event, network, proposal, services);
  if (askedOf(event.person, network, proposal).swapWith) return waiting(event, network, proposal, services);
  const { search, person } = event;
  const choice = await services.swaps.people(network, proposal, person, search);
  const language = languageFor(event, network.language);
  return show(swapCard({ kind: 'choose', language, network: network.id, proposal: proposal.id, ...choice, search }));
}

/** Asks that person; until the yes nothing changes. */
export async function onSwapAsked(event: EventOf<'swap-asked'>, services: Services): Promise<Reply> {
  const { network } = await oneProposal(event, services);
  const proposal = await services.swaps.ask(network, event.proposal, event.person, event.who);
  services.log.info('swap asked', { network: network.id });
  return waiting(event, network, proposal, services);
}

async function waiting(event: BotEvent, network: Network, { id: proposal, swapWith }: Proposal, services: Services) {
  const name = await nameOf(swapWith, network, services);
  const language = languageFor(event, network.language);
  return show(swapCard({ kind: 'waiting', language, network: network.id, proposal, name }));
}

/** For who was asked to swap. */
export async function swapQuestion(event: BotEvent, network: Network, proposal: Proposal, services: Services) {
  const name = await nameOf(proposal.personId, network, services);
  const asked = await turnAsked(proposal, network, languageFor(event, network.language), services);
  return show(swapCard({ kind: 'question', ...asked, name }));
}

const nameOf = async (person: PersonId | undefined, { id }: Network, { members }: Services) =>
  person && (await members.find(id, person))?.name;
