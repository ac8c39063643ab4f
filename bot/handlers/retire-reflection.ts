import { closedCard } from '../../cards/closed-card.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, outcomeOf } from '../outcome.ts';
import type { Services } from '../services.ts';
import { roundAtWork } from './round-at-work.ts';

/** Edits the reflection card to say that its round is closed, wherever it is known to stand. */
export async function retireReflection(work: Work, services: Services): Promise<Outcome> {
  const found = await roundAtWork(work, services);
  if (!found) return done;
  const { language, id: round, cardId, formerCardId } = found.read.row;
  const card = closedCard({ language, state: 'closed', round });
  for (const id of [cardId, formerCardId]) {
    const delivery = id ? await services.messenger.update(found.chat, id, card) : undefined;
    if (delivery && delivery.kind !== 'sent') return outcomeOf(delivery, work, found.chat, services);
  }
  return done;
}
