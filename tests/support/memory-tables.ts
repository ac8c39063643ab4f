import { tableNames } from '../../services/privacy/register.ts';
import { memoryTable } from '../../services/storage/memory-table.ts';
import type { Table, Tables } from '../../services/storage/store.ts';

const known = new WeakMap<Table, Set<string>>();

export const memoryTables = () => Object.fromEntries(tableNames.map((name) => [name, watchedTable()])) as Tables;

/** Every partition that a table in memory ever had a row in, whatever its rows are parted by. Undefined for other tables. */
export const partitionsOf = (table: Table): readonly string[] | undefined => {
  const partitions = known.get(table);
  return partitions && [...partitions];
};

function watchedTable(): Table {
  const table = memoryTable();
  const partitions = new Set<string>();
  const watched: Table = {
    ...table,
    put(partition, key, row) {
      partitions.add(partition);
      return table.put(partition, key, row);
    },
    transact(partition, steps) {
      partitions.add(partition);
      return table.transact(partition, steps);
    },
  };
  known.set(watched, partitions);
  return watched;
}
