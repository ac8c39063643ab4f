import { type NewWork, wholeNetwork } from '../delivery/work.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import {
  type Appointment,
  appointmentKey,
  appointmentShelf,
  newAppointment,
  over,
  type Role,
  roles,
  standingOf,
} from '../leading/appointments.ts';
import type { After, Before, ChangeRole, RoleParts } from '../leading/role-changes.ts';
import { type Network, networkKey, networkShelf } from '../networks/network-rows.ts';
import { memberKey, memberShelf } from './member-rows.ts';
import { firstChatOf } from './seats.ts';

/** Whether somebody has left all chats of the network, as far as its member list knows them. */
type Gone = ReadonlyMap<PersonId, boolean>;

/** Somebody who led the network is gone, or came back: what follows, and what the chats have to know. */
export const settling = (dueAt: Date): readonly NewWork[] => [
  { kind: 'settle-leadership', target: wholeNetwork, dueAt },
  { kind: 'tell-unled', target: wholeNetwork, dueAt },
];

/** Whether who leads the network, or is to, is still there; and what follows when they are not. */
export function createPresence({ table, work, now }: RoleParts, change: ChangeRole) {
  const members = memberShelf(table);

  async function whoIsGone(networkId: NetworkId, network: Network): Promise<Gone> {
    const rows = await Promise.all(roles.map((role) => appointmentShelf(table).get(networkId, appointmentKey(role))));
    const people = [network.coordinator, network.deputy, ...rows.map((read) => read?.row.personId)];
    const named = [...new Set(people.flatMap((person) => person ?? []))];
    const known = await Promise.all(
      named.map(async (person) => {
        const row = (await members.get(networkId, memberKey(person)))?.row;
        return row ? [[person, row.leftAt !== undefined] as const] : [];
      }),
    );
    return new Map(known.flat());
  }

  /** See `settle` below. */
  async function settle(networkId: NetworkId): Promise<void> {
    const network = (await networkShelf(table).get(networkId, networkKey))?.row;
    if (!network || network.overAt) return;
    const gone = await whoIsGone(networkId, network);
    const chatKey = firstChatOf(networkId);
    await change(networkId, 'coordinator', (before) => settled(before, gone, chatKey));
    await change(networkId, 'deputy', ({ appointment }) => withoutGone(appointment, gone));
  }

  return {
    /**
     * After each list of Teams: what follows from somebody's leaving, or coming back, is planned, so that it happens; and done
     * at once, so that nothing else that follows from the list asks on behalf of nobody.
     */
    async look(networkId: NetworkId): Promise<void> {
      const network = (await networkShelf(table).get(networkId, networkKey))?.row;
      if (!network || network.overAt) return;
      const gone = await whoIsGone(networkId, network);
      const isKnown = roles.every((role) => isGone(network, role, gone) === (network[goneAs[role]] ?? false));
      const isAnybodyElse = [...gone].some(([person, isAway]) => isAway && !isLeader(network, person));
      if (isKnown && !isAnybodyElse) return;
      await work.plan(networkId, [], settling(now()));
      await settle(networkId);
    },
    /**
     * Writes down who is gone. Where that is the coordinator, the deputy is asked, once; where that is everybody, the chats are
     * told. What waits for somebody who is gone is over. Safe to repeat.
     */
    settle,
  };
}

const goneAs = { coordinator: 'coordinatorGone', deputy: 'deputyGone' } as const;
const isLeader = ({ coordinator, deputy }: Network, person: PersonId) => coordinator === person || deputy === person;

/** Who is on no list of ours is where they were. */
function isGone(network: Network, role: Role, gone: Gone): boolean {
  const holder = network[role];
  const known = holder && gone.get(holder);
  return known ?? network[goneAs[role]] ?? false;
}

function settled(before: Before, gone: Gone, chatKey: string): After<void> {
  const { coordinatorGone: _, deputyGone: __, deputyAsked: isAsked, ...rest } = before.network;
  const [isUnheld, isAlone] = [isGone(before.network, 'coordinator', gone), isGone(before.network, 'deputy', gone)];
  const closed = takenBack(before, isUnheld) ?? withoutGone(before.appointment, gone).appointment;
  const mayAsk = isUnheld && !isAlone && !isAsked;
  const asked = mayAsk ? askingDeputy(before, closed, chatKey) : undefined;
  const known = { ...(isUnheld && { coordinatorGone: true }), ...(isAlone && { deputyGone: true }) };
  const network: Network = { ...rest, ...known, ...(isUnheld && (isAsked || asked) && { deputyAsked: true }) };
  const isSame = roles.every((role) => network[goneAs[role]] === before.network[goneAs[role]]);
  const appointment = asked ?? closed;
  return { outcome: undefined, ...((!isSame || appointment) && { network }), ...(appointment && { appointment }) };
}

/** Nobody but the bot asks, and not over a question that waits. */
function askingDeputy(
  { network, appointment, isErased, now }: Before,
  closed: Appointment | undefined,
  chatKey: string,
): Appointment | undefined {
  const { deputy } = network;
  const waits = !closed && appointment && standingOf(appointment, now) === 'open';
  if (!deputy || waits || isErased(deputy)) return undefined;
  const made = { role: 'coordinator', how: 'asked', personId: deputy, madeAt: now, chatKey } as const;
  return newAppointment(made, closed ?? appointment);
}

/** What waits for somebody who is gone is over. */
function withoutGone(appointment: Appointment | undefined, gone: Gone): After<void> {
  const person = appointment?.state === 'open' ? appointment.personId : undefined;
  const isOver = appointment && person && gone.get(person) === true;
  return { outcome: undefined, ...(isOver && { appointment: over(appointment, 'closed') }) };
}

/** The coordinator is back, or there is one: what nobody asked on their behalf is over. */
function takenBack({ network, appointment }: Before, isUnheld: boolean): Appointment | undefined {
  const isBack = network.coordinator !== undefined && !isUnheld;
  const isMeanwhile = isBack && appointment?.state === 'open' && appointment.askedBy !== network.coordinator;
  return isMeanwhile ? over(appointment, 'filled') : undefined;
}

/** Those who lead the network and are in one of its chats: who left keeps the role till somebody takes it, and is told nothing meanwhile. */
export const presentLeadersOf = ({ coordinatorGone, deputyGone, ...roles }: Network): readonly PersonId[] => [
  ...(roles.coordinator && !coordinatorGone ? [roles.coordinator] : []),
  ...(roles.deputy && !deputyGone ? [roles.deputy] : []),
];
