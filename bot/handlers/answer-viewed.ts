import type { Card, Language } from '../../cards/card.ts';
import { closedCard } from '../../cards/closed-card.ts';
import { receiptCard } from '../../cards/receipt-card.ts';
import { reflectionCard } from '../../cards/reflection-card.ts';
import { resultsCard } from '../../cards/results-card.ts';
import type { Round } from '../../services/rounds.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { languageFor } from './language.ts';
import { networkOf } from './whereabouts.ts';

/** One reader's view of the reflection card, as Teams fetches it when the card comes into sight. Writes nothing. */
export async function onAnswerViewed(event: EventOf<'answer-viewed'>, services: Services): Promise<Reply> {
  const { rounds, answers, timeZone } = services;
  const network = await networkOf(event, services);
  const { row: round } = await rounds.inChat(network.id, event.chat, event.round);
  // The questions are asked in one language, so that everybody answers the same ones.
  const { language } = round;
  if (round.state !== 'open') return show(await closedView(round, language, services));
  const view = { language, timeZone, closesAt: round.closesAt, round: round.id };
  const what = event.wantsForm ? 'nothing' : await answers.given(round, event.person);
  const own = languageFor(event, language);
  if (what !== 'nothing') return show(receiptCard({ ...view, language: own, what, reader: event.person }));
  const { promptIds, threshold, freeText } = round;
  const readers = event.wantsForm ? [] : [event.person];
  return show(reflectionCard({ ...view, purpose: network.purpose, promptIds, threshold, freeText, readers }));
}

/** A round that is closed shows what it said: whoever comes late finds the results here too. */
async function closedView(round: Round, language: Language, { results, timeZone }: Services): Promise<Card> {
  const found = await results.find(round.networkId, round.id);
  if (!found || round.state !== 'closed') return closedCard({ language, state: 'closing', round: round.id });
  const { askedAt, summary, askAloud } = found;
  return resultsCard({ language, timeZone, askedAt, summary, askAloud, round: round.id });
}
