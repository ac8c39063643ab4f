import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome, outcomeOf } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { resultsOf } from './results-shown.ts';
import { roundAtWork } from './round-at-work.ts';

/** Edits the results of a round in its chat, once somebody's words are no longer to stand on them. */
export async function renewResults(work: Work, services: Services): Promise<Outcome> {
  const { results, postings, messenger, timeZone } = services;
  const found = await roundAtWork(work, services);
  if (!found) return done;
  const { read, chat } = found;
  // They are on their way with the words of a moment ago: edited once they stand.
  if (await postings.areResultsOnTheirWay(read.row)) return { kind: 'later', seconds: 10 };
  const said = await results.find(work.networkId, read.row.id);
  if (!said || !read.row.resultsCardId) return done;
  const delivery = await messenger.update(chat, read.row.resultsCardId, resultsOf(read.row, said, timeZone));
  return outcomeOf(delivery, work, chat, services);
}
