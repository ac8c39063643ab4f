import { z } from 'zod';
import { PersonId } from '../ids.ts';
import { layers } from '../rounds/anonymity.ts';
import { hashed, startingWith } from '../storage/keys.ts';
import { json, moment, shelf } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { turnRoles } from '../turns/turn-roles.ts';
import { Seat } from './seats.ts';

/** Somebody in one or more chats of the network, as far as we keep it. No address, no photo, no attendance. */
export type Member = z.infer<typeof Member>;
const Member = z.object({
  personId: PersonId,
  name: z.string(),
  /** What stands for the organisation: a mail domain or else the tenant, until somebody says otherwise. */
  organisationId: z.string(),
  /** Who said so: what a person set is not Teams' to change. Teams where it is left out. */
  organisationBy: z.enum(['teams', 'member', 'coordinator']).optional(),
  /** Where in their organisation they work, if they said. */
  layer: z.enum(layers).optional(),
  /** Is one of the network's core group: who leads it said so. */
  core: z.boolean().optional(),
  /** The first meeting this person was there for, in the first chat they were in. `seats` says it per chat. */
  joinedAtMeeting: z.int(),
  /** Their place in each chat. Absent of a row from before a network could have several. */
  seats: json(z.array(Seat)).optional(),
  /** Joined a meeting without an account: may answer, gets no role. */
  anonymous: z.boolean(),
  /** Of who came later: still to be told what this is, one to one, or else in the chat. */
  welcome: z.enum(['due', 'in-chat']).optional(),
  /** Teams did not let us reach them one to one, the last time that we tried. */
  unreached: z.boolean().optional(),
  /** In which they read. */
  language: z.enum(['nl', 'en']).optional(),
  /** Is in none of the chats any more; kept for a while, so that who comes back keeps their place. */
  leftAt: moment.optional(),
  /** Asked to be left in peace until then: gets no role and no question of ours. */
  pausedUntil: moment.optional(),
  /** Who sits in for them: takes their turns, until then, or until one of the two ends it. */
  substitute: PersonId.optional(),
  substituteUntil: moment.optional(),
  /** Roles that they would rather not do, and those that they do gladly. In the others they take turns as it comes. */
  ratherNot: json(z.array(z.enum(turnRoles))).optional(),
  gladly: json(z.array(z.enum(turnRoles))).optional(),
});

/** One line of Teams' member list. */
export type RosterEntry = Pick<Member, 'personId' | 'name' | 'organisationId' | 'anonymous'>;

const prefix = 'member_';
export const everyMember = startingWith(prefix);
/** By the mark of a person. */
export const memberKeyOf = (mark: string) => `${prefix}${mark}`;
export const memberKey = (personId: PersonId) => memberKeyOf(hashed(personId));
/** The mark of the person whose row has this key. */
export const markIn = (key: string) => key.slice(prefix.length);
export const memberShelf = (table: Table) => shelf(table, Member);
