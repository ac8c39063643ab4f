import type { Language } from '../../../cards/card.ts';
import { turnCard } from '../../../cards/turns/turn-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Proposal } from '../../../services/turns/proposal-rows.ts';
import { askedOf } from '../../../services/turns/proposals.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { oneProposal } from './one-proposal.ts';
import { turnAsked } from './turn-asked.ts';

/** What one is asked, or said yes to. Writes nothing. */
export async function onOwnTurnViewed(event: EventOf<'own-turn-viewed'>, services: Services): Promise<Reply> {
  const { network, proposal } = await oneProposal(event, services);
  return ownTurnShown(
    askedOf(event.person, network, proposal),
    network,
    languageFor(event, network.language),
    services,
  );
}

/** Nobody is asked to swap any more. */
export async function onSwapWithdrawn(event: EventOf<'swap-withdrawn'>, services: Services): Promise<Reply> {
  const { network } = await oneProposal(event, services);
  const proposal = await services.swaps.withdraw(network, event.proposal, event.person);
  services.log.info('swap taken back', { network: network.id });
  return ownTurnShown(proposal, network, languageFor(event, network.language), services);
}

/** For who has that turn. */
export async function ownTurnShown(proposal: Proposal, network: Network, language: Language, services: Services) {
  const question = await turnAsked(proposal, network, language, services);
  return show(turnCard({ kind: proposal.state === 'accepted' ? 'accepted' : 'asked', ...question }));
}
