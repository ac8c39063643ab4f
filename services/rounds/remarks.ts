import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { NewWork, WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import { leads } from '../leading/leaders.ts';
import type { Actions } from '../networks/actions.ts';
import type { Network } from '../networks/network-rows.ts';
import { padded, startingWith } from '../storage/keys.ts';
import { json, shelf, untilWritten } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';
import { remarksToKeep } from './anonymity.ts';
import type { Round } from './round-rows.ts';
import type { Answer } from './sealed-answers.ts';

/** What somebody wrote, without whose it is or when. Its id is drawn by lot at closing: it says nothing about either. */
const Remark = z.object({ id: z.string(), text: z.string() });

/** Some remarks of one round, shuffled. */
const Remarks = z.object({ remarks: json(z.array(Remark)) });
type Stored = Versioned<z.infer<typeof Remarks>>;

/** That a remark was released to the group, and where its card came to stand, as far as Teams said so. */
const Release = z.object({ posted: z.boolean(), cardId: z.string().optional() });
export const releaseShelf = (table: Table) => shelf(table, Release);

/** As many of the longest remarks as fit in one property of a row: 32,768 characters. */
const remarksPerRow = 50;

const keysOf = (roundId: RoundId) => startingWith(`remarks_${roundId}_`);
export const releaseKey = (roundId: RoundId, id: string) => `release_${roundId}_${id}`;

export type Remarks = ReturnType<typeof createRemarks>;

export type RemarkParts = {
  readonly table: Table;
  readonly work: WorkList;
  readonly actions: Actions;
  readonly now: () => Date;
};
type Parts = RemarkParts & { readonly shuffle: <T>(items: readonly T[]) => readonly T[] };

/** What people wrote in a round that is closed: for the coordinator, who shares or deletes it. Others are refused. */
export function createRemarks({ shuffle, ...parts }: Parts) {
  const rows = shelf(parts.table, Remarks);
  const releases = releaseShelf(parts.table);

  return {
    /** The steps that keep what was written in a round, where as many wrote something as its threshold asks. */
    keeping({ id, threshold }: Round, answers: readonly Answer[]): readonly Step[] {
      const texts = answers.flatMap(({ text }) => text ?? []);
      const remarks = remarksToKeep(texts, threshold, shuffle).map((text) => ({ id: drawnId(), text }));
      return inRows(remarks).map((some, at) => rows.inserting(`remarks_${id}_${padded(at)}`, { remarks: some }));
    },
    /** With whether the group has seen them. @throws PersonError 'coordinator-only' */
    async of(person: PersonId, network: Network, roundId: RoundId) {
      refuseOthers(person, network);
      const stored = await rows.list(network.id, keysOf(roundId));
      const released = await releases.list(network.id, startingWith(releaseKey(roundId, '')));
      const releaseOf = (id: string) => released.find(({ key }) => key === releaseKey(roundId, id));
      const remarks = stored.flatMap(({ row }) => row.remarks);
      return remarks.map((remark) => ({ ...remark, sharing: sharingOf(releaseOf(remark.id)) }));
    },
    /** Shows one remark to the group, once, however often it is asked. @throws PersonError 'coordinator-only' */
    async release(person: PersonId, network: Network, roundId: RoundId, id: string) {
      refuseOthers(person, network);
      return untilWritten(() => release(person, network.id, roundId, id, parts));
    },
    /** Its text is gone at once, and its card follows where its place is known: the outcome says. @throws PersonError 'coordinator-only' */
    async remove(person: PersonId, network: Network, roundId: RoundId, id: string) {
      refuseOthers(person, network);
      return untilWritten(() => remove(person, network.id, roundId, id, parts));
    },
  };
}

type Attempt<Outcome> = Promise<Outcome | 'gone' | undefined>;

/** Undefined: lost a race. */
async function release(
  person: PersonId,
  networkId: NetworkId,
  roundId: RoundId,
  id: string,
  parts: RemarkParts,
): Attempt<'released' | 'released-before'> {
  const releases = releaseShelf(parts.table);
  const read = await rowWith(networkId, roundId, id, parts);
  if (!read) return 'gone';
  const key = releaseKey(roundId, id);
  if (await releases.get(networkId, key)) return 'released-before';
  const logged = parts.actions.logging('remark-released', person);
  const steps = [unchanged(read, parts), releases.inserting(key, { posted: false }), logged];
  return (await parts.work.plan(networkId, steps, [showing(roundId, id, parts)])) ? 'released' : undefined;
}

/** Undefined: lost a race. */
async function remove(
  person: PersonId,
  networkId: NetworkId,
  roundId: RoundId,
  id: string,
  parts: RemarkParts,
): Attempt<(typeof deletedAs)[keyof typeof deletedAs]> {
  const { table, work, actions } = parts;
  const rows = shelf(table, Remarks);
  const read = await rowWith(networkId, roundId, id, parts);
  if (!read) return 'gone';
  const left = { remarks: read.row.remarks.filter((remark) => remark.id !== id) };
  const sharing = sharingOf(await releaseShelf(table).get(networkId, releaseKey(roundId, id)));
  // In the row's place also where it was not released: whoever releases it meanwhile loses the race.
  const steps = [rows.replacing(read, left), actions.logging('remark-deleted', person)];
  if (!(await work.plan(networkId, steps, sharing === 'unshared' ? [] : [showing(roundId, id, parts)])))
    return undefined;
  const emptied = await rows.get(networkId, read.key);
  if (emptied?.row.remarks.length === 0) await table.remove(networkId, read.key, emptied.version);
  return deletedAs[sharing];
}

/** `unplaced`: on its way to the chat, or there without Teams saying where. */
function sharingOf(release?: Versioned<z.infer<typeof Release>>): keyof typeof deletedAs {
  if (!release) return 'unshared';
  return release.row.cardId === undefined ? 'unplaced' : 'placed';
}

const deletedAs = { unshared: 'deleted', placed: 'deleted-in-chat', unplaced: 'deleted-unplaced' } as const;

function refuseOthers(person: PersonId, network: Network): void {
  if (!leads(network, person)) throw new PersonError('coordinator-only');
}

/** Among the rows of its round, the one that still has this remark. */
export async function rowWith(
  networkId: NetworkId,
  roundId: RoundId,
  id: string,
  { table }: RemarkParts,
): Promise<Stored | undefined> {
  const stored = await shelf(table, Remarks).list(networkId, keysOf(roundId));
  return stored.find(({ row }) => row.remarks.some((remark) => remark.id === id));
}

/** Makes a transaction fail when a remark of this row was deleted since it was read. */
export const unchanged = (read: Stored, { table }: RemarkParts): Step =>
  shelf(table, Remarks).replacing(read, read.row);

export const showing = (roundId: RoundId, id: string, { now }: RemarkParts): NewWork => ({
  kind: 'show-remark',
  target: `${roundId}~${id}`,
  dueAt: now(),
});

const drawnId = () => randomBytes(12).toString('base64url');

const inRows = <T>(items: readonly T[]): readonly T[][] =>
  items.length === 0 ? [] : [items.slice(0, remarksPerRow), ...inRows(items.slice(remarksPerRow))];
