/** How long to wait before the next call, in milliseconds; whoever asks takes the place. Undefined: too long to wait for. */
export type Pace = (tenantId: string) => number | undefined;

const second = 1_000;
const longestWait = second;

/**
 * At most so many calls per tenant in any one second, by this instance. `clock` is in milliseconds and only ever goes
 * forward.
 */
export function createPace(perSecond: number, clock: () => number): Pace {
  const recent = new Map<string, readonly number[]>();
  return (tenantId) => {
    const times = recent.get(tenantId) ?? [];
    const earliest = times.length < perSecond ? 0 : (times[0] ?? 0) + second;
    const wait = Math.max(0, earliest - clock());
    if (wait > longestWait) return undefined;
    recent.set(tenantId, [...times, clock() + wait].slice(-perSecond));
    return wait;
  };
}
