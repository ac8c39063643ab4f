/** How long to wait before the next call, in milliseconds; whoever asks takes the place. Undefined: too long to wait for. */
export type Pace = (tenantId: string) => number | undefined;

const second = 1_000;
const longestWait = second;

/**
 * Gives this instance places for so many calls per tenant in any one second. More than that may reach Teams in one: what is
 * held up on its way arrives together with what follows, which is why the usual pace is far below Teams' own limit. `clock`
 * is in milliseconds and only ever goes forward.
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
