import { localDay } from '../calendar.ts';
import { PersonError, type PersonErrorCode } from '../errors.ts';
import type { Network } from '../networks/network-rows.ts';
import { canBeOn } from './check-in-days.ts';
import { reasonNotTo } from './check-in-reasons.ts';
import { allIn, type CheckIn, type Skip, startOn } from './check-in-rows.ts';
import type { Wish } from './check-in-wishes.ts';

export type LookParts = Parameters<typeof reasonNotTo>[2];

/** Whether what somebody wishes can be, and when. */
export function createLook(parts: LookParts) {
  const { table, now, timeZone } = parts;

  /** When it would start: of today, once the hour is past, now. @throws PersonError 'day-out-of-range' */
  function startOf({ day }: Wish): Date {
    if (day !== undefined && !canBeOn(day, now(), timeZone)) throw new PersonError('day-out-of-range');
    const morning = day === undefined ? 0 : startOn(day, timeZone).getTime();
    return new Date(Math.max(morning, now().getTime()));
  }

  /**
   * When it would start, if all that is known now stays as it is. A chat has one at a time.
   * @throws PersonError 'day-out-of-range' | 'network-quiet' | 'network-ending' | 'nobody-coordinates' | 'month-full-then' |
   * 'audience-too-small' | 'nobody-known' | 'check-in-running' | 'check-in-planned'
   */
  async function look(network: Network, chatKey: string, wish: Wish) {
    const startsAt = startOf(wish);
    const reason = await reasonNotTo(network, { ...wish, chatKey, startsAt, isLookedUp: false }, parts);
    if (reason) throw new PersonError(refusals[reason]);
    const isSameDay = (one: CheckIn) => localDay(one.startsAt, timeZone) === localDay(startsAt, timeZone);
    const others = (await allIn(table, network.id)).filter((one) => one.chatKey === chatKey && one.state === 'planned');
    if (others.some(isSameDay)) throw new PersonError('check-in-planned');
    const isNow = startsAt <= now();
    return { startsAt, isNow, isMoved: wish.day !== undefined && localDay(startsAt, timeZone) !== wish.day };
  }

  return look;
}

const refusals = {
  ...{ ending: 'network-ending', unled: 'nobody-coordinates', paused: 'network-quiet', 'not-yet': 'network-quiet' },
  ...{ 'month-full': 'month-full-then', running: 'check-in-running', 'too-small': 'audience-too-small' },
  'nobody-known': 'nobody-known',
  'asks-nothing': 'choice-unknown',
} as const satisfies Readonly<Record<Exclude<Skip, 'away'>, PersonErrorCode>>;
