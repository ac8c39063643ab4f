import type { Origin } from '../cards/verbs.ts';

/** What can happen about roles that rotate: see `Happening`. */
export type TurnHappening =
  | ({ readonly kind: 'chair-asked' } & Origin)
  | ({ readonly kind: 'turn-viewed' } & Origin)
  | { readonly kind: 'turn-accepted'; readonly network: string; readonly proposal: string }
  | { readonly kind: 'turn-declined'; readonly network: string; readonly proposal: string };
