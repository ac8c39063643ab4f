import type { WorkList } from '../delivery/work.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Network } from '../networks/network-rows.ts';
import type { Member } from '../people/member-rows.ts';
import { seatsOf } from '../people/seats.ts';
import { proposingAgain, takingPart } from '../people/taking-part.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { rolesIn, rotationOf } from './rotation-rows.ts';
import { type TurnRole, turnRoles } from './turn-roles.ts';
import { type TurnWish, type WishesGiven, wishIn, withWishes } from './turn-wishes.ts';

export type Wishes = ReturnType<typeof createWishes>;

type Parts = { readonly table: Table; readonly work: WorkList; readonly now: () => Date };

/** Which roles people would rather not do, and which gladly: said by each of them alone, for picks to go by. */
export function createWishes({ table, work, now }: Parts) {
  return {
    /** Of the roles that rotate in any of the chats that the member sits in. */
    async of(
      network: Network,
      member: Member,
    ): Promise<readonly { readonly role: TurnRole; readonly wish: TurnWish }[]> {
      const seats = seatsOf(member, network.id).filter(({ leftAt }) => !leftAt);
      const rotations = await Promise.all(seats.map(({ chatKey }) => rotationOf(table, network.id, chatKey)));
      const rotating = rotations.flatMap((rotation) => rolesIn(network, rotation));
      return turnRoles.flatMap((role) => (rotating.includes(role) ? [{ role, wish: wishIn(member, role) }] : []));
    },
    /**
     * Who is asked for a role that they would rather not do is asked no more; whom it goes to is looked at again.
     * @throws PersonError as `takingPart`
     */
    async save(id: NetworkId, person: PersonId, given: WishesGiven): Promise<void> {
      await untilWritten(async () => {
        const { held, member } = await takingPart(table, id, person);
        const after = withWishes(member, given);
        if (turnRoles.every((role) => wishIn(after, role) === wishIn(member, role))) return true;
        return (await work.plan(id, held(after), proposingAgain(member, id, now()))) || undefined;
      });
    },
  };
}
