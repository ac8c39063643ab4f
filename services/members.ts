import { z } from 'zod';
import { erasedIn, marksOfErasures } from './erased.ts';
import { type NetworkId, PersonId } from './ids.ts';
import { hashed, startingWith } from './storage/keys.ts';
import { moment, shelf, untilWritten } from './storage/rows.ts';
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
  /** Is not in the chat any more; kept for a while, so that who comes back keeps their place. */
  leftAt: moment.optional(),
  /** Asked to be left in peace until then: gets no role and no question of ours. */
  pausedUntil: moment.optional(),
});

/** One line of Teams' member list. */
export type RosterEntry = Pick<Member, 'personId' | 'name' | 'organisationId' | 'anonymous'>;
/** Of a smaller group, what somebody writes says who wrote it. Who joined a meeting without an account does not count. */
const fewestForRemarks = 10;
export const isBigEnoughForRemarks = (members: readonly Member[]): boolean =>
  members.filter(({ anonymous }) => !anonymous).length >= fewestForRemarks;

export type Members = ReturnType<typeof createMembers>;

const prefix = 'member_';
export const everyMember = startingWith(prefix);
export const memberKey = (personId: PersonId) => `${prefix}${hashed(personId)}`;
export const memberShelf = (table: Table) => shelf(table, Member);
/** One less than a transaction takes: the list of who was erased goes with each. */
const mostSteps = 99;

/** `turns`: the table that marks of erased people stand in too. */
type Parts = { readonly table: Table; readonly turns: Table; readonly now: () => Date };

export function createMembers({ table, turns, now }: Parts) {
  const members = memberShelf(table);

  /** One reading of the list, written down. Undefined: somebody was quicker. */
  async function takeOver(networkId: NetworkId, roster: readonly RosterEntry[], meetingNumber: number) {
    const known = await members.list(networkId, everyMember);
    for (const some of inPartsOf(mostSteps, changesBetween(known, roster, meetingNumber, now())))
      if (!(await table.transact(networkId, some.map(stepFor)))) return undefined;
    return true;
  }

  /** Who was erased and has left needs no mark any more, but while they are being erased. */
  async function forgetMarks(networkId: NetworkId, present: readonly PersonId[]): Promise<boolean> {
    for (const one of [table, turns]) {
      const step = (await erasedIn(one, networkId)).keeping(present, await marksOfErasures(table, networkId));
      if (step && !(await one.transact(networkId, [step]))) return false;
    }
    return true;
  }

  const stepFor = ({ read, member }: Change): Step =>
    read ? members.replacing(read, member) : members.inserting(memberKey(member.personId), member);

  return {
    /** Who is in a chat of the network today. */
    async all(networkId: NetworkId): Promise<readonly Member[]> {
      const rows = await members.list(networkId, everyMember);
      return rows.map(({ row }) => row).filter(({ leftAt }) => !leftAt);
    },
    async find(networkId: NetworkId, personId: PersonId): Promise<Member | undefined> {
      const member = (await members.get(networkId, memberKey(personId)))?.row;
      return member?.leftAt ? undefined : member;
    },
    /** Without a moment: no pause any more. Resolves to false where this person is not known. */
    async pause(networkId: NetworkId, personId: PersonId, until: Date | undefined): Promise<boolean> {
      const { isKnown } = await untilWritten(async () => {
        const read = await members.get(networkId, memberKey(personId));
        if (!read) return { isKnown: false };
        const { pausedUntil: _, ...member } = read.row;
        const isWritten = await members.replace(networkId, read, { ...member, ...(until && { pausedUntil: until }) });
        return isWritten ? { isKnown: true } : undefined;
      });
      return isKnown;
    },
    /**
     * Takes over Teams' complete member list. Who is not on it any more has left; who was erased stays erased for as long as
     * they are on it. Writes only what changed. An empty list is no list: a chat has somebody in it.
     */
    async sync(networkId: NetworkId, roster: readonly RosterEntry[], meetingNumber: number): Promise<void> {
      if (roster.length === 0) return;
      const present = roster.map(({ personId }) => personId);
      await untilWritten(async () => {
        const erased = await erasedIn(table, networkId);
        if (!(await forgetMarks(networkId, present))) return undefined;
        const welcome = roster.filter(({ personId }) => !erased.has(personId));
        return takeOver(networkId, welcome, meetingNumber);
      });
    },
  };
}

type Change = { readonly read?: Versioned<Member> | undefined; readonly member: Member };

function changesBetween(
  known: readonly Versioned<Member>[],
  roster: readonly RosterEntry[],
  meetingNumber: number,
  at: Date,
): readonly Change[] {
  const before = new Map(known.map((read) => [read.row.personId, read]));
  const listedOnce = new Map(roster.map((entry) => [entry.personId, entry]));
  const left = known.filter(({ row }) => !row.leftAt && !listedOnce.has(row.personId));
  return [
    ...[...listedOnce.values()].flatMap((entry) => newsOf(entry, meetingNumber, before.get(entry.personId))),
    ...left.map((read) => ({ read, member: { ...read.row, leftAt: at } })),
  ];
}

function newsOf(entry: RosterEntry, meetingNumber: number, read?: Versioned<Member>): readonly Change[] {
  if (!read) return [{ member: { ...entry, joinedAtMeeting: meetingNumber } }];
  const { leftAt, ...before } = read.row;
  const member = { ...before, ...entry };
  const isSame = Object.keys(entry).every(
    (name) => entry[name as keyof RosterEntry] === before[name as keyof RosterEntry],
  );
  return isSame && !leftAt ? [] : [{ read, member }];
}

function* inPartsOf<Item>(size: number, items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
