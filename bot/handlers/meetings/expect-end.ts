import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { meetingAtWork } from '../rounds/round-at-work.ts';

const secondsBetweenTries = 300;

/** A meeting has begun: works out when it will be over, whether or not Teams says so. */
export async function expectEnd(work: Work, services: Services): Promise<Outcome> {
  const { agenda, rightMoments } = services;
  const found = await meetingAtWork(work, services);
  if (!found) return done;
  const { network, chat, meeting } = found;
  const scheduledAt = chat.meetingId ? await agenda.endOf(chat, chat.meetingId) : undefined;
  const isSettled = await rightMoments.expectEnd(network, meeting, scheduledAt);
  return isSettled ? done : { kind: 'later', seconds: secondsBetweenTries };
}
