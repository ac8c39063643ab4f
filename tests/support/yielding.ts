import { tableNames } from '../../services/privacy/register.ts';
import type { Taken, WorkQueue } from '../../services/storage/queue.ts';
import type { Table, Tables } from '../../services/storage/store.ts';

/** Runs ahead of every call, so that others can come in between; may reject instead of the call. */
export type Pause = () => Promise<unknown>;

function yieldingTable(table: Table, pause: Pause): Table {
  return {
    get: (...call) => pause().then(() => table.get(...call)),
    list: (...call) => pause().then(() => table.list(...call)),
    put: (...call) => pause().then(() => table.put(...call)),
    remove: (...call) => pause().then(() => table.remove(...call)),
    transact: (...call) => pause().then(() => table.transact(...call)),
  };
}

/** The same tables, where every call waits for its turn. */
export const yieldingTables = (tables: Tables, pause: Pause): Tables =>
  Object.fromEntries(tableNames.map((name) => [name, yieldingTable(tables[name], pause)])) as Tables;

/** The same queue, where every call waits for its turn. */
export function yieldingQueue(queue: WorkQueue, pause: Pause): WorkQueue {
  const yielding = ({ done, later, ...taken }: Taken): Taken => ({
    ...taken,
    done: () => pause().then(done),
    later: (seconds) => pause().then(() => later(seconds)),
  });
  return {
    ...queue,
    send: (...call) => pause().then(() => queue.send(...call)),
    receive: async (...call) => {
      await pause();
      return (await queue.receive(...call)).map(yielding);
    },
  };
}
