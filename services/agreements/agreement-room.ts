import { PersonError } from '../errors.ts';
import type { RoundId } from '../ids.ts';
import type { Agreement } from './agreement-rows.ts';

/** More at once is more than a group keeps in sight. */
const mostOpen = 3;

/** Whether another agreement fits: not beside three, nor beside one of the same meeting or check-in. */
export type Room = 'yes' | 'full' | 'one-of-this';

export function roomIn(open: readonly Agreement[], of: RoundId): Room {
  if (open.length >= mostOpen) return 'full';
  return open.some(({ roundId }) => roundId === of) ? 'one-of-this' : 'yes';
}

/** @throws PersonError 'agreements-full' | 'agreement-of-this-open' */
export function refuseWithout(room: Room): void {
  if (room !== 'yes') throw new PersonError(room === 'full' ? 'agreements-full' : 'agreement-of-this-open');
}
