import { appointmentCard } from '../../../cards/leading/appointment-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';
import { memberHere } from './still-there.ts';

/** A second member's yes makes who claimed it the coordinator; "not now" changes nothing. */
export async function onClaimConfirmed(
  event: EventOf<'claim-confirmed' | 'claim-left'>,
  services: Services,
): Promise<Reply> {
  const network = await networkOf(event, services);
  const view = { language: event.language ?? network.language, ...originOf(event) };
  if (event.kind === 'claim-left') return show(appointmentCard({ ...view, kind: 'left' }));
  await memberHere(event, network, services);
  const isNew = await services.leadership.confirm(network.id, event.appointment, event.person);
  if (isNew) services.log.info('coordinator confirmed', { network: network.id });
  return show(
    appointmentCard(isNew ? { ...view, kind: 'confirmed' } : { ...view, kind: 'filled', role: 'coordinator' }),
  );
}
