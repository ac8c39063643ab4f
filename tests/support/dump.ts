import { TableClient } from '@azure/data-tables';
import { type TableName, tableNames } from '../../services/privacy/register.ts';
import type { StoredRow } from '../../services/storage/store.ts';

/** One row as whoever holds a copy of storage sees it, with what the storage system itself notes of it. */
export type Entity = {
  readonly table: TableName;
  readonly partition: string;
  readonly key: string;
  readonly row: StoredRow;
  readonly etag: string;
  readonly writtenAt: Date;
};

/** Every row of every table of the account, in the order in which storage gives them. */
export async function dumpOf(connectionString: string): Promise<readonly Entity[]> {
  const found: Entity[] = [];
  for (const table of tableNames) {
    const client = TableClient.fromConnectionString(connectionString, table, { allowInsecureConnection: true });
    for await (const entity of client.listEntities<StoredRow>()) {
      const { partitionKey, rowKey, etag, timestamp, ...rest } = entity;
      const row = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('odata.'))) as StoredRow;
      const place = { table, partition: partitionKey ?? '', key: rowKey ?? '' };
      found.push({ ...place, row, etag, writtenAt: new Date(timestamp ?? 0) });
    }
  }
  return found;
}
