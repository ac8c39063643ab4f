import { chatKeyOf } from '../../services/chats.ts';
import type { EventOf } from '../events.ts';
import { type Reply, silence } from '../replies.ts';
import type { Services } from '../services.ts';
import { begin } from './beginning.ts';

/** When a meeting really starts: remembered, so that its end is known for what it is. */
export async function onMeetingStarted(event: EventOf<'meeting-started'>, services: Services): Promise<Reply> {
  const network = await begin(event, services);
  await services.meetings.started(network.id, chatKeyOf(event.chat), event.startedAt);
  return silence;
}
