import type { Step, StoredRow, Table, Versioned } from './store.ts';

type Partition = Map<string, Versioned<StoredRow>>;

/** A table in memory, for service tests. The contract suite holds it to what Azure does. */
export function memoryTable(): Table {
  const partitions = new Map<string, Partition>();
  let writes = 0;
  const rowsOf = (partition: string) => {
    const rows = partitions.get(partition) ?? new Map();
    partitions.set(partition, rows);
    return rows as Partition;
  };
  const write = (rows: Partition, key: string, row: StoredRow) => {
    writes += 1;
    rows.set(key, { key, row: definedOnly(row), version: String(writes) });
  };
  return {
    get: async (partition, key) => rowsOf(partition).get(key),
    async list(partition, range) {
      const all = [...rowsOf(partition).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
      return range ? all.filter(({ key }) => key >= range.from && key < range.before) : all;
    },
    put: async (partition, key, row) => write(rowsOf(partition), key, row),
    async remove(partition, key, version) {
      const rows = rowsOf(partition);
      if (version === undefined || rows.get(key)?.version === version) rows.delete(key);
    },
    async transact(partition, steps) {
      if (new Set(steps.map(({ key }) => key)).size < steps.length) throw new Error('one row twice in a transaction');
      const rows = rowsOf(partition);
      if (!steps.every((step) => isPossible(rows, step))) return false;
      for (const { key, row } of steps) write(rows, key, row);
      return true;
    },
  };
}

function isPossible(rows: Partition, step: Step): boolean {
  if (step.kind === 'put') return true;
  const stored = rows.get(step.key);
  return step.kind === 'insert' ? !stored : stored?.version === step.version;
}

const definedOnly = (row: StoredRow): StoredRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
