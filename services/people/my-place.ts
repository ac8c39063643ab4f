import type { NetworkId, PersonId } from '../ids.ts';
import type { Table } from '../storage/store.ts';
import { everyMember, type Member, memberKey, memberShelf } from './member-rows.ts';
import { nameOfOrganisation, noOrganisation } from './organisations.ts';
import { substituteOf } from './substitution.ts';

type Sitting = { readonly name: string; readonly until?: Date | undefined };

/** What a network has about somebody's place, beside their own row, in words that they know. */
export type MyPlace = {
  /** Its name, or what Kring knows it by where it has none; absent for who speaks for none. */
  readonly organisation?: string | undefined;
  readonly substitute?: Sitting | undefined;
  /** Also of those whose time is over and whose rows still say so. */
  readonly sitsInFor: readonly Sitting[];
};

export async function myPlaceIn(networkId: NetworkId, person: PersonId, table: Table, now: Date): Promise<MyPlace> {
  const { readable } = await memberShelf(table).survey(networkId, everyMember);
  const own = readable.find(({ key }) => key === memberKey(person))?.row;
  const substitute = own && substituteOf(own, now);
  const name = readable.find(({ row }) => row.personId === substitute)?.row.name ?? '';
  const others = readable.filter(({ row }) => row.substitute === person);
  return {
    organisation: own && own.organisationId !== noOrganisation ? await nameOr(own, networkId, table) : undefined,
    ...(substitute && { substitute: { name, until: own?.substituteUntil } }),
    sitsInFor: others.map(({ row }) => ({ name: row.name, until: row.substituteUntil })),
  };
}

const nameOr = async ({ organisationId }: Member, networkId: NetworkId, table: Table): Promise<string> =>
  (await nameOfOrganisation(table, networkId, organisationId)) ?? organisationId;
