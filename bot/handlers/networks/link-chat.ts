import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** Makes a chat one of the network's, and clears what it leaves, in looks, until one finds nothing. */
export async function linkChat({ networkId: network, target }: Work, services: Services): Promise<Outcome> {
  const { chatMoves, log } = services;
  const look = await chatMoves.look(network, target);
  if (look.kind === 'look-again') return { kind: 'anew', seconds: look.seconds };
  log.info(look.kind === 'dropped' ? 'chat not linked' : 'chat linked', { network });
  return done;
}
