import { coordinatorCard } from '../../cards/coordinator-card.ts';
import { PersonError } from '../../services/errors.ts';
import type { Network } from '../../services/networks.ts';
import type { EventOf } from '../events.ts';
import { originOf } from '../origin.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { networkOf } from './whereabouts.ts';

/** Whoever added the bot, or organises the meeting, takes the coordinator's role with one press. */
export async function onCoordinationClaimed(
  event: EventOf<'coordination-claimed'>,
  services: Services,
): Promise<Reply> {
  const network = await networkOf(event, services);
  const isTheirs = network.coordinator === event.person || (await mayClaim(event, network, services));
  if (!isTheirs) throw new PersonError('coordinator-not-you');
  const { purpose } = await services.networks.appoint(network.id, event.person);
  services.log.info('coordinator appointed', { network: network.id });
  const language = event.language ?? network.language;
  return show(coordinatorCard({ language, moment: 'taken', purpose, ...originOf(event) }));
}

async function mayClaim({ chat, person }: EventOf<'coordination-claimed'>, network: Network, { roster }: Services) {
  if (network.coordinator) throw new PersonError('coordinator-taken');
  if (network.addedBy === person) return true;
  return chat.meetingId !== undefined && (await roster.isOrganiser(chat, chat.meetingId, person));
}
