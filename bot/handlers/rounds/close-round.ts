import type { Work } from '../../../services/delivery/work.ts';
import { RoundId } from '../../../services/ids.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** When the round's time is up: nobody can answer any more; counting follows. */
export async function closeRound(work: Work, { closing }: Services): Promise<Outcome> {
  await closing.begin(work.networkId, RoundId.parse(work.target));
  return done;
}
