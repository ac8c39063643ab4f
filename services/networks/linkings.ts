import { keyOf, type NewWork, type WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import { NetworkId, type PersonId } from '../ids.ts';
import { leads } from '../leading/leaders.ts';
import type { LedNetworks } from '../leading/led-networks.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table, Versioned } from '../storage/store.ts';
import type { Actions } from './actions.ts';
import { type Chats, chatKeyOf, type Place } from './chats.ts';
import { type Network, networkKey, networkShelf } from './network-rows.ts';
import type { Networks } from './networks.ts';
import { isNewChat } from './new-chats.ts';

export type Linkings = ReturnType<typeof createLinkings>;

type Parts = {
  readonly table: Table;
  readonly chats: Chats;
  readonly networks: Networks;
  readonly ledNetworks: LedNetworks;
  readonly work: WorkList;
  readonly actions: Actions;
  readonly now: () => Date;
};

type Deciding = (own: Network) => Promise<boolean>;

/**
 * Asks for a chat that the bot is new in to be one of an existing network's chats: chat-moves.ts sees to it, as work of that
 * network.
 */
export function createLinkings(parts: Parts) {
  const { table, chats, networks, ledNetworks, work, actions, now } = parts;
  const shelf = networkShelf(table);

  /** The network that began in this chat, while it is empty. */
  async function newIn(place: Place, person: PersonId): Promise<Network | undefined> {
    const chat = await chats.byKey(place.tenantId, chatKeyOf(place));
    const own = chat && (await networks.get(chat.networkId));
    return own && (await isNewChat(chat, own, (one) => one === person, { table, chats })) ? own : undefined;
  }

  /** @throws PersonError 'coordinator-only' | 'network-ending' */
  async function ledBy(person: PersonId, { tenantId }: Place, claimed: string): Promise<Versioned<Network>> {
    const { data: id } = NetworkId.safeParse(claimed);
    const read = id && (await shelf.get(id, networkKey));
    const isTheirs = read?.row.tenantId === tenantId && !read.row.overAt && leads(read.row, person);
    if (!read || !isTheirs) throw new PersonError('coordinator-only');
    if (read.row.endsAt) throw new PersonError('network-ending');
    return read;
  }

  return {
    /** The networks that this person leads and this chat may come to, if they may decide here: none, unless the bot is new in it. */
    async offers(place: Place, person: PersonId): Promise<readonly Network[]> {
      const own = await newIn(place, person);
      if (!own) return [];
      const led = await ledNetworks.of(place.tenantId, person);
      return led.filter(({ id, endsAt }) => id !== own.id && !endsAt);
    },
    /**
     * Asking twice is asking once. `mayDecide`: whether this person may for the network that began in the chat, which the
     * caller knows.
     * @throws PersonError 'chat-not-new' | 'coordinator-only' | 'network-ending' | 'link-not-yours'
     */
    async ask(place: Place, claimed: string, person: PersonId, mayDecide: Deciding): Promise<void> {
      const own = await newIn(place, person);
      if (!own || own.id === claimed) throw new PersonError('chat-not-new');
      await ledBy(person, place, claimed);
      if (!(await mayDecide(own))) throw new PersonError('link-not-yours');
      const target = chatKeyOf(place);
      const follows = (['link-chat', 'tell-link'] as const).map((kind): NewWork => ({ kind, target, dueAt: now() }));
      await untilWritten(async () => {
        const read = await ledBy(person, place, claimed);
        if (await work.find({ network: read.row.id, work: keyOf({ kind: 'link-chat', target }) })) return true;
        const steps = [shelf.replacing(read, read.row), actions.logging('chat-linked', person)];
        return (await work.plan(read.row.id, steps, follows)) || undefined;
      });
    },
    /** Whether the chat belongs to the network, does not yet, or will not. */
    async stateOf(network: Network, chatKey: string): Promise<'linked' | 'pending' | 'dropped'> {
      const chat = await chats.byKey(network.tenantId, chatKey);
      if (chat?.networkId === network.id) return 'linked';
      const link = keyOf({ kind: 'link-chat', target: chatKey });
      return (await work.find({ network: network.id, work: link })) ? 'pending' : 'dropped';
    },
  };
}
