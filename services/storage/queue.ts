/** Where a piece of work stands. Queue messages hold this and nothing else: they outlive erasure by days. */
export type Pointer = { readonly network: string; readonly work: string };

/** One pointer taken from the queue, hidden from others until its lease ends. Nothing here does anything once that is lost. */
export type Taken = {
  readonly pointer: Pointer;
  /** How often it was taken in a row without being finished with or put off, this time included. */
  readonly attempt: number;
  /** Takes it off the queue. */
  done(): Promise<void>;
  /** Puts it off for that many seconds (at most `longestDelaySeconds`); its attempts are counted anew. */
  later(seconds: number): Promise<void>;
  /** Keeps it hidden for that many seconds from now. */
  renew(seconds: number): Promise<void>;
  /** Moves it to the poison queue. */
  poison(): Promise<void>;
};

/** Six days: Azure hides a message for seven at most. Work due later is looked at once on the way. */
export const longestDelaySeconds = 6 * 24 * 3_600;

/** How many messages there are, about. */
export type Depths = { readonly waiting: number; readonly poisoned: number };

/**
 * The port to the queue of work: at least once, in no order. Rejects only with a fault. Beside it is the poison queue, for
 * what nobody could finish, where an operator (and the storage account's own alarms) see it.
 */
export interface WorkQueue {
  send(pointer: Pointer, delaySeconds: number): Promise<void>;
  /** Takes up to `most` pointers, each hidden for `leaseSeconds`. A message that is no pointer is poison, and not returned. */
  receive(most: number, leaseSeconds: number): Promise<readonly Taken[]>;
  depths(): Promise<Depths>;
  /** Takes the pointer off the poison queue, however often it is there. */
  redeem(pointer: Pointer): Promise<void>;
}
