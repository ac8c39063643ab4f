import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, silence } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { begin } from './beginning.ts';

/** Added to a chat: makes a network with sensible defaults, says hello once, however often Teams reports it, and looks who is there. */
export async function onBotAdded(event: EventOf<'bot-added'>, services: Services): Promise<Reply> {
  if (event.chat.kind !== 'group') return silence;
  const network = await begin(event, services, event.person);
  await services.memberships.changed(network.id, chatKeyOf(event.chat));
  return silence;
}
