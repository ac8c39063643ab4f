import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** When the notice period of a network is over: erases it, in looks, until one finds nothing. */
export async function eraseNetwork({ networkId: network }: Work, services: Services): Promise<Outcome> {
  const { networkErasure, log } = services;
  const look = await networkErasure.look(network);
  if (look.kind === 'look-again') {
    if (look.removed > 0) log.info('rows of a network erased', { network, count: look.removed });
    return { kind: 'anew', seconds: look.seconds };
  }
  if (look.kind === 'erased') log.info('network erased', { network });
  return done;
}
