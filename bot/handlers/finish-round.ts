import { RoundId } from '../../services/ids.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';

/** When no answer can be under way any more: counts, and deletes the answers with their key. */
export async function finishRound(work: Work, { rounds, closing, log }: Services): Promise<Outcome> {
  const read = await rounds.find(work.networkId, RoundId.parse(work.target));
  if (!read) return done;
  await closing.finish(read);
  log.info('round closed', { network: work.networkId, round: read.row.id });
  return done;
}
