import type { opening as dutch } from '../nl/opening.ts';

export const opening: typeof dutch = {
  title: 'Where were we?',
  fallback: 'Where were we? Open this card in Teams.',
  last: (day) => `The last round, of ${day}:`,
  talked: (day) => `In the last round, of ${day}, you talked about this:`,
  agreed: 'This is what we agreed',
  toCome: 'And this is still to come',
  didItWork: 'Did it work? Tell each other briefly. The chair or the coordinator then updates it under Agreements.',
  askForOne:
    'The last two rounds led to no agreement. Choose one thing together today: who does what, and when? The chair or the coordinator writes it down under Agreements.',
  erased: 'Something that stood here was erased.',
};
