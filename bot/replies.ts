import type { Card } from '../cards/card.ts';

/** Everything a handler can answer. */
export type Reply =
  | { readonly kind: 'silence' }
  /** Where it was asked: in the chat after typing; to the presser alone after a press. */
  | { readonly kind: 'show'; readonly card: Card };

export const silence: Reply = { kind: 'silence' };
export const show = (card: Card): Reply => ({ kind: 'show', card });
