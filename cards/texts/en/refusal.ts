import type { refusal as dutch } from '../nl/refusal.ts';

export const refusal: typeof dutch = {
  title: 'I can no longer post in your chat',
  chat: 'In the chat:',
  what: 'Teams does not let me in any more. Somebody may have taken me out of the chat.',
  kept: 'What you already had is kept. No new questions will come in the chat for now.',
  ends: (day) =>
    `If you do not add me again, your network stops. On ${day} I then erase everything that I have of you.`,
  next: 'Do you want to go on with me? Then add me to the chat again. If this was meant, you do not have to do anything.',
  fallback: 'I can no longer post in your chat. Open this card in Teams.',
};
