import type { Card } from '../../../cards/card.ts';
import { receiptCard } from '../../../cards/receipt-card.ts';
import type { Answers } from '../../../services/rounds/answers.ts';
import { isCheckIn, type Round } from '../../../services/rounds/round-rows.ts';
import type { Versioned } from '../../../services/storage/store.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { noticeCard } from '../card-noticed.ts';
import { languageFor } from '../language.ts';
import { notForYou } from './not-for-you.ts';
import { pastOf } from './past-round.ts';
import { roundHere } from './round-here.ts';
import { readIn } from './round-views.ts';

type AnswerGiven = EventOf<'answer-submitted' | 'answer-skipped' | 'answer-withdrawn'>;

/** An answer, "not this time", or an answer taken back. Three reads, one write, and nobody is called: Teams is waiting. */
export async function onAnswerGiven(event: AnswerGiven, services: Services): Promise<Reply> {
  const { answers, timeZone } = services;
  const { read, isForThem } = await roundHere(event, services);
  const round = read.row;
  if (!isForThem) return show(notForYou(event, round));
  if (isCheckIn(round) && !answers.isOpen(round)) return show(await tooLate(event, read, services));
  const what = await keep(event, round, answers);
  await noticeCard(event, read, services);
  const language = languageFor(event, round.language);
  return show(receiptCard({ language, timeZone, what, closesAt: round.closesAt, round: round.id }));
}

/** No next meeting makes up for a check-in that is over. */
async function tooLate(event: AnswerGiven, read: Versioned<Round>, services: Services): Promise<Card> {
  await noticeCard(event, read, services);
  return pastOf(event.chat.kind === 'personal' ? readIn(read.row, event.language) : read.row);
}

async function keep(event: AnswerGiven, round: Round, answers: Answers) {
  switch (event.kind) {
    case 'answer-submitted':
      await answers.submit(round, event.person, event.submission);
      return 'answered';
    case 'answer-skipped':
      await answers.skip(round, event.person);
      return 'skipped';
    case 'answer-withdrawn':
      await answers.withdraw(round, event.person);
      return 'withdrawn';
  }
}
