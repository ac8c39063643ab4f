import { swapCard } from '../../../cards/turns/swap-card.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { oneProposal } from './one-proposal.ts';
import { ownTurnShown } from './own-turn-viewed.ts';

/** Yes or no from the one who was asked to swap: that it was asked of this person is what the stored proposal says. */
export async function onSwapAnswered(
  event: EventOf<'swap-accepted' | 'swap-declined'>,
  services: Services,
): Promise<Reply> {
  const { swaps, log } = services;
  const { network } = await oneProposal(event, services);
  const language = languageFor(event, network.language);
  const { proposal } = event;
  if (event.kind === 'swap-declined') {
    await swaps.decline(network, proposal, event.person);
    log.info('swap declined', { network: network.id });
    return show(swapCard({ kind: 'declined', language, network: network.id, proposal }));
  }
  const theirs = await swaps.accept(network, proposal, event.person);
  log.info('swap accepted', { network: network.id });
  return ownTurnShown(theirs, network, language, services);
}
