import type { Card } from '../../../cards/card.ts';
import { receiptCard } from '../../../cards/receipt-card.ts';
import { closedCard } from '../../../cards/rounds/closed-card.ts';
import { PersonError } from '../../../services/errors.ts';
import type { Round } from '../../../services/rounds/round-rows.ts';
import type { BotEvent, EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { noticeCard } from '../card-noticed.ts';
import { languageFor } from '../language.ts';
import { notForYou } from './not-for-you.ts';
import { pastOf } from './past-round.ts';
import { resultsOf } from './results-shown.ts';
import { questionsOf } from './round-cards.ts';
import { roundHere } from './round-here.ts';
import { readIn } from './round-views.ts';

/** One reader's view of the reflection card, as Teams fetches it when the card comes into sight. Writes nothing about the reader. */
export async function onAnswerViewed(event: EventOf<'answer-viewed'>, services: Services): Promise<Reply> {
  const { networks, answers, timeZone } = services;
  const { read, isForThem } = await roundHere(event, services);
  const isInOwnChat = event.chat.kind === 'personal';
  const round = isInOwnChat ? readIn(read.row, event.language) : read.row;
  await noticeCard(event, read, services);
  if (!answers.isOpen(round)) return show(await closedView(event, round, services));
  if (!isForThem) return show(notForYou(event, round));
  const what = event.wantsForm || round.form === 'spoken' ? 'nothing' : await answers.given(round, event.person);
  if (what === 'nothing') {
    const network = await networks.get(round.networkId);
    if (!network) throw new PersonError('chat-unknown');
    return show(questionsOf(round, network, timeZone, { isBeingChanged: event.wantsForm, isInOwnChat }));
  }
  const language = languageFor(event, round.language);
  const { closesAt, id } = round;
  return show(receiptCard({ language, timeZone, what, closesAt, round: id }));
}

/** A round that is closed shows what it said: whoever comes late finds the results here too. */
async function closedView({ chat, person }: BotEvent, round: Round, services: Services): Promise<Card> {
  const { results, timeZone } = services;
  if (round.form === 'spoken') return pastOf(round, await services.saidRemoval.shown(round, person));
  const found = round.state === 'closed' ? await results.find(round.networkId, round.id) : undefined;
  if (found) return resultsOf(round, found, timeZone, chat.kind === 'personal');
  const state = round.state === 'cancelled' ? 'cancelled' : 'closing';
  return closedCard({ language: round.language, state, round: round.id });
}
