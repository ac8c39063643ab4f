import type { Card } from '../cards/card.ts';

/** Everything a handler can answer. */
export type Reply =
  | { readonly kind: 'silence' }
  /** Where it was asked: in the chat after typing; to the presser alone after a press. */
  | { readonly kind: 'show'; readonly card: Card }
  /** To this person alone. After typing that is one to one, or else `inChat`, which holds nothing personal. */
  | { readonly kind: 'confide'; readonly card: Card; readonly inChat: Card };

export const silence: Reply = { kind: 'silence' };
export const show = (card: Card): Reply => ({ kind: 'show', card });
export const confide = (card: Card, inChat: Card): Reply => ({ kind: 'confide', card, inChat });
