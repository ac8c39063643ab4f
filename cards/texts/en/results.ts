import type { results as dutch } from '../nl/results.ts';

export const results: typeof dutch = {
  title: 'How we looked back',
  about: (moment) => `About the meeting of ${moment}.`,
  value: (value) => `${value} out of 5`,
  spread: {
    united: 'We agree.',
    mixed: 'The answers vary.',
    divided: 'We are divided.',
  },
  allAlike: 'Everyone gave the same answer. With so few answers we leave the number out.',
  counts: (low, middle, high) => `${low} low, ${middle} middle, ${high} high.`,
  tooFewForPrompt: 'Too few answers to show.',
  answered: (count) => (count === 1 ? '1 answer.' : `${count} answers.`),
  tooFewTitle: 'Too few answers to show',
  tooFew: (count) =>
    `${count === 0 ? 'Nobody answered this time' : count === 1 ? 'There is 1 answer' : `There are ${count} answers`}. We show something from five on, so that nobody can be recognised. Talk about it together, for instance with this question:`,
  askAloud: 'To talk about together',
  trend: 'Trend',
  more: 'More',
  fallback: 'The results of looking back. Open this card in Teams.',
  remarksTitle: 'Remarks in this round',
  remarksIntro: 'Only you can see them. Their order is random and does not tell who wrote what.',
  noRemarks: 'There are no remarks to show. They are kept only when at least five people wrote something.',
};
