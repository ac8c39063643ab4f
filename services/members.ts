import { z } from 'zod';
import { type NetworkId, PersonId } from './ids.ts';
import { hashed, startingWith } from './storage/keys.ts';
import { shelf } from './storage/rows.ts';
import type { Step, Table, Versioned } from './storage/store.ts';

/** Somebody in a chat of the network, as far as we keep it. No address, no photo, no attendance. */
export type Member = z.infer<typeof Member>;
const Member = z.object({
  personId: PersonId,
  name: z.string(),
  /** What stands for the organisation until the coordinator says otherwise: a mail domain, else the tenant. */
  organisationId: z.string(),
  /** The first meeting this person was in the chat for. */
  joinedAtMeeting: z.int(),
  /** Joined a meeting without an account: may answer, gets no role. */
  anonymous: z.boolean(),
});

/** One line of Teams' member list. */
export type RosterEntry = Omit<Member, 'joinedAtMeeting'>;
export type Members = ReturnType<typeof createMembers>;

const prefix = 'member_';
const keyOf = (personId: PersonId) => `${prefix}${hashed(personId)}`;
const mostSteps = 100;

export function createMembers({ table }: { table: Table }) {
  const members = shelf(table, Member);

  const all = async (networkId: NetworkId): Promise<readonly Member[]> =>
    (await members.list(networkId, startingWith(prefix))).map(({ row }) => row);

  return {
    all,
    async find(networkId: NetworkId, personId: PersonId): Promise<Member | undefined> {
      return (await members.get(networkId, keyOf(personId)))?.row;
    },
    /**
     * Takes over Teams' complete member list; who is not on it any more is removed. Writes only what changed. An empty list
     * is no list: a chat has somebody in it.
     */
    async sync(networkId: NetworkId, roster: readonly RosterEntry[], meetingNumber: number): Promise<void> {
      if (roster.length === 0) return;
      const known = await members.list(networkId, startingWith(prefix));
      const steps = changesBetween(known, roster, meetingNumber).map((member) =>
        members.putting(keyOf(member.personId), member),
      );
      for (const some of inPartsOf(mostSteps, steps)) await table.transact(networkId, some);
      const present = new Set(roster.map(({ personId }) => keyOf(personId)));
      await Promise.all(known.filter(({ key }) => !present.has(key)).map(({ key }) => table.remove(networkId, key)));
    },
  };
}

function changesBetween(known: readonly Versioned<Member>[], roster: readonly RosterEntry[], meetingNumber: number) {
  const before = new Map(known.map(({ row }) => [row.personId, row]));
  const listedOnce = new Map(roster.map((entry) => [entry.personId, entry]));
  return [...listedOnce.values()].flatMap((entry) => {
    const { joinedAtMeeting = meetingNumber, ...same } = before.get(entry.personId) ?? {};
    const hasChanged = JSON.stringify(ordered(same)) !== JSON.stringify(ordered(entry));
    return hasChanged ? [{ ...entry, joinedAtMeeting }] : [];
  });
}

const ordered = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

function* inPartsOf(size: number, steps: readonly Step[]): Generator<readonly Step[]> {
  for (let start = 0; start < steps.length; start += size) yield steps.slice(start, start + size);
}
