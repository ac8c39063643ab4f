import type { Chats } from '../services/chats.ts';
import type { NetworkId } from '../services/ids.ts';
import type { WorkQueue } from '../services/storage/queue.ts';
import type { Sweep, Tally } from '../services/sweep.ts';
import type { Log } from './log.ts';

type Parts = {
  readonly chats: Chats;
  readonly sweep: Sweep;
  readonly queue: WorkQueue;
  readonly tenants: readonly string[];
  readonly log: Log;
};

/** Finds forgotten work, and counts all there is: the log line is the metric, written whenever a figure changes. */
export function createSweeper({ chats, sweep, queue, tenants, log }: Parts) {
  let said = '';
  return async (): Promise<Tally> => {
    const networks = new Set<NetworkId>();
    for (const tenant of tenants) for (const id of await chats.networksOf(tenant)) networks.add(id);
    const tally = await sweep(networks);
    const figures = { ...tally, ...(await queue.depths()) };
    const line = JSON.stringify(figures);
    if (line !== said) log.info('work counted', figures);
    said = line;
    return tally;
  };
}
