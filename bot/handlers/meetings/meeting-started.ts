import { openingOf } from '../../../services/agreements/opening-lines.ts';
import { afterStart } from '../../../services/meetings/right-moments.ts';
import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, silence } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { begin } from '../networks/beginning.ts';

/** When a meeting really starts: remembered, so that its end is known for what it is, and worked out. Who is there may have changed. */
export async function onMeetingStarted(event: EventOf<'meeting-started'>, services: Services): Promise<Reply> {
  const network = await begin(event, services);
  const chatKey = chatKeyOf(event.chat);
  await services.meetings.started(network.id, chatKey, event.startedAt, (occurrence) => [
    ...openingOf(chatKey, occurrence),
    ...afterStart(chatKey, occurrence),
  ]);
  await services.memberships.changed(network.id, chatKey);
  return silence;
}
