import { appointmentCard } from '../../../cards/leading/appointment-card.ts';
import type { Appointment } from '../../../services/leading/appointments.ts';
import type { Chat } from '../../../services/networks/chats.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Services } from '../../services.ts';
import { type Told, tellMember } from '../one-to-one.ts';

export type AtWork = { readonly network: Network; readonly chat: Chat; readonly appointment: Appointment };

/** The question for a role, to the one who is asked. Undefined: nobody is, or not any more. */
export async function askOneToOne(found: AtWork, services: Services): Promise<Told | undefined> {
  const { network, chat, appointment } = found;
  const { id, role, how, state, personId } = appointment;
  if (how !== 'asked' || state !== 'open' || !personId) return undefined;
  const question = { kind: 'question', role, appointment: id, network: network.id, of: network.name } as const;
  return tellMember(chat, personId, appointmentCard({ language: network.language, ...question }), services);
}
