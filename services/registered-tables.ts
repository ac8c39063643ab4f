import { erasedIn } from './erased.ts';
import type { PersonId } from './ids.ts';
import { register, type TableName, tableNames } from './register.ts';
import type { Registered } from './register-entry.ts';
import { untilWritten } from './storage/rows.ts';
import type { Step, StoredRow, Table, Tables } from './storage/store.ts';

/**
 * The tables, behind the promises of the privacy register: what is not in it cannot be written, and no row can come to name
 * a person who was erased, however late a write comes. Who writes such a row, or any row that names people at the moment
 * that somebody is erased, has lost a race: it reads again, and decides again. A row that named the person before may still
 * do so, until the erasure comes to it.
 */
export function registeredTables(tables: Tables): Tables {
  return Object.fromEntries(tableNames.map((name) => [name, registeredTable(name, tables[name])])) as Tables;
}

function registeredTable(name: TableName, table: Table): Table {
  async function transact(partition: string, steps: readonly Step[]): Promise<boolean> {
    const kinds = steps.map((step) => kindOfStep(name, step));
    const isNaming = steps.some(({ row }, at) => namedBy(row, kinds[at]).length > 0);
    if (!isNaming) return table.transact(partition, steps);
    const erased = await erasedIn(table, partition);
    const bringsBack = await Promise.all(
      steps.map(async (step, at) => {
        const people = namedBy(step.row, kinds[at]).filter(erased.has);
        const before = people.length > 0 && (await table.get(partition, step.key))?.row;
        return people.some((person) => !namedBy(before || {}, kinds[at]).includes(person));
      }),
    );
    return !bringsBack.includes(true) && table.transact(partition, [...steps, erased.unchanged]);
  }

  return {
    get: (partition, key) => table.get(partition, key),
    list: (partition, range) => table.list(partition, range),
    remove: (partition, key, version) => table.remove(partition, key, version),
    transact,
    async put(partition, key, row) {
      const step: Step = { kind: 'put', key, row };
      const isNaming = namedBy(row, kindOfStep(name, step)).length > 0;
      if (!isNaming) return table.put(partition, key, row);
      await untilWritten(async () => (await transact(partition, [step])) || undefined);
    },
  };
}

/** The kind of row that a key belongs to. */
export function kindOf(table: TableName, key: string): Registered | undefined {
  const kinds: readonly Registered[] = Object.values(register[table]);
  const fits = ({ keys }: Registered) => (/_$|^$/.test(keys) ? key.startsWith(keys) : key === keys);
  return kinds.filter(fits).sort((a, b) => b.keys.length - a.keys.length)[0];
}

/** A replaced row may hold columns of a newer version of the bot, which has a register of its own. */
function kindOfStep(name: TableName, { kind: how, key, row }: Step): Registered {
  const kind = kindOf(name, key);
  const unknown = Object.keys(row).filter((column) => row[column] !== undefined && !(column in (kind?.columns ?? {})));
  if (!kind || (how !== 'replace' && unknown.length > 0))
    throw new Error(`not in the privacy register: ${name} ${kind?.keys ?? 'a kind of row'} ${unknown.join(' ')}`);
  return kind;
}

const isWhomToErase = ({ keys }: Registered) => keys === register.Networks.erasure.keys;

/** Whom a row names. */
function namedBy(row: StoredRow, kind: Registered | undefined): readonly PersonId[] {
  if (!kind || isWhomToErase(kind)) return [];
  return Object.entries(kind.columns).flatMap(([column, holds]) => {
    const value = row[column];
    if (typeof value !== 'string' || (holds !== 'person' && holds !== 'people')) return [];
    return (holds === 'person' ? [value] : JSON.parse(value)) as readonly PersonId[];
  });
}
