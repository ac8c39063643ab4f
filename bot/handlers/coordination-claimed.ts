import { PersonError } from '../../services/errors.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { mayClaim } from './claiming.ts';
import { stepsShown } from './steps-asked.ts';
import { networkOf } from './whereabouts.ts';

/** Whoever added the bot, or organises the meeting, takes the coordinator's role with one press. */
export async function onCoordinationClaimed(
  event: EventOf<'coordination-claimed'>,
  services: Services,
): Promise<Reply> {
  const network = await networkOf(event, services);
  const { coordinator } = network;
  if (coordinator && coordinator !== event.person) throw new PersonError('coordinator-taken');
  if (!coordinator && !(await mayClaim(event, network, services))) throw new PersonError('coordinator-not-you');
  const appointed = await services.networks.appoint(network.id, event.person);
  services.log.info('coordinator appointed', { network: network.id });
  return show(stepsShown(appointed, event, services));
}
