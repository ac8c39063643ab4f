import type { Card } from '../cards/card.ts';
import type { Chat } from '../services/chats.ts';
import type { Work } from '../services/work.ts';
import type { Delivery } from './ports.ts';
import type { Services } from './services.ts';

/**
 * What became of a piece of work. `again` failed and counts as a failure; `later` was not tried, or not let through, and
 * does not. Without seconds the waiting is the worker's back-off.
 */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'again' | 'later'; readonly seconds?: number | undefined }
  | { readonly kind: 'uncertain' };

export const done: Outcome = { kind: 'done' };

/** Where a card must arrive although it may come twice: missing would be worse. Only once, after half a minute. */
const secondsBeforeRepeating = 30;
const isFirstAttempt = ({ attempts }: Work) => attempts < 2;

/** Somebody may let us in again: looked at a few times over a day, then left for an operator. */
const secondsOutside = 6 * 3_600;

/** Posts, unless Teams said earlier that this chat refuses us. */
export const postTo = async (chat: Chat, card: Card, { messenger }: Services): Promise<Delivery> =>
  chat.refused ? { kind: 'refused' } : messenger.post(chat, card);

/** From a delivery to what the worker does next. A chat that refuses us is marked, and left in peace until it speaks. */
export async function outcomeOf(
  delivery: Delivery,
  work: Work,
  chat: Chat,
  { refusals, log }: Services,
): Promise<Outcome> {
  switch (delivery.kind) {
    case 'sent':
      return done;
    case 'refused':
      await refusals.note(chat);
      log.warn('chat refuses the bot', { network: chat.networkId, work: work.kind });
      return { kind: 'again', seconds: secondsOutside };
    case 'later':
      return { kind: 'later', seconds: delivery.seconds };
    case 'uncertain':
      log.warn('delivery uncertain', { network: chat.networkId, work: work.kind });
      return isFirstAttempt(work) ? { kind: 'again', seconds: secondsBeforeRepeating } : { kind: 'uncertain' };
  }
}
