import { closedCard } from '../../../cards/rounds/closed-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { fromTarget } from '../../../services/rounds/round-targets.ts';
import { done, type Outcome, outcomeOf } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { pastOf } from './past-round.ts';
import { roundAtWork } from './round-at-work.ts';

/** Edits a second copy of a reflection card: it says where to look instead. */
export async function retireCopy(work: Work, services: Services): Promise<Outcome> {
  const { roundId, thing: cardId } = fromTarget(work.target);
  const found = await roundAtWork({ ...work, target: roundId }, services);
  if (!found || found.read.row.cardId === cardId) return done;
  const round = found.read.row;
  const isUntold = !services.postings.isNews(round);
  const elsewhere = { language: round.language, state: 'elsewhere', round: round.id } as const;
  const card = round.state === 'open' ? closedCard(elsewhere) : pastOf(round, { isUntold });
  return outcomeOf(await services.messenger.update(found.chat, cardId, card), work, found.chat, services);
}
