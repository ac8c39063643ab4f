import { z } from 'zod';
import { localMonth } from '../calendar.ts';
import type { PersonId } from '../ids.ts';
import { markOf } from '../privacy/erased.ts';
import { startingWith } from '../storage/keys.ts';
import { shelf, untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';

const Spent = z.object({
  /** 'YYYY-MM': the month that `count` counts, on the clock of the network's zone. */
  month: z.string(),
  count: z.int(),
});

export type PrivateBudget = ReturnType<typeof createPrivateBudget>;

/** Modesty: so many messages that they did not ask for has a person from us in a calendar month, whatever networks they are in. */
const mostAMonth = 2;

const prefix = 'private_';
const keyOf = (person: PersonId) => `${prefix}${markOf(person)}`;

type Parts = { readonly table: Table; readonly now: () => Date; readonly timeZone: string };

/**
 * How many unasked messages each person of a tenant had this month, one to one. It stands with the tenant and not with a
 * network, so that networks count together; a row says that much, and of whom only a mark.
 */
export function createPrivateBudget({ table, now, timeZone }: Parts) {
  const spent = shelf(table, Spent);
  const month = () => localMonth(now(), timeZone);

  return {
    /** Before a message is sent. Resolves to false for who had this month's. */
    async take(tenantId: string, person: PersonId): Promise<boolean> {
      const { isTaken } = await untilWritten(async () => {
        const read = await spent.get(tenantId, keyOf(person));
        const count = read?.row.month === month() ? read.row.count : 0;
        if (count >= mostAMonth) return { isTaken: false };
        const row = { month: month(), count: count + 1 };
        const isWritten = read
          ? await spent.replace(tenantId, read, row)
          : await spent.insert(tenantId, keyOf(person), row);
        return isWritten ? { isTaken: true } : undefined;
      });
      return isTaken;
    },
    /** Who had this month's, by mark. */
    async spent(tenantId: string): Promise<ReadonlySet<string>> {
      const { readable } = await spent.survey(tenantId, startingWith(prefix));
      const full = readable.filter(({ row }) => row.month === month() && row.count >= mostAMonth);
      return new Set(full.map(({ key }) => key.slice(prefix.length)));
    },
    /** It certainly did not reach this person. */
    async giveBack(tenantId: string, person: PersonId): Promise<void> {
      await untilWritten(async () => {
        const read = await spent.get(tenantId, keyOf(person));
        if (read?.row.month !== month() || read.row.count === 0) return true;
        return (await spent.replace(tenantId, read, { ...read.row, count: read.row.count - 1 })) || undefined;
      });
    },
    /** Of former months. Resolves to how many that were. */
    purge: (tenantId: string): Promise<number> => removeSpent(table, tenantId, month()),
  };
}

/** Of who is erased. */
export const forgetSpent = (table: Table, tenantId: string, person: PersonId): Promise<void> =>
  table.remove(tenantId, keyOf(person));

/** All that a tenant's people had in other months than this one, or in any. Goes by single columns: the others may be damaged. */
export async function removeSpent(table: Table, tenantId: string, month?: string): Promise<number> {
  const rows = await table.list(tenantId, startingWith(prefix));
  const old = rows.filter(({ row }) => month === undefined || row['month'] !== month);
  for (const { key, version } of old) await table.remove(tenantId, key, version);
  return old.length;
}
