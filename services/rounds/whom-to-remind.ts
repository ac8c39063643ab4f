import { audienceOf, toBeAsked } from '../check-ins/audiences.ts';
import type { PrivateBudget } from '../delivery/private-budget.ts';
import type { PersonId } from '../ids.ts';
import { leadersOf } from '../leading/leaders.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { Network } from '../networks/network-rows.ts';
import type { Member } from '../people/member-rows.ts';
import type { Members } from '../people/members.ts';
import { markOf } from '../privacy/erased.ts';
import type { Table } from '../storage/store.ts';
import { createRoleHolders, isLedBy } from '../turns/role-holders.ts';
import { isCheckIn, meetingIn, type Round } from './round-rows.ts';

type Parts = {
  readonly table: Table;
  readonly members: Members;
  readonly meetings: Meetings;
  readonly privateBudget: PrivateBudget;
  readonly now: () => Date;
};

/** How a round reminds: nothing here knows of an answer, so that nothing of it tells who gave one. */
export function remindingWhom({ table, members, meetings, privateBudget, now }: Parts) {
  /** Who leads the network or this meeting: of all people they hear most from us. */
  async function leadingOf(network: Network, round: Round): Promise<ReadonlySet<PersonId>> {
    const roles = isCheckIn(round) ? [] : await createRoleHolders({ table }).all(network.id, meetingIn(round.id));
    const holders = roles.flatMap((role) => (role.personId && isLedBy(role.personId, role) ? [role.personId] : []));
    return new Set([...leadersOf(network), ...holders]);
  }

  const presentIn = ({ networkId, chatKey }: Round) => members.inChat(networkId, chatKey);

  /** The mark of who heard before the meeting ended that these questions were about to come. */
  const nudged = async (network: Network, round: Round): Promise<string | undefined> =>
    isCheckIn(round) ? undefined : (await meetings.find(network.id, meetingIn(round.id)))?.nudged;

  return {
    /** Nobody is known whom we could reach; Teams does not let us reach somebody, or they had their messages of this month. */
    async isForAll(network: Network, round: Round): Promise<boolean> {
      if (round.asks === 'one-to-one') return false;
      const present = await presentIn(round);
      if (audienceOf(round.audience, present).length === 0) return true;
      const [spent, leading] = await Promise.all([privateBudget.spent(round.tenantId), leadingOf(network, round)]);
      const isSpent = ({ personId }: Member) => spent.has(markOf(personId)) && !leading.has(personId);
      return toBeAsked(round.audience, present, now()).some((member) => member.unreached || isSpent(member));
    },
    /** Who was nudged about these very questions is not reminded of them: that leaves a message for the next meeting. */
    async oneToOne(network: Network, round: Round): Promise<readonly PersonId[]> {
      const knows = await nudged(network, round);
      const asked = toBeAsked(round.audience, await presentIn(round), now()).map(({ personId }) => personId);
      return asked.filter((person) => markOf(person) !== knows);
    },
  };
}
