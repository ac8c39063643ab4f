import type { NetworkId, PersonId } from './ids.ts';
import { everyMember, memberKey, memberShelf } from './member-rows.ts';
import { nameOfOrganisation } from './organisations.ts';
import type { Table } from './storage/store.ts';
import { substituteOf } from './substitution.ts';

type Sitting = { readonly name: string; readonly until?: Date | undefined };

/** What a network has about somebody's place, beside their own row, in words that they know. */
export type MyPlace = {
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
    organisation: own && (await nameOfOrganisation(table, networkId, own.organisationId)),
    ...(substitute && { substitute: { name, until: own?.substituteUntil } }),
    sitsInFor: others.map(({ row }) => ({ name: row.name, until: row.substituteUntil })),
  };
}
