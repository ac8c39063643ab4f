import type { NewWork } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { networkKey, networkShelf } from '../networks/network-rows.ts';
import { erasedIn } from '../privacy/erased.ts';
import type { Table } from '../storage/store.ts';
import { type Member, memberKey, memberShelf } from './member-rows.ts';
import { withAccount } from './places.ts';
import { seatsOf } from './seats.ts';

/**
 * Somebody who takes part in a network that goes on. `held`: the steps that fail once they do not any more, or once their row
 * is another; with the member as they are after it.
 * @throws PersonError 'network-over' | 'you-were-erased' | 'not-a-member' | 'account-needed'
 */
export async function takingPart(table: Table, id: NetworkId, person: PersonId) {
  const [networks, members] = [networkShelf(table), memberShelf(table)];
  const [network, read, erased] = await Promise.all([
    networks.get(id, networkKey),
    members.get(id, memberKey(person)),
    erasedIn(table, id),
  ]);
  if (!network || network.row.overAt) throw new PersonError('network-over');
  if (erased.has(person)) throw new PersonError('you-were-erased');
  if (!read || read.row.leftAt) throw new PersonError('not-a-member');
  const member = withAccount(read.row);
  const held = (after: Member = member) => [networks.replacing(network, network.row), members.replacing(read, after)];
  return { member, held };
}

/** In each chat that the person sits in it is looked at again who is asked. */
export const proposingAgain = (member: Member, id: NetworkId, now: Date): readonly NewWork[] =>
  seatsOf(member, id).flatMap(({ chatKey, leftAt }) =>
    leftAt ? [] : [{ kind: 'propose-turns', target: chatKey, dueAt: now }],
  );
