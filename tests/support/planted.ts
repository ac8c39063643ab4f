import { kindOf } from '../../services/privacy/naming.ts';
import { register, type TableName, tableNames } from '../../services/privacy/register.ts';
import type { Registered } from '../../services/privacy/register-entry.ts';
import { hashed } from '../../services/storage/keys.ts';
import type { StoredRow, Tables } from '../../services/storage/store.ts';
import { partitionsOf } from './memory-tables.ts';

/** A kind of row that names people, with the columns in which it does. Whom to erase is named until that is done. */
type Naming = { readonly table: TableName; readonly kind: Registered; readonly columns: readonly string[] };

export const namingKinds: readonly Naming[] = tableNames.flatMap((table) =>
  Object.values<Registered>(register[table]).flatMap((kind) => {
    const columns = Object.keys(kind.columns).filter((column) => /^(person|people)$/.test(kind.columns[column] ?? ''));
    return columns.length > 0 && kind.keys !== register.Networks.erasure.keys ? [{ table, kind, columns }] : [];
  }),
);

/**
 * Puts rows that name somebody into the tables, past every service: for each kind of row and each column of it that can
 * name people, alone and among others; in a row that is like others of its kind as far as there are any, and in one that
 * has nothing else and that no service can read. Of a kind that has a single row, that row is changed. Resolves to the keys.
 */
export async function plantRowsNaming(id: string, network: string, tables: Tables): Promise<readonly string[]> {
  const planted: string[] = [];
  for (const naming of namingKinds) {
    const table = tables[naming.table];
    const partitions = partitionsOf(table) ?? [];
    const partition = partitions.includes(network) ? network : (partitions[0] ?? network);
    const known = (await table.list(partition)).find(({ key }) => kindOf(naming.table, key) === naming.kind)?.row ?? {};
    for (const [key, row] of rowsNaming(id, naming, known)) {
      await table.put(partition, key, row);
      planted.push(key);
    }
  }
  return planted;
}

function rowsNaming(
  id: string,
  { kind, columns }: Naming,
  known: StoredRow,
): readonly (readonly [string, StoredRow])[] {
  const nobody = columns.map((column) => [column, kind.columns[column] === 'people' ? '[]' : undefined]);
  const without = { ...known, ...Object.fromEntries(nobody) };
  const ways = columns.flatMap((column) => waysToName(id, column, kind));
  if (!/_$|^$/.test(kind.keys)) return [[kind.keys, Object.assign({}, known, ...ways)]];
  // The first where a row about this person would be.
  const keyOf = (at: number) => `${kind.keys}${at === 0 ? hashed(id) : hashed(id, String(at))}`;
  const rows = [...ways.map((way) => ({ ...without, ...way })), ...ways];
  return rows.map((row, at) => [keyOf(at), row]);
}

function waysToName(id: string, column: string, { columns }: Registered): readonly StoredRow[] {
  if (columns[column] === 'person') return [{ [column]: id }];
  return [[id], ['29:1before', id, '29:1after']].map((people) => ({ [column]: JSON.stringify(people) }));
}
