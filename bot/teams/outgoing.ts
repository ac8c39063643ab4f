import { type Card, withoutButtons } from '../../cards/card.ts';
import type { BotEvent } from '../events.ts';
import type { Delivery, Messenger } from '../ports.ts';
import type { Reply } from '../replies.ts';

/** What goes back in the HTTP answer to an invoke. Its own status is in the body; the HTTP status is always 200. */
export type InvokeAnswer = { readonly statusCode: 200; readonly type: string; readonly value: unknown };

const cardAnswer = (value: Card): InvokeAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});
const nothing: InvokeAnswer = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' };

/** For a press: the presser's own view. Teams shows it to nobody else. */
export const invokeAnswer = (reply: Reply | undefined): InvokeAnswer =>
  reply && reply.kind !== 'silence' ? cardAnswer(reply.card) : nothing;

/** For what was typed, or pressed in an old client: posts the answer where it belongs. Undefined: nothing was to be said. */
export async function speak(event: BotEvent, reply: Reply, messenger: Messenger): Promise<Delivery | undefined> {
  if (reply.kind === 'silence' || event.via === 'pressed' || event.via === 'told') return undefined;
  const here = { ...event.chat, chatId: event.chat.threadId };
  if (event.chat.kind === 'personal') return messenger.post(here, reply.card);
  // Its buttons belong to the chat that the card is about, and would find nothing in this one.
  if (event.via === 'submitted') return messenger.direct(event.chat, event.person, withoutButtons(reply.card));
  return messenger.post(here, reply.card);
}
