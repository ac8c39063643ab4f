import { z } from 'zod';
import { PersonId, RoundId } from '../ids.ts';
import { padded, startingWith } from '../storage/keys.ts';
import { moment, shelf } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';

/** What the people of one chat agreed to do. `when`: 'YYYY-MM-DD'. */
export type Agreement = z.infer<typeof Agreement>;
const Agreement = z.object({
  /** `<chat>_<its number there>`. */
  id: z.string(),
  chatKey: z.string(),
  what: z.string(),
  /** An organisation or somebody, as whoever wrote it down says it. */
  who: z.string().optional(),
  when: z.iso.date().optional(),
  by: PersonId,
  at: moment,
  /** The check-in that it was written down from, or the meeting: that has the id of its round, whether or not there was one. */
  roundId: RoundId.optional(),
  state: z.enum(['open', 'done', 'dropped']),
  settledAt: moment.optional(),
});

/**
 * How many agreements a chat has had, and when it made the last: whoever makes one writes this row with it, so that two at
 * once are one after the other.
 */
export type Agreed = z.infer<typeof Agreed>;
const Agreed = z.object({ count: z.int(), at: moment });

const prefix = 'agreement_';
export const everyAgreement = startingWith(prefix);
export const agreementsOf = (chatKey: string) => startingWith(`${prefix}${chatKey}_`);
export const agreementKey = (id: string) => `${prefix}${id}`;
export const agreementIdOf = (chatKey: string, count: number) => `${chatKey}_${padded(count)}`;
export const chatKeyIn = (agreementId: string) => agreementId.split(/_\d+$/)[0] ?? '';
export const agreementShelf = (table: Table) => shelf(table, Agreement);

export const agreedKey = (chatKey: string) => `agreed_${chatKey}`;
export const agreedShelf = (table: Table) => shelf(table, Agreed);
