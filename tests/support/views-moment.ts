import type { Card, Language } from '../../cards/card.ts';
import { nudgeCard } from '../../cards/nudge-card.ts';
import { chatReminderCard, reminderCard } from '../../cards/reminder-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const network = 'n-palliatief';
const until = { timeZone: 'Europe/Amsterdam', closesAt: new Date('2026-11-24T11:05:00Z') };
const questions = { network, chatId: '19:meeting_a@thread.v2', cardId: '1795301060001' };

/** Shortly before a meeting ends, and while its questions are open. */
export const momentSamples: Readonly<Record<string, Sample>> = {
  'nudge.chair': (language) => nudgeCard({ language, network, name: say.network, as: 'chair' }),
  'nudge.leader': (language) => nudgeCard({ language, network, as: 'leader' }),
  'reminder.member': (language) => reminderCard({ language, ...until, ...questions, name: say.network }),
  'reminder.card-unknown': (language) => reminderCard({ language, ...until, ...questions, cardId: undefined }),
  'reminder.chat': (language) => chatReminderCard({ language, ...until, round: 'r-2026-11-20' }),
};
