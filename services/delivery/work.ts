import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { NetworkId } from '../ids.ts';
import { startingWith } from '../storage/keys.ts';
import type { Pointer, WorkQueue } from '../storage/queue.ts';
import { longestDelaySeconds } from '../storage/queue.ts';
import { moment, shelf } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';

export const workKinds = [
  'post-reflection',
  'close-round',
  'finish-round',
  'retire-reflection',
  'post-results',
  'propose-turns',
  'ask-turn',
  'ask-swap',
  'pass-turn',
  'tell-open-turns',
  'tell-moved-turn',
  'announce-turns',
  'post-welcome',
  'tell-refusal',
  'retire-copy',
  'renew-reflection',
  'renew-results',
  'erase-person',
  'spread-erasure',
  'show-remark',
  'purge',
  'tell-ending',
  'erase-network',
  'sync-members',
  'welcome-member',
  'welcome-in-chat',
  'link-chat',
  'tell-link',
  'send-digest',
  'tell-appointment',
  'settle-leadership',
  'tell-unled',
  'open-meeting',
  'renew-line',
  'expect-end',
  'nudge-chair',
  'ask-before-end',
  'remind',
  'remind-member',
  'remind-in-chat',
  'start-check-in',
  'spread-check-in',
  'ask-member',
] as const;

/** Something the bot will do later: what, for which round or proposal or chat, and when. Its row is gone once it is done. */
export type Work = z.infer<typeof Work>;
const Work = z.object({
  networkId: NetworkId,
  kind: z.enum(workKinds),
  target: z.string().min(1),
  dueAt: moment,
  /** `uncertain`: sent, but Teams' answer was lost. `set-aside`: failed too often. Both wait for an operator, or for the chat. */
  state: z.enum(['pending', 'taken', 'uncertain', 'set-aside']),
  attempts: z.int(),
  /** Its first attempt may have reached Teams: it is repeated once. */
  doubted: z.boolean().optional(),
  /** An operator gave it another try. */
  redriven: z.boolean().optional(),
  /** Until when one worker has it to itself, and which: every taking has a name of its own. */
  leasedUntil: moment.optional(),
  holder: z.string().optional(),
});

export type NewWork = Pick<Work, 'kind' | 'target' | 'dueAt'>;
export type WorkList = ReturnType<typeof createWork>;

const prefix = 'work_';
export const workShelf = (table: Table) => shelf(table, Work);
export const allWork = startingWith(prefix);
/** What the target of work says that is about its whole network. */
export const wholeNetwork = 'network';
/** How long one instance has a piece of work, and its pointer, to itself. */
export const leaseSeconds = 60;
export const keyOf = ({ kind, target }: Pick<Work, 'kind' | 'target'>) => `${prefix}${kind}_${target}`;

