import type { NetworkId } from '../ids.ts';
import { digesting } from '../networks/digests.ts';
import { networkKey } from '../networks/network-rows.ts';
import { purging } from '../privacy/retention.ts';
import type { WorkQueue } from '../storage/queue.ts';
import type { Table } from '../storage/store.ts';
import {
  allWork,
  createWork,
  isUnderWay,
  keyOf,
  type NewWork,
  pointTo,
  type Work,
  wholeNetwork,
  workShelf,
} from './work.ts';

/** How much work there is, by where it stands. `forgotten`: of the pending and taken, what had to be pointed to again. */
export type Tally = Readonly<Record<Work['state'] | 'forgotten' | 'unreadable', number>>;
export type Sweep = ReturnType<typeof createSweep>;

export const noWork: Tally = { pending: 0, taken: 0, uncertain: 0, 'set-aside': 0, forgotten: 0, unreadable: 0 };

type Parts = {
  readonly table: Table;
  readonly queue: WorkQueue;
  readonly now: () => Date;
  readonly timeZone: string;
};

/**
 * Points again to work of a network that is overdue, or whose worker died; counts what there is; and sees to it that the
 * network is purged and that who leads it gets a digest, whatever became of the work that was to do so.
 */
export function createSweep({ table, queue, now, timeZone }: Parts) {
  const works = workShelf(table);
  const work = createWork({ table, queue, now });

  /** Together with the network's row as it is: where there is none, or it is being erased, nothing is planned any more. */
  async function plan(networkId: NetworkId, missing: readonly NewWork[]): Promise<void> {
    const network = await table.get(networkId, networkKey);
    if (!network || network.row['overAt'] !== undefined) return;
    await work.plan(networkId, [{ kind: 'replace', ...network }], missing);
  }

  return async (networkId: NetworkId): Promise<Tally> => {
    const { readable, unreadable } = await works.survey(networkId, allWork);
    const known = [...readable.map(({ key }) => key), ...unreadable];
    const digest = readable.find(({ key }) => key === digestKey)?.row.state;
    // One that was set aside, of a bad Monday, is no reason for none ever again.
    const isDigestPlanned = digest ? isUnderWay(digest) : known.includes(digestKey);
    const missing = [
      ...(known.includes(purgeKey) ? [] : [purging(now(), timeZone)]),
      ...(isDigestPlanned ? [] : [digesting(now(), timeZone)]),
    ];
    if (missing.length > 0) await plan(networkId, missing);
    const forgotten = readable.filter(({ row }) => isForgotten(row, now()));
    await Promise.all(forgotten.map(({ row }) => pointTo({ ...row, dueAt: now() }, queue, now())));
    const tally = { ...noWork, forgotten: forgotten.length, unreadable: unreadable.length };
    for (const { row } of readable) tally[row.state] += 1;
    return tally;
  };
}

const purgeKey = keyOf({ kind: 'purge', target: wholeNetwork });
const digestKey = keyOf({ kind: 'send-digest', target: wholeNetwork });

const patienceMilliseconds = 30_000;

/** Overdue without anybody having taken it, or taken by a worker that did not come back. */
function isForgotten({ state, leasedUntil, dueAt }: Work, now: Date): boolean {
  if (state === 'pending') return now.getTime() - dueAt.getTime() > patienceMilliseconds;
  return state === 'taken' && (leasedUntil ?? dueAt) < now;
}
