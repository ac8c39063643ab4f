import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Network } from '../networks/network-rows.ts';
import { type Appointment, newAppointment, over, type Role, roleIn, standingOf } from './appointments.ts';
import { known, refuseErased, withRole } from './claims.ts';
import { isVacant, leads } from './leaders.ts';
import type { After, Before, ChangeRole } from './role-changes.ts';

/** `isEntitled`: may take the coordinator's role with one press while nobody holds it, and so may ask another instead. */
export type Request = {
  readonly role: Role;
  readonly personId: PersonId;
  readonly by: PersonId;
  readonly isEntitled: boolean;
  readonly chatKey: string;
};

/** Asking somebody for a role of the network. Until that person says yes nothing changes. */
export function createRequests(change: ChangeRole) {
  return {
    /**
     * Asking the same person twice is asking once.
     * @throws PersonError 'coordinator-only' | 'only-holder-hands-over' | 'choose-another' | 'person-unknown' | 'role-asked'
     */
    ask: (id: NetworkId, request: Request): Promise<Appointment> =>
      change(id, request.role, (before): After<Appointment> => {
        const { appointment, now } = before;
        refuseAsking(request, before);
        refuseErased(request.by, before);
        if (appointment && standingOf(appointment, now) === 'open') {
          if (appointment.how !== 'asked' || appointment.personId !== request.personId)
            throw new PersonError('role-asked');
          return { outcome: appointment };
        }
        const { role, personId, by: askedBy, chatKey } = request;
        const made = { role, how: 'asked', personId, askedBy, madeAt: now, chatKey } as const;
        const asked = newAppointment(made, appointment);
        return { outcome: asked, appointment: asked, logged: [['role-asked', askedBy]] };
      }),
    /**
     * Saying yes twice is saying it once. Resolves to the role.
     * @throws PersonError 'appointment-over' | 'appointment-not-yours' | 'you-were-erased'
     */
    accept: (id: NetworkId, appointmentId: string, person: PersonId): Promise<Role> =>
      change(id, roleIn(appointmentId), (before) => accepted(known(appointmentId, before), person, before)),
    /** Saying no twice is saying it once; who said no is not kept. @throws PersonError as `accept` */
    decline: (id: NetworkId, appointmentId: string, person: PersonId): Promise<void> =>
      change(id, roleIn(appointmentId), (before): After<void> => {
        const { appointment } = before;
        if (appointment?.id === appointmentId && appointment.state === 'closed') return { outcome: undefined };
        const asked = known(appointmentId, before);
        refuseOthers(person, asked);
        return { outcome: undefined, appointment: over(asked, 'closed') };
      }),
    /** By whoever leads the network, the deputy too. @throws PersonError 'coordinator-only' */
    endDeputy: (id: NetworkId, by: PersonId): Promise<void> =>
      change(id, 'deputy', (before): After<void> => {
        const { deputy, deputyGone: _, ...rest } = before.network;
        if (!leads(before.network, by)) throw new PersonError('coordinator-only');
        if (!deputy) return { outcome: undefined };
        refuseErased(by, before);
        return { outcome: undefined, network: rest, logged: [['deputy-ended', by]] };
      }),
  };
}

function accepted(asked: Appointment, person: PersonId, before: Before): After<Role> {
  const { network } = before;
  const { role, state } = asked;
  if (state === 'filled' && network[role] === person) return { outcome: role };
  refuseOthers(person, asked);
  refuseErased(person, before);
  if (!mayStill(asked, person, network)) throw new PersonError('appointment-over');
  const logged = [[`${role}-appointed`, person]] as const;
  return { outcome: role, network: withRole(role, network, person), appointment: over(asked, 'filled'), logged };
}

/** What was asked on behalf of who has the role no more does not hold against who has it now. */
function mayStill({ role, askedBy }: Appointment, person: PersonId, network: Network): boolean {
  if (role === 'deputy') return network.coordinator !== person;
  return isVacant(network) || askedBy === network.coordinator;
}

/** Who holds a role hands it over; a deputy does not hand over what a coordinator holds. */
function refuseAsking({ role, personId, by, isEntitled }: Request, { network, isErased }: Before): void {
  const isFree = role === 'coordinator' && isVacant(network);
  if (!leads(network, by) && !(isFree && isEntitled)) throw new PersonError('coordinator-only');
  if (role === 'coordinator' && !isFree && network.coordinator !== by) throw new PersonError('only-holder-hands-over');
  if (isErased(personId)) throw new PersonError('person-unknown');
  const isHeld = network[role] === personId || (role === 'deputy' && network.coordinator === personId);
  if (personId === by || isHeld) throw new PersonError('choose-another');
}

function refuseOthers(person: PersonId, { how, state, personId }: Appointment): void {
  if (how !== 'asked' || state !== 'open') throw new PersonError('appointment-over');
  if (personId !== person) throw new PersonError('appointment-not-yours');
}
