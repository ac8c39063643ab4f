import { z } from 'zod';
import { PersonId } from './ids.ts';
import { Seat } from './seats.ts';
import { hashed, startingWith } from './storage/keys.ts';
import { json, moment, shelf } from './storage/rows.ts';
import type { Table } from './storage/store.ts';

/** Somebody in one or more chats of the network, as far as we keep it. No address, no photo, no attendance. */
export type Member = z.infer<typeof Member>;
const Member = z.object({
  personId: PersonId,
  name: z.string(),
  /** What stands for the organisation until the coordinator says otherwise: a mail domain, else the tenant. */
  organisationId: z.string(),
  /** The first meeting this person was there for, in the first chat they were in. `seats` says it per chat. */
  joinedAtMeeting: z.int(),
  /** Their place in each chat. Absent of a row from before a network could have several. */
  seats: json(z.array(Seat)).optional(),
  /** Joined a meeting without an account: may answer, gets no role. */
  anonymous: z.boolean(),
  /** Is in none of the chats any more; kept for a while, so that who comes back keeps their place. */
  leftAt: moment.optional(),
  /** Asked to be left in peace until then: gets no role and no question of ours. */
  pausedUntil: moment.optional(),
});

/** One line of Teams' member list. */
export type RosterEntry = Pick<Member, 'personId' | 'name' | 'organisationId' | 'anonymous'>;

const prefix = 'member_';
export const everyMember = startingWith(prefix);
export const memberKey = (personId: PersonId) => `${prefix}${hashed(personId)}`;
export const memberShelf = (table: Table) => shelf(table, Member);
