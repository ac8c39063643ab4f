import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** Every night: deletes what was kept for as long as we said, and reports how much that was, also when it was nothing. */
export async function purge({ networkId: network }: Work, { retention, log }: Services): Promise<Outcome> {
  const purged = await retention.purge(network);
  if (!purged) return done;
  log.info('network purged', { network, ...purged });
  return { kind: 'anew', seconds: retention.secondsToNext() };
}
