import { tableNames } from '../../services/privacy/register.ts';
import type { Tables } from '../../services/storage/store.ts';
import { partitionsOf } from './memory-tables.ts';
import { tenantId } from './people.ts';

type Places = {
  readonly tables: Tables;
  readonly networks: readonly string[];
  /** By name, whatever else something could be left in. */
  readonly others: Readonly<Record<string, readonly string[]>>;
};

/** Every row of every table. Of tables in memory all partitions. */
export async function rowsOf(tables: Tables, networks: readonly string[]) {
  const found = tableNames.flatMap((table) =>
    (partitionsOf(tables[table]) ?? [...networks, tenantId]).map(async (partition) =>
      (await tables[table].list(partition)).map(({ key, row }) => ({ table, partition, key, row })),
    ),
  );
  return (await Promise.all(found)).flat();
}

/** The same as text, under its table's name: keys and columns. */
export const everyRow = async (tables: Tables, networks: readonly string[]) =>
  (await rowsOf(tables, networks)).map(
    ({ table, partition, key, row }) => [table, `${key} ${JSON.stringify(row)} of ${partition}`] as const,
  );

/** Where any of these words stands, with what stands around it. */
export async function tracesOf(words: readonly string[], places: Places): Promise<readonly string[]> {
  const rows = await everyRow(places.tables, places.networks);
  const others = Object.entries(places.others).flatMap(([name, texts]) => texts.map((text) => [name, text] as const));
  return [...rows, ...others].flatMap(([name, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${name}: ‘${word}’ in ${text.slice(0, 160)}`),
  );
}
