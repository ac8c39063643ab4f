import { type NewWork, type WorkList, wholeNetwork } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Action, Actions } from '../networks/actions.ts';
import { type Network, networkKey, networkShelf } from '../networks/network-rows.ts';
import { erasedIn } from '../privacy/erased.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table, Versioned } from '../storage/store.ts';
import { type Appointment, appointmentKey, appointmentShelf, type Role, telling } from './appointments.ts';
import { isForsaken } from './leaders.ts';

export type RoleParts = {
  readonly table: Table;
  readonly work: WorkList;
  readonly actions: Actions;
  readonly now: () => Date;
};

/** What a change is decided on. */
export type Before = {
  readonly network: Network;
  readonly appointment: Appointment | undefined;
  readonly isErased: (person: PersonId) => boolean;
  readonly now: Date;
};

/** What changes; what is left out stays as it is. */
export type After<Outcome> = {
  readonly outcome: Outcome;
  readonly network?: Network;
  readonly appointment?: Appointment;
  readonly logged?: readonly (readonly [Action['kind'], PersonId | undefined])[];
};
export type ChangeRole = ReturnType<typeof createRoleChange>;

/**
 * One change of who leads a network, or of who may come to. The network's own row is in every transaction: of two who are at
 * it at once, one reads again what the other made of it, and decides again.
 */
export function createRoleChange({ table, work, actions, now }: RoleParts) {
  const networks = networkShelf(table);
  const appointments = appointmentShelf(table);

  const stepsOf = (read: Versioned<Network>, known: Versioned<Appointment> | undefined, after: After<unknown>) => [
    networks.replacing(read, after.network ?? read.row),
    ...(after.appointment ? [stepFor(after.appointment, known)] : []),
    ...(after.logged ?? []).map(([kind, by]) => actions.logging(kind, by)),
  ];
  const stepFor = (appointment: Appointment, known: Versioned<Appointment> | undefined) =>
    known
      ? appointments.replacing(known, appointment)
      : appointments.inserting(appointmentKey(appointment.role), appointment);

  /**
   * Undefined: somebody changed the network while it was read. Nobody is refused for what was read half before that, and half
   * after it. @throws PersonError 'chat-unknown'
   */
  async function readAll(id: NetworkId, role: Role) {
    const read = await networks.get(id, networkKey);
    if (!read || read.row.overAt) throw new PersonError('chat-unknown');
    const known = await appointments.get(id, appointmentKey(role));
    const { has: isErased } = await erasedIn(table, id);
    const isSame = (await networks.get(id, networkKey))?.version === read.version;
    return isSame ? { read, known, isErased } : undefined;
  }

  /** @throws PersonError 'chat-unknown' where there is no such network any more, and whatever `decide` throws */
  return async <Outcome>(id: NetworkId, role: Role, decide: (before: Before) => After<Outcome>): Promise<Outcome> => {
    const { outcome } = await untilWritten(async () => {
      const all = await readAll(id, role);
      if (!all) return undefined;
      const { read, known, isErased } = all;
      const after = decide({ network: read.row, appointment: known?.row, isErased, now: now() });
      if (!after.network && !after.appointment) return after;
      const follows = followsFrom(read.row, after, now());
      return (await work.plan(id, stepsOf(read, known, after), follows)) ? after : undefined;
    });
    return outcome;
  };
}

function followsFrom(before: Network, { network = before, appointment }: After<unknown>, dueAt: Date): NewWork[] {
  const isNews = isForsaken(before) !== isForsaken(network);
  return [
    ...(appointment ? [telling(appointment.role, dueAt)] : []),
    ...(isNews ? [{ kind: 'tell-unled', target: wholeNetwork, dueAt } as const] : []),
  ];
}
