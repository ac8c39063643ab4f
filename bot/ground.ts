import type { WorkQueue } from '../services/storage/queue.ts';
import type { Tables } from '../services/storage/store.ts';
import type { Log } from './log.ts';

/** What the bot stands on. Everything else is made of this, once. */
export type Ground = {
  readonly tables: Tables;
  readonly queue: WorkQueue;
  readonly masterKey: Buffer;
  /** Open what was sealed under them; seal nothing. */
  readonly formerMasterKeys?: readonly Buffer[];
  readonly now: () => Date;
  /** From 0 up to 1. */
  readonly chance: () => number;
  readonly log: Log;
};
