import type { NewWork, WorkList } from '../delivery/work.ts';
import type { NetworkId, RoundId } from '../ids.ts';
import type { Meeting, Meetings } from '../meetings/meetings.ts';
import type { Occurrence } from '../meetings/occurrences.ts';
import { erasedIn } from '../privacy/erased.ts';
import { anchors } from '../prompts/prompt-catalogue.ts';
import type { Results, RoundResults } from '../rounds/results.ts';
import { roundIdOf } from '../rounds/round-rows.ts';
import { saidKey, saidShelf } from '../rounds/spoken-rounds.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import type { Agreement } from './agreement-rows.ts';
import type { Agreements, Standing } from './agreements.ts';
import { type Line, lineKey, lineShelf, linesOf, renewing } from './line-rows.ts';

type Said = {
  readonly on: Date;
  readonly values: readonly { readonly promptId: string; readonly value: number }[];
  readonly said: string | undefined;
};

/** What there is to say when a meeting begins. */
export type OpeningLine = {
  /** What the last round said, where that may be shown: its anchors from 1 to 5, or what somebody wrote of a spoken one. */
  readonly last: Said | undefined;
  readonly agreed: readonly Agreement[];
  /** Something stood there once, and its writer was erased. */
  readonly isErased: boolean;
  /** Two rounds led to nothing. */
  readonly asksForOne: boolean;
};

export type OpeningLines = ReturnType<typeof createOpeningLines>;

type Parts = {
  readonly table: Table;
  readonly work: WorkList;
  readonly meetings: Meetings;
  readonly agreements: Agreements;
  readonly results: Results;
  readonly now: () => Date;
};

/** After so long a meeting has begun without it. */
const longestWait = 30 * 60_000;

/** What follows from the start of a meeting: it begins with what was said and agreed. */
export const openingOf = (chatKey: string, { number, startedAt }: Occurrence): readonly NewWork[] =>
  startedAt ? [{ kind: 'open-meeting', target: roundIdOf(chatKey, number), dueAt: new Date(startedAt) }] : [];

/** What a meeting begins with: once, and only while it begins. */
export function createOpeningLines(parts: Parts) {
  const { table, work, meetings, agreements, results, now } = parts;
  const lines = lineShelf(table);

  /** Once for all the rounds since the chat last agreed on something, or finished something. */
  async function asksForOneIn(id: NetworkId, chatKey: string, { isWanting, since }: Standing): Promise<boolean> {
    if (!isWanting) return false;
    const { readable } = await lines.survey(id, linesOf(chatKey));
    return !readable.some(({ row }) => row.asksForOne && (!since || row.at > since));
  }

  async function toSay(id: NetworkId, { chatKey, meetingNumber }: Meeting): Promise<Line | undefined> {
    const [standing, all] = await Promise.all([agreements.standing(id, chatKey), results.ofChat(id, chatKey)]);
    const before = all.findLast((one) => one.meetingNumber > 0 && one.meetingNumber < meetingNumber);
    const roundId = (await lastIn(id, before?.roundId, parts)) && before?.roundId;
    const asksForOne = await asksForOneIn(id, chatKey, standing);
    const agreementIds = standing.open.map((agreement) => agreement.id);
    if (agreementIds.length === 0 && !asksForOne && !roundId) return undefined;
    return { chatKey, meetingNumber, at: now(), agreementIds, roundId, asksForOne };
  }

  async function inWords(id: NetworkId, { agreementIds, roundId, asksForOne }: Line): Promise<OpeningLine> {
    const [agreed, last] = await Promise.all([agreements.among(id, agreementIds), lastIn(id, roundId, parts)]);
    const isErased = agreed.length < agreementIds.length || (roundId !== undefined && !last);
    return { last, agreed, isErased, asksForOne };
  }

  return {
    /**
     * Undefined when there is nothing to say, when it is too late to begin with it, or when it was said or is being said.
     * Whoever is about to say it notes that first: a crash in between leaves a meeting without, and none with two.
     */
    async claim(id: NetworkId, meeting: Meeting): Promise<OpeningLine | undefined> {
      const occurrence = await meetings.find(id, meeting);
      if (!occurrence || !isBeginning(occurrence, now())) return undefined;
      const line = await toSay(id, meeting);
      if (!line || !(await lines.insert(id, lineKey(meeting), line))) return undefined;
      return inWords(id, line);
    },
    /** It certainly does not stand there: it may be said after all. */
    giveBack: (id: NetworkId, meeting: Meeting): Promise<void> => table.remove(id, lineKey(meeting)),
    /** It stands there. Where its words were taken back meanwhile, the card follows. */
    async posted(id: NetworkId, meeting: Meeting, cardId: string): Promise<void> {
      await untilWritten(async () => {
        const [read, erased] = await Promise.all([lines.get(id, lineKey(meeting)), erasedIn(table, id)]);
        if (!read) return true;
        const { isErased } = await inWords(id, read.row);
        const steps = [lines.replacing(read, { ...read.row, cardId }), erased.unchanged];
        return (await work.plan(id, steps, isErased ? [renewing(meeting, now())] : [])) || undefined;
      });
    },
    /** What it says now, and in which message; undefined where nobody knows that. */
    async find(id: NetworkId, meeting: Meeting): Promise<(OpeningLine & { readonly cardId: string }) | undefined> {
      const row = (await lines.get(id, lineKey(meeting)))?.row;
      return row?.cardId ? { ...(await inWords(id, row)), cardId: row.cardId } : undefined;
    },
  };
}

/** Undefined where a round said nothing that may be shown, or nothing any more. */
async function lastIn(
  id: NetworkId,
  roundId: RoundId | undefined,
  { table, results }: Pick<Parts, 'table' | 'results'>,
): Promise<Said | undefined> {
  if (!roundId) return undefined;
  const [found, said, erased] = await Promise.all([
    results.find(id, roundId),
    saidShelf(table).get(id, saidKey(roundId)),
    erasedIn(table, id),
  ]);
  const values = found ? valuesIn(found) : [];
  const text = said && !erased.has(said.row.by) ? said.row.text : undefined;
  return found && (text || values.length > 0) ? { on: found.askedAt, values, said: text } : undefined;
}

function isBeginning({ startedAt, restartedAt, endedAt }: Occurrence, now: Date): boolean {
  const goesOn = !endedAt || (restartedAt !== undefined && restartedAt > endedAt);
  return goesOn && startedAt !== undefined && now.getTime() - Date.parse(startedAt) <= longestWait;
}

const isAnchor = (promptId: string) => anchors.some(({ id }) => id === promptId);

/** What a round's anchors said, where that was shown. */
function valuesIn({ summary }: RoundResults) {
  if (summary.kind !== 'shown') return [];
  return summary.prompts.flatMap((prompt) =>
    prompt.kind === 'shown' && prompt.value !== undefined && isAnchor(prompt.promptId)
      ? [{ promptId: prompt.promptId, value: prompt.value }]
      : [],
  );
}
