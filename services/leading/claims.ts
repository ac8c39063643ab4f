import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Network } from '../networks/network-rows.ts';
import { type Appointment, newAppointment, over, type Role, roleIn, standingOf } from './appointments.ts';
import { isVacant, leads } from './leaders.ts';
import type { After, Before, ChangeRole } from './role-changes.ts';

/** What became of wanting the role: it waits for a second member; or somebody else was first, or was asked. */
export type Claimed = { readonly kind: 'claimed' | 'first-by-another' | 'asked'; readonly appointment: Appointment };

/** Becoming the coordinator where there is none: at once for who is entitled to it, else with a second member's yes. */
export function createClaims(change: ChangeRole) {
  return {
    /**
     * With one press. Taking it twice is taking it once.
     * @throws PersonError 'coordinator-taken' when somebody else holds the role | 'you-were-erased'
     */
    appoint: (id: NetworkId, person: PersonId): Promise<Network> =>
      change(id, 'coordinator', (before) => {
        const { network, appointment } = before;
        refuseErased(person, before);
        if (network.coordinator === person && !network.coordinatorGone) return { outcome: network };
        refuseSecond(person, network);
        const appointed = withRole('coordinator', network, person);
        const logged = [['coordinator-appointed', person]] as const;
        const isOpen = appointment && standingOf(appointment, before.now) === 'open';
        return {
          ...{ outcome: appointed, network: appointed, logged },
          ...(isOpen && { appointment: over(appointment, 'filled') }),
        };
      }),
    /**
     * Anybody in the chat. Claiming twice is claiming once. What nobody confirmed for a day keeps nobody else from it.
     * @throws PersonError 'coordinator-taken' | 'you-were-erased'
     */
    claim: (id: NetworkId, person: PersonId, chatKey: string): Promise<Claimed> =>
      change(id, 'coordinator', (before): After<Claimed> => {
        const { network, appointment, now } = before;
        refuseErased(person, before);
        if (!isVacant(network)) throw new PersonError('coordinator-taken');
        if (appointment && standsInTheWay(appointment, person, now))
          return { outcome: { kind: claimOf(appointment, person), appointment } };
        const made = { role: 'coordinator', how: 'claimed', personId: person, madeAt: now, chatKey } as const;
        const claim = newAppointment(made, appointment);
        const outcome = { kind: 'claimed', appointment: claim } as const;
        return { outcome, appointment: claim, logged: [['role-claimed', person]] };
      }),
    /**
     * By a second member: `by` is in the chat, and has an account. Confirming twice is confirming once; so is confirming what
     * was settled otherwise. Resolves to false then.
     * @throws PersonError 'appointment-over' | 'confirm-by-another'
     */
    confirm: (id: NetworkId, appointmentId: string, by: PersonId): Promise<boolean> =>
      change(id, roleIn(appointmentId), (before) => confirmed(known(appointmentId, before), by, before)),
    /**
     * By who claimed or asked, or who leads the network. Taking it back twice is once.
     * @throws PersonError 'appointment-over' | 'appointment-not-yours'
     */
    withdraw: (id: NetworkId, appointmentId: string, by: PersonId): Promise<void> =>
      change(id, roleIn(appointmentId), (before) => withdrawn(appointmentId, by, before)),
  };
}

const day = 24 * 3_600_000;

function standsInTheWay(appointment: Appointment, person: PersonId, now: Date): boolean {
  const isStale = now.getTime() - appointment.madeAt.getTime() > day;
  const yields = appointment.how === 'claimed' && appointment.personId !== person && isStale;
  return standingOf(appointment, now) === 'open' && !yields;
}

function confirmed(claim: Appointment, by: PersonId, before: Before): After<boolean> {
  const { how, state, personId } = claim;
  if (state === 'filled' || !isVacant(before.network)) return { outcome: false };
  if (how !== 'claimed' || !personId || before.isErased(personId)) throw new PersonError('appointment-over');
  if (personId === by) throw new PersonError('confirm-by-another');
  refuseErased(by, before);
  const network = withRole('coordinator', before.network, personId);
  const logged = [['coordinator-appointed', personId] as const, ['coordinator-confirmed', by] as const];
  return { outcome: true, network, appointment: over(claim, 'filled'), logged };
}

function withdrawn(id: string, by: PersonId, before: Before): After<void> {
  const { appointment, network } = before;
  refuseErased(by, before);
  if (appointment?.id === id && appointment.state === 'closed') return { outcome: undefined };
  const { how, state, personId, askedBy } = known(id, before);
  if (!appointment || state !== 'open') throw new PersonError('appointment-over');
  const own = how === 'claimed' ? personId : askedBy;
  if (own !== by && !leads(network, by)) throw new PersonError('appointment-not-yours');
  return { outcome: undefined, appointment: over(appointment, 'closed'), logged: [['role-withdrawn', by]] };
}

/** With this one in the role: a coordinator has no other role beside it. */
export const withRole = (role: Role, network: Network, person: PersonId): Network =>
  role === 'coordinator' ? withCoordinator(network, person) : withDeputy(network, person);

const withDeputy = ({ deputyGone: _, ...network }: Network, deputy: PersonId): Network => ({ ...network, deputy });

function withCoordinator(network: Network, person: PersonId): Network {
  const { coordinatorGone: _, deputyAsked: __, deputy, deputyGone, ...rest } = network;
  const isPromoted = deputy === person;
  return { ...rest, revision: network.revision + 1, coordinator: person, ...(!isPromoted && { deputy, deputyGone }) };
}

/** What the button is about, open or filled. @throws PersonError 'appointment-over' */
export function known(id: string, { appointment, now }: Before): Appointment {
  if (appointment?.id !== id || standingOf(appointment, now) === 'closed') throw new PersonError('appointment-over');
  return appointment;
}

/** @throws PersonError 'you-were-erased' */
export function refuseErased(person: PersonId, { isErased }: Before): void {
  if (isErased(person)) throw new PersonError('you-were-erased');
}

function refuseSecond(person: PersonId, network: Network): void {
  if (!isVacant(network) && network.coordinator !== person) throw new PersonError('coordinator-taken');
}

function claimOf({ how, personId }: Appointment, person: PersonId): Claimed['kind'] {
  if (how === 'asked') return 'asked';
  return personId === person ? 'claimed' : 'first-by-another';
}
