import { leaseSeconds } from '../services/delivery/work.ts';
import type { Taken, WorkQueue } from '../services/storage/queue.ts';
import { longestDelaySeconds } from '../services/storage/queue.ts';
import { UnreadableRow } from '../services/storage/rows.ts';
import { attempt } from './attempt.ts';
import { underLease } from './lease.ts';
import { faultOf } from './log.ts';
import type { Services } from './services.ts';
import { createSettlement, type Fate, mostAttempts } from './settlement.ts';

const batch = 8;

type Parts = {
  readonly queue: WorkQueue;
  readonly services: Services;
  readonly now: () => Date;
  /** From 0 up to 1: spreads out attempts that failed together. */
  readonly chance: () => number;
  /** In milliseconds; a third of the lease when left out. */
  readonly renewEvery?: number;
};

/** Takes due work from the queue and hands it to its handler. State decides: a pointer to nothing is dropped. */
export function createWorker({ queue, services, now, chance, renewEvery = (leaseSeconds * 1_000) / 3 }: Parts) {
  const { work, log } = services;
  const { settle, setAside, hasHadItsChances } = createSettlement({ work, log, chance });

  async function fateOf({ pointer, renew }: Taken): Promise<Fate> {
    const read = await work.find(pointer);
    if (!read) return 'done';
    const early = (read.row.dueAt.getTime() - now().getTime()) / 1_000;
    if (early > 0) return { later: Math.min(early, longestDelaySeconds) };
    const taken = await work.take(read);
    if (!taken) return read.row.state === 'taken' ? { later: leaseSeconds } : 'done';
    // Every worker that had it before did not come back.
    if (hasHadItsChances({ ...taken, attempts: taken.attempts - 1 })) return setAside(taken);
    const renewBoth = async () => {
      await renew(leaseSeconds);
      return work.renew(taken);
    };
    return settle(taken, await underLease({ renew: renewBoth, renewEvery }, () => attempt(taken, services)));
  }

  /** A pointer that cannot be followed comes back when its lease ends; one to a row that stays unreadable is poison. */
  async function follow(taken: Taken): Promise<void> {
    try {
      await send(taken, await fateOf(taken));
    } catch (error) {
      log.error('work not followed', { fault: faultOf(error), count: taken.attempt });
      if (error instanceof UnreadableRow && taken.attempt >= mostAttempts) await taken.poison();
    }
  }

  return {
    /** One turn: takes what is due and does it. Resolves to how many pointers there were. Rejects when the queue fails. */
    async tick(): Promise<number> {
      const taken = await queue.receive(batch, leaseSeconds);
      await Promise.all(taken.map(follow));
      return taken.length;
    },
  };
}

function send(taken: Taken, fate: Fate): Promise<void> {
  if (fate === 'done') return taken.done();
  return fate === 'poison' ? taken.poison() : taken.later(fate.later);
}
