/** Where a piece of work stands. Queue messages hold this and nothing else: they outlive erasure by days. */
export type Pointer = { readonly network: string; readonly work: string };

/** One pointer taken from the queue, hidden from others until its lease ends. */
export type Taken = {
  readonly pointer: Pointer;
  /** How often it was taken, this time included. */
  readonly attempt: number;
  /** Takes it off the queue. Does nothing when the lease was lost. */
  done(): Promise<void>;
  /** Hides it for that many seconds (at most `longestDelaySeconds`). Does nothing when the lease was lost. */
  later(seconds: number): Promise<void>;
};

/** Six days: Azure hides a message for seven at most. Work due later is looked at once on the way. */
export const longestDelaySeconds = 6 * 24 * 3_600;

/** The port to the queue of work: at least once, in no order. Rejects only with a fault. */
export interface WorkQueue {
  send(pointer: Pointer, delaySeconds: number): Promise<void>;
  /** Takes up to `most` pointers, each hidden for `leaseSeconds`. A message that is no pointer is set aside, not returned. */
  receive(most: number, leaseSeconds: number): Promise<readonly Taken[]>;
}
