import { closedCard } from '../../cards/closed-card.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, outcomeOf } from '../outcome.ts';
import type { Services } from '../services.ts';
import { roundAtWork } from './round-at-work.ts';

/** Edits the reflection card to say that its round is closed. */
export async function retireReflection(work: Work, services: Services): Promise<Outcome> {
  const found = await roundAtWork(work, services);
  if (!found?.read.row.cardId) return done;
  const { language, id: round, cardId } = found.read.row;
  const card = closedCard({ language, state: 'closed', round });
  const delivery = await services.messenger.update(found.chat, cardId, card);
  return outcomeOf(delivery, work, found.chat, services);
}
