import { keyOf } from '../delivery/work.ts';
import type { PersonId } from '../ids.ts';
import { leadersOf } from '../leading/leaders.ts';
import { everyRound } from '../rounds/round-rows.ts';
import { startingWith } from '../storage/keys.ts';
import type { Table } from '../storage/store.ts';
import type { Chat, Chats } from './chats.ts';
import type { Network } from './network-rows.ts';
import { networkIdOf } from './networks.ts';

/**
 * Whether the bot is new in this chat: the network that began in it has no other chat, none on its way to it, and never had
 * a round, and nobody leads it but who may.
 */
export async function isNewChat(
  chat: Chat,
  own: Network,
  mayLead: (person: PersonId) => boolean,
  { table, chats }: { readonly table: Table; readonly chats: Chats },
): Promise<boolean> {
  const isOwn = own.id === networkIdOf(chat) && !own.endsAt;
  if (!isOwn || !leadersOf(own).every(mayLead)) return false;
  const [rounds, coming, all] = await Promise.all([
    table.list(own.id, everyRound),
    table.list(own.id, everyLink),
    chats.ofNetwork(own),
  ]);
  return rounds.length === 0 && coming.length === 0 && all.length === 1;
}

const everyLink = startingWith(keyOf({ kind: 'link-chat', target: '' }));
