import { PersonError } from '../../../services/errors.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { chatMeant } from '../networks/chat-meant.ts';
import { networkOf } from '../whereabouts.ts';
import { servedShown } from './served-shown.ts';

type ServedEvent = EventOf<'served-viewed' | 'server-sought' | 'served-told'>;

/** Who did what at the latest meeting. */
export async function onServedViewed(event: EventOf<'served-viewed'>, services: Services): Promise<Reply> {
  const { network, chatKey } = await placeServed(event, services);
  return servedReply(event, network, chatKey, services);
}

/** The chat that it is about. @throws PersonError 'chat-unknown' | as `networkOf` */
export async function placeServed(event: ServedEvent, services: Services) {
  const network = await networkOf(event, services);
  const chatKey = await chatMeant(event, network, services);
  if (!chatKey) throw new PersonError('chat-unknown');
  return { network, chatKey };
}

/** @throws PersonError 'served-too-late' */
export async function servedReply(
  event: EventOf<'served-viewed' | 'served-told'>,
  network: Network,
  chatKey: string,
  services: Services,
): Promise<Reply> {
  const served = await services.corrections.of(network, chatKey);
  if (!served) throw new PersonError('served-too-late');
  return show(await servedShown(event, network, chatKey, served, services));
}
