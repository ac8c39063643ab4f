import { z } from 'zod';
import { localMonth } from '../calendar.ts';
import { anchors } from '../prompts/prompt-catalogue.ts';
import { json, shelf } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';
import type { Round } from './round-rows.ts';

const Asked = z.object({
  /** 'YYYY-MM': the month that `rounds` counts, on the clock of the network's zone. */
  month: z.string(),
  rounds: z.int(),
  /** By prompt id, asked on a card or talked about: how often, and in which of the chat's rounds last, counted from 1 on. */
  times: json(z.record(z.string(), z.int())),
  lastIn: json(z.record(z.string(), z.int())),
  /**
   * By anchor: the numbers of the meetings that asked it for scores, the latest last. Absent of a chat that had no round since
   * we write this down; what it was asked before that is 0 or less, in the order in which it was asked.
   */
  scoredIn: json(z.record(z.string(), z.array(z.int()))).optional(),
  /** How many rounds the chat has had, and how many of them were check-ins. */
  count: z.int(),
  checkIns: z.int(),
});
/** What a chat was asked, and talked about. */
export type Asked = z.infer<typeof Asked>;

/** Modesty: a chat has at most so many rounds in a calendar month. */
const mostRoundsAMonth = 4;

/** Of one anchor: more than can still be open, and turn into talk. */
const mostRemembered = 8;

export const nothingAsked: Asked = { month: '', rounds: 0, times: {}, lastIn: {}, scoredIn: {}, count: 0, checkIns: 0 };

const askedShelf = (table: Table) => shelf(table, Asked);
const keyOf = (chatKey: string) => `asked_${chatKey}`;

export const askedIn = (table: Table, networkId: string, chatKey: string): Promise<Versioned<Asked> | undefined> =>
  askedShelf(table).get(networkId, keyOf(chatKey));

/** Whether the chat has had this month's rounds. */
export const isMonthFull = ({ month, rounds }: Asked, now: Date, timeZone: string): boolean =>
  month === localMonth(now, timeZone) && rounds >= mostRoundsAMonth;

/** Whether one round more would be the last of this month. */
export const isLastOfMonth = ({ month, rounds }: Asked, now: Date, timeZone: string): boolean =>
  month === localMonth(now, timeZone) && rounds === mostRoundsAMonth - 1;

type Counted = Pick<Round, 'form' | 'meetingNumber'> & {
  readonly promptIds: readonly string[];
  readonly isCheckIn: boolean;
};

/** With one more round, that asks these prompts now. */
export function withRound(asked: Asked, { promptIds, form, meetingNumber, isCheckIn }: Counted, month: string): Asked {
  const rounds = asked.month === month ? asked.rounds + 1 : 1;
  const checkIns = asked.checkIns + (isCheckIn ? 1 : 0);
  const counted = { ...asked, month, rounds, count: asked.count + 1, checkIns, scoredIn: scoredIn(asked) };
  const noted = withPrompts(counted, promptIds);
  return form === 'card' && !isCheckIn ? withScores(noted, promptIds, meetingNumber) : noted;
}

/** With one round less that counts in that month. What it asked stays, and so do the numbers of the next. */
export const withoutRound = (asked: Asked, month: string): Asked =>
  asked.month === month ? { ...asked, rounds: asked.rounds - 1 } : asked;

function withScores(asked: Asked, promptIds: readonly string[], meetingNumber: number): Asked {
  const before = scoredIn(asked);
  const now = anchors
    .filter(({ id }) => promptIds.includes(id))
    .map(({ id }) => [id, [...(before[id] ?? []), meetingNumber].slice(-mostRemembered)]);
  return { ...asked, scoredIn: { ...before, ...Object.fromEntries(now) } };
}

/** Where the group talks after all: the anchors that this meeting was to score have their turn as if it had not asked them. */
export function withoutScores(asked: Asked, meetingNumber: number): Asked {
  const left = Object.entries(scoredIn(asked)).map(([id, meetings]) => [
    id,
    meetings.filter((one) => one !== meetingNumber),
  ]);
  return { ...asked, scoredIn: Object.fromEntries(left) };
}

type Scored = Pick<Asked, 'lastIn' | 'scoredIn' | 'count'>;

function scoredIn({ scoredIn: known, lastIn, count }: Scored): Readonly<Record<string, number[]>> {
  const asked = anchors.flatMap(({ id }) => (lastIn[id] === undefined ? [] : [[id, [lastIn[id] - count]]]));
  return known ?? Object.fromEntries(asked);
}

/** The lower, the longer ago a meeting asked this anchor for scores. */
export const lastScoredIn = (asked: Scored, anchorId: string): number =>
  scoredIn(asked)[anchorId]?.at(-1) ?? Number.NEGATIVE_INFINITY;

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
