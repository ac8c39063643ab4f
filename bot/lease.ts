import { setTimeout as wait } from 'node:timers/promises';

/** How to keep what one has to oneself for a while. */
export type Lease = {
  /** Resolves to false once somebody else has it. */
  renew(): Promise<boolean>;
  /** In milliseconds. */
  readonly renewEvery: number;
};

/** A job that takes longer than this many renewals hangs, and somebody else may try. */
const mostRenewals = 15;

/** Renews a lease for as long as the job takes. */
export async function underLease<Result>(lease: Lease, job: () => Promise<Result>): Promise<Result> {
  const over = new AbortController();
  const renewing = renewUntil(over.signal, lease);
  try {
    return await job();
  } finally {
    over.abort();
    await renewing;
  }
}

async function renewUntil(over: AbortSignal, { renew, renewEvery }: Lease): Promise<void> {
  for (let renewals = 0; renewals < mostRenewals && (await isPassed(renewEvery, over)); renewals += 1) {
    // Out of reach this time: the next time may come before the lease ends.
    if (!(await renew().catch(() => true))) return;
  }
}

const isPassed = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  wait(milliseconds, true, { signal, ref: false }).catch(() => false);
