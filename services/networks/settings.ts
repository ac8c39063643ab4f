import type { NewWork } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { withRole } from '../leading/claims.ts';
import { isVacant } from '../leading/leaders.ts';
import { oneOf } from '../one-of.ts';
import type { Erased } from '../privacy/erased.ts';
import type { Step, Table } from '../storage/store.ts';
import { typedText } from '../typed/typed-text.ts';
import type { Action } from './actions.ts';
import { ambitionKey, ambitionShelf, everyAmbition, type FormerAmbition } from './ambitions.ts';
import type { Change, Changes, Changing } from './changes.ts';
import { type Chats, chatKeyOf } from './chats.ts';
import { inEach } from './everywhere.ts';
import {
  ambitionBounds,
  longestMeeting,
  type Network,
  nameBounds,
  networkKey,
  networkKinds,
  networkShelf,
  purposeBounds,
  shortestMeeting,
} from './network-rows.ts';

/** What somebody filled in on a form, as it came in. What is missing stays as it is; an empty text takes away. */
export type SettingsGiven = Partial<
  Readonly<Record<'name' | 'kind' | 'language' | 'purpose' | 'ambition' | 'minutes' | 'chair', string | undefined>>
>;

export type Settings = ReturnType<typeof createSettings>;

type Parts = {
  readonly table: Table;
  readonly chats: Chats;
  readonly changes: Changes;
  readonly now: () => Date;
};

/** What a network is and how it meets, as its coordinator fills it in. */
export function createSettings({ table, chats, changes, now }: Parts) {
  const networks = networkShelf(table);
  const ambitions = ambitionShelf(table);

  /**
   * Of all living networks of a tenant that somebody gave one: what Teams calls a chat is no name that a network took. One that
   * cannot be read keeps nobody from choosing a name.
   */
  async function namesBeside({ id, tenantId }: Network): Promise<readonly string[]> {
    const others = [...(await chats.livingNetworksOf(tenantId))].filter((other) => other !== id);
    const found = await inEach(others, async (other) => {
      const [read] = await Promise.allSettled([networks.get(other, networkKey)]);
      return read.status === 'fulfilled' ? read.value?.row : undefined;
    });
    return found.flatMap((other) => (other?.name && isChosen(other) && !other.overAt ? [other.name] : []));
  }

  async function refuseSecondOfName(before: Network, given: string | undefined): Promise<void> {
    if (given === undefined) return;
    const name = typedText(given, nameBounds, now());
    const isKept = name === before.name && before.kind !== undefined;
    if (!name || isKept) return;
    if ((await namesBeside(before)).some((other) => isOneName(other, name))) throw new PersonError('name-taken');
  }

  /** For every chat, when somebody always chairs from now on, or no longer does: other roles rotate then. */
  async function asking(before: Network, after: Network): Promise<readonly NewWork[]> {
    if (before.fixedChair === after.fixedChair) return [];
    const all = await chats.ofNetwork(after);
    return all.map((chat) => ({ kind: 'propose-turns', target: chatKeyOf(chat), dueAt: now() }));
  }

  /** The ambition that was replaced, unless who wrote it is being erased. */
  function former(before: Network, after: Network, erased: Erased): readonly Step[] {
    const { ambition: text, ambitionVersion: version = 1, ambitionAt: at = now(), ambitionBy: by } = before;
    if (!text || text === after.ambition || (by && erased.has(by))) return [];
    return [ambitions.putting(ambitionKey(version), { text, version, at, by })];
  }

  return {
    /**
     * All of it or nothing. Two networks that take one name at the same moment may both get it: it is looked for, not held.
     * `takesRole`: who saves becomes the coordinator, where nobody is; whether they may is the caller's
     * to know.
     * @throws PersonError 'name-missing' | 'name-too-long' | 'name-taken' | 'kind-around-patient' | 'choice-unknown' |
     * 'minutes-out-of-range' | 'purpose-too-long' | 'ambition-too-long' | 'patient-…' | 'set-up-meanwhile' | as `Changes.make`
     */
    async save(id: NetworkId, given: SettingsGiven, changing: Changing): Promise<Network> {
      const before = (await networks.get(id, networkKey))?.row;
      if (before) await refuseSecondOfName(before, given.name);
      return changes.make(id, changing, async (network, erased): Promise<Change> => {
        const { by, takesRole = false } = changing;
        if (takesRole && !isVacant(network) && network.coordinator !== by) throw new PersonError('set-up-meanwhile');
        const led = takesRole ? withRole('coordinator', network, by) : network;
        const after = { ...led, ...filledIn(given, network, by, now()) };
        const [beside, follows] = [former(network, after, erased), await asking(network, after)];
        return { network: after, logged: whatChanged(network, after), beside, follows };
      });
    },
    /** What the network wanted before, the latest first. */
    async formerAmbitions(id: NetworkId): Promise<readonly FormerAmbition[]> {
      return (await ambitions.survey(id, everyAmbition)).readable.map(({ row }) => row).reverse();
    },
  };
}

