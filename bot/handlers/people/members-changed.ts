import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, silence } from '../../replies.ts';
import type { Services } from '../../services.ts';

/** People came to the chat or left it: who, Teams' own list says. */
export async function onMembersChanged(
  { chat }: EventOf<'members-changed'>,
  { networks, memberships }: Services,
): Promise<Reply> {
  const network = await networks.inChat(chat);
  if (network) await memberships.changed(network.id, chatKeyOf(chat));
  return silence;
}