/** Work lives in its network's partition, so that it is written in the same transaction as what causes it. */
export function createWork({ table, queue, now }: { table: Table; queue: WorkQueue; now: () => Date }) {
  const works = workShelf(table);
  const inSeconds = (seconds: number) => new Date(now().getTime() + seconds * 1_000);

  /** As it is now, while it is still this worker's: a renewal, or a planning anew, has changed its version. */
  async function heldBy({ networkId, holder, ...work }: Work): Promise<Versioned<Work> | undefined> {
    const read = await works.get(networkId, keyOf(work));
    return read?.row.state === 'taken' && read.row.holder === holder ? read : undefined;
  }

  /** Does nothing when it is another worker's by now, or was planned again. */
  async function giveBack(taken: Work, change: Partial<Work>): Promise<void> {
    const read = await heldBy(taken);
    if (!read) return;
    const { leasedUntil: _, holder: __, ...work } = read.row;
    await works.replace(taken.networkId, read, { ...work, ...change });
  }

  return {
    /**
     * The steps with the work that follows from them, in one transaction; then the workers are told. Work that is already
     * there is put back to its beginning; of the same work twice the sooner counts. Resolves to false, and changes nothing, when
     * somebody was quicker.
     */
    async plan(networkId: NetworkId, steps: readonly Step[], wanted: readonly NewWork[]): Promise<boolean> {
      const follows = soonest(wanted);
      const planned = follows.map((piece) => works.putting(keyOf(piece), fresh(networkId, piece)));
      if (!(await table.transact(networkId, [...steps, ...planned]))) return false;
      await Promise.all(follows.map((piece) => pointTo({ networkId, ...piece }, queue, now())));
      return true;
    },
    keyOf,
    find: ({ network, work }: Pointer): Promise<Versioned<Work> | undefined> => works.get(network, work),
    /** Takes the work for one minute; undefined when another worker has it, or when an operator must look at it first. */
    async take(read: Versioned<Work>): Promise<Work | undefined> {
      const { state, leasedUntil, networkId, attempts } = read.row;
      const isFree = state === 'pending' || (state === 'taken' && (leasedUntil ?? now()) <= now());
      if (!isFree) return undefined;
      const lease = { holder: randomUUID(), leasedUntil: inSeconds(leaseSeconds) };
      const taken: Work = { ...read.row, ...lease, state: 'taken', attempts: attempts + 1 };
      return (await works.replace(networkId, read, taken)) ? taken : undefined;
    },
    /** Another minute from now. Resolves to false when it is not this worker's any more. */
    async renew(taken: Work): Promise<boolean> {
      const read = await heldBy(taken);
      if (!read) return false;
      return works.replace(taken.networkId, read, { ...read.row, leasedUntil: inSeconds(leaseSeconds) });
    },
    /** Does nothing when the same work was planned again meanwhile. */
    async finish(taken: Work): Promise<void> {
      const read = await heldBy(taken);
      if (read) await table.remove(taken.networkId, read.key, read.version);
    },
    /**
     * Gives it back, to be tried again after that many seconds. `later`: this attempt does not count. `uncertain`: nobody
     * knows what became of it. `anew`: it went well, and no attempt counts any more.
     */
    async postpone(taken: Work, seconds: number, how: 'again' | 'later' | 'uncertain' | 'anew'): Promise<void> {
      const attempts = { again: taken.attempts, uncertain: taken.attempts, later: taken.attempts - 1, anew: 0 }[how];
      const doubted = how === 'uncertain' || taken.doubted;
      const dueAt = inSeconds(seconds);
      await giveBack(taken, { ...(doubted && { doubted }), attempts, state: 'pending', dueAt });
    },
    /** Keeps it where an operator sees it. */
    stop: (taken: Work, state: 'uncertain' | 'set-aside'): Promise<void> => giveBack(taken, { state }),
  };
}

/** It will be done, or is being done right now; not where somebody has to look at it first. */
export const isUnderWay = (state: Work['state'] | undefined): boolean => state === 'pending' || state === 'taken';

/** One piece of each. */
const soonest = (wanted: readonly NewWork[]): readonly NewWork[] => [
  ...new Map(
    wanted.toSorted((a, b) => b.dueAt.getTime() - a.dueAt.getTime()).map((piece) => [keyOf(piece), piece]),
  ).values(),
];

/** Work at its beginning. */
export const fresh = (networkId: NetworkId, work: NewWork): Work => ({
  networkId,
  ...work,
  state: 'pending',
  attempts: 0,
});

/**
 * Tells the workers of work, now or when it is due. The row is stored and decides; a pointer that does not get through is
 * made up for by the sweep.
 */
export async function pointTo(work: NewWork & { networkId: NetworkId }, queue: WorkQueue, now: Date): Promise<void> {
  const delay = Math.max(0, (work.dueAt.getTime() - now.getTime()) / 1_000);
  const pointer = { network: work.networkId, work: keyOf(work) };
  await queue.send(pointer, Math.min(delay, longestDelaySeconds)).catch(() => undefined);
}
