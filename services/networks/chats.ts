import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { NetworkId } from '../ids.ts';
import { hashed } from '../storage/keys.ts';
import { shelf, untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { nameFrom } from '../typed/typed-text.ts';

/** How a chat is reached: Teams' conversation reference, without the person. `serviceUrl` may change; the last one counts. */
export type ChatReference = {
  readonly tenantId: string;
  readonly chatId: string;
  readonly serviceUrl: string;
  readonly botId: string;
  /** What Teams calls the chat, where it says so. */
  readonly name?: string | undefined;
  /** Teams' id of the meeting that the chat belongs to; the same for every meeting of a series. */
  readonly meetingId?: string | undefined;
};

/** What tells one chat from all others. */
export type Place = Pick<ChatReference, 'tenantId' | 'chatId'>;

const refusalCauses = ['not-in-chat', 'removed', 'blocked', 'switched-off', 'unknown'] as const;
/**
 * Why Teams does not let us in: we are not in the chat, somebody took us out of it, somebody blocked us, or the tenant's
 * administrators switched us off. Teams does not always say.
 */
export type RefusalCause = (typeof refusalCauses)[number];

export type Chat = z.infer<typeof Chat>;
const Chat = z.object({
  tenantId: z.string(),
  chatId: z.string(),
  serviceUrl: z.string(),
  botId: z.string(),
  networkId: NetworkId,
  /** What Teams calls it. */
  name: z.string().max(200).optional(),
  /** Of its meeting, or of the last one that Teams told of there: a channel has several. */
  meetingId: z.string().max(1_000).optional(),
  /** The message that says until when its network ends, while it says so. */
  endingCardId: z.string().optional(),
  /** Teams said that the bot may not post here any more, and why. */
  refusal: z.enum(refusalCauses).optional(),
  /** The coordinator was told of that. */
  isRefusalTold: z.boolean().optional(),
  /** It was told that nobody leads its network any more, in this message. */
  isUnledTold: z.boolean().optional(),
  unledCardId: z.string().optional(),
  /** Its network is being erased: nobody finds it any more, but for the sweep, which sees to it that it is done. */
  isOver: z.boolean().optional(),
});

export const chatShelf = (table: Table) => shelf(table, Chat);
export type Chats = ReturnType<typeof createChats>;

/** Part of the keys of all that belongs to one chat, and of its rounds' ids. */
export const chatKeyOf = (chat: Place) => hashed(chat.tenantId, chat.chatId);

/** What is known of a chat beside where it is. */
type Mark = Partial<Pick<Chat, 'refusal' | 'isRefusalTold' | 'endingCardId' | 'isUnledTold' | 'unledCardId'>>;

/** A network, as far as its chats are found by it. */
type WhoseChats = { readonly id: NetworkId; readonly tenantId: string };

/** `resume`: tries again what waited for a chat of this network to let us in. */
type Parts = { readonly table: Table; readonly resume: (networkId: NetworkId) => Promise<void> };

/** Which chats there are and whose they are. One partition per tenant, so that no sweep has to cross tenants. */
export function createChats({ table, resume }: Parts) {
  const chats = chatShelf(table);

  /** In the order of their keys: always the same. */
  async function ofNetwork({ id, tenantId }: WhoseChats): Promise<readonly Chat[]> {
    const { readable } = await chats.survey(tenantId);
    return readable.flatMap(({ row }) => (row.networkId === id && !row.isOver ? [row] : []));
  }

  return {
    /** The chat as stored. Writes only when Teams now reaches it elsewhere, calls it something else, or lets us in again. */
    async find(reference: ChatReference): Promise<Chat | undefined> {
      const found = await chats.get(reference.tenantId, chatKeyOf(reference));
      if (!found || found.row.isOver) return undefined;
      const current = asHeard(found.row, reference);
      if (found.row.refusal) await resume(found.row.networkId);
      // Whoever was quicker wrote the same, or the next activity does.
      if (!isDeepStrictEqual(current, found.row)) await chats.replace(reference.tenantId, found, current);
      return current;
    },
    /** Safe to call twice: a chat keeps the network it first got. */
    async add(reference: ChatReference, networkId: NetworkId): Promise<void> {
      const { tenantId, chatId, serviceUrl, botId } = reference;
      const chat = asHeard({ tenantId, chatId, serviceUrl, botId, networkId }, reference);
      await chats.insert(tenantId, chatKeyOf(reference), chat);
    },
    /** From the network that it was read in to another. Resolves to false when somebody was quicker. */
    async move(chat: Chat, to: NetworkId): Promise<boolean> {
      const read = await chats.get(chat.tenantId, chatKeyOf(chat));
      if (read?.row.networkId !== chat.networkId || read.row.isOver) return false;
      return chats.replace(chat.tenantId, read, { ...read.row, networkId: to });
    },
    async byKey(tenantId: string, chatKey: string): Promise<Chat | undefined> {
      const chat = (await chats.get(tenantId, chatKey))?.row;
      return chat?.isOver ? undefined : chat;
    },
    /**
     * Marks that Teams does not let us in, until we hear from the chat again; that who leads the network knows; or what the
     * chat was told.
     */
    async mark(place: Place, what: Mark): Promise<void> {
      await untilWritten(async () => {
        const read = await chats.get(place.tenantId, chatKeyOf(place));
        if (!read || read.row.isOver) return true;
        return (await chats.replace(place.tenantId, read, { ...read.row, ...what })) || undefined;
      });
    },
    ofNetwork,
    /** Whether another chat of the same network lets us in. */
    async isReachedElsewhere({ tenantId, networkId, chatId }: Chat): Promise<boolean> {
      const all = await ofNetwork({ id: networkId, tenantId });
      return all.some((chat) => chat.chatId !== chatId && !chat.refusal);
    },
    /** Rejects while storage cannot be reached. */
    async reach(tenantId: string): Promise<void> {
      await table.get(tenantId, 'nothing');
    },
    /** With those that are being erased: there is work to be done for them. */
    async networksOf(tenantId: string): Promise<ReadonlySet<NetworkId>> {
      return new Set((await chats.survey(tenantId)).readable.map(({ row }) => row.networkId));
    },
    async livingNetworksOf(tenantId: string): Promise<ReadonlySet<NetworkId>> {
      const { readable } = await chats.survey(tenantId);
      return new Set(readable.filter(({ row }) => !row.isOver).map(({ row }) => row.networkId));
    },
  };
}

/** As it is now that we hear from it: where Teams reaches it, what Teams calls it, and that we are let in. */
function asHeard({ refusal: _, ...chat }: Chat, heard: ChatReference): Chat {
  const { serviceUrl, botId } = heard;
  const called = nameFrom(heard.name ?? '') || chat.name;
  const meetingId = heard.meetingId || chat.meetingId;
  return { ...chat, serviceUrl, botId, ...(called && { name: called }), ...(meetingId && { meetingId }) };
}
