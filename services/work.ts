import { z } from 'zod';
import { NetworkId } from './ids.ts';
import { startingWith } from './storage/keys.ts';
import type { Pointer, WorkQueue } from './storage/queue.ts';
import { longestDelaySeconds } from './storage/queue.ts';
import { moment, shelf } from './storage/rows.ts';
import type { Step, Table, Versioned } from './storage/store.ts';

export const workKinds = [
  'post-reflection',
  'close-round',
  'finish-round',
  'retire-reflection',
  'post-results',
  'propose-chair',
  'ask-chair',
  'announce-chair',
  'post-welcome',
  'tell-refusal',
  'retire-copy',
] as const;

/** Something the bot will do later: what, for which round or proposal or chat, and when. Its row is gone once it is done. */
export type Work = z.infer<typeof Work>;
const Work = z.object({
  networkId: NetworkId,
  kind: z.enum(workKinds),
  target: z.string().min(1),
  dueAt: moment,
  /** `uncertain`: sent, but Teams' answer was lost. `set-aside`: failed too often. Both wait for an operator. */
  state: z.enum(['pending', 'taken', 'uncertain', 'set-aside']),
  attempts: z.int(),
  /** Its first attempt may have reached Teams: it is repeated once. */
  doubted: z.boolean().optional(),
  /** An operator gave it another try. */
  redriven: z.boolean().optional(),
  /** Until when one instance has it to itself. */
  leasedUntil: moment.optional(),
});

export type NewWork = Pick<Work, 'kind' | 'target' | 'dueAt'>;
export type WorkList = ReturnType<typeof createWork>;

const prefix = 'work_';
export const workShelf = (table: Table) => shelf(table, Work);
export const allWork = startingWith(prefix);
/** How long one instance has a piece of work, and its pointer, to itself. */
export const leaseSeconds = 60;
const keyOf = ({ kind, target }: Pick<Work, 'kind' | 'target'>) => `${prefix}${kind}_${target}`;

/** Work lives in its network's partition, so that it is written in the same transaction as what causes it. */
export function createWork({ table, queue, now }: { table: Table; queue: WorkQueue; now: () => Date }) {
  const works = workShelf(table);
  const inSeconds = (seconds: number) => new Date(now().getTime() + seconds * 1_000);

  return {
    /** For the transaction of what causes the work. Work that is already there is put back to its beginning. */
    planning: (networkId: NetworkId, work: NewWork): Step => works.putting(keyOf(work), fresh(networkId, work)),
    /** After that transaction: tells the workers. When this is lost, the sweep finds the row. */
    async announce(networkId: NetworkId, planned: readonly NewWork[]): Promise<void> {
      await Promise.all(planned.map((work) => pointTo({ networkId, ...work }, queue, now())));
    },
    keyOf,
    find: ({ network, work }: Pointer): Promise<Versioned<Work> | undefined> => works.get(network, work),
    /** Takes the work for one minute; undefined when another instance has it, or when an operator must look at it first. */
    async take(read: Versioned<Work>): Promise<Versioned<Work> | undefined> {
      const { state, leasedUntil, networkId, attempts } = read.row;
      const isFree = state === 'pending' || (state === 'taken' && (leasedUntil ?? now()) <= now());
      if (!isFree) return undefined;
      const taken = {
        ...read.row,
        state: 'taken' as const,
        attempts: attempts + 1,
        leasedUntil: inSeconds(leaseSeconds),
      };
      return (await works.replace(networkId, read, taken)) ? asWritten(taken, read.key, works) : undefined;
    },
    /** Another minute from now; undefined when it is not this worker's any more. */
    async renew(taken: Versioned<Work>): Promise<Versioned<Work> | undefined> {
      const { networkId } = taken.row;
      const renewed = { ...taken.row, leasedUntil: inSeconds(leaseSeconds) };
      return (await works.replace(networkId, taken, renewed)) ? asWritten(renewed, taken.key, works) : undefined;
    },
    /** Does nothing when the same work was planned again meanwhile. */
    async finish({ row, key, version }: Versioned<Work>): Promise<void> {
      await table.remove(row.networkId, key, version);
    },
    /**
     * Gives it back, to be tried again after that many seconds. `later`: this attempt does not count. `uncertain`: nobody
     * knows what became of it.
     */
    async postpone(taken: Versioned<Work>, seconds: number, how: 'again' | 'later' | 'uncertain'): Promise<void> {
      const { leasedUntil: _, ...work } = taken.row;
      const attempts = how === 'later' ? work.attempts - 1 : work.attempts;
      const doubted = how === 'uncertain' || work.doubted;
      const waiting: Work = {
        ...work,
        ...(doubted && { doubted }),
        attempts,
        state: 'pending',
        dueAt: inSeconds(seconds),
      };
      await works.replace(work.networkId, taken, waiting);
    },
    /** Keeps it where an operator sees it. */
    async stop(taken: Versioned<Work>, state: 'uncertain' | 'set-aside'): Promise<void> {
      await works.replace(taken.row.networkId, taken, { ...taken.row, state });
    },
  };
}

/** With its new version; undefined when it was planned again in between. */
async function asWritten({ networkId, leasedUntil }: Work, key: string, works: ReturnType<typeof workShelf>) {
  const read = await works.get(networkId, key);
  const isTheSame = read?.row.state === 'taken' && read.row.leasedUntil?.getTime() === leasedUntil?.getTime();
  return isTheSame ? read : undefined;
}

const fresh = (networkId: NetworkId, work: NewWork): Work => ({ networkId, ...work, state: 'pending', attempts: 0 });

/**
 * Tells the workers of work, now or when it is due. The row is stored and decides; a pointer that does not get through is
 * made up for by the sweep.
 */
export async function pointTo(work: NewWork & { networkId: NetworkId }, queue: WorkQueue, now: Date): Promise<void> {
  const delay = Math.max(0, (work.dueAt.getTime() - now.getTime()) / 1_000);
  const pointer = { network: work.networkId, work: keyOf(work) };
  await queue.send(pointer, Math.min(delay, longestDelaySeconds)).catch(() => undefined);
}
