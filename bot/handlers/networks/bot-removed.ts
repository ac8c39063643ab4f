import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, silence } from '../../replies.ts';
import type { Services } from '../../services.ts';

/**
 * Removed from a chat: from now on nothing is posted there, until Teams lets us hear from it again. A network without any
 * other chat ends, unless it hears from this one within its notice period.
 */
export async function onBotRemoved(event: EventOf<'bot-removed'>, services: Services): Promise<Reply> {
  const { chats, endings, refusals, log } = services;
  const chatKey = chatKeyOf(event.chat);
  const chat = await chats.byKey(event.chat.tenantId, chatKey);
  if (chat) {
    log.info('bot removed from a chat', { network: chat.networkId });
    if (!(await chats.isReachedElsewhere(chat))) await endings.begin(chat.networkId);
    await refusals.note(chat, 'removed');
  }
  return silence;
}
