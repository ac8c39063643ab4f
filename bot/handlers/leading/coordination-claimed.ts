import { appointmentCard } from '../../../cards/leading/appointment-card.ts';
import { PersonError } from '../../../services/errors.ts';
import { isVacant } from '../../../services/leading/leaders.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { stepsShown } from '../networks/steps-asked.ts';
import { networkOf } from '../whereabouts.ts';
import { mayClaim } from './claiming.ts';

/** Whoever is entitled to it takes the coordinator's role with one press; others are told how they can have it. */
export async function onCoordinationClaimed(
  event: EventOf<'coordination-claimed'>,
  services: Services,
): Promise<Reply> {
  const network = await networkOf(event, services);
  const language = event.language ?? network.language;
  const isTheirs = network.coordinator === event.person;
  if (!isTheirs && !isVacant(network)) throw new PersonError('coordinator-taken');
  if (!isTheirs && !(await mayClaim(event, network, services)))
    return show(appointmentCard({ language, kind: 'offer', ...originOf(event) }));
  const appointed = await services.leadership.appoint(network.id, event.person);
  services.log.info('coordinator appointed', { network: network.id });
  return show(stepsShown(appointed, event, services));
}
