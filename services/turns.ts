import { z } from 'zod';
import { erasedIn, eraseFrom, welcomeBack } from './erased.ts';
import { type NetworkId, PersonId } from './ids.ts';
import type { Meeting } from './meetings.ts';
import { padded, startingWith } from './storage/keys.ts';
import { moment, shelf, untilWritten } from './storage/rows.ts';
import type { Table, Versioned } from './storage/store.ts';

/** A role that was really filled at one meeting: credit for who served, not for who was asked. Append-only. */
const Turn = z.object({
  /** Absent once this person was erased. */
  personId: PersonId.optional(),
  organisationId: z.string(),
  role: z.literal('chair'),
  chatKey: z.string(),
  meetingNumber: z.int(),
  servedAt: moment,
});
export type Turn = z.infer<typeof Turn>;
export type Turns = ReturnType<typeof createTurns>;

type Chair = { readonly personId: PersonId; readonly organisationId: string };

const prefixOf = (chatKey: string) => `${chatKey}_chair_`;

/** Served turns, in a table of their own; all facts about who led, no opinions. */
export function createTurns({ table, now }: { table: Table; now: () => Date }) {
  const turns = shelf(table, Turn);

  async function namedIn(networkId: NetworkId, person: PersonId): Promise<readonly Versioned<Turn>[]> {
    const all = await turns.survey(networkId);
    return all.readable.filter(({ row }) => row.personId === person);
  }

  return {
    /** All of one chat, oldest first. */
    async served(networkId: NetworkId, chatKey: string): Promise<readonly Turn[]> {
      return (await turns.list(networkId, startingWith(prefixOf(chatKey)))).map(({ row }) => row);
    },
    /** Credit for who chaired, in a transaction of its own. Safe to repeat: the first record of a meeting stays. */
    async serve(networkId: NetworkId, { chatKey, meetingNumber }: Meeting, chair: Chair): Promise<void> {
      const turn: Turn = { ...chair, role: 'chair', chatKey, meetingNumber, servedAt: now() };
      const key = `${prefixOf(chatKey)}${padded(meetingNumber)}`;
      await untilWritten(async () => {
        const { personId, ...unnamed } = turn;
        const isErased = (await erasedIn(table, networkId)).has(chair.personId);
        if (await turns.insert(networkId, key, isErased ? unnamed : { ...unnamed, personId })) return true;
        return (await turns.get(networkId, key)) && true;
      });
    },
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
    /** From now on turns may name this person again. */
    welcomeBack: (networkId: NetworkId, person: PersonId): Promise<void> => welcomeBack(table, networkId, person),
  };
}
