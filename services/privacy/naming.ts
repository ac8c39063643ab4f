import type { PersonId } from '../ids.ts';
import { listIn, untilWritten } from '../storage/rows.ts';
import type { StoredRow, Table, Tables } from '../storage/store.ts';
import { register, type TableName, tableNames } from './register.ts';
import type { Registered } from './register-entry.ts';

/** The kind of row that a key belongs to. */
export function kindOf(table: TableName, key: string): Registered | undefined {
  const kinds: readonly Registered[] = Object.values(register[table]);
  const fits = ({ keys }: Registered) => (/_$|^$/.test(keys) ? key.startsWith(keys) : key === keys);
  return kinds.filter(fits).sort((a, b) => b.keys.length - a.keys.length)[0];
}

/** Whose row says whom to erase: it names them until that is done. */
const isWhomToErase = ({ keys }: Registered) => keys === register.Networks.erasure.keys;

/** Whom a row names, as the register says. */
export function namedBy(row: StoredRow, kind: Registered | undefined): readonly PersonId[] {
  if (!kind || isWhomToErase(kind)) return [];
  return Object.entries(kind.columns).flatMap(([column, holds]) => {
    const value = row[column];
    if (typeof value !== 'string' || (holds !== 'person' && holds !== 'people')) return [];
    return (holds === 'person' ? [value] : listIn(value)) as readonly PersonId[];
  });
}

/**
 * The last step of an erasure: in any row of the network, of whatever kind and whatever version wrote it, a column that holds
 * the person holds them no more; a row that is about nobody else goes. Safe to repeat.
 */
export async function clearNames(tables: Tables, networkId: string, person: PersonId): Promise<void> {
  for (const name of tableNames) {
    for (const { key, row } of await tables[name].list(networkId)) {
      if (nameless(row, person)) await clearRow(name, tables[name], networkId, key, person);
    }
  }
}

async function clearRow(name: TableName, table: Table, networkId: string, key: string, person: PersonId) {
  const kind = kindOf(name, key);
  if (kind && isWhomToErase(kind)) return;
  await untilWritten(async () => {
    const read = await table.get(networkId, key);
    const row = read && nameless(read.row, person);
    if (!read || !row) return true;
    if (kind?.erasure !== 'removed')
      return (await table.transact(networkId, [{ kind: 'replace', key, version: read.version, row }])) || undefined;
    await table.remove(networkId, key, read.version);
    return undefined;
  });
}

/** The row without this person; undefined where it holds them in no column. */
function nameless(row: StoredRow, person: PersonId): StoredRow | undefined {
  const columns = Object.entries(row);
  const left = columns.flatMap(([column, value]): [string, string | number | boolean][] => {
    if (value === person) return [];
    const people = typeof value === 'string' ? listIn(value) : [];
    return people.includes(person)
      ? [[column, JSON.stringify(people.filter((one) => one !== person))]]
      : [[column, value]];
  });
  const isSame = left.length === columns.length && left.every(([column, value]) => row[column] === value);
  return isSame ? undefined : Object.fromEntries(left);
}
