import { PersonError } from '../errors.ts';
import type { Change, Changes, Changing } from '../networks/changes.ts';
import { type Chats, chatKeyOf } from '../networks/chats.ts';
import type { Network } from '../networks/network-rows.ts';
import { oneOf } from '../one-of.ts';
import type { KnownOrganisation, Organisations } from '../people/organisations.ts';
import { type Erased, erasedIn } from '../privacy/erased.ts';
import type { Table } from '../storage/store.ts';
import { atFirst, leadingRole, type Rotation, rotationKey, rotationOf, rotationShelf } from './rotation-rows.ts';
import { type TurnRole, turnRoles } from './turn-roles.ts';

/**
 * What somebody chose, as it came in. `roles` and `halves`: all that are chosen, roles by name and organisations by key. What
 * was not asked for stays as it is.
 */
export type RotationGiven = {
  readonly roles: readonly string[];
  readonly halves: readonly string[];
  readonly unit?: string | undefined;
  /** Whether somebody learns to chair: 'off', 'on', or 'first' where who never chaired does before they chair. */
  readonly coChair?: string | undefined;
  readonly coordinator?: string | undefined;
};

export type Rotations = ReturnType<typeof createRotations>;

type Parts = {
  readonly table: Table;
  readonly chats: Chats;
  readonly organisations: Organisations;
  readonly changes: Changes;
  readonly now: () => Date;
};

/** How roles rotate in each chat of a network, as who leads it chooses. */
export function createRotations({ table, chats, organisations, changes, now }: Parts) {
  const rotations = rotationShelf(table);

  async function refuseOtherChat(network: Network, chatKey: string): Promise<void> {
    const all = await chats.ofNetwork(network);
    if (!all.some((chat) => chatKeyOf(chat) === chatKey)) throw new PersonError('chat-unknown');
  }

  async function changed(network: Network, chatKey: string, given: RotationGiven, erased: Erased): Promise<Change> {
    const read = await rotations.get(network.id, rotationKey(chatKey));
    const before = read?.row ?? atFirst;
    const parties = offeredOf(await organisations.partiesIn(network.id, chatKey, erased), before);
    const after = {
      ...before,
      ...chosenIn(given),
      ...halvesIn(given, before, parties),
      ...rolesOf(given, before, network),
    };
    const isSame = JSON.stringify(after) === JSON.stringify(before);
    const step = read ? rotations.replacing(read, after) : rotations.inserting(rotationKey(chatKey), after);
    return {
      network,
      logged: isSame ? [] : ['rotation-changed'],
      beside: [step],
      follows: [{ kind: 'propose-turns', target: chatKey, dueAt: now() }],
    };
  }

  return {
    /** How roles rotate now; which organisations can be chosen to count half, and how many more there are. */
    async of({ id }: Network, chatKey: string) {
      const [rotation, erased] = await Promise.all([rotationOf(table, id, chatKey), erasedIn(table, id)]);
      const all = await organisations.partiesIn(id, chatKey, erased);
      const parties = offeredOf(all, rotation);
      return { rotation, parties, more: all.length - parties.length };
    },
    /**
     * All of it or nothing; whoever is asked for by it is asked then.
     * @throws PersonError 'chat-unknown' | 'choice-unknown' | 'organisation-unknown' | as `Changes.make`
     */
    async save(network: Network, chatKey: string, given: RotationGiven, changing: Changing): Promise<Network> {
      await refuseOtherChat(network, chatKey);
      return changes.make(network.id, changing, (current, erased) => changed(current, chatKey, given, erased));
    },
  };
}

/** What fits on a card. */
const mostOffered = 20;

/** Those that count half, and then the smallest: those are what it is for. In the order in which they came. */
function offeredOf(all: readonly KnownOrganisation[], { halves }: Rotation): readonly KnownOrganisation[] {
  const first = all.toSorted((one, other) => rank(one, halves) - rank(other, halves)).slice(0, mostOffered);
  return all.filter((one) => first.includes(one));
}
const rank = ({ id, people }: KnownOrganisation, halves: readonly string[]) => (halves.includes(id) ? 0 : people);

/** The roles that can be asked for beside the leading one, each by itself; a co-chair is asked for in words of its own. */
export const rolesToChoose = (network: Pick<Network, 'fixedChair'>): readonly TurnRole[] =>
  turnRoles.filter((role) => role !== 'chair' && role !== 'co-chair' && role !== leadingRole(network));

/** What cannot be chosen now, since one person always chairs, stays as it was for when that changes. */
function rolesOf({ roles, coChair }: RotationGiven, before: Rotation, network: Network): Pick<Rotation, 'roles'> {
  const offered: readonly string[] = rolesToChoose(network);
  if (roles.some((role) => !offered.includes(role))) throw new PersonError('choice-unknown');
  const isOn = (role: TurnRole) => {
    if (role === 'co-chair' && coChair !== undefined) return coChair !== 'off';
    return (offered.includes(role) ? roles : before.roles).some((one) => one === role);
  };
  return { roles: turnRoles.filter(isOn) };
}

/** Of who is not in the chat now, it stays as it was. */
function halvesIn(
  { halves }: RotationGiven,
  before: Rotation,
  parties: readonly KnownOrganisation[],
): Pick<Rotation, 'halves'> {
  if (halves.some((half) => !parties.some(({ key }) => key === half))) throw new PersonError('organisation-unknown');
  const others = before.halves.filter((id) => !parties.some((party) => party.id === id));
  return { halves: [...others, ...parties.filter(({ key }) => halves.includes(key)).map(({ id }) => id)].toSorted() };
}

function chosenIn({ unit, coChair, coordinator }: RotationGiven): Partial<Rotation> {
  return {
    ...(unit !== undefined && { unit: oneOf(['organisation', 'person'], unit) }),
    ...(coChair !== undefined && { learnsFirst: oneOf(['off', 'on', 'first'], coChair) === 'first' }),
    ...(coordinator !== undefined && { coordinatorServes: oneOf(['no', 'yes'], coordinator) === 'yes' }),
  };
}
