import type { notYet as dutch } from '../nl/not-yet.ts';

export const notYet: typeof dutch = {
  title: 'I cannot do that yet',
  features: {
    outcomes: {
      what: 'Keeping track of what you achieved together is still to come.',
      instead: 'What works now: seeing how working together goes.',
      word: 'trend',
    },
    update: {
      what: 'Making an update for your organisations is still to come.',
      instead: 'What works now: seeing how working together goes, and telling that yourself.',
      word: 'trend',
    },
    quarter: {
      what: 'A card about the whole quarter is still to come.',
      instead: 'What works now: the trend over the latest meetings.',
      word: 'trend',
    },
    thanks: {
      what: 'Thanking each other through me is still to come.',
      instead: 'What works now: just saying it, here in the chat. And seeing who chairs.',
      word: 'chair',
    },
  },
  fallback: 'I cannot do that yet. Open this card in Teams.',
};
