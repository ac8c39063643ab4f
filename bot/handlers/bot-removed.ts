import type { EventOf } from '../events.ts';
import { type Reply, silence } from '../replies.ts';
import type { Services } from '../services.ts';

/** Removed from a chat: from now on nothing is posted there, until Teams lets us hear from it again. */
export async function onBotRemoved(event: EventOf<'bot-removed'>, { chats, log }: Services): Promise<Reply> {
  const chat = await chats.find(event.chat);
  if (chat) {
    await chats.mark(chat, { refused: true });
    log.info('bot removed from a chat', { network: chat.networkId });
  }
  return silence;
}
