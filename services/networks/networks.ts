import type { NewWork, WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import { NetworkId, type PersonId } from '../ids.ts';
import { lowestThreshold } from '../rounds/anonymity.ts';
import type { Table, Versioned } from '../storage/store.ts';
import { cutTo, nameFrom } from '../typed/typed-text.ts';
import type { Actions } from './actions.ts';
import { type ChatReference, type Chats, chatKeyOf, type Place } from './chats.ts';
import { longestName, type Network, networkKey, networkShelf } from './network-rows.ts';

/** `language`: of who added the bot; Dutch where nobody is known to have. */
export type Beginning = {
  readonly name?: string | undefined;
  readonly addedBy?: PersonId | undefined;
  readonly language?: Network['language'] | undefined;
};
export type Networks = ReturnType<typeof createNetworks>;

/** The id of the network that begins in this chat. */
export const networkIdOf = (chat: Place): NetworkId => networkIdFor(chat.tenantId, chatKeyOf(chat));
export const networkIdFor = (tenantId: string, chatKey: string): NetworkId => NetworkId.parse(`${tenantId}_${chatKey}`);

type Parts = {
  readonly table: Table;
  readonly chats: Chats;
  readonly work: WorkList;
  readonly actions: Actions;
  readonly now: () => Date;
};

export function createNetworks({ table, chats, work, actions, now }: Parts) {
  const networks = networkShelf(table);

  const living = async (id: NetworkId) => unlessOver(await networks.get(id, networkKey));
  const get = async (id: NetworkId): Promise<Network | undefined> => (await living(id))?.row;

  /** Whether anybody ever led it. */
  const isUsed = async ({ id, coordinator, revision }: Network) =>
    coordinator !== undefined ||
    revision > 0 ||
    (await actions.list(id)).some(({ kind }) => kind === 'coordinator-appointed');

  return {
    get,
    async inChat(reference: ChatReference): Promise<Network | undefined> {
      const chat = await chats.find(reference);
      return chat && get(chat.networkId);
    },
    /**
     * The network of this chat, made with sensible defaults, and welcomed, when there is none yet. Its id follows from the
     * chat, so two instances that begin it at once make one, and a crash between the two writes is mended by the next call.
     * @throws PersonError 'network-over' while what was there before is being erased
     */
    async begin(reference: ChatReference, beginning: Beginning): Promise<{ network: Network; isNew: boolean }> {
      const id = networkIdOf(reference);
      const network = withDefaults(id, reference.tenantId, beginning);
      const welcome: NewWork = { kind: 'post-welcome', target: chatKeyOf(reference), dueAt: now() };
      if ((await networks.get(id, networkKey))?.row.overAt) throw new PersonError('network-over');
      // The chat first: by it the sweep finds the network, and the welcome that waits there.
      await chats.add(reference, id);
      const isNew = await work.plan(id, [networks.inserting(networkKey, network)], [welcome]);
      const begun = await get(id);
      if (!begun) throw new PersonError('network-over');
      return { network: begun, isNew };
    },
    /**
     * Who added the bot to the chat that the network began in, where that was not known then. The first one counts; once
     * somebody has led the network, who adds the bot again may not take the role with that.
     */
    async addedBy(network: Network, chat: Place, person: PersonId): Promise<void> {
      if (network.addedBy || networkIdOf(chat) !== network.id) return;
      const read = await living(network.id);
      if (!read || read.row.addedBy || (await isUsed(read.row))) return;
      await networks.replace(network.id, read, { ...read.row, addedBy: person });
    },
  };
}

const unlessOver = (read: Versioned<Network> | undefined) => (read?.row.overAt ? undefined : read);

/** What it is called, as much of it as a form takes. */
export const nameToOffer = ({ name }: Network): string | undefined => name && cutTo(longestName, name);

/** A network of which nothing is known yet. */
export function withDefaults(id: NetworkId, tenantId: string, { name, addedBy, language = 'nl' }: Beginning): Network {
  return {
    id,
    tenantId,
    name: nameFrom(name ?? '') || undefined,
    addedBy,
    language,
    threshold: lowestThreshold,
    freeText: false,
    paused: false,
    meetingMinutes: 60,
    fixedChair: false,
    revision: 0,
    questions: 3,
    reminders: false,
    workingDaysOpen: 2,
  };
}
