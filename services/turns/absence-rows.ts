import { z } from 'zod';
import { type NetworkId, PersonId } from '../ids.ts';
import { everyMember, memberKey } from '../people/member-rows.ts';
import { markOf } from '../privacy/erased.ts';
import { startingWith } from '../storage/keys.ts';
import { shelf } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';

/** That somebody is not there on a day ('YYYY-MM-DD'), in any chat of the network. Nobody else ever sees it. */
const Absence = z.object({ personId: PersonId, on: z.iso.date() });

const prefix = 'absence_';
export const everyAbsence = startingWith(prefix);
const absencesOf = (person: PersonId) => startingWith(`${prefix}${markOf(person)}_`);
export const absenceKey = (person: PersonId, day: string) => `${prefix}${markOf(person)}_${day}`;
export const absenceShelf = (table: Table) => shelf(table, Absence);

/** The days that one person said, the first one first. */
export async function absentDaysOf(table: Table, networkId: NetworkId, person: PersonId): Promise<readonly string[]> {
  const { readable } = await absenceShelf(table).survey(networkId, absencesOf(person));
  return readable.map(({ row }) => row.on).toSorted();
}

/** Who is in none of the chats any more is asked for no role: their days go. Days are read first: who comes now keeps theirs. */
export async function forgetAbsencesOfGone(table: Table, networkId: NetworkId): Promise<void> {
  const { readable } = await absenceShelf(table).survey(networkId, everyAbsence);
  const members = await table.list(networkId, everyMember);
  const present = new Set(members.flatMap(({ key, row }) => (row['leftAt'] === undefined ? [key] : [])));
  for (const { key, row, version } of readable)
    if (!present.has(memberKey(row.personId))) await table.remove(networkId, key, version);
}
