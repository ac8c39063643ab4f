import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Actions } from '../networks/actions.ts';
import type { Network } from '../networks/network-rows.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table, Versioned } from '../storage/store.ts';
import { openProposals } from '../turns/proposal-rows.ts';
import type { Proposals } from '../turns/proposals.ts';
import type { Choosing } from './choosing.ts';
import { everyMember, type Member, memberKey, memberShelf } from './member-rows.ts';
import { readWithAccount } from './places.ts';
import { substituteOf, withoutSubstitute } from './substitution.ts';

export type Substitutes = ReturnType<typeof createSubstitutes>;

type Parts = {
  readonly table: Table;
  readonly choosing: Choosing;
  readonly proposals: Proposals;
  readonly actions: Actions;
  readonly now: () => Date;
};

const dayMilliseconds = 24 * 3_600_000;

/** Who sits in for whom: takes their turns, in their place in the queue, for their organisation. */
export function createSubstitutes({ table, choosing, proposals, actions, now }: Parts) {
  const members = memberShelf(table);
  const logging = (person: PersonId, by: PersonId) => (by === person ? [] : [actions.logging('member-corrected', by)]);

  /** What waits for this person and stands like that goes to whoever is next now. */
  async function passOn(network: Network, person: PersonId, states: readonly string[]): Promise<void> {
    const waiting = await openProposals(table, network.id);
    for (const { row } of waiting) {
      const state = row.swapWith === person ? 'swap' : row.personId === person && row.state;
      if (state && states.includes(state)) await proposals.passOn(network, row.id, person);
    }
  }

  async function write(networkId: NetworkId, read: Versioned<Member>, member: Member, by: PersonId) {
    const steps = [members.replacing(read, member), ...logging(read.row.personId, by)];
    return (await table.transact(networkId, steps)) || undefined;
  }

  return {
    /**
     * From now on the chosen one is asked in this person's place; for so many days, else until somebody ends it.
     * @throws PersonError 'person-unknown' | 'account-needed'
     */
    async begin(network: Network, person: PersonId, choice: SubstituteChosen, by: PersonId): Promise<void> {
      const { personId: substitute } = await choosing.find(network.id, choice.key);
      if (substitute === person || substitute === network.coordinator) throw new PersonError('person-unknown');
      await untilWritten(async () => {
        const read = await readWithAccount(table, network.id, person);
        const member: Member = { ...withoutSubstitute(read.row), substitute, ...until(choice.days, now()) };
        return write(network.id, read, member, by);
      });
      await passOn(network, person, ['asked', 'accepted', 'swap']);
    },
    /** Ending twice is ending once. A yes that the substitute gave stands. */
    async end(network: Network, person: PersonId, by: PersonId): Promise<void> {
      const { substitute } = await untilWritten(async () => {
        const read = await members.get(network.id, memberKey(person));
        if (!read?.row.substitute) return { substitute: undefined };
        const isWritten = await write(network.id, read, withoutSubstitute(read.row), by);
        return isWritten ? { substitute: read.row.substitute } : undefined;
      });
      if (substitute) await passOn(network, substitute, ['asked']);
    },
    /** Who sits in for this member now. */
    async of(networkId: NetworkId, member: Member): Promise<Sitting | undefined> {
      const substitute = substituteOf(member, now());
      const found = substitute && (await members.get(networkId, memberKey(substitute)))?.row;
      return found && { name: found.name, until: member.substituteUntil };
    },
    /** For whom this person sits in now. */
    async sitsInFor(networkId: NetworkId, person: PersonId): Promise<readonly Member[]> {
      const rows = await members.list(networkId, everyMember);
      return rows.flatMap(({ row }) => (!row.leftAt && substituteOf(row, now()) === person ? [row] : []));
    },
  };
}

type Sitting = { readonly name: string; readonly until?: Date | undefined };
type SubstituteChosen = { readonly key: string; readonly days?: number | undefined };

const until = (days: number | undefined, now: Date) =>
  days === undefined ? {} : { substituteUntil: new Date(now.getTime() + days * dayMilliseconds) };

/** Nobody is their substitute any more, in any row. Safe to repeat. */
export async function forgetSubstitute(table: Table, networkId: NetworkId, person: PersonId): Promise<void> {
  const members = memberShelf(table);
  const { readable } = await members.survey(networkId, everyMember);
  for (const { key, row } of readable) {
    if (row.substitute !== person) continue;
    await untilWritten(async () => {
      const read = await members.get(networkId, key);
      if (read?.row.substitute !== person) return true;
      return (await members.replace(networkId, read, withoutSubstitute(read.row))) || undefined;
    });
  }
}
