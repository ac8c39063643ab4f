import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { pastOf } from './past-round.ts';
import { editCards, roundAtWork } from './round-at-work.ts';

/** Edits the reflection card to say that its round is closed, wherever it is known to stand. */
export async function retireReflection(work: Work, services: Services): Promise<Outcome> {
  const found = await roundAtWork(work, services);
  if (!found) return done;
  const round = found.read.row;
  return editCards(found, pastOf(round, { isUntold: !services.postings.isNews(round) }), work, services);
}
