import type { Work } from '../../services/work.ts';
import { done, type Outcome, outcomeOf } from '../outcome.ts';
import type { Services } from '../services.ts';
import { roundAtWork } from './round-at-work.ts';
import { postedQuestionsOf } from './round-cards.ts';

/** Edits the card of an open round, wherever it stands, to what its network says now. */
export async function renewReflection(work: Work, services: Services): Promise<Outcome> {
  const found = await roundAtWork(work, services);
  if (found?.read.row.state !== 'open') return done;
  const { network, chat } = found;
  const round = found.read.row;
  const card = postedQuestionsOf(round, network, services.timeZone);
  // It is on its way with the words of a moment ago: edited once it stands.
  if (await services.postings.isOnItsWay(round)) return { kind: 'later', seconds: 10 };
  for (const id of [round.cardId, round.formerCardId]) {
    const delivery = id ? await services.messenger.update(chat, id, card) : undefined;
    if (delivery && delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  }
  return done;
}
