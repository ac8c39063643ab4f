import type { Work } from '../../services/work.ts';
import { afterSilence, done, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';

/** Chooses who is asked to chair the next meeting. Choosing and asking are apart: whoever was chosen stays chosen. */
export async function proposeChair(work: Work, services: Services): Promise<Outcome> {
  const { networks, meetings, proposals, quietTimes, log } = services;
  const chatKey = work.target;
  const network = await networks.get(work.networkId);
  if (!network || network.fixedChair) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const meetingNumber = await meetings.latestNumber(network.id, chatKey);
  const { state } = await proposals.propose(network, { chatKey, meetingNumber });
  if (state === 'nobody') log.info('nobody to ask for the chair', { network: network.id });
  return done;
}
