import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { KeyRange, Step, StoredRow, Table, Versioned } from './store.ts';

/** A moment in a stored row: ISO text in UTC, so that rows can be read and sorted by eye. */
export const moment = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** A list or an object in a stored row, as JSON text: Azure Tables has no nested values. */
export const json = <T extends z.ZodType>(inner: T) =>
  z.codec(z.string(), inner, {
    decode: (text) => JSON.parse(text) as z.input<T>,
    encode: (value) => JSON.stringify(value),
  });

/** What a stored text lists, if it is the JSON of a list; nothing for any other text, however much it looks like one. */
export function listIn(text: string): readonly unknown[] {
  if (!text.startsWith('[')) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

/** A row that does not fit its schema: damaged, or written by a version that is newer than this one. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}

/** What stands in a range: the rows that can be read, and the keys of those that cannot. */
export type Survey<T> = { readonly readable: readonly Versioned<T>[]; readonly unreadable: readonly string[] };

/** One kind of row in a table: stored row to domain value and back, checked by zod both ways. */
export type Shelf<T> = {
  /** Rejects with UnreadableRow where that is what is stored; so does `list`. */
  get(partition: string, key: string): Promise<Versioned<T> | undefined>;
  list(partition: string, range?: KeyRange): Promise<readonly Versioned<T>[]>;
  /** For what has to go on although one row cannot be read. */
  survey(partition: string, range?: KeyRange): Promise<Survey<T>>;
  put(partition: string, key: string, value: T): Promise<void>;
  /** Resolves to false when the key is taken. */
  insert(partition: string, key: string, value: T): Promise<boolean>;
  /** Resolves to false when the stored row is no longer the one that was read. */
  replace(partition: string, read: Versioned<unknown>, value: T): Promise<boolean>;
  inserting(key: string, value: T): Step;
  putting(key: string, value: T): Step;
  replacing(read: Versioned<unknown>, value: T): Step;
};

export function shelf<S extends z.ZodObject>(table: Table, schema: S): Shelf<z.output<S>> {
  const encode = (value: z.output<S>) => z.encode(schema, value) as StoredRow;
  const decode = (stored: Versioned<StoredRow>) => {
    const { data: row } = schema.safeParse(stored.row);
    if (!row) throw new UnreadableRow();
    const beyond = Object.entries(stored.row).filter(([column]) => !(column in schema.shape));
    return { ...stored, row, beyond: Object.fromEntries(beyond) };
  };
  const inserting = (key: string, value: z.output<S>): Step => ({ kind: 'insert', key, row: encode(value) });
  const replacing = ({ key, version, beyond }: Versioned<unknown>, value: z.output<S>): Step => ({
    kind: 'replace',
    key,
    version,
    row: { ...beyond, ...encode(value) },
  });
  return {
    async get(partition, key) {
      const stored = await table.get(partition, key);
      return stored && decode(stored);
    },
    list: async (partition, range) => (await table.list(partition, range)).map(decode),
    async survey(partition, range) {
      const stored = await table.list(partition, range);
      const isReadable = ({ row }: Versioned<StoredRow>) => schema.safeParse(row).success;
      return {
        readable: stored.filter(isReadable).map(decode),
        unreadable: stored.filter((one) => !isReadable(one)).map(({ key }) => key),
      };
    },
    put: (partition, key, value) => table.put(partition, key, encode(value)),
    insert: (partition, key, value) => table.transact(partition, [inserting(key, value)]),
    replace: (partition, read, value) => table.transact(partition, [replacing(read, value)]),
    inserting,
    putting: (key, value) => ({ kind: 'put', key, row: encode(value) }),
    replacing,
  };
}

const mostTries = 8;
/** Who lost once comes back a little later than others who did. */
const stepMilliseconds = 15;

/**
 * Reads and writes again when somebody was quicker: `attempt` resolves to undefined when its write lost the race.
 * Rejects with a fault when eight attempts in a row lost.
 */
export async function untilWritten<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const written = await attempt();
    if (written !== undefined) return written;
    if (tries > 0) await wait(randomInt(stepMilliseconds * (tries + 1)));
  }
  throw new Error('lost the race for one row many times');
}
