import type { Card } from '../cards/card.ts';
import type { Work } from '../services/delivery/work.ts';
import type { Chat } from '../services/networks/chats.ts';
import type { Delivery } from './ports.ts';
import type { Services } from './services.ts';

/**
 * What became of a piece of work. `again` failed and counts as a failure; `later` was not tried, or not let through, and
 * does not. Without seconds the waiting is the worker's back-off. `uncertain`: perhaps done, and may be done twice where it
 * must not be missing. `anew`: done, and to be done again after so many seconds. `unnoted`: done, but that could not be noted, so that doing it again would do it twice. `hopeless`:
 * it will fail every time.
 */
export type Outcome =
  | { readonly kind: 'done' | 'uncertain' | 'unnoted' | 'hopeless' }
  | { readonly kind: 'again' | 'later'; readonly seconds?: number | undefined }
  | { readonly kind: 'anew'; readonly seconds: number };

export const done: Outcome = { kind: 'done' };

/** What a network is not asked while it ends, or has a pause, waits for as long as that can be undone, or is over. */
export const afterSilence: Outcome = { kind: 'later', seconds: 3_600 };

/** In seconds. */
const longestSleep = 24 * 3_600;

/** Not yet: what it waits for may come sooner than it seems now, so it is looked at once a day. */
export const lookAgain = (seconds: number): Outcome => ({ kind: 'anew', seconds: Math.min(seconds, longestSleep) });

/** For what stands in Teams by now, and has to be noted. */
export const onceNoted = (note: Promise<void>): Promise<Outcome> =>
  note.then(
    () => done,
    (): Outcome => ({ kind: 'unnoted' }),
  );

/** Somebody may let us in again: looked at a few times over a day, then left for an operator. */
const secondsOutside = 6 * 3_600;

/** Five tries in twenty minutes: longer than most of Teams' own bad moments. */
export const secondsAfterFailing = 300;

/** Posts, unless Teams said earlier that this chat refuses us. Once it lets us in, the next time that it does not is news. */
export async function postTo(chat: Chat, card: Card, { messenger, chats }: Services): Promise<Delivery> {
  if (chat.refusal) return { kind: 'refused', cause: chat.refusal };
  const delivery = await messenger.post(chat, card);
  if (delivery.kind === 'sent' && chat.isRefusalTold) await onceNoted(chats.mark(chat, { isRefusalTold: false }));
  return delivery;
}

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
      await refusals.note(chat, delivery.cause);
      log.warn('chat refuses the bot', { network: chat.networkId, work: work.kind, reason: delivery.cause });
      return { kind: 'again', seconds: secondsOutside };
    case 'failed':
      return { kind: 'again', seconds: secondsAfterFailing };
    case 'malformed':
      log.error('Teams finds a card wrong', { network: chat.networkId, work: work.kind });
      return { kind: 'hopeless' };
    case 'later':
      log.info('delivery postponed', { network: chat.networkId, work: work.kind, reason: delivery.reason ?? '' });
      return { kind: 'later', seconds: delivery.seconds };
    case 'uncertain':
      log.warn('delivery uncertain', { network: chat.networkId, work: work.kind });
      return { kind: 'uncertain' };
  }
}
