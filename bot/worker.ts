import type { Taken, WorkQueue } from '../services/storage/queue.ts';
import { longestDelaySeconds } from '../services/storage/queue.ts';
import { UnreadableRow } from '../services/storage/rows.ts';
import type { Versioned } from '../services/storage/store.ts';
import { leaseSeconds, type Work } from '../services/work.ts';
import { attempt } from './attempt.ts';
import { underLease } from './lease.ts';
import { faultOf } from './log.ts';
import type { Outcome } from './outcome.ts';
import type { Services } from './services.ts';

const batch = 8;
const mostAttempts = 5;

/** Never set aside: until it is done, answers and their key are still there. */
const mustHappen: readonly Work['kind'][] = ['close-round', 'finish-round'];

type Parts = {
  readonly queue: WorkQueue;
  readonly services: Services;
  readonly now: () => Date;
  /** From 0 up to 1: spreads out attempts that failed together. */
  readonly chance: () => number;
  /** In milliseconds; a third of the lease when left out. */
  readonly renewEvery?: number;
};

/** What happens to the pointer when its work is finished with, or nobody could finish it, or has to be tried again. */
type Fate = 'done' | 'poison' | { readonly later: number };

/** Takes due work from the queue and hands it to its handler. State decides: a pointer to nothing is dropped. */
export function createWorker({ queue, services, now, chance, renewEvery = (leaseSeconds * 1_000) / 3 }: Parts) {
  const { work, log } = services;

  async function setAside(taken: Versioned<Work>): Promise<Fate> {
    const { networkId, kind, attempts } = taken.row;
    await work.stop(taken, 'set-aside');
    log.error('work set aside', { network: networkId, work: kind, count: attempts });
    return 'poison';
  }

  async function settle(taken: Versioned<Work>, outcome: Outcome): Promise<Fate> {
    if (outcome.kind === 'done' || outcome.kind === 'uncertain') {
      await (outcome.kind === 'done' ? work.finish(taken) : work.stop(taken, 'uncertain'));
      return 'done';
    }
    const { attempts } = taken.row;
    if (outcome.kind === 'again' && attempts >= mostAttempts && mayBeSetAside(taken.row)) return setAside(taken);
    const seconds = Math.max(1, outcome.seconds ?? secondsUntil(outcome.kind, attempts) * (1 + chance() / 2));
    await work.postpone(taken, seconds, outcome.kind);
    return { later: seconds };
  }

  async function fateOf({ pointer, renew }: Taken): Promise<Fate> {
    const read = await work.find(pointer);
    if (!read) return 'done';
    const early = (read.row.dueAt.getTime() - now().getTime()) / 1_000;
    if (early > 0) return { later: Math.min(early, longestDelaySeconds) };
    const taken = await work.take(read);
    if (!taken) return read.row.state === 'taken' ? { later: leaseSeconds } : 'done';
    // One more than the most: every worker that had it before did not come back.
    if (taken.row.attempts > mostAttempts && mayBeSetAside(taken.row)) return setAside(taken);
    const renewBoth = async (held: Versioned<Work>) => {
      await renew(leaseSeconds);
      return work.renew(held);
    };
    const { held, result } = await underLease({ held: taken, renew: renewBoth, renewEvery }, () =>
      attempt(taken.row, services),
    );
    return settle(held, result);
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

const mayBeSetAside = ({ kind }: Work) => !mustHappen.includes(kind);

/** When Teams cannot be reached or has no time for us, and does not say how long. */
const secondsWhenBusy = 30;
const longestBackOff = 600;

/** After a failure 2, 4, 8, 16 … seconds. */
const secondsUntil = (kind: 'again' | 'later', attempts: number) =>
  kind === 'later' ? secondsWhenBusy : Math.min(2 ** attempts, longestBackOff);
