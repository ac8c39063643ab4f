import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { editCards, roundAtWork } from './round-at-work.ts';
import { postedQuestionsOf } from './round-cards.ts';

/** Edits the card of an open round, wherever it stands, to what its network says now. */
export async function renewReflection(work: Work, services: Services): Promise<Outcome> {
  const found = await roundAtWork(work, services);
  if (found?.read.row.state !== 'open') return done;
  const { network, read } = found;
  // It is on its way with the words of a moment ago: edited once it stands.
  if (await services.postings.isOnItsWay(read.row)) return { kind: 'later', seconds: 10 };
  return editCards(found, postedQuestionsOf(read.row, network, services.timeZone), work, services);
}
