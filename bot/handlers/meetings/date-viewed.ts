import { PersonError } from '../../../services/errors.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { chatChoice, chatMeant } from '../networks/chat-meant.ts';
import { networkOf } from '../whereabouts.ts';
import { dateShown } from './date-shown.ts';

/** When a chat meets next. */
export async function onDateViewed(event: EventOf<'date-viewed'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  const chatKey = await chatMeant(event, network, services);
  if (!chatKey) return show(await chatChoice(event, network, 'date', services));
  return show(await dateShown(event, network, chatKey, services));
}

/** Who chaired the latest meeting, or leads the network, says when the next one is. */
export async function onDateGiven(event: EventOf<'date-given'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  const chatKey = await chatMeant(event, network, services);
  if (!chatKey) throw new PersonError('chat-unknown');
  await services.nextMeetings.enter(network.id, { chatKey, day: event.day, by: event.person });
  services.log.info('next meeting dated', { network: network.id });
  return show(await dateShown(event, network, chatKey, services, { isSaved: true }));
}
