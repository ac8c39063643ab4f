import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { createPresence, settling } from '../people/presence.ts';
import { erasedIn } from '../privacy/erased.ts';
import { untilWritten } from '../storage/rows.ts';
import {
  type Appointment,
  appointmentKey,
  appointmentShelf,
  endOf,
  over,
  type Role,
  standingOf,
  telling,
} from './appointments.ts';
import { createClaims } from './claims.ts';
import { createRequests } from './requests.ts';
import { createRoleChange, type RoleParts } from './role-changes.ts';

export type Leadership = ReturnType<typeof createLeadership>;

/** Who leads a network, who is to, and what was said about that. */
export function createLeadership(parts: RoleParts) {
  const { table, work, now } = parts;
  const change = createRoleChange(parts);
  const appointments = appointmentShelf(table);

  return {
    ...createClaims(change),
    ...createRequests(change),
    ...createPresence(parts, change),
    /** Somebody has come to hold the coordinator's role: whatever waited for that is over, and the chats are told. */
    async tookRole(networkId: NetworkId): Promise<void> {
      await work.plan(networkId, [], settling(now()));
    },
    /** Before anybody else is asked about this person. @throws PersonError 'you-were-erased' */
    async refuseErased(networkId: NetworkId, person: PersonId): Promise<void> {
      if ((await erasedIn(table, networkId)).has(person)) throw new PersonError('you-were-erased');
    },
    /** As it stands now. */
    async find(networkId: NetworkId, role: Role): Promise<Appointment | undefined> {
      const row = (await appointments.get(networkId, appointmentKey(role)))?.row;
      return row && { ...row, state: standingOf(row, now()) };
    },
    secondsOpen: (appointment: Appointment): number =>
      Math.ceil((endOf(appointment).getTime() - now().getTime()) / 1_000),
    /** After two weeks: names nobody any more. */
    expire: (networkId: NetworkId, role: Role): Promise<void> =>
      change(networkId, role, ({ appointment, now }) => {
        const isTooOld = appointment?.state === 'open' && standingOf(appointment, now) === 'closed';
        return { outcome: undefined, ...(isTooOld && { appointment: over(appointment, 'closed') }) };
      }),
    /** Remembers what the chat, or the one who was asked, reads by now; what is not so any more is told again. */
    async told(networkId: NetworkId, said: Appointment, cardId: string | undefined): Promise<void> {
      await untilWritten(async () => {
        const read = await appointments.get(networkId, appointmentKey(said.role));
        if (!read) return true;
        const isSame = read.row.id === said.id && read.row.state === said.state;
        const told = { ...read.row, ...(cardId && { cardId }), ...(isSame && { toldAs: said.state }) };
        return (
          (await work.plan(
            networkId,
            [appointments.replacing(read, told)],
            isSame ? [] : [telling(said.role, now())],
          )) || undefined
        );
      });
    },
  };
}
