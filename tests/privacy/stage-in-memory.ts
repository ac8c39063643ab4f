import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { jsonLog } from '../../bot/log.ts';
import { tableNames } from '../../services/privacy/register.ts';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import type { WorkQueue } from '../../services/storage/queue.ts';
import type { Step, Table, Tables } from '../../services/storage/store.ts';
import type { Entity } from '../support/dump.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { memoryTables } from '../support/memory-tables.ts';
import { activityFrom, type Someone, tenantId } from '../support/people.ts';
import type { Cast, Stage } from './stage.ts';

/** The bot in this process, behind real HTTP, on memory tables that note when each row was written, as Azure's do. */
export async function stageInMemory(at = '2026-03-02T09:00:00Z'): Promise<Stage> {
  const teams = await startFakeConnector();
  const clock = { now: new Date(at) };
  const now = () => clock.now;
  const [log, messages, requests]: [string[], string[], string[]] = [[], [], []];
  const { tables, dump } = stamped(memoryTables(), now, (request) => requests.push(request));
  const masterKey = randomBytes(32);
  const settings = { ALLOWED_TENANTS: tenantId, ALLOWED_SERVICE_URLS: teams.url };
  const read = readConfig({ ...settings, AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' });
  if ('problems' in read) throw new Error(read.problems);
  const app = createApp(
    { ...read.config, callsPerSecond: 10_000 },
    {
      ...{ tables, masterKey, now },
      queue: overheard(memoryQueue(now), (message) => messages.push(message)),
      chance: () => 0,
      log: jsonLog((line) => log.push(line), now),
    },
  );
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/messages`;
  const headers = { 'content-type': 'application/json' };

  return {
    ...{ tables, masterKey, now, dump },
    async tell(cast: Cast, from: Someone, activity: Record<string, unknown>) {
      teams.rosters.set(cast.id, cast.people);
      const { conversation, ...rest } = activityFrom(from, teams.url, activity);
      const told = { ...rest, conversation: { ...conversation, id: cast.id, name: cast.name } };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(told) });
      await response.text();
      return response.status;
    },
    atOnce: 1,
    async pause() {
      clock.now = new Date(clock.now.getTime() + 7_000);
    },
    async pass(seconds) {
      clock.now = new Date(clock.now.getTime() + seconds * 1_000);
      while ((await app.worker.tick()) > 0);
    },
    traces: () => ({ log, messages, requests }),
    async stop() {
      app.server.close();
      app.server.server.closeAllConnections();
      teams.stop();
    },
  };
}

const overheard = (queue: WorkQueue, hear: (message: string) => void): WorkQueue => ({
  ...queue,
  send: (pointer, seconds) => {
    hear(JSON.stringify(pointer));
    return queue.send(pointer, seconds);
  },
});

/** The same tables, each row with the moment of its last write, and every call overheard. */
function stamped(tables: Tables, now: () => Date, hear: (request: string) => void) {
  const writtenAt = new Map<string, Date>();
  const partitions = new Set<string>();
  const note = (place: string, keys: readonly string[], partition: string) => {
    partitions.add(partition);
    for (const key of keys) writtenAt.set(`${place} ${partition} ${key}`, now());
  };
  const wrapped = (name: string, table: Table): Table => ({
    get: (partition, key) => {
      hear(`GET ${name} ${partition} ${key}`);
      return table.get(partition, key);
    },
    list: (partition, range) => {
      hear(`GET ${name} ${partition} ${range?.from ?? ''}`);
      return table.list(partition, range);
    },
    async put(partition, key, row) {
      hear(`PUT ${name} ${partition} ${key}`);
      await table.put(partition, key, row);
      note(name, [key], partition);
    },
    remove: (partition, key, version) => {
      hear(`DELETE ${name} ${partition} ${key}`);
      return table.remove(partition, key, version);
    },
    async transact(partition, steps) {
      for (const { key } of steps) hear(`POST ${name} ${partition} ${key}`);
      const isDone = await table.transact(partition, steps);
      if (isDone) note(name, steps.map(keyOf), partition);
      return isDone;
    },
  });
  const dump = async (): Promise<readonly Entity[]> => {
    const places = tableNames.flatMap((table) => [...partitions].map((partition) => ({ table, partition })));
    const found = places.map(async ({ table, partition }) =>
      (await tables[table].list(partition)).map(({ key, row, version: etag }) => {
        const stamp = writtenAt.get(`${table} ${partition} ${key}`) ?? new Date(0);
        return { table, partition, key, row, etag, writtenAt: stamp };
      }),
    );
    return (await Promise.all(found)).flat();
  };
  const all = tableNames.map((name) => [name, wrapped(name, tables[name])] as const);
  return { tables: Object.fromEntries(all) as Tables, dump };
}

const keyOf = ({ key }: Step) => key;
