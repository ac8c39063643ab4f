import type { Chat, Chats } from './chats.ts';
import type { PersonId } from './ids.ts';
import { type Network, networkIdOf } from './networks.ts';
import { everyRound } from './rounds.ts';
import type { Table } from './storage/store.ts';

/**
 * Whether the bot is new in this chat: the network that began in it has no other chat and never had a round, and nobody leads
 * it but who may.
 */
export async function isNewChat(
  chat: Chat,
  own: Network,
  mayLead: (person: PersonId) => boolean,
  { table, chats }: { readonly table: Table; readonly chats: Chats },
): Promise<boolean> {
  const isOwn = own.id === networkIdOf(chat) && !own.endsAt;
  if (!isOwn || (own.coordinator && !mayLead(own.coordinator))) return false;
  const [rounds, all] = await Promise.all([table.list(own.id, everyRound), chats.ofNetwork(own)]);
  return rounds.length === 0 && all.length === 1;
}
