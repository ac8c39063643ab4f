import type { Work } from '../../services/work.ts';
import { done, type Outcome, outcomeOf, postTo } from '../outcome.ts';
import type { Services } from '../services.ts';
import { roundAtWork } from './round-at-work.ts';
import { resultsOf } from './round-cards.ts';

/** Puts what a closed round said in its chat. */
export async function postResults(work: Work, services: Services): Promise<Outcome> {
  const found = await roundAtWork(work, services);
  const results = found && (await services.results.find(work.networkId, found.read.row.id));
  if (!results || !services.postings.isNews(found.read.row)) return done;
  const card = resultsOf(found.read.row, results, services.timeZone);
  return outcomeOf(await postTo(found.chat, card, services), work, found.chat, services);
}
