import { RoundId } from '../../services/ids.ts';
import { meetingIn } from '../../services/round-rows.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';

const secondsBetweenTries = 300;

/** A meeting has begun: works out when it will be over, whether or not Teams says so. */
export async function expectEnd({ networkId, target }: Work, services: Services): Promise<Outcome> {
  const { networks, chats, agenda, rightMoments } = services;
  const meeting = meetingIn(RoundId.parse(target));
  const network = await networks.get(networkId);
  const chat = network && (await chats.byKey(network.tenantId, meeting.chatKey));
  if (!chat) return done;
  const scheduledAt = chat.meetingId ? await agenda.endOf(chat, chat.meetingId) : undefined;
  const isSettled = await rightMoments.expectEnd(network, meeting, scheduledAt);
  return isSettled ? done : { kind: 'later', seconds: secondsBetweenTries };
}
