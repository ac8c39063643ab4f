import type { NetworkId } from './ids.ts';
import type { Table, Versioned } from './storage/store.ts';
import { allWork, type Work, type WorkList, workShelf } from './work.ts';

export type Backlog = ReturnType<typeof createBacklog>;

/** What an operator sees of the work, and can do about it. */
export function createBacklog({ table, work }: { table: Table; work: WorkList }) {
  const works = workShelf(table);
  return {
    /** All work of a network that is not done, by key. */
    of: (networkId: NetworkId): Promise<readonly Versioned<Work>[]> => works.list(networkId, allWork),
    /** Gives set-aside or uncertain work another try, now. Resolves to false when there is no such work. */
    async redrive(networkId: NetworkId, key: string, now: Date): Promise<boolean> {
      const read = await works.get(networkId, key);
      if (read?.row.state !== 'set-aside' && read?.row.state !== 'uncertain') return false;
      const { leasedUntil: _, ...row } = read.row;
      const again: Work = { ...row, state: 'pending', attempts: 0, dueAt: now };
      if (!(await works.replace(networkId, read, again))) return false;
      await work.announce(networkId, [again]);
      return true;
    },
  };
}
