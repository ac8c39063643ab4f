import type { Work } from '../../../services/delivery/work.ts';
import { RoundId } from '../../../services/ids.ts';
import { UnreadableRow } from '../../../services/storage/rows.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { turnsServed } from '../turns/turns-served.ts';

/**
 * When no answer can be under way any more: counts, and deletes the answers with their key. Before somebody is asked to
 * chair next, who chaired this meeting has credit for it, also when the turn that was to see to that never ended.
 */
export async function finishRound(work: Work, services: Services): Promise<Outcome> {
  const { networks, rounds, closing, log } = services;
  const network = await networks.get(work.networkId);
  const read = await rounds.find(work.networkId, RoundId.parse(work.target));
  if (!network || !read) return done;
  await turnsServed(network, read.row, services).catch((error: unknown) => {
    // A turn that cannot be read must not keep answers and their key.
    if (!(error instanceof UnreadableRow)) throw error;
    log.error('turn cannot be read', { network: network.id, round: read.row.id });
  });
  await closing.finish(read);
  log.info('round closed', { network: work.networkId, round: read.row.id });
  return done;
}
