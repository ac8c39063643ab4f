import { z } from 'zod';
import { PersonError } from '../errors.ts';
import { type NetworkId, PersonId } from '../ids.ts';
import { startingWith } from '../storage/keys.ts';
import { shelf, untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { typedText } from '../typed/typed-text.ts';
import type { Actions } from './actions.ts';
import { leading } from './changes.ts';
import { type Chat, type Chats, chatKeyOf } from './chats.ts';
import type { Network } from './network-rows.ts';

/** In characters: what fits on a button of a phone, more or less. */
const longestChatName = 60;

/** What who leads the network calls one of its chats, and who gave it that name. */
const GivenName = z.object({ name: z.string().max(longestChatName).optional(), by: PersonId.optional() });

/** A chat of a network, as its people know it. Without a name: neither Teams nor anybody else gave it one. */
export type NamedChat = Chat & { readonly chatKey: string };
export type ChatNames = ReturnType<typeof createChatNames>;

const prefix = 'chatname_';
export const everyChatName = startingWith(prefix);
export const chatNameShelf = (table: Table) => shelf(table, GivenName);
const keyOf = (chatKey: string) => `${prefix}${chatKey}`;

type Parts = { readonly table: Table; readonly chats: Chats; readonly actions: Actions; readonly now: () => Date };

/**
 * What the chats of a network are called: as who leads it said, else as Teams says. A given name stands with the network
 * and not with the chat, so that it goes with the network, and with whoever gave it when they are erased.
 */
export function createChatNames({ table, chats, actions, now }: Parts) {
  const names = chatNameShelf(table);

  async function givenIn(networkId: NetworkId): Promise<ReadonlyMap<string, string>> {
    const { readable } = await names.survey(networkId, everyChatName);
    return new Map(readable.flatMap(({ key, row }) => (row.name ? [[key.slice(prefix.length), row.name]] : [])));
  }

  return {
    /** The chats of the network, in the order of their keys, with what they are called. */
    async of(network: Pick<Network, 'id' | 'tenantId'>): Promise<readonly NamedChat[]> {
      const [all, given] = await Promise.all([chats.ofNetwork(network), givenIn(network.id)]);
      return all.map((chat) => {
        const chatKey = chatKeyOf(chat);
        return { ...chat, chatKey, name: given.get(chatKey) ?? chat.name };
      });
    },
    /** What one of them is called; else what the network is, if anything. */
    async called(network: Pick<Network, 'id' | 'name'>, chat: Chat): Promise<string | undefined> {
      const given = (await names.get(network.id, keyOf(chatKeyOf(chat))))?.row.name;
      return given ?? chat.name ?? network.name;
    },
    /**
     * Empty: as Teams calls it. @throws PersonError 'chat-unknown' of a chat that is not the network's |
     * 'chat-name-too-long' | 'patient-…' | 'coordinator-only' | 'you-were-erased'
     */
    async give(network: Network, chatKey: string, given: string, by: PersonId): Promise<void> {
      const name = typedText(given, { longest: longestChatName, tooLong: 'chat-name-too-long' }, now());
      const all = await chats.ofNetwork(network);
      if (!all.some((chat) => chatKeyOf(chat) === chatKey)) throw new PersonError('chat-unknown');
      await untilWritten(async () => {
        const read = await names.get(network.id, keyOf(chatKey));
        if (read?.row.name === name) return true;
        const row = name === undefined ? {} : { name, by };
        const step = read ? names.replacing(read, row) : names.inserting(keyOf(chatKey), row);
        const steps = [step, await leading(table, network.id, by), actions.logging('chat-named', by)];
        return (await table.transact(network.id, steps)) || undefined;
      });
    },
  };
}
