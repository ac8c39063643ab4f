import { comingTurns, type MeetingRole } from './coming-turns.ts';
import type { Members } from './members.ts';
import { mirrorOver } from './mirror.ts';
import type { Network } from './network-rows.ts';
import { namesOfOrganisations, noOrganisation } from './organisations.ts';
import { leadingRole, rolesIn, rotationOf } from './rotation-rows.ts';
import type { Table } from './storage/store.ts';
import type { TurnRole } from './turn-roles.ts';
import type { Turns } from './turns.ts';

/** What is to be expected of the leading role, and how it was spread until now: of organisations, never of persons. */
export type Outlook = {
  readonly role: TurnRole;
  /** Whose turn it probably is at the meetings after the next one, in that order; nothing where one organisation has all. */
  readonly after: readonly { readonly name?: string | undefined; readonly isNone: boolean }[];
  /** How many organisations had a turn, and how many the ones with most and with fewest had. */
  readonly spread?: { readonly organisations: number; readonly most: number; readonly fewest: number } | undefined;
};
export type Outlooks = ReturnType<typeof createOutlooks>;

type Parts = { readonly table: Table; readonly turns: Turns; readonly members: Members };

const meetingsAhead = 3;

export function createOutlooks({ table, turns, members }: Parts) {
  async function rolesOf(network: Network, chatKey: string) {
    const [rotation, present] = await Promise.all([
      rotationOf(table, network.id, chatKey),
      members.inChat(network.id, chatKey),
    ]);
    const isIn = ({ anonymous, personId }: (typeof present)[number]) =>
      !anonymous && (personId !== network.coordinator || rotation.coordinatorServes);
    const candidates = present.filter(isIn).map(({ personId, organisationId, joinedAtMeeting }) => ({
      ...{ personId, organisationId, joinedAtMeeting },
    }));
    const roles = rolesIn(network, rotation).map(
      async (role): Promise<MeetingRole> => ({
        ...{ role, candidates, passedOver: [] },
        served: await turns.history(network.id, chatKey, role),
      }),
    );
    return { rotation, roles: await Promise.all(roles) };
  }

  return {
    /**
     * The rule run forward from served turns and from who is a member, and from nothing else: not from who is asked, said yes
     * or no, is away or on a pause. So it tells of nobody what they answered. `latest`: the number of the latest meeting.
     */
    async of(network: Network, chatKey: string, latest: number): Promise<Outlook> {
      const role = leadingRole(network);
      const [{ rotation, roles }, nameOf, served] = await Promise.all([
        rolesOf(network, chatKey),
        namesOfOrganisations(table, network.id),
        turns.served(network.id, chatKey, role),
      ]);
      const { unit, halves, learnsFirst } = rotation;
      const meeting = { networkId: network.id, meetingNumber: latest + 1, unit, halves, learnsFirst, roles };
      const coming = comingTurns(meeting, 1 + meetingsAhead).map((held) => held.get(role)?.organisationId);
      const isOneAlone = new Set(coming).size === 1;
      const after = isOneAlone ? [] : coming.slice(1).flatMap((id) => id ?? []);
      return {
        role,
        after: after.map((id) => ({ name: nameOf(id), isNone: id === noOrganisation })),
        spread: spreadOf(served),
      };
    },
  };
}

function spreadOf(served: Parameters<typeof mirrorOver>[0]): Outlook['spread'] {
  const organisations = mirrorOver(served)[0]?.organisations ?? [];
  const [most, fewest] = [organisations[0], organisations.at(-1)];
  return most && fewest && { organisations: organisations.length, most: most.turns, fewest: fewest.turns };
}
