import { PersonError } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import type { Meeting, Meetings } from '../meetings/meetings.ts';
import { overAt } from '../meetings/occurrences.ts';
import type { Network } from '../networks/network-rows.ts';
import { choiceKeyOf } from '../people/choosing.ts';
import { type Member, memberKey, memberShelf } from '../people/member-rows.ts';
import type { Members } from '../people/members.ts';
import { substituteOf } from '../people/substitution.ts';
import type { Table } from '../storage/store.ts';
import { type RoleHolders, servedIn } from './role-holders.ts';
import { rolesIn, rotationOf } from './rotation-rows.ts';
import { type TurnRole, turnRoles } from './turn-roles.ts';
import type { Turn, Turns } from './turns.ts';

/** A role at a meeting that is over. Without a credit: nobody is known to have done it. */
export type RoleServed = { readonly role: TurnRole; readonly credit?: Turn | undefined };

type Told = { readonly meetingNumber: number; readonly metAt: Date };

/** The meeting of which it can still be told who did what, as it is known now. */
export type MeetingServed = Told & {
  /** Those that rotate, the leading one first; and any that somebody did. */
  readonly roles: readonly RoleServed[];
};
export type Corrections = ReturnType<typeof createCorrections>;

/** Who says that somebody, by their key, did it; without one themselves. */
export type Correction = Meeting & {
  readonly role: TurnRole;
  readonly who?: string | undefined;
  readonly by: PersonId;
};

type Parts = {
  readonly table: Table;
  readonly turns: Turns;
  readonly meetings: Meetings;
  readonly members: Members;
  readonly roleHolders: RoleHolders;
  readonly now: () => Date;
};

const longest = 14 * 24 * 3_600_000;

/**
 * Who really did what at a meeting, where that was somebody else than who had said yes: from its end until the next one begins, for
 * two weeks at most. It moves the credit, and no right that comes with a role.
 */
export function createCorrections(parts: Parts) {
  const { table, turns, meetings, members, roleHolders, now } = parts;

  async function meetingToTell(network: Network, chatKey: string): Promise<Told | undefined> {
    const latest = await meetings.latest(network.id, chatKey);
    const metAt = latest && overAt(latest, now());
    const isOpen = metAt && now().getTime() - metAt.getTime() <= longest;
    return latest && isOpen ? { meetingNumber: latest.number, metAt } : undefined;
  }

  async function rolesOf(network: Network, meeting: Meeting): Promise<readonly RoleServed[]> {
    const rotating = rolesIn(network, await rotationOf(table, network.id, meeting.chatKey));
    const find = async (role: TurnRole) => ({ role, credit: await turns.find(network.id, meeting, role) });
    const all = await Promise.all([...new Set([...rotating, ...turnRoles])].map(find));
    return all.filter(({ role, credit }) => credit || rotating.includes(role));
  }

  /** In this chat, with an account. @throws PersonError 'person-unknown' */
  async function present({ id }: Network, { chatKey }: Meeting, isMeant: (member: Member) => boolean): Promise<Member> {
    const found = (await members.inChat(id, chatKey)).find((member) => !member.anonymous && isMeant(member));
    if (!found) throw new PersonError('person-unknown');
    return found;
  }

  /** Theirs, as they came to it, where they had said yes; otherwise a turn that the rule gave to nobody. */
  async function servedBy(member: Member, network: Network, meeting: Meeting, role: TurnRole) {
    const proposals = await roleHolders.all(network.id, meeting);
    const asked = proposals.flatMap((one) => servedIn(one) ?? []).find((one) => one.role === role);
    if (asked?.personId === member.personId) return asked;
    const place = asked && (await memberShelf(table).get(network.id, memberKey(asked.personId)))?.row;
    const sitsIn = place !== undefined && substituteOf(place, now()) === member.personId;
    const organisationId = asked && sitsIn ? asked.organisationId : member.organisationId;
    return { personId: member.personId, organisationId, role, how: 'swap' as const };
  }

  return {
    /** Undefined where there is none. */
    async of(network: Network, chatKey: string): Promise<MeetingServed | undefined> {
      const told = await meetingToTell(network, chatKey);
      return told && { ...told, roles: await rolesOf(network, { chatKey, ...told }) };
    },
    /**
     * What was said last counts, and nobody is told. Whether they may say it of another is asked by who calls this.
     * @throws PersonError 'served-too-late' | 'role-off' | 'not-a-member' | 'person-unknown'
     */
    async tell(network: Network, { chatKey, meetingNumber, role, who, by }: Correction): Promise<void> {
      const told = await meetingToTell(network, chatKey);
      if (told?.meetingNumber !== meetingNumber) throw new PersonError('served-too-late');
      const meeting = { chatKey, meetingNumber };
      if (!(await rolesOf(network, meeting)).some((one) => one.role === role)) throw new PersonError('role-off');
      const key = who ?? choiceKeyOf(by);
      const member = await present(network, meeting, ({ personId }) => choiceKeyOf(personId) === key);
      await turns.correct(network.id, meeting, await servedBy(member, network, meeting, role), told.metAt);
    },
  };
}
