import { RoundId } from '../../services/ids.ts';
import { meetingIn } from '../../services/round-rows.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';

/** Shortly before a meeting ends: opens its round, unless it was asked by now. */
export async function askBeforeEnd(work: Work, { networks, openings, log }: Services): Promise<Outcome> {
  const network = await networks.get(work.networkId);
  if (!network) return done;
  const opening = await openings.beforeEnd(network, meetingIn(RoundId.parse(work.target)));
  if (opening.kind === 'skipped') log.info('round skipped', { network: network.id, reason: opening.reason });
  else log.info('round opened before the end', { network: network.id, round: opening.roundId });
  return done;
}
