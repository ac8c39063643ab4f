import type { Chat } from '../services/chats.ts';
import type { Work } from '../services/work.ts';
import type { Delivery } from './ports.ts';
import type { Services } from './services.ts';

/** What became of a piece of work. `again` without seconds leaves the waiting to the worker's back-off. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'again'; readonly seconds?: number | undefined }
  | { readonly kind: 'uncertain' };

export const done: Outcome = { kind: 'done' };

/** Where a card must arrive although it may come twice: missing would be worse. Only once, after half a minute. */
const secondsBeforeRepeating = 30;
const isFirstAttempt = ({ attempts }: Work) => attempts < 2;

/** From a delivery to what the worker does next. A chat that refuses us is marked, and left in peace from then on. */
export async function outcomeOf(
  delivery: Delivery,
  work: Work,
  chat: Chat,
  { chats, log }: Services,
): Promise<Outcome> {
  switch (delivery.kind) {
    case 'sent':
      return done;
    case 'refused':
      await chats.refuse(chat);
      log.warn('chat refuses the bot', { network: chat.networkId, work: work.kind });
      return done;
    case 'later':
      return { kind: 'again', seconds: delivery.seconds };
    case 'uncertain':
      log.warn('delivery uncertain', { network: chat.networkId, work: work.kind });
      return isFirstAttempt(work) ? { kind: 'again', seconds: secondsBeforeRepeating } : { kind: 'uncertain' };
  }
}
