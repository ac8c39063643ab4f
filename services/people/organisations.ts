import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Actions } from '../networks/actions.ts';
import type { Erased } from '../privacy/erased.ts';
import { hashed, startingWith } from '../storage/keys.ts';
import { type Shelf, shelf, untilWritten } from '../storage/rows.ts';
import type { Step, Table } from '../storage/store.ts';
import { forgetHalves } from '../turns/rotation-rows.ts';
import type { Turns } from '../turns/turns.ts';
import { typedText } from '../typed/typed-text.ts';
import { everyMember, type Member, memberShelf } from './member-rows.ts';
import { seatIn } from './seats.ts';

/** In characters: what fits on one line of a card. */
const longestName = 60;

/** What somebody called an organisation that Teams knows by a mail domain or a tenant, or not at all. */
const Organisation = z.object({ id: z.string(), name: z.string().max(longestName) });

/**
 * Of who speaks for no organisation, such as an expert by experience or a carer: a full answer. Together they are one party
 * in the rotation: each of them as a party would be asked as often as a whole hospital.
 */
export const noOrganisation = '-';

/** What is sent for it on a card, where every other organisation has a key. */
const noOrganisationKey = 'none';

/** An organisation of the network's people. `key`: what stands for it on a card. Without a name: Teams told none. */
export type KnownOrganisation = {
  readonly id: string;
  readonly key: string;
  readonly name?: string | undefined;
  readonly people: number;
};

/** What somebody gave: a key, or a name, which counts for more. */
export type OrganisationGiven = { readonly organisation?: string | undefined; readonly name?: string | undefined };

export type Organisations = ReturnType<typeof createOrganisations>;

type Rows = Shelf<z.infer<typeof Organisation>>;

type Parts = { readonly table: Table; readonly actions: Actions; readonly now: () => Date };

const prefix = 'organisation_';
const everyOrganisation = startingWith(prefix);
const bounds = { longest: longestName, tooLong: 'organisation-too-long' } as const;
const keyOf = (id: string) => hashed(id);

/** What stands for an organisation on a card, or for none. */
export const organisationKeyOf = (id: string) => (id === noOrganisation ? noOrganisationKey : keyOf(id));
/** Of the row that says what an organisation is called. */
export const organisationKey = (id: string) => `${prefix}${keyOf(id)}`;

/** The organisations that a network's people are of, and what they are called. */
export function createOrganisations({ table, actions, now }: Parts) {
  const rows = shelf(table, Organisation);

  /** Of these people: what each organisation is called, and how many they are; those without a name last. */
  async function among(networkId: NetworkId, isMeant: (member: Member) => boolean) {
    const nameOf = await namesOfOrganisations(table, networkId);
    const members = (await memberShelf(table).list(networkId, everyMember)).map(({ row }) => row);
    const present = members.filter((member) => !member.leftAt && !member.anonymous && isMeant(member));
    const ids = present.map(({ organisationId }) => organisationId);
    return [...new Set(ids)]
      .map((id) => ({ id, key: organisationKeyOf(id), name: nameOf(id), people: timesIn(ids, id) }))
      .toSorted((one, other) => (sortable(one) < sortable(other) ? -1 : 1));
  }

  const known = async (networkId: NetworkId): Promise<readonly KnownOrganisation[]> =>
    (await among(networkId, () => true)).filter(({ id }) => id !== noOrganisation);

  /** A name as it may be kept. @throws PersonError 'organisation-too-long' | 'patient-…' */
  const nameFrom = (given: string) => typedText(given, bounds, now());

  return {
    known,
    /** What takes turns in one chat: its organisations, and who speaks for none as one more. */
    partiesIn: (networkId: NetworkId, chatKey: string, erased: Erased): Promise<readonly KnownOrganisation[]> =>
      among(networkId, (member) => !erased.has(member.personId) && seatIn(member, networkId, chatKey) !== undefined),
    /**
     * Which organisation is meant, and what has to be written with it. Undefined: none was given. A name that is known means
     * the organisation that has it.
     * @throws PersonError 'organisation-unknown' | 'organisation-too-long' | 'patient-…'
     */
    async meant(networkId: NetworkId, { organisation = '', name = '' }: OrganisationGiven): Promise<Meant | undefined> {
      const typed = nameFrom(name);
      if (typed) return named(networkId, typed, await known(networkId), rows);
      if (!organisation) return undefined;
      if (organisation === noOrganisationKey) return { id: noOrganisation, steps: [] };
      const found = (await known(networkId)).find(({ key }) => key === organisation);
      if (!found) throw new PersonError('organisation-unknown');
      return keeping(networkId, found.id, rows);
    },
    /** Gives it a name that people can read. @throws PersonError 'organisation-unknown' | 'organisation-taken' | as `meant` */
    async rename(networkId: NetworkId, { organisation, name = '' }: OrganisationGiven, by: PersonId): Promise<void> {
      const typed = nameFrom(name);
      const all = await known(networkId);
      const found = all.find(({ key }) => key === organisation);
      if (!found || !typed) throw new PersonError('organisation-unknown');
      if (all.some((one) => one !== found && isCalled(typed, one))) throw new PersonError('organisation-taken');
      const step = rows.putting(organisationKey(found.id), { id: found.id, name: typed });
      const write = async () =>
        (await table.transact(networkId, [step, actions.logging('organisation-renamed', by)])) || undefined;
      await untilWritten(write);
    },
  };
}

