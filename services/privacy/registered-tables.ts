import type { PersonId } from '../ids.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Step, StoredRow, Table, Tables } from '../storage/store.ts';
import { erasedIn } from './erased.ts';
import { kindOf, namedBy } from './naming.ts';
import { type TableName, tableNames } from './register.ts';
import type { Registered } from './register-entry.ts';

/**
 * The tables, behind the promises of the privacy register: what is not in it cannot be written, and no row can come to name
 * a person who was erased, however late a write comes. Who writes such a row, or one that comes to name anybody at the
 * moment that somebody is erased, has lost a race: it reads again, and decides again. A row that named the person before may
 * still do so, until the erasure comes to it.
 */
export function registeredTables(tables: Tables): Tables {
  return Object.fromEntries(tableNames.map((name) => [name, registeredTable(name, tables[name])])) as Tables;
}

function registeredTable(name: TableName, table: Table): Table {
  /** Whom a step would come to name: a row that names them already is the erasure's to put right, at its own version. */
  async function broughtInBy(partition: string, step: Step): Promise<readonly PersonId[]> {
    const kind = kindOf(name, step.key);
    const unknown = unknownColumns(step, kind);
    const named = namedBy(step.row, kind);
    if (kind && unknown.length + named.length === 0) return [];
    const before = await replacedBy(partition, step);
    if (!before) return [];
    // Only what a newer version of the bot wrote, which has a register of its own, may stay without being known.
    if (!kind || unknown.some((column) => step.row[column] !== before[column]))
      throw new Error(`not in the privacy register: ${name} ${kind?.keys ?? 'a kind of row'} ${unknown.join(' ')}`);
    const namedBefore = namedBy(before, kind);
    return named.filter((person) => !namedBefore.includes(person));
  }

  /** Undefined where the row is no longer the one to be replaced: the step will not be carried out. */
  async function replacedBy(partition: string, step: Step): Promise<StoredRow | undefined> {
    if (step.kind !== 'replace') return {};
    const stored = await table.get(partition, step.key);
    return stored?.version === step.version ? stored.row : undefined;
  }

  async function transact(partition: string, steps: readonly Step[]): Promise<boolean> {
    const named = (await Promise.all(steps.map((step) => broughtInBy(partition, step)))).flat();
    if (named.length === 0) return table.transact(partition, steps);
    const erased = await erasedIn(table, partition);
    return !named.some(erased.has) && table.transact(partition, [...steps, erased.unchanged]);
  }

  return {
    get: (partition, key) => table.get(partition, key),
    list: (partition, range) => table.list(partition, range),
    remove: (partition, key, version) => table.remove(partition, key, version),
    transact,
    async put(partition, key, row) {
      const step: Step = { kind: 'put', key, row };
      const named = await broughtInBy(partition, step);
      if (named.length === 0) return table.put(partition, key, row);
      await untilWritten(async () => (await transact(partition, [step])) || undefined);
    },
  };
}

/** Beside every row stands which write made it (azure-table.ts). */
const signature = 'writer';

const unknownColumns = ({ row }: Step, kind: Registered | undefined): readonly string[] =>
  Object.keys(row).filter(
    (column) => row[column] !== undefined && column !== signature && !(column in (kind?.columns ?? {})),
  );
