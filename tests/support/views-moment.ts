import type { Card, Language } from '../../cards/card.ts';
import { nudgeCard } from '../../cards/nudge-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const network = 'n-palliatief';

/** Shortly before a meeting ends. */
export const momentSamples: Readonly<Record<string, Sample>> = {
  'nudge.chair': (language) => nudgeCard({ language, network, name: say.network, as: 'chair' }),
  'nudge.leader': (language) => nudgeCard({ language, network, as: 'leader' }),
};
