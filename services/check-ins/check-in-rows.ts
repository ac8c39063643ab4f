import { z } from 'zod';
import { localDay, mondayOf, nextAt, workingDayAt } from '../calendar.ts';
import type { NewWork } from '../delivery/work.ts';
import type { NetworkId } from '../ids.ts';
import { Round } from '../rounds/round-rows.ts';
import { startingWith } from '../storage/keys.ts';
import { json, moment, shelf } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';

/** How often a check-in comes. */
export const everies = ['never', '2w', '4w', '6w', '8w', 'quarter', 'half-year'] as const;

/**
 * Why a check-in that was planned did not start. `running`: another one was open in its chat. `away`: we were, until the next
 * one was nearer. `asks-nothing`: all its prompts are switched off. `nobody-known`: Teams does not say who is in its chat.
 */
const skips = [
  'ending',
  'unled',
  'paused',
  'not-yet',
  'month-full',
  'running',
  'too-small',
  'nobody-known',
  'away',
  'asks-nothing',
] as const;
export type Skip = (typeof skips)[number];

/** A check-in that waits for its day. */
export type CheckIn = z.infer<typeof CheckIn>;
const CheckIn = z.object({
  id: z.string(),
  chatKey: z.string(),
  promptIds: json(z.array(z.string())),
  audience: Round.shape.audience,
  asks: Round.shape.asks,
  every: z.enum(everies),
  /** The day of the first one, as it was chosen: the next ones are counted from there. */
  first: z.iso.date(),
  /** Of the coming one: on that day, or the working day after it. */
  startsAt: moment,
  /** `over`: it started and does not come back, or it was taken back, or it did not start. */
  state: z.enum(['planned', 'over']),
  /** That it did not start when it was to, and why: the last time. */
  skippedAt: moment.optional(),
  skippedFor: z.enum(skips).optional(),
  overAt: moment.optional(),
});

const prefix = 'checkin_';
export const checkInShelf = (table: Table) => shelf(table, CheckIn);
export const checkInKey = (id: string) => `${prefix}${id}`;
const everyCheckIn = startingWith(prefix);

const hour = 9;

/** When one of this day starts. */
export const startOn = (day: string, timeZone: string): Date => workingDayAt(day, hour, timeZone);

/** How long one that is due may have waited: an hour, whenever that was. */
const graceMilliseconds = 3_600_000;
const lastHour = 17;

/**
 * When one that we come to only now starts instead: nobody is asked anything on another day without a morning, nor in an
 * evening that nobody chose. Undefined: it starts now.
 */
export function startInstead({ startsAt }: CheckIn, now: Date, timeZone: string): Date | undefined {
  const day = localDay(now, timeZone);
  const isSameDay = day === localDay(startsAt, timeZone) && day === localDay(nextAt(lastHour, now, timeZone), timeZone);
  if (isSameDay || now.getTime() - startsAt.getTime() <= graceMilliseconds) return undefined;
  return startOn(localDay(nextAt(hour, now, timeZone), timeZone), timeZone);
}

/** The work that starts it. */
export const starting = ({ id: target, state, startsAt: dueAt }: CheckIn): readonly NewWork[] =>
  state === 'planned' ? [{ kind: 'start-check-in', target, dueAt }] : [];

export const allIn = async (table: Table, networkId: NetworkId): Promise<readonly CheckIn[]> =>
  (await checkInShelf(table).survey(networkId, everyCheckIn)).readable.map(({ row }) => row);

/** Whether one did not start in the week of that Monday, and nobody took it away. */
export async function isAnySkippedIn(
  table: Table,
  networkId: NetworkId,
  { monday, timeZone }: { readonly monday: string; readonly timeZone: string },
): Promise<boolean> {
  const all = await allIn(table, networkId);
  return all.some(({ skippedAt }) => skippedAt !== undefined && mondayOf(skippedAt, timeZone) === monday);
}
