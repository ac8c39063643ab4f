import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { NewWork } from '../delivery/work.ts';
import { PersonId } from '../ids.ts';
import { startingWith } from '../storage/keys.ts';
import { moment, shelf } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';

export const roles = ['coordinator', 'deputy'] as const;
export type Role = (typeof roles)[number];

/** Who may come to hold a role of the network: somebody claims it, or was asked. One at a time for each role. */
export type Appointment = z.infer<typeof Appointment>;
const Appointment = z.object({
  /** `<role>_<drawn by lot>`: what a button says it is about. */
  id: z.string(),
  role: z.enum(roles),
  how: z.enum(['claimed', 'asked']),
  /** `filled`: the role is held now, by whomever. `closed`: taken back, said no to, or too old. */
  state: z.enum(['open', 'filled', 'closed']),
  /** Who would hold it; nobody once it is not open any more. */
  personId: PersonId.optional(),
  /** Absent of a claim, and where nobody but the bot asked. */
  askedBy: PersonId.optional(),
  madeAt: moment,
  /** The chat that learns of it, the message there, and what that, or the one who was asked, was last told. */
  chatKey: z.string(),
  cardId: z.string().optional(),
  toldAs: z.enum(['open', 'filled', 'closed']).optional(),
});

const daysOpen = 14;
const milliseconds = daysOpen * 24 * 3_600_000;

const prefix = 'appointment_';
export const everyAppointment = startingWith(prefix);
export const appointmentKey = (role: Role) => `${prefix}${role}`;
export const appointmentShelf = (table: Table) => shelf(table, Appointment);

/** Which role a button's appointment is about; whatever is no id of ours is about none that there is. */
export const roleIn = (id: string): Role => (id.startsWith('deputy_') ? 'deputy' : 'coordinator');

export const endOf = ({ madeAt }: Appointment): Date => new Date(madeAt.getTime() + milliseconds);

/** As it stands now: after two weeks it is closed, whether or not that was written down. */
export function standingOf(appointment: Appointment, now: Date): Appointment['state'] {
  const { state, personId } = appointment;
  return state === 'open' && (personId === undefined || endOf(appointment) <= now) ? 'closed' : state;
}

type New = Pick<Appointment, 'role' | 'how' | 'personId' | 'askedBy' | 'madeAt' | 'chatKey'>;

/** In place of a former one: where the chat was not told yet how that ended, the same message tells of this one. */
export function newAppointment(made: New, former: Appointment | undefined): Appointment {
  const id = `${made.role}_${randomBytes(9).toString('base64url')}`;
  const isLoose = former?.cardId !== undefined && former.toldAs !== former.state;
  return { ...made, id, state: 'open', ...(isLoose && { cardId: former.cardId, chatKey: former.chatKey }) };
}

/** Whether it names this person. */
export const isAbout = (person: PersonId, { personId, askedBy }: Appointment): boolean =>
  personId === person || askedBy === person;

/** As it is kept once it is over: it names nobody. */
export function over(appointment: Appointment, state: 'filled' | 'closed'): Appointment {
  const { personId: _, askedBy: __, ...rest } = appointment;
  return { ...rest, state };
}

/** Sees to it that the chat, or who was asked, reads it as it is. */
export const telling = (target: Role, dueAt: Date): NewWork => ({ kind: 'tell-appointment', target, dueAt });
