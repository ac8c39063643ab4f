import type { Child } from '../playground/child.ts';

/**
 * Shifts a process's clock by what its parent says: `Date` alone, so time-outs stay real ones. A loop that waits with
 * `timers/promises` wakes when the moved clock has passed its moment, as it would have if the time had really gone by.
 */
const preload = `
  import promises from 'node:timers/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const Real = Date;
  let offset = Number(process.env.MOVED_CLOCK ?? 0);
  const now = () => Real.now() + offset;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  const waiting = new Map();
  const real = promises.setTimeout;
  promises.setTimeout = async (milliseconds, value, options = {}) => {
    const early = new AbortController();
    waiting.set(early, now() + (milliseconds ?? 0));
    const signal = AbortSignal.any([early.signal, ...(options.signal ? [options.signal] : [])]);
    try {
      return await real(milliseconds, value, { ...options, signal });
    } catch (error) {
      if (early.signal.aborted && !options.signal?.aborted) return value;
      throw error;
    } finally {
      waiting.delete(early);
    }
  };
  syncBuiltinESMExports();
  process.on('message', ({ offset: moved }) => {
    offset = moved;
    for (const [early, due] of waiting) if (due <= now()) early.abort();
    process.send({ offset });
  });
`;

export type MovedClock = ReturnType<typeof createMovedClock>;

/** One clock for all processes of a world, which a test moves. */
export function createMovedClock() {
  let offset = 0;
  const followers = new Map<Child, number>();
  const now = () => new Date(Date.now() + offset);
  return {
    now,
    imports: [`data:text/javascript,${encodeURIComponent(preload)}`],
    /** For the environment of a child. `skew`: how far ahead its clock is, in milliseconds. */
    env: (skew = 0) => ({ MOVED_CLOCK: String(offset + skew) }),
    /** From now on this child's clock moves too. */
    follow(child: Child, skew = 0) {
      followers.set(child, skew);
      void child.ended.then(() => followers.delete(child));
    },
    async move(seconds: number): Promise<void> {
      offset += seconds * 1_000;
      await Promise.all([...followers].map(([child, skew]) => child.tell({ offset: offset + skew })));
    },
  };
}
