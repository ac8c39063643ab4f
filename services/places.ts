import type { Actions } from './actions.ts';
import { type Layer, layers } from './anonymity.ts';
import { PersonError } from './errors.ts';
import type { NetworkId, PersonId } from './ids.ts';
import { type Member, memberKey, memberShelf } from './member-rows.ts';
import type { OrganisationGiven, Organisations } from './organisations.ts';
import { untilWritten } from './storage/rows.ts';
import type { Step, Table, Versioned } from './storage/store.ts';

/** What is said of somebody's place, as it came in. What is missing stays; a layer that is none takes it away. */
export type PlaceGiven = OrganisationGiven & { readonly layer?: string | undefined };

export type Places = ReturnType<typeof createPlaces>;

type Parts = { readonly table: Table; readonly organisations: Organisations; readonly actions: Actions };

/** For whom people speak in a network: what they say of it themselves, or who leads says of them. */
export function createPlaces({ table, organisations, actions }: Parts) {
  const members = memberShelf(table);

  return {
    /**
     * `by`: the person, or somebody who leads the network; what that one changes is in the log.
     * @throws PersonError 'person-unknown' | 'account-needed' | those of `organisations.meant`
     */
    async change(networkId: NetworkId, person: PersonId, given: PlaceGiven, by: PersonId): Promise<void> {
      await untilWritten(async () => {
        const read = await readWithAccount(table, networkId, person);
        const meant = await organisations.meant(networkId, given);
        const isSame = meant === undefined || meant.id === read.row.organisationId;
        const organisationBy = by === person ? 'member' : 'coordinator';
        const member: Member = {
          ...withLayer(read.row, given.layer),
          ...(!isSame && { organisationId: meant.id, organisationBy }),
        };
        if (isSame && member.layer === read.row.layer) return true;
        const steps: readonly Step[] = [
          members.replacing(read, member),
          ...(isSame ? [] : meant.steps),
          ...(by === person ? [] : [actions.logging('member-corrected', by)]),
        ];
        return (await table.transact(networkId, steps)) || undefined;
      });
    },
  };
}

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

function withLayer(member: Member, given: string | undefined): Member {
  if (given === undefined) return member;
  const { layer: _, ...rest } = member;
  const chosen = layers.find((one): one is Layer => one === given);
  return chosen ? { ...rest, layer: chosen } : rest;
}
