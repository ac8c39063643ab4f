import type { EventOf } from '../events.ts';
import { type Reply, silence } from '../replies.ts';
import type { Services } from '../services.ts';
import { begin } from './beginning.ts';

/** Added to a chat: makes a network with sensible defaults and says hello once, however often Teams reports it. */
export async function onBotAdded(event: EventOf<'bot-added'>, services: Services): Promise<Reply> {
  if (event.chat.kind === 'group') await begin(event, services, event.person);
  return silence;
}
