import { TableClient, TableServiceClient, type TableServiceClientOptions } from '@azure/data-tables';
import { DefaultAzureCredential } from '@azure/identity';
import { QueueServiceClient } from '@azure/storage-queue';
import { tableNames } from '../privacy/register.ts';
import type { QueueName } from '../privacy/register-beside.ts';
import { azureQueue } from './azure-queue.ts';
import { azureTable } from './azure-table.ts';
import type { WorkQueue } from './queue.ts';
import { createStorageClock } from './storage-clock.ts';
import type { Tables } from './store.ts';

/** Which storage account: a connection string, or an account's name reached with the managed identity. */
export type StorageAccount = { readonly connectionString: string } | { readonly account: string };

const workQueue: QueueName = 'kring-work';
const poisonQueue: QueueName = 'kring-work-poison';
const timeoutMilliseconds = 10_000;
const inTime = () => ({ abortSignal: AbortSignal.timeout(timeoutMilliseconds) });

type Storage = {
  readonly tables: Tables;
  readonly queue: WorkQueue;
  /** The account's clock, from the first answer on. */
  readonly now: () => Date;
};

/** Makes the tables and queues that are not there yet, and opens them. Rejects when the account cannot be reached. */
export async function openStorage(account: StorageAccount, own: () => Date): Promise<Storage> {
  const { now, policy } = createStorageClock(own);
  const tables = tableClients(account, { additionalPolicies: [{ policy, position: 'perRetry' }] });
  const queues = queueClients(account);
  const work = queues.getQueueClient(workQueue);
  const poison = queues.getQueueClient(poisonQueue);
  await Promise.all([
    ...tableNames.map((name) => tables.service.createTable(name, inTime()).catch(unlessProvisioned)),
    ...[work, poison].map((queue) => queue.createIfNotExists(inTime()).catch(unlessProvisioned)),
  ]);
  return {
    tables: Object.fromEntries(tableNames.map((name) => [name, azureTable(tables.client(name))])) as Tables,
    queue: azureQueue({ work, poison }),
    now,
  };
}

/** Whose rights are on single tables may not make any: then they are there, or readiness says that they are not. */
function unlessProvisioned(error: unknown): void {
  if ((error as { statusCode?: unknown }).statusCode !== 403) throw error;
}

/** One quick retry: Teams waits fifteen seconds at most, and the SDK's own patience is longer than that. */
const retryOptions = { maxRetries: 1, retryDelayInMs: 150, maxRetryDelayInMs: 1_000 };

function tableClients(account: StorageAccount, extra: TableServiceClientOptions) {
  const options: TableServiceClientOptions = { ...extra, retryOptions, allowInsecureConnection: true };
  if ('connectionString' in account) {
    const { connectionString } = account;
    return {
      service: TableServiceClient.fromConnectionString(connectionString, options),
      client: (name: string) => TableClient.fromConnectionString(connectionString, name, options),
    };
  }
  const url = `https://${account.account}.table.core.windows.net`;
  const credential = new DefaultAzureCredential();
  return {
    service: new TableServiceClient(url, credential, { ...extra, retryOptions }),
    client: (name: string) => new TableClient(url, name, credential, { ...extra, retryOptions }),
  };
}

function queueClients(account: StorageAccount): QueueServiceClient {
  const options = { retryOptions: { maxTries: 2, tryTimeoutInMs: 2_000, retryDelayInMs: 150 } };
  return 'connectionString' in account
    ? QueueServiceClient.fromConnectionString(account.connectionString, options)
    : new QueueServiceClient(
        `https://${account.account}.queue.core.windows.net`,
        new DefaultAzureCredential(),
        options,
      );
}
