import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { meetingAtWork } from './round-at-work.ts';

/** Shortly before a meeting ends: opens its round; where it was asked before people met, shows its card once more. */
export async function askBeforeEnd(work: Work, services: Services): Promise<Outcome> {
  const { openings, rightMoments, log } = services;
  const found = await meetingAtWork(work, services);
  if (!found) return done;
  const { network, meeting } = found;
  const opening = await openings.beforeEnd(network, meeting);
  if (opening.kind === 'skipped' && opening.reason === 'already-asked') await rightMoments.showAgain(network, meeting);
  if (opening.kind === 'skipped') log.info('round skipped', { network: network.id, reason: opening.reason });
  else log.info('round opened before the end', { network: network.id, round: opening.roundId });
  return done;
}
