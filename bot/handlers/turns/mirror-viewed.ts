import { PersonError } from '../../../services/errors.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { chatChoice, chatMeant } from '../networks/chat-meant.ts';
import { networkLedBy, networkOf } from '../whereabouts.ts';
import { mirrorShown } from './mirror-shown.ts';

/** How the roles of one chat were spread. */
export async function onMirrorViewed(event: EventOf<'mirror-viewed'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  const chatKey = await chatMeant(event, network, services);
  if (!chatKey) return show(await chatChoice(event, network, 'mirror', services));
  return show(await mirrorShown(event, network, chatKey, services));
}

/** Who leads the network chooses what the group may see of it. */
export async function onMirrorShared(event: EventOf<'mirror-shared'>, services: Services): Promise<Reply> {
  const network = await networkLedBy(event, services);
  const chatKey = await chatMeant(event, network, services);
  if (!chatKey) throw new PersonError('chat-unknown');
  await services.mirrors.show(network.id, chatKey, event.share, event.person);
  services.log.info('mirror shared', { network: network.id, reason: event.share });
  return show(await mirrorShown(event, network, chatKey, services));
}
