import type { refusal as dutch } from '../nl/refusal.ts';

const addAgain =
  'Do you want to go on with me? Then add me to the chat again. If this was meant, you do not have to do anything.';

export const refusal: typeof dutch = {
  title: 'I can no longer post in your chat',
  chat: 'In the chat:',
  causes: {
    'not-in-chat': 'I am no longer in that chat.',
    removed: 'Somebody took me out of that chat.',
    blocked: 'Somebody blocked me there, or nothing may be posted in the chat any more.',
    'switched-off': 'The IT administrator switched me off for your organisation.',
    unknown: 'Teams does not let me in there any more. Teams does not say why.',
  },
  next: {
    'not-in-chat': addAgain,
    removed: addAgain,
    blocked: 'Do you want to go on with me? Let me into the chat again, or take me out and add me once more.',
    'switched-off': 'Do you want to go on with me? Then ask the IT administrator to allow Kring again.',
    unknown: 'Do you want to go on with me? Then see whether I am still in the chat, and add me again if not.',
  },
  kept: 'What you already had is kept. No new questions will come in the chat for now.',
  ends: (day) =>
    `If you do not add me again, your network stops. On ${day} I then erase everything that I have of you.`,
  fallback: 'I can no longer post in your chat. Open this card in Teams.',
};
