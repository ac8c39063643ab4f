import type { newcomer as dutch } from '../nl/newcomer.ts';

export const newcomer: typeof dutch = {
  title: 'Welcome',
  fallback: 'Welcome: this is how Kring works. Open this card in Teams.',
  purpose: 'Our shared task:',
  ambition: 'Our ambition:',
  how: 'At the end of every meeting I ask a few short questions about how you work together. Answering takes twenty seconds, and you need not. I also ask somebody else to chair each time.',
  keeps: 'Your name is not with your answer. The outcome comes from five answers on, and only of everybody together.',
  pause: 'Busy? Then take a break: choose More, My data, Pause.',
  privacy: 'Data',
  chatTitle: 'Welcome to those who have just joined',
  chatFallback: 'Welcome to those who have just joined. Open this card in Teams.',
  chat: 'I am Kring. At the end of every meeting I ask a few short questions about working together.',
  open: 'How does this work?',
};
