import type { reminder as dutch } from '../nl/reminder.ts';

export const reminder: typeof dutch = {
  title: 'You can still answer',
  fallback: 'You can still answer. Open this card in Teams.',
  until: (moment: string) => `Answers are welcome until ${moment}.`,
  inChat: 'The questions are in the chat.',
  rather: 'Rather not? That is fine.',
  open: 'Go to the questions',
  chatTitle: 'The questions are still open',
  chatFallback: 'The questions are still open. Open this card in Teams.',
};
