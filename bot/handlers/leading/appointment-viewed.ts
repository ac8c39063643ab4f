import type { Card } from '../../../cards/card.ts';
import { appointmentCard } from '../../../cards/leading/appointment-card.ts';
import type { Origin } from '../../../cards/verbs.ts';
import { PersonError } from '../../../services/errors.ts';
import type { PersonId } from '../../../services/ids.ts';
import { type Appointment, roleIn } from '../../../services/leading/appointments.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Circumstances, EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';

/** Who wants a role; or whether this reader was asked for one: seen by this reader alone. */
export async function onAppointmentViewed(event: EventOf<'appointment-viewed'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  const appointment = await services.leadership.find(network.id, roleIn(event.appointment));
  if (appointment?.id !== event.appointment) throw new PersonError('appointment-over');
  return show(await appointmentFor(event, network, appointment, services));
}

type Reader = Circumstances & Origin & { readonly isFirst?: boolean };

export async function appointmentFor(
  reader: Reader,
  network: Network,
  { id: appointment, role, how, state, personId }: Appointment,
  services: Services,
): Promise<Card> {
  const view = { language: reader.language ?? network.language, ...originOf(reader) };
  if (state === 'filled') return appointmentCard({ ...view, kind: 'filled', role });
  if (state === 'closed' || !personId) return appointmentCard({ ...view, kind: 'closed' });
  const isTheirs = personId === reader.person;
  if (how === 'asked')
    return appointmentCard(isTheirs ? { ...view, kind: 'question', role, appointment } : { ...view, kind: 'not-you' });
  if (isTheirs) return appointmentCard({ ...view, kind: 'waiting', appointment });
  const name = await nameOf(personId, network, reader, services);
  return appointmentCard({ ...view, kind: 'claim', appointment, name, isFirst: reader.isFirst === true });
}

/** Before the first meeting we have no list: then Teams tells. */
async function nameOf(person: PersonId, { id }: Network, { chat }: Reader, { members, roster }: Services) {
  const known = await members.find(id, person);
  if (known) return known.name;
  const seen = await roster.memberOf(chat, person);
  return seen.kind === 'there' ? seen.entry.name : undefined;
}
