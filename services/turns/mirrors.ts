import { dayAfter, localDay } from '../calendar.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Actions } from '../networks/actions.ts';
import { leading } from '../networks/changes.ts';
import type { Network } from '../networks/network-rows.ts';
import { namesOfOrganisations, noOrganisation } from '../people/organisations.ts';
import { longestTurns } from '../privacy/register-terms.ts';
import type { Results } from '../rounds/results.ts';
import { isCheckIn } from '../rounds/round-rows.ts';
import type { Rounds } from '../rounds/rounds.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { type MembersAnswer, membersAnswer } from './members-answer.ts';
import { mirrorOver, type RoleMirror } from './mirror.ts';
import { atFirst, type Rotation, rotationKey, rotationOf, rotationShelf } from './rotation-rows.ts';
import { turnRoles } from './turn-roles.ts';
import type { Turns } from './turns.ts';

/** How far back a mirror looks: half a year, or as long as turns are kept. */
type MirrorOver = 'half-year' | 'all';
/** What the group may see of it. */
type MirrorShown = Rotation['mirrorShown'];

/** As people know it; `isNone`: those who speak for no organisation, together. */
type OrganisationShown = { readonly name?: string | undefined; readonly isNone: boolean; readonly turns: number };
type RoleShown = Omit<RoleMirror, 'organisations'> & { readonly organisations: readonly OrganisationShown[] };

/** How the roles of one chat were spread, beside what its members themselves say about that. */
export type Mirror = {
  /** How many months back it looks. */
  readonly months: number;
  /** Turns are kept for longer than half a year. */
  readonly goesFurther: boolean;
  readonly roles: readonly RoleShown[];
  readonly answers: readonly MembersAnswer[];
};
export type Mirrors = ReturnType<typeof createMirrors>;

type Parts = {
  readonly table: Table;
  readonly turns: Turns;
  readonly results: Results;
  readonly rounds: Rounds;
  readonly actions: Actions;
  readonly now: () => Date;
  readonly timeZone: string;
};

const halfYear = 6;
/** How fairly tasks are divided; and whether the network is of all, where that was asked. */
const [fairness, ofUsAll] = ['ROL-1', 'ROL-2'] as const;

/** The mirror of who filled which role, by organisation and never by person; and what the group may see of it. */
export function createMirrors(parts: Parts) {
  const { table, turns, actions, now, timeZone } = parts;
  const rotations = rotationShelf(table);
  const ago = (months: number) => dayAfter(localDay(now(), timeZone), { months: -months });

  async function servedSince(networkId: NetworkId, chatKey: string, day: string) {
    const all = await Promise.all(turnRoles.map((role) => turns.served(networkId, chatKey, role)));
    return all.flat().filter(({ servedAt }) => localDay(servedAt, timeZone) >= day);
  }

  return {
    async of({ id, monthsOfTurns, promptsOff = [] }: Network, chatKey: string, over: MirrorOver): Promise<Mirror> {
      const kept = monthsOfTurns ?? longestTurns;
      const months = over === 'all' ? kept : Math.min(halfYear, kept);
      const since = ago(months);
      const [served, nameOf, results] = await Promise.all([
        servedSince(id, chatKey, since),
        namesOfOrganisations(table, id),
        askedOfAll(id, chatKey, parts),
      ]);
      const recent = results.filter(({ askedAt }) => localDay(askedAt, timeZone) >= since);
      const [fair, ours] = [fairness, ofUsAll].map((prompt) => membersAnswer(prompt, recent, promptsOff));
      return {
        months,
        goesFurther: kept > halfYear,
        roles: mirrorOver(served).map((role) => ({
          ...role,
          organisations: role.organisations.map(({ id: of, turns: count }) => ({
            ...{ name: nameOf(of), isNone: of === noOrganisation, turns: count },
          })),
        })),
        answers: [fair, ...(ours?.kind === 'asked' ? [ours] : [])].flatMap((one) => one ?? []),
      };
    },
    /** What the group may see of this chat's mirror. */
    shownIn: async (networkId: NetworkId, chatKey: string): Promise<MirrorShown> =>
      (await rotationOf(table, networkId, chatKey)).mirrorShown,
    /** From now on the group may see this of it. @throws PersonError 'coordinator-only' | 'network-over' | 'you-were-erased' */
    async show(networkId: NetworkId, chatKey: string, mirrorShown: MirrorShown, by: PersonId): Promise<void> {
      await untilWritten(async () => {
        const held = await leading(table, networkId, by);
        const read = await rotations.get(networkId, rotationKey(chatKey));
        const before = read?.row ?? atFirst;
        if (before.mirrorShown === mirrorShown) return true;
        const row = { ...before, mirrorShown };
        const step = read ? rotations.replacing(read, row) : rotations.inserting(rotationKey(chatKey), row);
        return (await table.transact(networkId, [step, held, actions.logging('mirror-shared', by)])) || undefined;
      });
    },
  };
}

/** A check-in that only some were asked says nothing about all. */
async function askedOfAll(networkId: NetworkId, chatKey: string, { results, rounds }: Parts) {
  const all = await results.everyOf(networkId, chatKey);
  const asking = all.filter(({ promptIds }) => promptIds.includes(fairness) || promptIds.includes(ofUsAll));
  const isForAll = async ({ roundId }: (typeof all)[number]) =>
    !isCheckIn({ id: roundId }) || (await rounds.find(networkId, roundId))?.row.audience === 'all';
  const kept = await Promise.all(asking.map(isForAll));
  return asking.filter((_, at) => kept[at]);
}
