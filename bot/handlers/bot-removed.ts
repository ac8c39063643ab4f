import { chatKeyOf } from '../../services/chats.ts';
import type { EventOf } from '../events.ts';
import { type Reply, silence } from '../replies.ts';
import type { Services } from '../services.ts';

/** Removed from a chat: from now on nothing is posted there, until Teams lets us hear from it again. */
export async function onBotRemoved(event: EventOf<'bot-removed'>, services: Services): Promise<Reply> {
  const { chats, refusals, log } = services;
  const chat = await chats.byKey(event.chat.tenantId, chatKeyOf(event.chat));
  if (chat) {
    await refusals.note(chat);
    log.info('bot removed from a chat', { network: chat.networkId });
  }
  return silence;
}
