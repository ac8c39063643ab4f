import { type NewWork, type WorkList, wholeNetwork } from '../delivery/work.ts';
import type { NetworkId } from '../ids.ts';
import { leads } from '../leading/leaders.ts';
import { carryMarks, erasedIn, marksOfErasures } from '../privacy/erased.ts';
import type { NetworkErasing, NetworkErasure } from '../privacy/network-erasure.ts';
import type { Tables } from '../storage/store.ts';
import type { Chat, Chats } from './chats.ts';
import { type Network, networkKey, networkShelf } from './network-rows.ts';
import { networkIdFor, networkIdOf, withDefaults } from './networks.ts';
import { isNewChat } from './new-chats.ts';

export type ChatMoves = ReturnType<typeof createChatMoves>;

type Parts = {
  readonly tables: Tables;
  readonly chats: Chats;
  readonly work: WorkList;
  readonly networkErasure: NetworkErasure;
  readonly now: () => Date;
};

/** `dropped`: the chat is not new any more, and stays where it is; or where it was to go is gone. */
type Moving = { readonly kind: 'dropped' } | NetworkErasing;

/** In seconds: until whoever was quicker is done, or an erasure that is under way in the empty network. */
const soon = 1;
const untilErased = 60;

/**
 * Moves a chat that the bot is new in to an existing network, in looks, each of which can be broken off anywhere and goes on
 * from what is stored. First the empty network that began in the chat is over; then the chat moves; then what was left behind
 * is cleared, as of any network that is over. A meeting that ends between the first two asks nothing.
 */
export function createChatMoves({ tables, chats, work, networkErasure, now }: Parts) {
  const table = tables.Networks;
  const shelf = networkShelf(table);

  /** Undefined: it is over. Whom no row may name there, no row may name where the chat goes. */
  async function markOver(chat: Chat, to: Network): Promise<Moving | undefined> {
    const own = await shelf.get(chat.networkId, networkKey);
    if (own?.row.overAt) return undefined;
    const erased = await erasedIn(table, chat.networkId);
    if (!own || to.endsAt || !(await isNewChat(chat, own.row, (one) => leads(to, one), { table, chats })))
      return { kind: 'dropped' };
    if ((await marksOfErasures(table, own.row.id)).length > 0) return again(untilErased);
    for (const one of [tables.Networks, tables.Turns]) await carryMarks(one, own.row.id, to.id);
    const over = { ...withDefaults(own.row.id, own.row.tenantId, {}), overAt: now() };
    return (await table.transact(own.row.id, [shelf.replacing(own, over), erased.unchanged])) ? undefined : again(soon);
  }

  /** Undefined: it is where it belongs. */
  async function move(chat: Chat, to: Network): Promise<Moving | undefined> {
    if (chat.networkId === to.id) return undefined;
    if (chat.networkId !== networkIdOf(chat)) return { kind: 'dropped' };
    return (await markOver(chat, to)) ?? ((await chats.move(chat, to.id)) ? undefined : again(soon));
  }

  /** Of a network that was over for the sake of one that is gone nothing may stay: a new one could never begin there. */
  async function clearBehind(tenantId: string, chatKey: string): Promise<Moving> {
    const own = await shelf.get(networkIdFor(tenantId, chatKey), networkKey);
    if (!own?.row.overAt) return { kind: 'dropped' };
    const erasing: NewWork = { kind: 'erase-network', target: wholeNetwork, dueAt: now() };
    const isPlanned = await work.plan(own.row.id, [shelf.replacing(own, own.row)], [erasing]);
    return isPlanned ? { kind: 'dropped' } : again(soon);
  }

  return {
    /** One look. `erased`: the chat is one of the network's, and of what it left there is nothing any more. */
    async look(networkId: NetworkId, chatKey: string): Promise<Moving> {
      const to = (await shelf.get(networkId, networkKey))?.row;
      if (to?.overAt) return clearBehind(to.tenantId, chatKey);
      const chat = to && (await chats.byKey(to.tenantId, chatKey));
      if (!chat) return { kind: 'dropped' };
      return (await move(chat, to)) ?? networkErasure.look(networkIdOf(chat));
    },
  };
}

const again = (seconds: number): Moving => ({ kind: 'look-again', seconds, removed: 0 });
