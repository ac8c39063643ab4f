import type { trend as dutch } from '../nl/trend.ts';

export const trend: typeof dutch = {
  title: 'How is our collaboration going?',
  anchors: { 'SAM-1': 'Collaboration', 'BET-2': 'Involvement', 'DOE-1': 'Goal' },
  axis: 'From 1 to 5',
  direction: {
    up: (anchor) => `${anchor}: going up.`,
    down: (anchor) => `${anchor}: going down.`,
    level: (anchor) => `${anchor}: about the same.`,
  },
  continued: 'continued',
  numbers: 'The numbers, the latest meeting first',
  noNumber: { withheld: 'no number', reworded: 'old question' },
  spoken: 'talked about together',
  noNumbers: 'no numbers',
  gapMeans: 'No number? Then there were too few answers, or somebody could have been recognised.',
  rewordedMeans: 'Old question? It was worded differently then, so that number does not count.',
  noLineYet: 'A question gets a line once it has four numbers.',
  empty: 'There are no closed rounds yet. After the first meeting this shows what we think together.',
  rounded: 'Averages from 1 to 5, rounded to halves.',
  wobbles: 'In a small group a number moves easily: look at the longer run, not at one number.',
  fallback: 'The trend of our collaboration. Open this card in Teams.',
};
