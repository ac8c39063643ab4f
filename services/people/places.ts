import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Actions } from '../networks/actions.ts';
import { leading } from '../networks/changes.ts';
import { type Layer, layers } from '../rounds/anonymity.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table, Versioned } from '../storage/store.ts';
import { type Member, memberKey, memberShelf } from './member-rows.ts';
import type { Meant, OrganisationGiven, Organisations } from './organisations.ts';

/** What is said of somebody's place, as it came in. What is missing stays; a layer that is none takes it away. */
export type PlaceGiven = OrganisationGiven & {
  readonly layer?: string | undefined;
  /** 'yes' or 'no': whether they are of the core group. Only for who leads the network to say. */
  readonly core?: string | undefined;
};

export type Places = ReturnType<typeof createPlaces>;

type Parts = { readonly table: Table; readonly organisations: Organisations; readonly actions: Actions };

/** For whom people speak in a network: what they say of it themselves, or who leads says of them. */
export function createPlaces({ table, organisations, actions }: Parts) {
  const members = memberShelf(table);

  /** None where nothing changes. */
  function stepsFor(read: Versioned<Member>, { layer, core }: PlaceGiven, meant: Meant | undefined, isOwn: boolean) {
    const placed = withCore(withLayer(read.row, layer), core);
    const other = meant?.id === read.row.organisationId ? undefined : meant;
    if (other) return [members.replacing(read, speakingFor(placed, other.id, isOwn)), ...other.steps];
    const isSame = placed.layer === read.row.layer && placed.core === read.row.core;
    return isSame ? [] : [members.replacing(read, placed)];
  }

  return {
    /**
     * `by`: the person, or somebody who leads the network; what that one changes is in the log.
     * @throws PersonError 'person-unknown' | 'account-needed' | those of `organisations.meant` | for the core group as `leading`
     */
    async change(networkId: NetworkId, person: PersonId, given: PlaceGiven, by: PersonId): Promise<void> {
      await untilWritten(async () => {
        const read = await readWithAccount(table, networkId, person);
        const steps = stepsFor(read, given, await organisations.meant(networkId, given), by === person);
        if (steps.length === 0) return true;
        const logged = by === person ? [] : [actions.logging('member-corrected', by)];
        const led = given.core === undefined ? [] : [await leading(table, networkId, by)];
        return (await table.transact(networkId, [...steps, ...led, ...logged])) || undefined;
      });
    },
  };
}

const speakingFor = (member: Member, organisationId: string, isOwn: boolean): Member => ({
  ...member,
  organisationId,
  organisationBy: isOwn ? 'member' : 'coordinator',
});

/** Somebody who is in a chat of the network, by an account of their own. @throws PersonError 'person-unknown' | 'account-needed' */
export function withAccount(member: Member | undefined): Member {
  if (!member || member.leftAt) throw new PersonError('person-unknown');
  if (member.anonymous) throw new PersonError('account-needed');
  return member;
}

/** The same, as it is stored. */
export async function readWithAccount(
  table: Table,
  networkId: NetworkId,
  person: PersonId,
): Promise<Versioned<Member>> {
  const read = await memberShelf(table).get(networkId, memberKey(person));
  if (!read) throw new PersonError('person-unknown');
  withAccount(read.row);
  return read;
}

function withCore({ core: before, ...member }: Member, given: string | undefined): Member {
  const core = given === undefined ? before : given === 'yes';
  return core ? { ...member, core } : member;
}

function withLayer(member: Member, given: string | undefined): Member {
  if (given === undefined) return member;
  const { layer: _, ...rest } = member;
  const chosen = layers.find((one): one is Layer => one === given);
  return chosen ? { ...rest, layer: chosen } : rest;
}
