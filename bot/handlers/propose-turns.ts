import type { Work } from '../../services/work.ts';
import { afterSilence, done, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';

/** In seconds. */
const longestSleep = 24 * 3_600;

/**
 * Seven days before a chat meets next: chooses who is asked for each role there. Choosing and asking are apart: whoever was chosen
 * stays chosen. Planned whenever something changes that this depends on: it brings in line what is there.
 */
export async function proposeTurns(work: Work, services: Services): Promise<Outcome> {
  const { networks, meetings, proposals, quietTimes, log } = services;
  const chatKey = work.target;
  const network = await networks.get(work.networkId);
  if (!network) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const meetingNumber = await meetings.latestNumber(network.id, chatKey);
  // Nobody is asked for the first meeting that they come to.
  if (meetingNumber === 0) return done;
  const seconds = await proposals.secondsToAsking(network, chatKey);
  if (seconds > 0) return { kind: 'anew', seconds: Math.min(seconds, longestSleep) };
  const { state } = await proposals.propose(network, { chatKey, meetingNumber });
  if (state === 'nobody') log.info('nobody to ask to lead a meeting', { network: network.id });
  return done;
}
