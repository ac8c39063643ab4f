import type { NetworkId } from './ids.ts';
import type { WorkQueue } from './storage/queue.ts';
import type { Table } from './storage/store.ts';
import { allWork, pointTo, type Work, workShelf } from './work.ts';

/** How much work there is, by where it stands. `forgotten`: of the pending and taken, what had to be pointed to again. */
export type Tally = Readonly<Record<Work['state'] | 'forgotten' | 'unreadable', number>>;
export type Sweep = ReturnType<typeof createSweep>;

export const noWork: Tally = { pending: 0, taken: 0, uncertain: 0, 'set-aside': 0, forgotten: 0, unreadable: 0 };

/** Points again to work of a network that is overdue, or whose worker died; and counts what there is. */
export function createSweep({ table, queue, now }: { table: Table; queue: WorkQueue; now: () => Date }) {
  const works = workShelf(table);
  return async (networkId: NetworkId): Promise<Tally> => {
    const { readable, unreadable } = await works.survey(networkId, allWork);
    const forgotten = readable.filter(({ row }) => isForgotten(row, now()));
    await Promise.all(forgotten.map(({ row }) => pointTo({ ...row, dueAt: now() }, queue, now())));
    const tally = { ...noWork, forgotten: forgotten.length, unreadable: unreadable.length };
    for (const { row } of readable) tally[row.state] += 1;
    return tally;
  };
}

const patienceMilliseconds = 30_000;

/** Overdue without anybody having taken it, or taken by a worker that did not come back. */
function isForgotten({ state, leasedUntil, dueAt }: Work, now: Date): boolean {
  if (state === 'pending') return now.getTime() - dueAt.getTime() > patienceMilliseconds;
  return state === 'taken' && (leasedUntil ?? dueAt) < now;
}
