import { type TurnRole, turnRoles } from './turn-roles.ts';
import type { Turn } from './turns.ts';

/** How the turns of one role were spread. */
export type RoleMirror = {
  readonly role: TurnRole;
  readonly turns: number;
  /** Most turns first, then by id; each of them had one at least. */
  readonly organisations: readonly { readonly id: string; readonly turns: number }[];
  /** How many of the turns the two that had most had together, or the one that there is. */
  readonly ofTopTwo: number;
  readonly bySwap: number;
  readonly byOverride: number;
};

type TurnCounted = Pick<Turn, 'role' | 'organisationId' | 'how'>;

/** Facts of turns that were served, by who served them: of each role that anybody had, in the order of roles. */
export function mirrorOver(served: readonly TurnCounted[]): readonly RoleMirror[] {
  return turnRoles.flatMap((role) => {
    const turns = served.filter((turn) => turn.role === role);
    return turns.length > 0 ? [mirrorOf(role, turns)] : [];
  });
}

/** Of a hundred turns so many, to whole ones. */
export const shareOf = ({ ofTopTwo, turns }: Pick<RoleMirror, 'ofTopTwo' | 'turns'>): number =>
  Math.round((100 * ofTopTwo) / turns);

function mirrorOf(role: TurnRole, served: readonly TurnCounted[]): RoleMirror {
  const organisations = countedIn(served);
  return {
    ...{ role, turns: served.length, organisations },
    ofTopTwo: organisations.slice(0, 2).reduce((sum, { turns }) => sum + turns, 0),
    bySwap: served.filter(({ how }) => how === 'swap').length,
    byOverride: served.filter(({ how }) => how === 'override').length,
  };
}

function countedIn(served: readonly TurnCounted[]): RoleMirror['organisations'] {
  const counts = new Map<string, number>();
  for (const { organisationId: id } of served) counts.set(id, (counts.get(id) ?? 0) + 1);
  const all = [...counts].map(([id, turns]) => ({ id, turns }));
  return all.toSorted((one, other) => other.turns - one.turns || (one.id < other.id ? -1 : 1));
}
