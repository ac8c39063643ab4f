import { setTimeout as wait } from 'node:timers/promises';

/** What somebody has to themselves for a while, and how to keep it: undefined once somebody else has it. */
export type Lease<Held> = {
  readonly held: Held;
  renew(held: Held): Promise<Held | undefined>;
  /** In milliseconds. */
  readonly renewEvery: number;
};

/** Renews a lease for as long as the job takes. Resolves to the job's result, and to what is held by then. */
export async function underLease<Held, Result>(lease: Lease<Held>, job: () => Promise<Result>) {
  const over = new AbortController();
  const renewing = renewUntil(over.signal, lease);
  try {
    const result = await job();
    over.abort();
    return { result, held: await renewing };
  } finally {
    over.abort();
  }
}

/** A job that takes longer than this hangs, and somebody else may try. */
const mostRenewals = 15;

async function renewUntil<Held>(over: AbortSignal, { held, renew, renewEvery }: Lease<Held>): Promise<Held> {
  let latest = held;
  for (let renewals = 0; renewals < mostRenewals && (await isPassed(renewEvery, over)); renewals += 1) {
    // Out of reach this time: the next time may come before the lease ends.
    const renewed = await renew(latest).catch(() => latest);
    if (!renewed) break;
    latest = renewed;
  }
  return latest;
}

const isPassed = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  wait(milliseconds, true, { signal, ref: false }).catch(() => false);
