import { nextAt } from './calendar.ts';
import type { Network } from './network-rows.ts';
import { isOpen, type Proposal } from './proposal-rows.ts';
import { leadingRole } from './rotation-rows.ts';
import { byDay, morning, passMoment, type TurnMoments } from './turn-moments.ts';
import { type TurnTimesParts, turnTimes } from './turn-times.ts';
import { passing, telling, tellingEarly } from './turn-work.ts';
import type { NewWork } from './work.ts';

type Standing = {
  readonly network: Network;
  /** The proposals of one meeting, before something changed and after it. */
  readonly known: readonly Proposal[];
  readonly all: readonly Proposal[];
  readonly moments: TurnMoments;
  readonly now: Date;
  readonly timeZone: string;
};

/** About so long after a role became open who leads hears of it, where it is high time. */
const breathingSpace = 2 * 3_600_000;

/** What the deadlines of a meeting follow from, once these proposals of it have changed. */
export async function standingAfter(
  changed: readonly Proposal[],
  known: readonly Proposal[],
  { network, chatKey }: { readonly network: Network; readonly chatKey: string },
  parts: TurnTimesParts,
): Promise<Standing> {
  const { now, timeZone } = parts;
  const all = [...changed, ...known.filter(({ id }) => !changed.some((one) => one.id === id))];
  const moments = await turnTimes(parts).momentsOf(network, chatKey, known);
  return { network, known, all, moments, now: now(), timeZone };
}

/** What is planned for who does not answer, and for what stays open. */
export const deadlines = (standing: Standing): readonly NewWork[] => [...passings(standing), ...tellings(standing)];

/** Who leads hears what is open: never left out, and never at the moment that somebody said no. */
export function tellings({ network, known, all, moments, now, timeZone }: Standing): readonly NewWork[] {
  const open = all.find(isOpen);
  if (!open) return [];
  const soon = new Date(Math.max(moments.tellAt.getTime(), now.getTime() + breathingSpace));
  const nine = nextAt(morning, now, timeZone);
  const isEarlier = nine < moments.tellAt && all.some((one) => isOpen(one) && isEmptied(network, known, one));
  return [telling(open, byDay(soon, timeZone)), ...(isEarlier ? [tellingEarly(open, nine)] : [])];
}

/** Whoever could lead the meeting said no. */
function isEmptied(network: Network, known: readonly Proposal[], { id, role, state }: Proposal): boolean {
  const before = known.find((one) => one.id === id);
  return role === leadingRole(network) && state === 'nobody' && before?.personId !== undefined;
}

/** Nobody is passed over on the day itself. */
function passings({ all, moments, timeZone }: Standing): readonly NewWork[] {
  return all.flatMap((one) => {
    const dueAt = byDay(passMoment(moments, one), timeZone);
    const isAsked = one.state === 'asked' && !one.isOver;
    return isAsked && dueAt < moments.dayAt ? [passing(one, dueAt)] : [];
  });
}
