import type { EventOf } from '../../events.ts';
import type { Reply } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';
import { leadersFor } from './leaders-shown.ts';

/** Whoever claimed a role, or asked for it, takes that back. */
export async function onAppointmentWithdrawn(
  event: EventOf<'appointment-withdrawn'>,
  services: Services,
): Promise<Reply> {
  const network = await networkOf(event, services);
  await services.leadership.withdraw(network.id, event.appointment, event.person);
  services.log.info('appointment withdrawn', { network: network.id });
  return leadersFor(event, network, services, 'taken-back');
}
