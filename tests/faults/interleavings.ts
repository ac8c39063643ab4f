import fc, { type Scheduler } from 'fast-check';
import { startingWith } from '../../services/storage/keys.ts';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import { somebody, theChatKey } from '../support/builders.ts';
import { beginNetwork, type Instance, instancesAt } from '../support/instances.ts';
import { memoryTables } from '../support/memory-tables.ts';
import { marieke } from '../support/people.ts';
import { yieldingQueue, yieldingTables } from '../support/yielding.ts';

export type Two = Awaited<ReturnType<typeof twoInstances>>;

/**
 * Two instances in one chat, on tables and a queue whose every call waits until the scheduler lets it go, once `race` has
 * begun.
 */
async function twoInstances(scheduler: Scheduler) {
  let isRacing = false;
  const pause = async () => {
    if (isRacing) await scheduler.schedule(Promise.resolve());
  };
  const tables = memoryTables();
  const world = instancesAt('2026-03-02T12:00:00Z', {
    tables: yieldingTables(tables, pause),
    queue: (clock) => yieldingQueue(memoryQueue(clock), pause),
    before: pause,
  });
  const [one, other] = [world.instance(), world.instance()] as const;
  const network = await beginNetwork(one, somebody(marieke.id));
  return {
    ...{ ...world, tables, one, other, network },
    /** All of these at once, in an order that the scheduler draws. Undefined where one failed with a fault. */
    async race<T>(...all: readonly ((() => Promise<T>) | false)[]): Promise<readonly (T | undefined)[]> {
      isRacing = true;
      const settled = all.flatMap((act) => (act ? [act().catch(() => undefined)] : []));
      const outcome = await scheduler.waitFor(Promise.all(settled));
      isRacing = false;
      return outcome;
    },
    latest: () => one.services.meetings.latestNumber(network, theChatKey),
    rounds: async () => (await tables.Networks.list(network, startingWith('round_'))).map(({ row }) => row),
    /** Days go by, until all that was planned is done. */
    async settle() {
      for (let days = 0; days < 6; days += 1) {
        world.later(24 * 3_600);
        await one.sweep(network);
        await one.tick();
        world.later(40);
        await one.tick();
      }
    },
  };
}

/** In any order that two instances can come in each other's way. */
export const always = (numRuns: number, check: (two: Two) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => check(await twoInstances(scheduler))),
    { numRuns },
  );

/** A meeting ends now, and its card is posted. */
export async function meeting({ one, clock }: Pick<Two, 'one' | 'clock'>): Promise<void> {
  await one.hears({ kind: 'meeting-ended', endedAt: clock.now });
  await one.tick();
}

/** One worker turn at each instance, and no more. */
export const turnOf = (instance: Instance) => async () => {
  await instance.worker.tick();
};
