import { z } from 'zod';
import { PersonId } from '../ids.ts';
import { padded, startingWith } from '../storage/keys.ts';
import { moment, shelf } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';

/** What a network wanted before its ambition of now. */
export type FormerAmbition = z.infer<typeof FormerAmbition>;
const FormerAmbition = z.object({
  text: z.string(),
  version: z.int().min(1),
  /** Since when it held. */
  at: moment,
  /** Absent where nobody knows who wrote it. */
  by: PersonId.optional(),
});

const prefix = 'ambition_';

export const ambitionKey = (version: number) => `${prefix}${padded(version)}`;
export const everyAmbition = startingWith(prefix);
export const ambitionShelf = (table: Table) => shelf(table, FormerAmbition);
