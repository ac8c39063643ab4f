import type { NetworkId } from '../ids.ts';
import type { Depths, WorkQueue } from '../storage/queue.ts';
import type { Survey } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { allWork, pointTo, type Work, workShelf } from './work.ts';

export type Backlog = ReturnType<typeof createBacklog>;

/** In milliseconds. */
const soon = 10_000;

type Parts = { readonly table: Table; readonly queue: WorkQueue; readonly now: () => Date };

/** What an operator sees of the work, and can do about it. */
export function createBacklog({ table, queue, now }: Parts) {
  const works = workShelf(table);
  return {
    /** All work of a network that is not done, by key. */
    of: (networkId: NetworkId): Promise<Survey<Work>> => works.survey(networkId, allWork),
    /** A chat that did not let us in does so again: what waited for that is tried, once the chat is marked as open. */
    async resume(networkId: NetworkId): Promise<void> {
      const { readable } = await works.survey(networkId, allWork);
      const waiting = readable.filter(
        ({ row }) => row.state === 'set-aside' || (row.state === 'pending' && row.attempts > 0),
      );
      for (const read of waiting) {
        const again: Work = { ...read.row, state: 'pending', attempts: 0, dueAt: new Date(now().getTime() + soon) };
        if (!(await works.replace(networkId, read, again))) continue;
        await queue.redeem({ network: networkId, work: read.key });
        await pointTo(again, queue, now());
      }
    },
    depths: (): Promise<Depths> => queue.depths(),
    /** Gives set-aside or uncertain work another try, now. Resolves to false when there is no such work. */
    async redrive(networkId: NetworkId, key: string): Promise<boolean> {
      const read = await works.get(networkId, key);
      if (read?.row.state !== 'set-aside' && read?.row.state !== 'uncertain') return false;
      const { leasedUntil: _, holder: __, ...row } = read.row;
      const again: Work = { ...row, state: 'pending', attempts: 0, dueAt: now(), redriven: true };
      if (!(await works.replace(networkId, read, again))) return false;
      await queue.redeem({ network: networkId, work: key });
      await pointTo(again, queue, now());
      return true;
    },
  };
}
