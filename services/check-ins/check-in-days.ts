import { dayAfter, isDay, localDay } from '../calendar.ts';
import type { everies } from './check-in-rows.ts';

type Every = (typeof everies)[number];

/** So many times the stretch between one check-in and the next. */
const stretches = {
  '2w': (times) => ({ weeks: 2 * times }),
  '4w': (times) => ({ weeks: 4 * times }),
  '6w': (times) => ({ weeks: 6 * times }),
  '8w': (times) => ({ weeks: 8 * times }),
  quarter: (times) => ({ months: 3 * times }),
  'half-year': (times) => ({ months: 6 * times }),
} as const satisfies Partial<Record<Every, (times: number) => { weeks: number } | { months: number }>>;

/**
 * The day of the next one: counted from the first, so that short months shift nothing, and after today, so that what a bot that
 * was away missed does not come in a burst. Undefined where there is none.
 */
export function nextDay({ first, every }: { readonly first: string; readonly every: Every }, today: string) {
  if (every === 'never') return undefined;
  for (let times = 1; ; times += 1) {
    const day = dayAfter(first, stretches[every](times));
    if (day > today) return day;
  }
}

/** The days that can be chosen: from today on, up to a year ahead. */
export function daysToChoose(now: Date, timeZone: string) {
  const earliest = localDay(now, timeZone);
  return { earliest, latest: dayAfter(earliest, { months: 12 }) };
}

/** Whether somebody can choose this day. */
export function canBeOn(day: string, now: Date, timeZone: string): boolean {
  const { earliest, latest } = daysToChoose(now, timeZone);
  return isDay(day) && day >= earliest && day <= latest;
}
