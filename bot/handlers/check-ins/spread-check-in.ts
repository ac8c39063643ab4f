import type { Work } from '../../../services/delivery/work.ts';
import { afterSilence, done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { roundAtWork } from '../rounds/round-at-work.ts';

const secondsBetweenLooks = 20;

/**
 * Sees to it that each member whom a check-in is for is asked one to one; and once all are, and somebody whom it is for did not get it
 * so, that the chat has a card, which names nobody. Can be broken off anywhere.
 */
export async function spreadCheckIn(work: Work, services: Services): Promise<Outcome> {
  const { asks, askSpreading, postings, quietTimes, log } = services;
  const found = await roundAtWork(work, services);
  if (found?.read.row.state !== 'open') return done;
  if (quietTimes.silenceOf(found.network)) return afterSilence;
  const round = found.read.row;
  await askSpreading.spread(round.networkId, round.id);
  const counts = await asks.settled(round);
  if (!counts) return { kind: 'anew', seconds: secondsBetweenLooks };
  if (!round.cardId && (await askSpreading.isAnyMissed(round))) await postings.showAgain(round.networkId, round.id);
  log.info('check-in spread', { network: round.networkId, round: round.id, count: counts.delivered });
  return done;
}
