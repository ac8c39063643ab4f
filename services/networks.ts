import { z } from 'zod';
import type { Actions } from './actions.ts';
import { lowestThreshold, Threshold } from './anonymity.ts';
import { type ChatReference, type Chats, chatKeyOf, type Place } from './chats.ts';
import { PersonError } from './errors.ts';
import { NetworkId, PersonId } from './ids.ts';
import { longestSummaries, longestTurns } from './register-terms.ts';
import { moment, shelf } from './storage/rows.ts';
import type { Table, Versioned } from './storage/store.ts';
import { cutTo, nameFrom } from './typed-text.ts';
import type { NewWork, WorkList } from './work.ts';

export const highestThreshold = 50;

/** In characters: one sentence that fits above three questions on a phone. */
const longestPurpose = 200;

const longestAmbition = 300;

/** Of a name that people give; a chat's may be longer. */
const longestName = 80;

/** Of a meeting, in minutes. */
export const shortestMeeting = 15;
export const longestMeeting = 360;

export const networkKinds = ['region', 'neighbourhood', 'theme'] as const;

export type Network = z.infer<typeof Network>;
const Network = z.object({
  id: NetworkId,
  tenantId: z.string(),
  name: z.string().max(200).optional(),
  /** Who gave it that name. Absent where it is the chat's. */
  nameBy: PersonId.optional(),
  kind: z.enum(networkKinds).optional(),
  language: z.enum(['nl', 'en']),
  /** The shared task in one sentence: what this network is for. */
  purpose: z.string().max(longestPurpose).optional(),
  /** Who wrote that sentence down. */
  purposeBy: PersonId.optional(),
  /** What the partners commit to, since when, and who wrote that down. From version 1 on; ambitions.ts keeps the former ones. */
  ambition: z.string().max(longestAmbition).optional(),
  ambitionVersion: z.int().min(1).optional(),
  ambitionAt: moment.optional(),
  ambitionBy: PersonId.optional(),
  coordinator: PersonId.optional(),
  /** Decides as the coordinator does. */
  deputy: PersonId.optional(),
  /** Whoever held the role is in none of the chats any more, or was erased: presence.ts looks. */
  coordinatorGone: z.boolean().optional(),
  deputyGone: z.boolean().optional(),
  /** The bot asked the deputy to take over, since the coordinator is gone: once. */
  deputyAsked: z.boolean().optional(),
  /** Who added the bot: may take the coordinator's role. */
  addedBy: PersonId.optional(),
  threshold: Threshold,
  /** Whether the reflection card asks for an optional remark. Not offered to networks under ten members. */
  freeText: z.boolean(),
  /** Nothing is asked; `pausedUntil` ends that by itself. */
  paused: z.boolean(),
  pausedUntil: moment.optional(),
  /** The day of the first meeting that something is asked about, on the clock of the network's zone. Absent: the next one. */
  startsOn: z.iso.date().optional(),
  /** How long a meeting usually takes. */
  meetingMinutes: z.int().min(shortestMeeting).max(longestMeeting).default(60),
  /** One person chairs every meeting: nobody is asked to. */
  fixedChair: z.boolean().default(false),
  workingDaysOpen: z.int().min(1).max(10),
  /** For how many months summaries, and who served, are kept: five and two years when left out. */
  monthsOfSummaries: z.int().min(1).max(longestSummaries).optional(),
  monthsOfTurns: z.int().min(1).max(longestTurns).optional(),
  /** Up by one with every change of a setting: tells a form from before it. */
  revision: z.int().default(0),
  /** When it is erased: till then it is silent, and that can be undone. `removal`: the bot was taken out of its chats. */
  endsAt: moment.optional(),
  endedBy: z.enum(['coordinator', 'removal']).optional(),
  /** It is being erased since then, and this row holds nothing any more. */
  overAt: moment.optional(),
});

/** `language`: of who added the bot; Dutch where nobody is known to have. */
export type Beginning = {
  readonly name?: string | undefined;
  readonly addedBy?: PersonId | undefined;
  readonly language?: Network['language'] | undefined;
};
export type Networks = ReturnType<typeof createNetworks>;

export const networkKey = 'network';
export const nameBounds = { longest: longestName, tooLong: 'name-too-long' } as const;
export const purposeBounds = { longest: longestPurpose, tooLong: 'purpose-too-long' } as const;
export const ambitionBounds = { longest: longestAmbition, tooLong: 'ambition-too-long' } as const;
export const networkShelf = (table: Table) => shelf(table, Network);

/** Who decides for the network; who is told first comes first. */
export const leadersOf = ({ coordinator, deputy }: Network): readonly PersonId[] =>
  [coordinator, deputy].flatMap((person) => person ?? []);

/** Whether this person decides for the network. */
export const leads = (network: Network, person: PersonId): boolean => leadersOf(network).includes(person);

/** Whether the coordinator's role can be taken. Who comes back before somebody took it still has it. */
export const isVacant = ({ coordinator, coordinatorGone }: Network): boolean =>
  !coordinator || coordinatorGone === true;

/** Whether somebody is there who decides. */
export const isLed = (network: Network): boolean =>
  !isVacant(network) || (network.deputy !== undefined && !network.deputyGone);

/** Whether nobody decides any more, where somebody did. */
export const isForsaken = (network: Network): boolean => !isLed(network) && network.coordinatorGone === true;

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
    workingDaysOpen: 2,
  };
}
