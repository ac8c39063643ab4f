import { randomUUID } from 'node:crypto';
import type { Step, StoredRow, Table, Versioned } from '../../services/storage/store.ts';

export const inserting = (key: string, row: StoredRow = {}): Step => ({ kind: 'insert', key, row });
export const putting = (key: string, row: StoredRow = {}): Step => ({ kind: 'put', key, row });
export const replacing = ({ key, version }: Versioned<unknown>, row: StoredRow): Step => ({
  kind: 'replace',
  ...{ key, version, row },
});

/** What the domain wrote, without the signature that a store may add to a row of a transaction. */
export const own = ({ writer: _, ...row }: StoredRow = {}) => row;

/** Where nothing was written yet. */
export const aPartition = () => randomUUID();

export async function written(table: Table, partition: string, key: string, row: StoredRow) {
  await table.put(partition, key, row);
  const read = await table.get(partition, key);
  if (!read) throw new Error('what was put is not there');
  return read;
}
