import { z } from 'zod';
import type { PersonId } from '../ids.ts';
import { hashed, startingWith } from '../storage/keys.ts';
import { json, shelf, untilWritten } from '../storage/rows.ts';
import type { Step, Table } from '../storage/store.ts';

const Erased = z.object({ people: json(z.array(z.string())) });

const key = 'erased';
/** What stands for a person where they must not be named: a hash of their Teams id. */
export const markOf = (person: PersonId) => hashed(person);
const prefix = 'erasure_';

/** Of the row that says whom to erase, by the person's mark. */
export const erasureKey = (mark: string) => `${prefix}${mark}`;

/** Of those who are being erased. */
export const marksOfErasures = async (table: Table, partition: string): Promise<readonly string[]> =>
  (await table.list(partition, startingWith(prefix))).map((row) => row.key.slice(prefix.length));

/** Whom no row of a partition may name any more, as it was read; and the steps of a transaction that hold or change it. */
export type Erased = {
  has(person: PersonId): boolean;
  /** Makes the transaction fail when somebody was erased, or came back, since this was read. */
  readonly unchanged: Step;
  adding(person: PersonId): Step;
  readonly marks: readonly string[];
  addingMarks(marks: readonly string[]): Step;
  removing(person: PersonId): Step;
  /** Keeps only the marks of whom is among these, and those that are still needed: who has left comes into no row again. */
  keeping(present: readonly PersonId[], needed: readonly string[]): Step | undefined;
};

/** Of an erased person we know a hash of their Teams id, so that Teams' member list does not bring them back. */
export async function erasedIn(table: Table, partition: string): Promise<Erased> {
  const lists = shelf(table, Erased);
  const read = await lists.get(partition, key);
  const people = read?.row.people ?? [];
  const holding = (some: readonly string[]): Step => {
    const row = { people: [...some] };
    return read ? lists.replacing(read, row) : lists.inserting(key, row);
  };
  return {
    has: (person) => people.includes(markOf(person)),
    unchanged: holding(people),
    marks: people,
    addingMarks: (marks) => holding([...new Set([...people, ...marks])]),
    adding: (person) => holding([...new Set([...people, markOf(person)])]),
    removing: (person) => holding(people.filter((one) => one !== markOf(person))),
    keeping(present, needed) {
      const hashes = [...needed, ...present.map((person) => markOf(person))];
      const kept = people.filter((one) => hashes.includes(one));
      return kept.length < people.length ? holding(kept) : undefined;
    },
  };
}

/** From now on no row of the partition names this person. Safe to repeat. */
export async function eraseFrom(table: Table, partition: string, person: PersonId): Promise<void> {
  await untilWritten(async () => {
    const erased = await erasedIn(table, partition);
    return erased.has(person) || (await table.transact(partition, [erased.adding(person)])) || undefined;
  });
}

/** From now on they may again. Safe to repeat. */
export async function welcomeBack(table: Table, partition: string, person: PersonId): Promise<void> {
  await untilWritten(async () => {
    const erased = await erasedIn(table, partition);
    return !erased.has(person) || (await table.transact(partition, [erased.removing(person)])) || undefined;
  });
}

/** Whom nothing may name in one partition, nothing may name in the other. Safe to repeat. */
export async function carryMarks(table: Table, from: string, to: string): Promise<void> {
  const { marks } = await erasedIn(table, from);
  await untilWritten(async () => {
    const there = await erasedIn(table, to);
    if (marks.every((mark) => there.marks.includes(mark))) return true;
    return (await table.transact(to, [there.addingMarks(marks)])) || undefined;
  });
}
