import { localDay } from '../calendar.ts';
import { isLed } from '../leading/leaders.ts';
import type { Network } from './network-rows.ts';

/** Why a network asks nobody anything now. */
export type Silence = 'ending' | 'unled' | 'paused' | 'not-yet';

/**
 * Nobody is asked anything before somebody answers for it, before its first meeting, or while it has a pause. `metAt`: when the
 * meeting ended that this is about, of which we may hear on a later day.
 */
export function silenceOf(network: Network, now: Date, timeZone: string, metAt = now): Silence | undefined {
  const { endsAt, startsOn } = network;
  if (endsAt) return 'ending';
  if (!isLed(network)) return 'unled';
  if (isPaused(network, now)) return 'paused';
  return startsOn && localDay(metAt, timeZone) < startsOn ? 'not-yet' : undefined;
}

/** A pause that is over by itself is none. */
export const isPaused = ({ paused, pausedUntil }: Network, now: Date): boolean =>
  paused && (!pausedUntil || pausedUntil > now);
