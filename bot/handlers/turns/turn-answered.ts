import { turnCard } from '../../../cards/turns/turn-card.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOfProposal } from './network-of-proposal.ts';
import { ownTurnShown } from './own-turn-viewed.ts';

/**
 * Yes, or "not this time", from the one who was asked: in the meeting chat or one to one. The button only says which
 * question it answers; that it was asked of this person is what the stored proposal says.
 */
export async function onTurnAnswered(
  event: EventOf<'turn-accepted' | 'turn-declined'>,
  services: Services,
): Promise<Reply> {
  const { proposals, log } = services;
  const network = await networkOfProposal(event, services);
  const language = event.language ?? network.language;
  const { proposal } = event;
  if (event.kind === 'turn-declined') {
    const { isSecond } = await proposals.decline(network, proposal, event.person);
    log.info('turn declined', { network: network.id });
    return show(turnCard({ language, kind: isSecond ? 'declined-again' : 'declined' }));
  }
  const accepted = await proposals.accept(network, proposal, event.person);
  log.info('turn accepted', { network: network.id });
  return ownTurnShown(accepted, network, language, services);
}