/** Written again as it is: so it is neither forgotten nor called otherwise at this very moment. */
async function keeping(networkId: NetworkId, id: string, rows: Rows): Promise<Meant> {
  const read = await rows.get(networkId, organisationKey(id));
  return { id, steps: read ? [rows.replacing(read, read.row)] : [] };
}

/** The one that is called so, or a new one. */
async function named(networkId: NetworkId, name: string, all: readonly KnownOrganisation[], rows: Rows) {
  const found = all.find((one) => isCalled(name, one));
  if (found) return keeping(networkId, found.id, rows);
  const id = newId(name, all);
  // There may be one that nobody is of any more.
  const read = await rows.get(networkId, organisationKey(id));
  return { id, steps: [read ? rows.replacing(read, { id, name }) : rows.inserting(organisationKey(id), { id, name })] };
}

/** What each of the network's is called, as `nameOfOrganisation`. */
export async function namesOfOrganisations(table: Table, networkId: NetworkId) {
  const all = await shelf(table, Organisation).list(networkId, everyOrganisation);
  const named = new Map(all.map(({ row }) => [row.id, row.name]));
  return (id: string): string | undefined => named.get(id) ?? readable(id);
}

/** What it is called; undefined where nobody told, and for none. */
export async function nameOfOrganisation(table: Table, networkId: NetworkId, id: string): Promise<string | undefined> {
  return (await shelf(table, Organisation).get(networkId, organisationKey(id)))?.row.name ?? readable(id);
}

/** Takes away what is kept of organisations that nobody is of any more. Names are read first: one that is given now stays. */
export async function forgetUnused(
  networkId: NetworkId,
  { table, turns }: { readonly table: Table; readonly turns: Turns },
): Promise<void> {
  const named = await shelf(table, Organisation).survey(networkId, everyOrganisation);
  const members = await table.list(networkId, everyMember);
  const used = new Set(members.map(({ row }) => row['organisationId']));
  for (const { key, row, version } of named.readable)
    if (!used.has(row.id)) await table.remove(networkId, key, version);
  await forgetHalves(table, networkId, (id) => !used.has(id));
  await turns.forgetOrganisations(networkId, (id) => !used.has(id));
}

/** An organisation, with the steps that keep its name. */
export type Meant = { readonly id: string; readonly steps: readonly Step[] };

/** A mail domain says something to people; a tenant does not. */
const readable = (id: string) => (/^[^.]+(\.[^.]+)+$/.test(id) ? id : undefined);
const plain = (name: string) => name.toLowerCase().replace(/\s+/g, ' ');
const isCalled = (name: string, known: KnownOrganisation) => plain(known.name ?? '') === plain(name);
/** Those without a name come last. */
const sortable = ({ name, id }: KnownOrganisation) => (name === undefined ? `\uffff${id}` : plain(name));
const timesIn = (all: readonly string[], id: string) => all.filter((one) => one === id).length;

/** The same for who types the same at the same moment; another where the organisation that had it is now called otherwise. */
function newId(name: string, known: readonly KnownOrganisation[]): string {
  const id = `typed-${hashed(plain(name))}`;
  return known.some((one) => one.id === id) ? `typed-${randomUUID()}` : id;
}
