import type { PersonId } from '../ids.ts';
import type { Network } from '../networks/network-rows.ts';
import { type Member, memberKey, memberShelf } from '../people/member-rows.ts';
import { presentLeadersOf } from '../people/presence.ts';
import type { Table } from '../storage/store.ts';
import { createRoleHolders } from '../turns/role-holders.ts';
import type { Meeting } from './meetings.ts';

/** Why them: they lead the closing reflection, they chair, or nobody said so and they lead the network. */
export type Nudged = {
  readonly person: PersonId;
  readonly as: 'host' | 'chair' | 'leader';
  readonly language?: Member['language'];
};

/**
 * Who hears that a meeting's questions are about to come. Who always chairs is nobody that we know: a coordinator who hears of it
 * each time hears too much. Whoever asked to be left in peace hears nothing; only who leads has somebody else in their place.
 */
export async function nudgedOf(
  table: Table,
  network: Network,
  meeting: Meeting,
  now: Date,
): Promise<Nudged | undefined> {
  for (const { person, as } of await candidates(table, network, meeting)) {
    const member = (await memberShelf(table).get(network.id, memberKey(person)))?.row;
    if ((member?.pausedUntil ?? now) <= now) return { person, as, language: member?.language };
  }
  return undefined;
}

/** The first of these who is not in a pause. */
async function candidates(table: Table, network: Network, meeting: Meeting): Promise<readonly Nudged[]> {
  const roleHolders = createRoleHolders({ table });
  for (const [role, as] of [['reflection-host', 'host'] as const, ['chair', 'chair'] as const]) {
    const holder = await roleHolders.of(network.id, meeting, role);
    if (holder.kind === 'accepted') return [{ person: holder.personId, as }];
  }
  return network.fixedChair ? [] : presentLeadersOf(network).map((person) => ({ person, as: 'leader' }));
}
