import { z } from 'zod';
import { localMonth } from '../calendar.ts';
import { json, shelf } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';

const Asked = z.object({
  /** 'YYYY-MM': the month that `rounds` counts, on the clock of the network's zone. */
  month: z.string(),
  rounds: z.int(),
  /** By prompt id, asked on a card or talked about: how often, and in which of the chat's rounds last, counted from 1 on. */
  times: json(z.record(z.string(), z.int())),
  lastIn: json(z.record(z.string(), z.int())),
  /** How many rounds the chat has had, and how many of them were check-ins. */
  count: z.int(),
  checkIns: z.int(),
});
/** What a chat was asked, and talked about. */
export type Asked = z.infer<typeof Asked>;

/** Modesty: a chat has at most so many rounds in a calendar month. */
const mostRoundsAMonth = 4;

export const nothingAsked: Asked = { month: '', rounds: 0, times: {}, lastIn: {}, count: 0, checkIns: 0 };

const askedShelf = (table: Table) => shelf(table, Asked);
const keyOf = (chatKey: string) => `asked_${chatKey}`;

export const askedIn = (table: Table, networkId: string, chatKey: string): Promise<Versioned<Asked> | undefined> =>
  askedShelf(table).get(networkId, keyOf(chatKey));

/** Whether the chat has had this month's rounds. */
export const isMonthFull = ({ month, rounds }: Asked, now: Date, timeZone: string): boolean =>
  month === localMonth(now, timeZone) && rounds >= mostRoundsAMonth;

/** With one more round, that asks these prompts now. */
export function withRound(
  asked: Asked,
  { promptIds, isCheckIn }: { readonly promptIds: readonly string[]; readonly isCheckIn: boolean },
  month: string,
): Asked {
  const rounds = asked.month === month ? asked.rounds + 1 : 1;
  const counted = { ...asked, month, rounds, count: asked.count + 1 };
  return withPrompts({ ...counted, checkIns: asked.checkIns + (isCheckIn ? 1 : 0) }, promptIds);
}

/** With these asked, or talked about, in the latest round. */
export function withPrompts(asked: Asked, promptIds: readonly string[]): Asked {
  const { times, lastIn, count } = asked;
  return {
    ...asked,
    times: { ...times, ...Object.fromEntries(promptIds.map((id) => [id, (times[id] ?? 0) + 1])) },
    lastIn: { ...lastIn, ...Object.fromEntries(promptIds.map((id) => [id, count])) },
  };
}

/** Fails when the chat was asked something since it was read: two rounds that open at once are one after the other. */
export function noting(table: Table, chatKey: string, read: Versioned<Asked> | undefined, asked: Asked): Step {
  const shelf = askedShelf(table);
  return read ? shelf.replacing(read, asked) : shelf.inserting(keyOf(chatKey), asked);
}
