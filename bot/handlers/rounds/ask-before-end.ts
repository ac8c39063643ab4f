import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { meetingAtWork } from './round-at-work.ts';

/** Shortly before a meeting ends: opens its round, unless it was asked by now. */
export async function askBeforeEnd(work: Work, services: Services): Promise<Outcome> {
  const { openings, log } = services;
  const found = await meetingAtWork(work, services);
  if (!found) return done;
  const { network, meeting } = found;
  const opening = await openings.beforeEnd(network, meeting);
  if (opening.kind === 'skipped') log.info('round skipped', { network: network.id, reason: opening.reason });
  else log.info('round opened before the end', { network: network.id, round: opening.roundId });
  return done;
}
