import type { reminder as dutch } from '../nl/reminder.ts';

export const reminder: typeof dutch = {
  title: 'You can still look back',
  fallback: 'You can still look back on the meeting. Open this card in Teams.',
  until: (moment: string) => `Answers are welcome until ${moment}.`,
  where: 'The questions are in the chat of the meeting. Rather not? That is fine. I will not remind you of this again.',
  open: 'To the questions',
  chatTitle: 'The questions are still open',
  chatFallback: 'The questions about the meeting are still open. Open this card in Teams.',
};
