import { z } from 'zod';
import { takeBackLines } from '../agreements/line-rows.ts';
import { forgetSpent } from '../delivery/private-budget.ts';
import type { NewWork } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import { type NetworkId, PersonId, tenantOf } from '../ids.ts';
import { type Everywhere, inEach } from '../networks/everywhere.ts';
import { everyMember, memberKey, memberShelf } from '../people/member-rows.ts';
import { forgetUnused, organisationKey } from '../people/organisations.ts';
import { forgetSubstitute } from '../people/substitutes.ts';
import type { OwnAnswers } from '../rounds/own-answers.ts';
import { shelf, untilWritten } from '../storage/rows.ts';
import type { Table, Tables } from '../storage/store.ts';
import { forgetHalves } from '../turns/rotation-rows.ts';
import { erasedIn, erasureKey, markOf, welcomeBack } from './erased.ts';
import { type ForgettingParts, forgetIn } from './forgetting.ts';
import type { MyDataService } from './my-data.ts';
import { clearNames } from './naming.ts';

/**
 * Whom to erase, for as long as that is under way: what has to be found in other rows must be known. `isSpread`: whoever had
 * to know of it in other networks does.
 */
const Erasure = z.object({ personId: PersonId, isSpread: z.boolean() });

export type Erasures = ReturnType<typeof createErasures>;

type Parts = ForgettingParts & {
  readonly tables: Tables;
  readonly ownAnswers: OwnAnswers;
  readonly everywhere: Everywhere;
  readonly isNamed: MyDataService['isNamed'];
};

/**
 * Erases a person from all that Kring keeps. In each network one transaction says that nobody may write this person any
 * more, and plans the rest; whatever is killed after that, the rest is done. The mark of a person is a hash: queues and
 * keys do not name them.
 */
export function createErasures(parts: Parts) {
  const { table, turns, work, now, everywhere, isNamed } = parts;
  const erasures = shelf(table, Erasure);

  /** What is to be erased in this network, and that nobody may write it any more. */
  async function begin(networkId: NetworkId, personId: PersonId, kinds: readonly NewWork['kind'][]): Promise<void> {
    const target = markOf(personId);
    const follows = kinds.map((kind): NewWork => ({ kind, target, dueAt: now() }));
    const isSpread = !kinds.includes('spread-erasure');
    await untilWritten(async () => {
      const mark = (await erasedIn(table, networkId)).adding(personId);
      const steps = [mark, erasures.putting(erasureKey(target), { personId, isSpread })];
      return (await work.plan(networkId, steps, follows)) || undefined;
    });
  }

  const find = (networkId: NetworkId, mark: string) => erasures.get(networkId, erasureKey(mark));

  /** One network that fails keeps no other from being told. */
  async function tellOthers(from: NetworkId, person: PersonId): Promise<void> {
    const told = await inEach(await everywhere(tenantOf(from)), (id) =>
      settled(async () => {
        if (id !== from && (await isNamed(id, person))) await begin(id, person, ['erase-person']);
      }),
    );
    const failed = told.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }

  return {
    /**
     * Once this resolves it happens, wherever this person is named in that tenant; first where it was asked, if in a network. Safe to
     * repeat.
     */
    async ask(person: PersonId, tenantId: string, askedIn: NetworkId | undefined): Promise<void> {
      const first = askedIn ?? (await anyNaming(person, tenantId, parts));
      if (first) await begin(first, person, ['erase-person', 'spread-erasure']);
    },
    /** From the network where it was asked to all others that name the person. */
    async spread(from: NetworkId, mark: string): Promise<void> {
      const read = await find(from, mark);
      if (!read) return;
      await tellOthers(from, read.row.personId);
      await begin(from, read.row.personId, ['erase-person']);
    },
    /** In one network. Last of all, once it was spread, whom to erase is forgotten: a crash leaves that to be done. */
    async carryOut(networkId: NetworkId, mark: string): Promise<void> {
      const read = await find(networkId, mark);
      if (!read) return;
      await eraseIn(networkId, read.row.personId, parts);
      if (read.row.isSpread) await table.remove(networkId, read.key, read.version);
    },
    /**
     * Whoever asks to take part again is kept again from the next meeting on, in every network of the tenant.
     * @throws PersonError 'still-erasing'
     */
    async undo(person: PersonId, tenantId: string): Promise<void> {
      const mark = markOf(person);
      const ids = await everywhere(tenantId);
      const pending = await inEach(ids, (id) => find(id, mark));
      if (pending.some((read) => read !== undefined)) throw new PersonError('still-erasing');
      await inEach(ids, async (id) => {
        await welcomeBack(table, id, person);
        await turns.welcomeBack(id, person);
      });
    },
  };
}

const settled = async (act: () => Promise<void>) => (await Promise.allSettled([act()]))[0];

async function anyNaming(
  person: PersonId,
  tenantId: string,
  { everywhere, isNamed }: Parts,
): Promise<NetworkId | undefined> {
  const found = await inEach(await everywhere(tenantId), async (id) => ((await isNamed(id, person)) ? id : undefined));
  return found.find((id) => id !== undefined);
}

async function eraseIn(networkId: NetworkId, person: PersonId, parts: Parts): Promise<void> {
  const { table, tables, turns, ownAnswers } = parts;
  const organisations = await seatsOfOthers(networkId, person, table);
  await turns.forget(networkId, person, organisations);
  await forgetOrganisationOf(networkId, person, organisations, parts);
  await forgetSubstitute(table, networkId, person);
  await forgetSpent(tables.Gates, tenantOf(networkId), person);
  // No member any more before somebody else is asked in their place.
  await table.remove(networkId, memberKey(person));
  await forgetUnused(networkId, parts);
  await forgetIn(networkId, person, parts);
  await takeBackLines(networkId, person, parts);
  await clearNames(tables, networkId, person);
  // Last: without its master key a round's answers cannot be told apart, and all of this is tried again until it is back.
  await ownAnswers.erase(networkId, person);
}

/** What an organisation is called that has nobody else points at the person too, that it counts half, and when it served. */
async function forgetOrganisationOf(
  networkId: NetworkId,
  person: PersonId,
  others: ReadonlySet<string>,
  { table, turns }: Parts,
): Promise<void> {
  const read = await memberShelf(table).get(networkId, memberKey(person));
  if (!read || others.has(read.row.organisationId)) return;
  await table.remove(networkId, organisationKey(read.row.organisationId));
  await forgetHalves(table, networkId, (id) => id === read.row.organisationId);
  await turns.forgetOrganisations(networkId, (id) => id === read.row.organisationId);
}

/** The organisations that have somebody else: their turns do not point at the person. */
async function seatsOfOthers(networkId: NetworkId, person: PersonId, table: Table): Promise<ReadonlySet<string>> {
  const { readable } = await memberShelf(table).survey(networkId, everyMember);
  const others = readable.filter(({ row }) => row.personId !== person && !row.leftAt);
  return new Set(others.map(({ row }) => row.organisationId));
}
