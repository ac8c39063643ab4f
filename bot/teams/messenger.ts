import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { withMore } from '../../cards/more-button.ts';
import type { ChatReference, RefusalCause } from '../../services/networks/chats.ts';
import type { Delivery, Messenger } from '../ports.ts';
import type { Answer, Connector } from './connector.ts';

const Created = z.object({ id: z.string().min(1) });

/** `asPosted`: what a card needs to stand in a chat. */
export function createMessenger(connector: Connector, asPosted: (card: Card) => Card = withMore): Messenger {
  const post = async (chat: ChatReference, card: Card): Promise<Delivery> =>
    deliveryOf(await connector(chat, { method: 'POST', path: activitiesOf(chat), body: message(chat, card) }));

  return {
    post: (chat, card) => post(chat, asPosted(card)),
    async update(chat, messageId, card) {
      const path = `${activitiesOf(chat)}/${encodeURIComponent(messageId)}`;
      const body = { ...message(chat, asPosted(card)), id: messageId };
      const answer = await connector(chat, { method: 'PUT', path, body });
      const delivery = deliveryOf(answer, messageId);
      // A message that is gone, or never was, needs no editing, and says nothing about its chat.
      const isGone = answer.kind === 'answered' && answer.status === 404;
      if (isGone) return { kind: 'sent', messageId, isGone };
      if (delivery.kind === 'malformed') return { kind: 'sent', messageId };
      return delivery.kind === 'uncertain' ? { kind: 'failed' } : delivery;
    },
    async direct(chat, person, card, isWanted) {
      const { tenantId, botId } = chat;
      const body = {
        ...{ isGroup: false, bot: { id: botId }, members: [{ id: person }] },
        ...{ tenantId, channelData: { tenant: { id: tenantId } } },
      };
      const opened = deliveryOf(await connector(chat, { method: 'POST', path: '/v3/conversations', body }));
      // Whom Teams does not know as somebody to talk to, it calls a mistake of ours.
      if (opened.kind === 'malformed') return { kind: 'refused', cause: 'unknown' };
      if (opened.kind !== 'sent') return opened.kind === 'uncertain' ? { kind: 'failed' } : opened;
      if (isWanted && !(await isWanted())) return { kind: 'sent' };
      return opened.messageId ? post({ ...chat, chatId: opened.messageId }, card) : { kind: 'failed' };
    },
  };
}

const activitiesOf = ({ chatId }: ChatReference) => `/v3/conversations/${encodeURIComponent(chatId)}/activities`;

/** `summary` is what a phone's notification says: a sentence of ours. */
const message = ({ botId, chatId }: ChatReference, card: Card) => ({
  type: 'message',
  from: { id: botId },
  conversation: { id: chatId },
  locale: card.lang,
  summary: card.fallbackText,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

/** Source of the codes: Teams' own list. */
function deliveryOf(answer: Answer, knownId?: string): Delivery {
  if (answer.kind === 'held') return { kind: 'later', seconds: answer.seconds, reason: 'held' };
  if (answer.kind !== 'answered')
    return answer.kind === 'unreached' ? { kind: 'later', reason: answer.kind } : { kind: 'uncertain' };
  const { status, body, retryAfter } = answer;
  if (status < 300) return { kind: 'sent', messageId: knownId ?? Created.safeParse(body).data?.id };
  if (status === 403 || status === 404) return { kind: 'refused', cause: causeIn(status, body) };
  if (status === 401 || status === 412 || status === 429)
    return { kind: 'later', seconds: retryAfter, reason: String(status) };
  if (status >= 500 || status === 408) return { kind: 'uncertain' };
  return { kind: 'malformed' };
}

const Refused = z.object({ error: z.object({ code: z.string() }) });

/** Source: Teams' own list. The code is not always there. */
const causes: Readonly<Record<string, RefusalCause>> = {
  BotNotInConversationRoster: 'not-in-chat',
  ConversationNotFound: 'not-in-chat',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  BotDisabledByAdmin: 'switched-off',
};

function causeIn(status: number, body: unknown): RefusalCause {
  const code = Refused.safeParse(body).data?.error.code ?? '';
  if (Object.hasOwn(causes, code)) return causes[code] ?? 'unknown';
  return status === 404 ? 'not-in-chat' : 'unknown';
}
