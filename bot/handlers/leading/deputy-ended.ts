import type { EventOf } from '../../events.ts';
import type { Reply } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';
import { leadersFor } from './leaders-shown.ts';

/** Whoever leads the network ends the deputy's role, or the deputy steps back. */
export async function onDeputyEnded(event: EventOf<'deputy-ended'>, services: Services): Promise<Reply> {
  const before = await networkOf(event, services);
  await services.leadership.endDeputy(before.id, event.person);
  services.log.info('deputy ended', { network: before.id });
  const network = (await services.networks.get(before.id)) ?? before;
  return leadersFor(event, network, services, 'deputy-ended');
}
