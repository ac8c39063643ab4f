import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { resultsOf } from './results-shown.ts';
import { roundAtWork } from './round-at-work.ts';

/** Puts what a closed round said in its chat; where words that people wrote stand on it, remembers where. */
export async function postResults(work: Work, services: Services): Promise<Outcome> {
  const found = await roundAtWork(work, services);
  const results = found && (await services.results.find(work.networkId, found.read.row.id));
  if (!results || !services.postings.isNews(found.read.row)) return done;
  const round = found.read.row;
  const delivery = await postTo(found.chat, resultsOf(round, results, services.timeZone), services);
  if (delivery.kind !== 'sent' || !round.ownPrompts?.length) return outcomeOf(delivery, work, found.chat, services);
  if (!delivery.messageId) return { kind: 'unnoted' };
  return onceNoted(services.postings.resultsPosted(work.networkId, round.id, delivery.messageId));
}
