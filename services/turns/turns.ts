import { z } from 'zod';
import { PersonError } from '../errors.ts';
import { type NetworkId, PersonId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import { erasedIn, eraseFrom, welcomeBack } from '../privacy/erased.ts';
import { padded, startingWith } from '../storage/keys.ts';
import { moment, shelf, untilWritten } from '../storage/rows.ts';
import type { Table, Versioned } from '../storage/store.ts';
import { forgetLast, type LastMeetings, lastAfter, lastMeetingsOf, notingLast, withLast } from './last-turns.ts';
import type { ServedTurn } from './rotation.ts';
import { type TurnRole, turnRoles } from './turn-roles.ts';

/** A role that was really filled at one meeting: credit for who served, not for who was asked. */
const Turn = z.object({
  /** Absent once this person was erased. */
  personId: PersonId.optional(),
  organisationId: z.string(),
  role: z.enum(turnRoles),
  /** Whether it fell to them in turn, they swapped, or who leads the network gave it to them. */
  how: z.enum(['rule', 'swap', 'override']).default('rule'),
  chatKey: z.string(),
  meetingNumber: z.int(),
  servedAt: moment,
});
export type Turn = z.infer<typeof Turn>;
export type Turns = ReturnType<typeof createTurns>;

/** Who filled a role, and how they came to it. */
export type Served = Pick<Turn, 'organisationId' | 'role' | 'how'> & { readonly personId: PersonId };

const prefixOf = (chatKey: string, role: TurnRole) => `${chatKey}_${role}_`;
const keyOf = ({ chatKey, meetingNumber }: Meeting, role: TurnRole) =>
  `${prefixOf(chatKey, role)}${padded(meetingNumber)}`;

const numbered = ({ chatKey, meetingNumber }: Meeting): Meeting => ({ chatKey, meetingNumber });

/** Served turns, in a table of their own; all facts about who led, no opinions. */
export function createTurns({ table, now }: { table: Table; now: () => Date }) {
  const turns = shelf(table, Turn);

  async function namedIn(networkId: NetworkId, person: PersonId): Promise<readonly Versioned<Turn>[]> {
    const all = await turns.survey(networkId);
    return all.readable.filter(({ row }) => row.personId === person);
  }

  return {
    /** All of one chat in this role that are kept, oldest first. */
    served: (networkId: NetworkId, chatKey: string, role: TurnRole = 'chair'): Promise<readonly Turn[]> =>
      keptIn(table, networkId, chatKey, role),
    /** What the rotation goes by: those, and when each organisation served last that has none among them. */
    async history(networkId: NetworkId, chatKey: string, role: TurnRole): Promise<readonly ServedTurn[]> {
      const last = await lastMeetingsOf(table, networkId, chatKey, role);
      return withLast(await keptIn(table, networkId, chatKey, role), last);
    },
    /** Whether anybody served since then, in whatever role and chat. */
    isServedSince: async (networkId: NetworkId, since: Date): Promise<boolean> =>
      (await turns.survey(networkId)).readable.some(({ row }) => row.servedAt >= since),
    /** Credit for who served, in a transaction of its own. Safe to repeat: the first record of a meeting stays. */
    async serve(networkId: NetworkId, meeting: Meeting, served: Served): Promise<void> {
      const turn: Turn = { ...served, ...numbered(meeting), servedAt: now() };
      const key = keyOf(meeting, served.role);
      await untilWritten(async () => {
        const { personId, ...unnamed } = turn;
        const isErased = (await erasedIn(table, networkId)).has(served.personId);
        const last = await notingLast(table, networkId, turn, (before) => lastAfter(before, [turn]));
        const step = turns.inserting(key, isErased ? unnamed : { ...unnamed, personId });
        if (await table.transact(networkId, [step, last])) return true;
        return (await turns.get(networkId, key)) && true;
      });
    },
    ...correcting(table),
    /** When this person served, oldest first. */
    async of(networkId: NetworkId, person: PersonId): Promise<readonly Turn[]> {
      return (await namedIn(networkId, person)).map(({ row }) => row);
    },
    /**
     * Turns keep their organisation and their date; those of an organisation that has nobody else point at the person, and
     * go. Turns that are still to be written will not name the person either. Safe to repeat.
     */
    async forget(networkId: NetworkId, person: PersonId, seatsOfOthers: ReadonlySet<string>): Promise<void> {
      await eraseFrom(table, networkId, person);
      for (const { key, row } of await namedIn(networkId, person)) {
        const { personId: _, ...turn } = row;
        if (seatsOfOthers.has(turn.organisationId)) await turns.put(networkId, key, turn);
        else await table.remove(networkId, key);
      }
    },
    /** Of organisations that are gone not even the number of their last turn stays. Safe to repeat. */
    forgetOrganisations: (networkId: NetworkId, isGone: (organisationId: string) => boolean): Promise<void> =>
      forgetLast(table, networkId, isGone),
    /** From now on turns may name this person again. */
    welcomeBack: (networkId: NetworkId, person: PersonId): Promise<void> => welcomeBack(table, networkId, person),
  };
}

async function keptIn(table: Table, networkId: NetworkId, chatKey: string, role: TurnRole): Promise<readonly Turn[]> {
  return (await shelf(table, Turn).list(networkId, startingWith(prefixOf(chatKey, role)))).map(({ row }) => row);
}

/** What was said of who served, after it was written. */
function correcting(table: Table) {
  const turns = shelf(table, Turn);
  return {
    /** Who has the credit for this role at one meeting. */
    find: async (networkId: NetworkId, meeting: Meeting, role: TurnRole): Promise<Turn | undefined> =>
      (await turns.get(networkId, keyOf(meeting, role)))?.row,
    /**
     * The credit for a role at one meeting goes to who really served: what was said last counts. It keeps its moment; `metAt`
     * where nobody had the credit. @throws PersonError 'person-unknown' where this person was erased
     */
    async correct(networkId: NetworkId, meeting: Meeting, served: Served, metAt: Date): Promise<void> {
      const key = keyOf(meeting, served.role);
      await untilWritten(async () => {
        const [read, erased] = await Promise.all([turns.get(networkId, key), erasedIn(table, networkId)]);
        if (erased.has(served.personId)) throw new PersonError('person-unknown');
        const turn: Turn = { ...served, ...numbered(meeting), servedAt: read?.row.servedAt ?? metAt };
        const step = read ? turns.replacing(read, turn) : turns.inserting(key, turn);
        const all = await keptIn(table, networkId, meeting.chatKey, served.role);
        const others = all.filter(({ meetingNumber }) => meetingNumber !== meeting.meetingNumber);
        const after = (before: LastMeetings) => lastAfter(before, [...others, turn], read?.row);
        return (await table.transact(networkId, [step, await notingLast(table, networkId, turn, after)])) || undefined;
      });
    },
  };
}
