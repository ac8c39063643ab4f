import type { Work, WorkList } from '../services/delivery/work.ts';
import type { Log } from './log.ts';
import type { Outcome } from './outcome.ts';

/** What happens to a pointer: its work is finished with, or nobody could finish it, or it comes back after so many seconds. */
export type Fate = 'done' | 'poison' | { readonly later: number };

export const mostAttempts = 5;

/**
 * Never set aside: until it is done, there is something left that we promised to delete, or a check-in that comes back never
 * does so again.
 */
const mustHappen: readonly Work['kind'][] = [
  'close-round',
  'finish-round',
  'erase-person',
  'spread-erasure',
  'purge',
  'erase-network',
  'link-chat',
  'start-check-in',
  'spread-check-in',
];

/** In seconds. When Teams cannot be reached or has no time for us, and does not say how long. */
const secondsWhenBusy = 30;
/** After a failure 2, 4, 8, 16 … seconds. */
const longestBackOff = 600;
const secondsBeforeRepeating = 30;
const mostJitter = 5;

type Parts = {
  readonly work: WorkList;
  readonly log: Log;
  /** From 0 up to 1. */
  readonly chance: () => number;
};

/** Writes down what became of a piece of work, and says what happens to its pointer. */
export function createSettlement({ work, log, chance }: Parts) {
  const hasHadItsChances = ({ kind, attempts }: Work) => attempts >= mostAttempts && !mustHappen.includes(kind);

  async function setAside(taken: Work): Promise<Fate> {
    const { networkId, kind, attempts } = taken;
    await work.stop(taken, 'set-aside');
    log.error('work set aside', { network: networkId, work: kind, count: attempts });
    return 'poison';
  }

  async function leaveUncertain(taken: Work): Promise<Fate> {
    await work.stop(taken, 'uncertain');
    return 'done';
  }

  /** Up to half as long again, five seconds at most: what failed together does not come back together. */
  async function putOff(taken: Work, how: 'again' | 'later' | 'uncertain' | 'anew', wait: number): Promise<Fate> {
    const seconds = Math.max(1, wait + chance() * Math.min(wait / 2, mostJitter));
    await work.postpone(taken, seconds, how);
    return { later: seconds };
  }

  async function settleOnce(taken: Work, outcome: Outcome): Promise<Fate> {
    const { attempts, doubted } = taken;
    switch (outcome.kind) {
      case 'done':
        await work.finish(taken);
        return 'done';
      case 'again':
        if (hasHadItsChances(taken)) return setAside(taken);
        return putOff(taken, outcome.kind, outcome.seconds ?? Math.min(2 ** attempts, longestBackOff));
      case 'anew':
        return putOff(taken, outcome.kind, outcome.seconds);
      case 'hopeless':
        return setAside(taken);
      case 'later':
        return putOff(taken, outcome.kind, outcome.seconds ?? secondsWhenBusy);
      case 'uncertain':
        return doubted ? leaveUncertain(taken) : putOff(taken, outcome.kind, secondsBeforeRepeating);
      case 'unnoted':
        return leaveUncertain(taken);
    }
  }

  return {
    hasHadItsChances,
    setAside,
    /** What was done and is not written down is done again: storage gets three chances. */
    settle(taken: Work, outcome: Outcome): Promise<Fate> {
      const write = () => settleOnce(taken, outcome);
      return write().catch(write).catch(write);
    },
  };
}
