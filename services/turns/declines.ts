import { z } from 'zod';
import { type NetworkId, PersonId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import { startingWith } from '../storage/keys.ts';
import { json, moment, shelf } from '../storage/rows.ts';
import type { Step, Table } from '../storage/store.ts';

/**
 * Who said "not this time" in one chat: for the coming meeting, and for the one before it. Without the one before nobody could
 * ask, the second time in a row, whether it suits them at all; it goes when the meeting is over.
 */
type Declines = z.infer<typeof Declines>;
const Declines = z.object({
  meetingNumber: z.int(),
  people: json(z.array(PersonId)),
  before: json(z.array(PersonId)),
  at: moment,
});

const key = (chatKey: string) => `declines_${chatKey}`;
const everyDecline = startingWith('declines_');
const declineShelf = (table: Table) => shelf(table, Declines);

/** What writes down that this person said so, and whether they did the last time too. */
export async function declining(
  table: Table,
  networkId: NetworkId,
  { chatKey, meetingNumber }: Meeting,
  person: PersonId,
  at: Date,
): Promise<{ readonly step: Step; readonly isSecond: boolean }> {
  const declines = declineShelf(table);
  const read = await declines.get(networkId, key(chatKey));
  const { people, before } = asOf(meetingNumber, read?.row);
  const row = { meetingNumber, people: [...new Set([...people, person])], before: [...before], at };
  const step = read ? declines.replacing(read, row) : declines.inserting(key(chatKey), row);
  return { step, isSecond: before.includes(person) };
}

/** A meeting is over: who said so for the one before it is forgotten. Undefined where there is nothing to forget. */
export async function forgettingDeclines(table: Table, networkId: NetworkId, { chatKey, meetingNumber }: Meeting) {
  const declines = declineShelf(table);
  const read = await declines.get(networkId, key(chatKey));
  if (!read || read.row.meetingNumber > meetingNumber) return undefined;
  const people = read.row.meetingNumber === meetingNumber ? read.row.people : [];
  const isForgotten = read.row.before.length === 0 && people.length === read.row.people.length;
  return isForgotten ? undefined : declines.replacing(read, { ...read.row, people, before: [] });
}

/** Whether a person said so, and it is not forgotten yet. */
export async function isDeclining(table: Table, networkId: NetworkId, person: PersonId): Promise<boolean> {
  const { readable } = await declineShelf(table).survey(networkId, everyDecline);
  return readable.some(({ row }) => [...row.people, ...row.before].includes(person));
}

function asOf(meetingNumber: number, row: Declines | undefined): Pick<Declines, 'people' | 'before'> {
  if (row?.meetingNumber === meetingNumber) return row;
  return { people: [], before: row?.meetingNumber === meetingNumber - 1 ? row.people : [] };
}
