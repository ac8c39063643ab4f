import type { NetworkId, PersonId } from '../ids.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { everyMember, type Member, memberKey, memberShelf, type RosterEntry } from './member-rows.ts';
import { takeOver } from './roster.ts';
import { seatIn } from './seats.ts';

/** Of a smaller group, what somebody writes says who wrote it. Who joined a meeting without an account does not count. */
const fewestForRemarks = 10;
export const isBigEnoughForRemarks = (members: readonly Member[]): boolean =>
  members.filter(({ anonymous }) => !anonymous).length >= fewestForRemarks;

export type Members = ReturnType<typeof createMembers>;

type Language = NonNullable<Member['language']>;

/** `turns`: the table that marks of erased people stand in too. `synced`: looks at what follows from a list that was taken over. */
type Parts = {
  readonly table: Table;
  readonly turns: Table;
  readonly now: () => Date;
  readonly synced?: (networkId: NetworkId) => Promise<void>;
};

/** Whether we reach somebody one to one, as far as the last message told. Writes only what is another than before. */
const reaching = (members: ReturnType<typeof memberShelf>) => ({
  async reached(networkId: NetworkId, personId: PersonId, isReached: boolean): Promise<void> {
    await untilWritten(async () => {
      const read = await members.get(networkId, memberKey(personId));
      if (!read || (read.row.unreached ?? false) === !isReached) return true;
      const { unreached: _, ...member } = read.row;
      const now = { ...member, ...(!isReached && { unreached: true }) };
      return (await members.replace(networkId, read, now)) || undefined;
    });
  },
});

export function createMembers({ table, turns, now, synced }: Parts) {
  const members = memberShelf(table);

  return {
    /** Who is in a chat of the network today. */
    async all(networkId: NetworkId): Promise<readonly Member[]> {
      const rows = await members.list(networkId, everyMember);
      return rows.map(({ row }) => row).filter(({ leftAt }) => !leftAt);
    },
    /** Who is in this one today, each since which of its meetings. */
    async inChat(networkId: NetworkId, chatKey: string): Promise<readonly Member[]> {
      const rows = await members.list(networkId, everyMember);
      return rows.flatMap(({ row }) => {
        const seat = seatIn(row, networkId, chatKey);
        return seat ? [{ ...row, joinedAtMeeting: seat.joinedAtMeeting }] : [];
      });
    },
    /** How many are in this chat today, as far as their rows can be read. */
    async countInChat(networkId: NetworkId, chatKey: string): Promise<number> {
      const { readable } = await members.survey(networkId, everyMember);
      return readable.filter(({ row }) => seatIn(row, networkId, chatKey)).length;
    },
    async find(networkId: NetworkId, personId: PersonId): Promise<Member | undefined> {
      const member = (await members.get(networkId, memberKey(personId)))?.row;
      return member?.leftAt ? undefined : member;
    },
    /** In which language this person reads. Writes only what is another than before; nothing where they are not known. */
    async speak(networkId: NetworkId, personId: PersonId, language: Language): Promise<void> {
      await untilWritten(async () => {
        const read = await members.get(networkId, memberKey(personId));
        if (!read || read.row.language === language) return true;
        return (await members.replace(networkId, read, { ...read.row, language })) || undefined;
      });
    },
    ...reaching(members),
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
     * Takes over Teams' complete member list of one chat, whose meetings the number counts. Who is not on it any more has left
     * that chat; who was erased stays erased for as long as they are on it. Writes only what changed. An empty list is no list:
     * a chat has somebody in it.
     */
    async sync(
      networkId: NetworkId,
      chatKey: string,
      roster: readonly RosterEntry[],
      meetingNumber: number,
    ): Promise<void> {
      await takeOver(networkId, { chatKey, roster, meetingNumber, at: now() }, { table, turns });
      await synced?.(networkId);
    },
  };
}
