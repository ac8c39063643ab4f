import type { results as dutch } from '../nl/results.ts';

export const results: typeof dutch = {
  title: 'How we looked back',
  about: (moment) => `Meeting of ${moment}.`,
  value: (words, value) => `On average: ${words} (${value} out of 5).`,
  valueAlone: (value) => `On average: ${value} out of 5.`,
  between: (low, high) => `between ${low} and ${high}`,
  spread: {
    united: 'The answers are close together.',
    mixed: 'The answers differ somewhat.',
    divided: 'The answers differ widely.',
  },
  allAlike: 'The answers are close together. We leave out the number, so that nobody can be recognised.',
  counts: (low, middle, high) => `Low ${low}, middle ${middle}, high ${high}.`,
  chosen: {
    most: (choice) => `Most people chose: ${choice}.`,
    all: (choice) => `Everybody chose: ${choice}.`,
    allAlike: 'Everybody chose the same. We leave out which choice that is, so that nobody can be recognised.',
    divided: 'The choices differ. None of them got more than half.',
    uncounted: 'Numbers are shown from eight answers.',
    counts: (counts) => `Numbers: ${counts.join(', ')}.`,
  },
  tooFewForPrompt: 'Too few answers to show.',
  answered: (count) => (count === 1 ? '1 answer.' : `${count} answers.`),
  tooFewTitle: 'Too few answers to show',
  tooFew: (count) =>
    `${count === 0 ? 'There are no answers this time' : count === 1 ? 'There is 1 answer' : `There are ${count} answers`}. We show results only when there are more, so that nobody can be recognised. You can always talk about it together.`,
  askAloud: 'To talk about together',
  trend: 'Trend',
  fallback: 'The results of looking back. Open this card in Teams.',
};
