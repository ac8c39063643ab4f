import type { Card, Language } from '../../cards/card.ts';
import { nudgeCard } from '../../cards/meetings/nudge-card.ts';
import { chatReminderCard, reminderCard } from '../../cards/rounds/reminder-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const network = 'n-palliatief';
const meeting = { chat: 'c'.repeat(22), meeting: 12 };
const until = {
  ...{ timeZone: 'Europe/Amsterdam', closesAt: new Date('2026-11-24T11:05:00Z') },
  about: { isCheckIn: false, on: new Date('2026-11-20T11:05:00Z') },
};
const inBetween = { ...until, about: { ...until.about, isCheckIn: true } };

/** Shortly before a meeting ends, and while its questions are open. */
export const momentSamples: Readonly<Record<string, Sample>> = {
  'nudge.chair': (language) => nudgeCard({ language, network, ...meeting, name: say.network, as: 'chair' }),
  'nudge.host': (language) => nudgeCard({ language, network, ...meeting, name: say.network, as: 'host' }),
  'nudge.leader': (language) => nudgeCard({ language, network, ...meeting, as: 'leader' }),
  'reminder.member': (language) => reminderCard({ language, ...until, network, name: say.network }),
  'reminder.one-to-one': (language) => reminderCard({ language, ...inBetween, network, round: 'r-2026-11-20' }),
  'reminder.chat': (language) => chatReminderCard({ language, ...until, round: 'r-2026-11-20', audience: 'all' }),
  'reminder.chat-core': (language) =>
    chatReminderCard({ language, ...inBetween, round: 'r-2026-11-20', audience: 'core' }),
};
