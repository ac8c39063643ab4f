import type { Work } from '../../../services/delivery/work.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { afterSilence, done, lookAgain, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { turnsServed } from './turns-served.ts';

/** In seconds. */
const secondsInMeeting = 600;

/**
 * Seven days before a chat meets next: chooses who is asked for each role there. Choosing and asking are apart: whoever was chosen
 * stays chosen. Planned whenever something changes that this depends on: it brings in line what is there.
 */
export async function proposeTurns(work: Work, services: Services): Promise<Outcome> {
  const { networks, proposals, quietTimes, log } = services;
  const chatKey = work.target;
  const network = await networks.get(work.networkId);
  if (!network) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const meetingNumber = await latestHeld(network, chatKey, services);
  if (meetingNumber === undefined) return { kind: 'anew', seconds: secondsInMeeting };
  // Nobody is asked for the first meeting that they come to.
  if (meetingNumber === 0) return done;
  const seconds = await proposals.secondsToAsking(network, chatKey);
  if (seconds > 0) return lookAgain(seconds);
  const { state } = await proposals.propose(network, { chatKey, meetingNumber });
  if (state === 'nobody') log.info('nobody to ask to lead a meeting', { network: network.id });
  return done;
}

/**
 * The number of the latest meeting, with credit for who did what there: only then is it known whose turn is next. Undefined while
 * it goes on.
 */
async function latestHeld(network: Network, chatKey: string, services: Services): Promise<number | undefined> {
  const { meetings, roleHolders } = services;
  const latest = await meetings.latest(network.id, chatKey);
  if (!latest) return 0;
  const meeting = { chatKey, meetingNumber: latest.number };
  const isHeldOpen = (await roleHolders.all(network.id, meeting)).some(({ isOver, personId }) => !isOver && personId);
  if (isHeldOpen && (await meetings.goingOn(network.id, chatKey))) return undefined;
  await turnsServed(network, meeting, services);
  return latest.number;
}
