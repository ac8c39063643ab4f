import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** When somebody who leads a network has left it, or came back. */
export async function settleLeadership({ networkId }: Work, { leadership, log }: Services): Promise<Outcome> {
  await leadership.settle(networkId);
  log.info('leadership settled', { network: networkId });
  return done;
}
