import { turnCard } from '../../cards/turn-card.ts';
import { PersonError } from '../../services/errors.ts';
import { NetworkId } from '../../services/ids.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';

/**
 * Yes, or "not this time", from the one who was asked: in the meeting chat or one to one. The button only says which
 * question it answers; that it was asked of this person is what the stored proposal says.
 */
export async function onTurnAnswered(
  event: EventOf<'turn-accepted' | 'turn-declined'>,
  { networks, proposals, log }: Services,
): Promise<Reply> {
  const network = await networks.get(NetworkId.parse(event.network));
  if (network?.tenantId !== event.chat.tenantId) throw new PersonError('turn-over');
  const language = event.language ?? network.language;
  const { proposal } = event;
  if (event.kind === 'turn-declined') {
    await proposals.decline(network, proposal, event.person);
    log.info('turn declined', { network: network.id });
    return show(turnCard({ language, kind: 'declined' }));
  }
  await proposals.accept(network, proposal, event.person);
  log.info('turn accepted', { network: network.id });
  return show(turnCard({ language, kind: 'accepted', network: network.id, proposal }));
}
