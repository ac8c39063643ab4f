import { chatKeyOf } from '../../services/chats.ts';
import type { EventOf } from '../events.ts';
import { type Reply, silence } from '../replies.ts';
import type { Services } from '../services.ts';
import { begin } from './beginning.ts';

/** When a meeting ends: opens its round, once. The card follows as work, after this turn was answered. */
export async function onMeetingEnded(event: EventOf<'meeting-ended'>, services: Services): Promise<Reply> {
  const { openings, proposals, turns, log } = services;
  const network = await begin(event, services);
  const opening = await openings.atEnd(network, event.chat, event.endedAt);
  if (opening.kind === 'skipped') log.info('round skipped', { network: network.id, reason: opening.reason });
  else log.info('round opened', { network: network.id, round: opening.roundId });
  if (!('meetingNumber' in opening)) return silence;
  const meeting = { chatKey: chatKeyOf(event.chat), meetingNumber: opening.meetingNumber };
  const { chair } = await proposals.end(network.id, meeting);
  if (chair) await turns.serve(network.id, meeting, chair);
  return silence;
}
