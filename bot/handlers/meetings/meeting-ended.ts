import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, silence } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { begin } from '../networks/beginning.ts';
import { turnsServed } from '../turns/turns-served.ts';

/**
 * When a meeting ends: opens its round, once, or shows those who are still there what they saw too early. The card follows as
 * work, after this turn was answered.
 */
export async function onMeetingEnded(event: EventOf<'meeting-ended'>, services: Services): Promise<Reply> {
  const { openings, rightMoments, log } = services;
  const network = await begin(event, services);
  const opening = await openings.atEnd(network, event.chat, event.endedAt);
  if (opening.kind === 'skipped') log.info('round skipped', { network: network.id, reason: opening.reason });
  else log.info('round opened', { network: network.id, round: opening.roundId });
  const isOver = 'meetingNumber' in opening && !(opening.kind === 'skipped' && opening.reason === 'too-short');
  if (!isOver) return silence;
  const meeting = { chatKey: chatKeyOf(event.chat), meetingNumber: opening.meetingNumber };
  if (opening.kind === 'skipped' && opening.reason === 'already-asked') await rightMoments.showAgain(network, meeting);
  await turnsServed(network, meeting, services);
  return silence;
}
