import type { TableName } from '../privacy/register.ts';

/** What a stored row is made of. Text, numbers and yes or no: whatever else a domain value holds, its codec turns into these. */
export type StoredRow = Readonly<Record<string, string | number | boolean>>;

/** A row with its key and the version that a conditional write has to name. */
export type Versioned<Row> = {
  readonly key: string;
  readonly row: Row;
  readonly version: string;
  /** Columns that only a newer version of the bot knows: a replace keeps them. */
  readonly beyond?: StoredRow;
};

/** One step of a transaction. `version` makes it conditional: the row must still be the one that was read. */
export type Step =
  | { readonly kind: 'insert'; readonly key: string; readonly row: StoredRow }
  | { readonly kind: 'put'; readonly key: string; readonly row: StoredRow }
  | { readonly kind: 'replace'; readonly key: string; readonly row: StoredRow; readonly version: string };

/** Keys of one partition, in the store's own (ordinal) order: from the first, up to but not including the second. */
export type KeyRange = { readonly from: string; readonly before: string };

/**
 * The port to one table. Rejects only with a fault (storage unreachable, time-out); a lost race is a value.
 * Every conditional write recognises its own success when the answer to it got lost on the way.
 */
export interface Table {
  get(partition: string, key: string): Promise<Versioned<StoredRow> | undefined>;
  /** All rows of the range, or of the whole partition, ordered by key. */
  list(partition: string, range?: KeyRange): Promise<readonly Versioned<StoredRow>[]>;
  /** Writes the row whatever was there. */
  put(partition: string, key: string, row: StoredRow): Promise<void>;
  /** Does nothing when the row is already gone; with a version, also when it is no longer the one that was read. */
  remove(partition: string, key: string, version?: string): Promise<void>;
  /**
   * All steps or none, at most 100, each key once. Resolves to false, and changes nothing, when an inserted key is taken
   * or a version is no longer the stored one.
   */
  transact(partition: string, steps: readonly Step[]): Promise<boolean>;
}

export type Tables = Readonly<Record<TableName, Table>>;
