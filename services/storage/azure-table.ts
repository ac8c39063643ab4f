import { randomUUID } from 'node:crypto';
import { odata, RestError, type TableClient, type TableEntityResult, type TransactionAction } from '@azure/data-tables';
import type { KeyRange, Step, StoredRow, Table, Versioned } from './store.ts';

/** One attempt and its answer. Longer, and Teams would no longer be waiting for what we do with it. */
const timeoutMilliseconds = 3_000;
const inTime = () => ({ abortSignal: AbortSignal.timeout(timeoutMilliseconds) });

/** A table in Azure Tables (or Azurite). 404, 409 and 412 become values here; every other error is a fault. */
export function azureTable(client: TableClient): Table {
  const get = async (partition: string, key: string) => {
    try {
      return versioned(await client.getEntity<StoredRow>(partition, key, inTime()));
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  };
  return {
    get,
    async list(partition, range) {
      const found: Versioned<StoredRow>[] = [];
      const query = { ...inTime(), queryOptions: { filter: filterFor(partition, range) } };
      for await (const entity of client.listEntities<StoredRow>(query)) found.push(versioned(entity));
      return found;
    },
    async put(partition, key, row) {
      await client.upsertEntity({ ...row, partitionKey: partition, rowKey: key }, 'Replace', inTime());
    },
    async remove(partition, key, version = '*') {
      try {
        await client.deleteEntity(partition, key, { ...inTime(), etag: version });
      } catch (error) {
        if (![404, 412].includes(statusOf(error) ?? 0)) throw error;
      }
    },
    async transact(partition, steps) {
      const writer = randomUUID();
      try {
        await client.submitTransaction(
          steps.map((step) => action(partition, step, writer)),
          inTime(),
        );
        return true;
      } catch (error) {
        if (![404, 409, 412].includes(statusOf(error) ?? 0)) throw error;
        return isOurs(await get(partition, steps[0]?.key ?? ''), writer);
      }
    },
  };
}

/** The client retries a write whose answer got lost, and then meets its own row: each writer signs what it writes. */
function isOurs(stored: Versioned<StoredRow> | undefined, writer: string): boolean {
  return stored?.row['writer'] === writer;
}

function action(partition: string, step: Step, writer: string): TransactionAction {
  const entity = { ...step.row, writer, partitionKey: partition, rowKey: step.key };
  if (step.kind === 'insert') return ['create', entity];
  if (step.kind === 'put') return ['upsert', entity, 'Replace'];
  return ['update', entity, 'Replace', { etag: step.version }];
}

function filterFor(partition: string, range?: KeyRange): string {
  return range
    ? odata`PartitionKey eq ${partition} and RowKey ge ${range.from} and RowKey lt ${range.before}`
    : odata`PartitionKey eq ${partition}`;
}

function versioned(entity: TableEntityResult<StoredRow>): Versioned<StoredRow> {
  const { partitionKey, rowKey, etag, timestamp, ...rest } = entity;
  const row = Object.entries(rest).filter(([name]) => !name.startsWith('odata.'));
  return { key: rowKey ?? '', version: etag, row: Object.fromEntries(row) as StoredRow };
}

const statusOf = (error: unknown) => (error instanceof RestError ? error.statusCode : undefined);
