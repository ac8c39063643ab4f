import { z } from 'zod';
import { dayAfter, localMonth, mondayOf, nextMondayAt, noonOf } from '../calendar.ts';
import { isAnySkippedIn } from '../check-ins/check-in-rows.ts';
import { type NewWork, wholeNetwork } from '../delivery/work.ts';
import type { PersonId } from '../ids.ts';
import { leadersOf } from '../leading/leaders.ts';
import { markOf } from '../privacy/erased.ts';
import { json, moment, shelf, untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import type { Turns } from '../turns/turns.ts';
import type { Network } from './network-rows.ts';
import type { ChatOverview, Overview, Overviews } from './overviews.ts';
import { isPaused } from './silence.ts';

const Digest = z.object({
  /** The Monday of the week that it was last about. */
  week: z.iso.date().optional(),
  /** Who had it that week, by their marks. */
  told: json(z.array(z.string())).optional(),
  /** As of the first digest that found the network paused; absent while it is not. */
  pausedSince: moment.optional(),
  /** The week in which it was asked, once in this pause, what is to become of the network. */
  pauseAskedIn: z.iso.date().optional(),
  /** The week in which it was last said, once a month, that a meeting to come will be asked nothing. */
  fullSaidIn: z.iso.date().optional(),
  /** The week in which it was last said, once in half a year, that there is a mirror of how roles were spread. */
  mirrorSaidIn: z.iso.date().optional(),
});
type Digest = z.infer<typeof Digest>;

/** What needs who leads a network: which of these there are, never whose or how many. */
const needs = [
  'round-open',
  'no-chair',
  'no-agreement',
  'month-full',
  'undelivered',
  'check-in-skipped',
  'mirror',
  'long-pause',
] as const;
export type Need = (typeof needs)[number];
export type Digests = ReturnType<typeof createDigests>;

type Parts = {
  readonly table: Table;
  readonly overviews: Overviews;
  readonly turns: Turns;
  readonly now: () => Date;
  readonly timeZone: string;
};

const hour = 8;
const key = 'digest';
const day = 24 * 3_600_000;
/** How far ahead a meeting is without anybody to chair it, to be told of. */
const chairAhead = 14 * day;
/** For so long after the second round that led to nothing it is of use to say so, whatever rounds follow: not every Monday for ever. */
const sinceRound = 14 * day;
/** In whose first digest who leads is told of the mirror. */
const mirrorMonth = /^\d{4}-(01|07)/;
const longPause = 90 * day;

/** On Monday morning. */
export const digesting = (now: Date, timeZone: string): NewWork => ({
  kind: 'send-digest',
  target: wholeNetwork,
  dueAt: nextMondayAt(hour, now, timeZone),
});

/**
 * What who leads a network is told once a week, if there is anything. Whoever is about to be told is noted first: a crash in
 * between leaves somebody without this week's, and nobody with two.
 */
export function createDigests({ table, overviews, turns, now, timeZone }: Parts) {
  const week = () => mondayOf(now(), timeZone);
  const month = () => localMonth(now(), timeZone);

  const write = writingTo(table);

  /** A check-in that did not start is told of once: in the digest of the week after it. */
  async function needsNow(network: Network): Promise<readonly Need[]> {
    const monday = mondayOf(new Date(now().getTime() - 7 * day), timeZone);
    const isSkipped = await isAnySkippedIn(table, network.id, { monday, timeZone });
    const overview = await overviews.of(network);
    const isFull = overview.chats.some((chat) => isWithoutRound(chat, month(), timeZone));
    const { fullSaidIn } = await write(network, (before) =>
      isFull && before.fullSaidIn?.slice(0, month().length) !== month() ? { ...before, fullSaidIn: week() } : before,
    );
    const hasMirror = await isMirrorDue(network, { turns, write, week: week(), timeZone });
    return needsIn(overview, now(), { isSkipped, hasMirror, isFull: isFull && fullSaidIn === week() });
  }

  const toldIn = ({ week: of, told = [] }: Digest) => (of === week() ? told : []);

  return {
    /** Nothing of a network that ends, or that nobody leads; of a paused one only that it is, once, after three months. */
    async needsOf(network: Network): Promise<readonly Need[]> {
      const digest = await write(network, (before) => asPaused(network, before, { now: now(), week: week() }));
      if (network.endsAt || leadersOf(network).length === 0) return [];
      if (!digest.pausedSince) return needsNow(network);
      return digest.pauseAskedIn === week() ? ['long-pause'] : [];
    },
    /** Resolves to false for who had this week's already. */
    async claim(network: Network, person: PersonId): Promise<boolean> {
      const mark = markOf(person);
      let isFirst = false;
      await write(network, (before) => {
        const told = toldIn(before);
        isFirst = !told.includes(mark);
        return isFirst ? { ...before, week: week(), told: [...told, mark] } : before;
      });
      return isFirst;
    },
    /** It certainly did not reach this person: they may be told after all. */
    async giveBack(network: Network, person: PersonId): Promise<void> {
      await write(network, (before) => ({ ...before, told: toldIn(before).filter((mark) => mark !== markOf(person)) }));
    },
    /** From now until the next one. */
    secondsToNext: () => (digesting(now(), timeZone).dueAt.getTime() - now().getTime()) / 1_000,
  };
}

type Write = (network: Network, change: (before: Digest) => Digest) => Promise<Digest>;

/** Resolves to the row as it is then; `change` gives the row as it was back where there is nothing to change. */
function writingTo(table: Table): Write {
  const digests = shelf(table, Digest);
  return (network, change) =>
    untilWritten(async () => {
      const read = await digests.get(network.id, key);
      const before = read?.row ?? {};
      const after = change(before);
      if (after === before) return before;
      const isWritten = read
        ? await digests.replace(network.id, read, after)
        : await digests.insert(network.id, key, after);
      return isWritten ? after : undefined;
    });
}

type Telling = Pick<Parts, 'turns' | 'timeZone'> & { readonly write: Write; readonly week: string };

/** Where anybody served in the half year before. */
async function isMirrorDue(network: Network, { turns, write, week, timeZone }: Telling): Promise<boolean> {
  const [inMonth] = mirrorMonth.exec(week) ?? [];
  const since = noonOf(dayAfter(week, { months: -6 }), timeZone);
  if (!inMonth || !(await turns.isServedSince(network.id, since))) return false;
  const { mirrorSaidIn } = await write(network, (before) =>
    before.mirrorSaidIn?.startsWith(inMonth) ? before : { ...before, mirrorSaidIn: week },
  );
  return mirrorSaidIn === week;
}

/** Since when the network is paused, and once that is long, in which week that was said. */
function asPaused(network: Network, before: Digest, { now, week }: { readonly now: Date; readonly week: string }) {
  const { pausedSince, pauseAskedIn, ...rest } = before;
  if (!isPaused(network, now)) return pausedSince ? rest : before;
  if (!pausedSince) return { ...rest, pausedSince: now };
  const isLong = now.getTime() - pausedSince.getTime() >= longPause;
  return isLong && !pauseAskedIn ? { ...before, pauseAskedIn: week } : before;
}

function needsIn(
  { chats, undelivered }: Overview,
  now: Date,
  { isSkipped, isFull, hasMirror }: Readonly<Record<'isSkipped' | 'isFull' | 'hasMirror', boolean>>,
): readonly Need[] {
  const is: Readonly<Record<Need, boolean>> = {
    'round-open': chats.some(({ openRounds }) => openRounds.length > 0),
    'no-chair': chats.some((chat) => isWithoutChair(chat, now)),
    'no-agreement': chats.some((chat) => isWithoutAgreement(chat, now)),
    'month-full': isFull,
    undelivered: undelivered.length > 0 || chats.some(({ refusal }) => refusal !== undefined),
    'check-in-skipped': isSkipped,
    mirror: hasMirror,
    'long-pause': false,
  };
  return needs.filter((need) => is[need]);
}

function isWithoutAgreement({ agreements: { isWanting, wantingFrom } }: ChatOverview, now: Date): boolean {
  return isWanting && wantingFrom !== undefined && now.getTime() - wantingFrom.getTime() <= sinceRound;
}

/** Whether the next meeting is in this month, and no round comes after it. */
const isWithoutRound = ({ isMonthFull, next }: ChatOverview, month: string, timeZone: string): boolean =>
  isMonthFull && next !== undefined && localMonth(next.on, timeZone) === month;

/** Where nobody was asked yet, nobody is missing. */
function isWithoutChair({ next, chair }: ChatOverview, now: Date): boolean {
  const isSoon = next !== undefined && next.on.getTime() - now.getTime() <= chairAhead;
  const isFound = chair.kind === 'not-asked' || (chair.kind === 'accepted' && chair.name !== undefined);
  return isSoon && !isFound;
}
