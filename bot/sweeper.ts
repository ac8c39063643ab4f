import { noWork, type Sweep, type Tally } from '../services/delivery/sweep.ts';
import type { NetworkId } from '../services/ids.ts';
import type { Chats } from '../services/networks/chats.ts';
import type { WorkQueue } from '../services/storage/queue.ts';
import { faultOf, type Log } from './log.ts';

type Parts = {
  readonly chats: Chats;
  readonly sweep: Sweep;
  readonly queue: WorkQueue;
  readonly tenants: readonly string[];
  readonly log: Log;
};

/**
 * Finds forgotten work in every network, and counts all there is: the log line is the metric, written whenever a figure
 * changes. One network that cannot be swept does not keep the others waiting.
 */
export function createSweeper({ chats, sweep, queue, tenants, log }: Parts) {
  let said = '';

  async function swept(network: NetworkId): Promise<Tally> {
    return sweep(network).catch((error: unknown) => {
      log.error('network not swept', { network, fault: faultOf(error) });
      return noWork;
    });
  }

  return async (): Promise<Tally> => {
    const networks = new Set<NetworkId>();
    for (const tenant of tenants) for (const id of await chats.networksOf(tenant)) networks.add(id);
    let tally = noWork;
    for (const network of networks) tally = sumOf(tally, await swept(network));
    const figures = { ...tally, ...(await queue.depths()) };
    const line = JSON.stringify(figures);
    if (line !== said) log.info('work counted', figures);
    said = line;
    return tally;
  };
}

const sumOf = (some: Tally, others: Tally): Tally =>
  Object.fromEntries(Object.entries(some).map(([name, count]) => [name, count + others[name as keyof Tally]])) as Tally;
