import type { Taken, WorkQueue } from '../services/storage/queue.ts';
import { longestDelaySeconds } from '../services/storage/queue.ts';
import type { Versioned } from '../services/storage/store.ts';
import { leaseSeconds, type Work, type workKinds } from '../services/work.ts';
import { announceChair } from './handlers/announce-chair.ts';
import { closeRound } from './handlers/close-round.ts';
import { finishRound } from './handlers/finish-round.ts';
import { postReflection } from './handlers/post-reflection.ts';
import { postResults } from './handlers/post-results.ts';
import { postWelcome } from './handlers/post-welcome.ts';
import { proposeChair } from './handlers/propose-chair.ts';
import { retireReflection } from './handlers/retire-reflection.ts';
import { faultOf } from './log.ts';
import type { Outcome } from './outcome.ts';
import type { Services } from './services.ts';

type WorkHandlers = Readonly<Record<(typeof workKinds)[number], (work: Work, services: Services) => Promise<Outcome>>>;

/** What is done about each piece of work that falls due. */
const handlers: WorkHandlers = {
  'post-welcome': postWelcome,
  'post-reflection': postReflection,
  'close-round': closeRound,
  'finish-round': finishRound,
  'retire-reflection': retireReflection,
  'post-results': postResults,
  'propose-chair': proposeChair,
  'announce-chair': announceChair,
};

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
};

/** Takes due work from the queue and hands it to its handler. State decides: a pointer to nothing is dropped. */
export function createWorker({ queue, services, now, chance }: Parts) {
  const { work, log } = services;

  async function attempt(taken: Versioned<Work>): Promise<Outcome> {
    try {
      return await handlers[taken.row.kind](taken.row, services);
    } catch (error) {
      const { networkId, kind } = taken.row;
      log.error('work failed', { network: networkId, work: kind, fault: faultOf(error) });
      return { kind: 'again' };
    }
  }

  /** Resolves to the seconds after which the pointer must come back; undefined when it is finished with. */
  async function settle(taken: Versioned<Work>, outcome: Outcome): Promise<number | undefined> {
    const { networkId, kind, attempts } = taken.row;
    if (outcome.kind === 'done' || outcome.kind === 'uncertain') {
      await (outcome.kind === 'done' ? work.finish(taken) : work.stop(taken, 'uncertain'));
      return undefined;
    }
    if (outcome.kind === 'again' && isHopeless(taken.row)) {
      await work.stop(taken, 'set-aside');
      log.error('work set aside', { network: networkId, work: kind, count: attempts });
      return undefined;
    }
    const seconds = Math.max(1, outcome.seconds ?? secondsUntil(outcome.kind, attempts) * (1 + chance() / 2));
    await work.postpone(taken, seconds, outcome.kind);
    return seconds;
  }

  async function workOn({ pointer, done, later }: Taken): Promise<void> {
    const read = await work.find(pointer);
    if (!read) return done();
    const early = (read.row.dueAt.getTime() - now().getTime()) / 1_000;
    if (early > 0) return later(Math.min(early, longestDelaySeconds));
    const taken = await work.take(read);
    if (!taken) return read.row.state === 'taken' ? later(leaseSeconds) : done();
    const seconds = await settle(taken, await attempt(taken));
    return seconds === undefined ? done() : later(seconds);
  }

  return {
    /** One turn: takes what is due and does it. Resolves to how many pointers there were. Rejects when storage fails. */
    async tick(): Promise<number> {
      const taken = await queue.receive(batch, leaseSeconds);
      await Promise.all(taken.map(workOn));
      return taken.length;
    },
  };
}

const isHopeless = ({ kind, attempts }: Work) => attempts >= mostAttempts && !mustHappen.includes(kind);

/** When Teams cannot be reached or has no time for us, and does not say how long. */
const secondsWhenBusy = 30;
const longestBackOff = 600;

/** After a failure 2, 4, 8, 16 … seconds. */
const secondsUntil = (kind: 'again' | 'later', attempts: number) =>
  kind === 'later' ? secondsWhenBusy : Math.min(2 ** attempts, longestBackOff);