/** Who set a network up saw its name on the form, also when they left it as it was. */
const isChosen = ({ nameBy, kind }: Network) => nameBy !== undefined || kind !== undefined;
const bare = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
const isOneName = (one: string, other: string) => bare(one) === bare(other);

function filledIn(given: SettingsGiven, before: Network, by: PersonId, at: Date): Partial<Network> {
  const { name, kind, language, purpose, ambition, minutes, chair } = given;
  return {
    ...(name !== undefined && named(name, before, by, at)),
    ...(kind !== undefined && { kind: kindIn(kind) }),
    ...(language !== undefined && { language: oneOf(['nl', 'en'], language) }),
    ...(minutes !== undefined && { meetingMinutes: minutesIn(minutes) }),
    ...(chair !== undefined && { fixedChair: oneOf(['rotating', 'fixed'], chair) === 'fixed' }),
    ...(purpose !== undefined && purposed(purpose, before, by, at)),
    ...(ambition !== undefined && aiming(ambition, before, by, at)),
  };
}

function named(given: string, before: Network, by: PersonId, at: Date): Partial<Network> {
  const name = typedText(given, nameBounds, at);
  if (!name) throw new PersonError('name-missing');
  return name === before.name ? {} : { name, nameBy: by };
}

function purposed(given: string, before: Network, by: PersonId, at: Date): Partial<Network> {
  const purpose = typedText(given, purposeBounds, at);
  return purpose === before.purpose ? {} : { purpose, purposeBy: purpose ? by : undefined };
}

function aiming(given: string, { ambition: before, ambitionVersion = 0 }: Network, by: PersonId, at: Date) {
  const ambition = typedText(given, ambitionBounds, at);
  if (ambition === before) return {};
  const nothing = { ambition, ambitionBy: undefined, ambitionAt: undefined };
  return ambition ? { ambition, ambitionBy: by, ambitionAt: at, ambitionVersion: ambitionVersion + 1 } : nothing;
}

/** Around one patient there would be that patient's data in every text. */
function kindIn(given: string): Network['kind'] {
  if (given === 'patient') throw new PersonError('kind-around-patient');
  return oneOf(networkKinds, given);
}

function minutesIn(given: string): number {
  const minutes = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (minutes < shortestMeeting || minutes > longestMeeting) throw new PersonError('minutes-out-of-range');
  return minutes;
}

function whatChanged(before: Network, after: Network): readonly Action['kind'][] {
  const differs = (...columns: readonly (keyof Network)[]) =>
    columns.some((column) => before[column] !== after[column]);
  return [
    ...(differs('coordinator') ? (['coordinator-appointed'] as const) : []),
    ...(differs('name', 'kind', 'language', 'meetingMinutes') ? (['network-described'] as const) : []),
    ...(differs('fixedChair') ? (['chairing-changed'] as const) : []),
    ...(differs('purpose') ? (['purpose-changed'] as const) : []),
    ...(differs('ambition') ? (['ambition-changed'] as const) : []),
  ];
}
