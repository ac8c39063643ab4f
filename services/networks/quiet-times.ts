import { dayAfterYears, isDay, localDay, nextAt } from '../calendar.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId } from '../ids.ts';
import type { Changes, Changing } from './changes.ts';
import type { Network } from './network-rows.ts';
import { isPaused, type Silence, silenceOf } from './silence.ts';

/** Weeks of a pause; 0: until somebody takes it up again. */
export type PauseWeeks = 0 | 4 | 8 | 12;
export type QuietTimes = ReturnType<typeof createQuietTimes>;

type Parts = { readonly changes: Changes; readonly now: () => Date; readonly timeZone: string };

/** At this hour of the last day a pause ends by itself: whom it kept waiting is then asked at once. */
const hourOfReturn = 9;
const week = 7 * 24 * 3_600_000;

/** When a network is left in peace: before its first meeting, and in a pause of its own. */
export function createQuietTimes({ changes, now, timeZone }: Parts) {
  /** The days that a first meeting can be on. */
  const days = () => {
    const earliest = localDay(now(), timeZone);
    return { earliest, latest: dayAfterYears(earliest, 1) };
  };

  return {
    days,
    silenceOf: (network: Network): Silence | undefined => silenceOf(network, now(), timeZone),
    /** The pause that there is now. */
    pauseOf: (network: Network): { readonly until: Date | undefined } | undefined =>
      isPaused(network, now()) ? { until: network.pausedUntil } : undefined,
    /** `day`: 'YYYY-MM-DD'; without it the next meeting is the first. @throws PersonError 'start-out-of-range' | as `Changes.make` */
    startOn(id: NetworkId, day: string | undefined, changing: Changing): Promise<Network> {
      const { earliest, latest } = days();
      const isOffered = day === undefined || (isDay(day) && day >= earliest && day <= latest);
      if (!isOffered) throw new PersonError('start-out-of-range');
      return changes.make(id, changing, (network) => ({
        network: { ...network, startsOn: day },
        logged: network.startsOn === day ? [] : ['start-chosen'],
      }));
    },
    /** A pause that was there already is as long as this one from now on. @throws as `Changes.make` */
    pause(id: NetworkId, weeks: PauseWeeks, changing: Changing): Promise<Network> {
      const at = now();
      const until = weeks === 0 ? undefined : nextAt(hourOfReturn, new Date(at.getTime() + weeks * week), timeZone);
      return changes.make(id, changing, (network) => {
        const isSame = isPaused(network, at) && network.pausedUntil?.getTime() === until?.getTime();
        return { network: { ...network, paused: true, pausedUntil: until }, logged: isSame ? [] : ['network-paused'] };
      });
    },
    /** @throws as `Changes.make` */
    resume: (id: NetworkId, changing: Changing): Promise<Network> =>
      changes.make(id, changing, (network) => ({
        network: { ...network, paused: false, pausedUntil: undefined },
        logged: isPaused(network, now()) ? ['network-resumed'] : [],
      })),
  };
}
