import type { Network } from '../networks/network-rows.ts';
import type { Members } from '../people/members.ts';
import { namesOfOrganisations, noOrganisation } from '../people/organisations.ts';
import type { Table } from '../storage/store.ts';
import { comingTurns, type Holder, type MeetingRole } from './coming-turns.ts';
import { mirrorOver } from './mirror.ts';
import { isOutside, leadingRole, rolesIn, rotationOf } from './rotation-rows.ts';
import type { TurnRole } from './turn-roles.ts';
import type { Turns } from './turns.ts';

/** What is to be expected of the leading role, and how it was spread until now: of organisations, never of persons. */
export type Outlook = {
  readonly role: TurnRole;
  /** Whose turn it probably is; nothing where one organisation has all. */
  readonly ahead: readonly { readonly name?: string | undefined; readonly isNone: boolean }[];
  /** `turns`: at the meetings after the next one. `alphabet`: at the next one and after that, in an order that does not say which. */
  readonly aheadBy: 'turns' | 'alphabet';
  /** How many organisations had a turn, and how many the ones with most and with fewest had. */
  readonly spread?: { readonly organisations: number; readonly most: number; readonly fewest: number } | undefined;
};
type Ahead = Outlook['ahead'][number];
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
      !anonymous && !isOutside(personId, network, rotation);
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
     * The rule run forward from served turns, from who is a member, and from who the chat knows to lead next: not from who is
     * asked, said no, is away or on a pause. So it tells of nobody what they answered, nor who is asked now. `latest`: the number
     * of the latest meeting.
     */
    async of(network: Network, chatKey: string, latest: number, holder?: Holder): Promise<Outlook> {
      const role = leadingRole(network);
      const [{ rotation, roles }, nameOf, served] = await Promise.all([
        rolesOf(network, chatKey),
        namesOfOrganisations(table, network.id),
        turns.served(network.id, chatKey, role),
      ]);
      const { unit, halves, learnsFirst } = rotation;
      const known = roles.map((one) => (one.role === role ? { ...one, holder } : one));
      const meeting = { networkId: network.id, meetingNumber: latest + 1, unit, halves, learnsFirst, roles: known };
      const coming = comingTurns(meeting, 1 + meetingsAhead).flatMap((held) => held.get(role)?.organisationId ?? []);
      const ids = holder ? coming.slice(1) : [...new Set(coming)];
      const ahead = ids.map((id) => ({ name: nameOf(id), isNone: id === noOrganisation }));
      const isOneAlone = new Set(ids).size < 2;
      return {
        role,
        ahead: isOneAlone ? [] : holder ? ahead : ahead.toSorted(byName),
        aheadBy: holder ? 'turns' : 'alphabet',
        spread: spreadOf(served),
      };
    },
  };
}

/** Those without a name after the others, and then who is of none. */
const rankOf = ({ name, isNone }: Ahead): number => (name === undefined ? (isNone ? 2 : 1) : 0);
const byName = (one: Ahead, other: Ahead): number =>
  rankOf(one) - rankOf(other) || (one.name ?? '').localeCompare(other.name ?? '', 'nl');

function spreadOf(served: Parameters<typeof mirrorOver>[0]): Outlook['spread'] {
  const organisations = mirrorOver(served)[0]?.organisations ?? [];
  const [most, fewest] = [organisations[0], organisations.at(-1)];
  return most && fewest && { organisations: organisations.length, most: most.turns, fewest: fewest.turns };
}
