import { networkPauseCard } from '../../../cards/networks/network-pause-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkLedBy } from '../whereabouts.ts';

type PauseViewed = EventOf<'network-pause-viewed' | 'network-paused' | 'network-resumed'>;

/** A pause for the whole network: whether there is one, its beginning, and its end. */
export async function onNetworkPauseViewed(event: PauseViewed, services: Services): Promise<Reply> {
  const { quietTimes, timeZone } = services;
  const network = await afterwards(event, await networkLedBy(event, services), services);
  const language = event.language ?? network.language;
  return show(networkPauseCard({ language, timeZone, pause: quietTimes.pauseOf(network), ...originOf(event) }));
}

async function afterwards(event: PauseViewed, network: Network, { quietTimes, log }: Services): Promise<Network> {
  const changing = { by: event.person };
  if (event.kind === 'network-pause-viewed') return network;
  log.info(event.kind === 'network-paused' ? 'network pauses' : 'network resumes', { network: network.id });
  return event.kind === 'network-paused'
    ? quietTimes.pause(network.id, event.weeks, changing)
    : quietTimes.resume(network.id, changing);
}
