import type { NetworkId, RoundId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import { type Erased, erasedIn } from '../privacy/erased.ts';
import { anchors } from '../prompts/prompt-catalogue.ts';
import type { Results, RoundResults } from '../rounds/results.ts';
import { type Said as SaidRow, saidKey, saidShelf } from '../rounds/spoken-rounds.ts';
import type { Table } from '../storage/store.ts';
import type { Agreement } from './agreement-rows.ts';
import type { Agreements, Standing } from './agreements.ts';
import { type Line, lineShelf, linesOf } from './line-rows.ts';

type Said = {
  readonly on: Date;
  readonly values: readonly { readonly promptId: string; readonly value: number }[];
  readonly said: string | undefined;
  /** The prompt that was talked about, in place of scores. */
  readonly aloud: string | undefined;
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

type Parts = {
  readonly table: Table;
  readonly agreements: Agreements;
  readonly results: Results;
  readonly now: () => Date;
};

/** What a meeting begins with: which round and agreements that is about, and what may be said of them. */
export function createOpeningWords({ table, agreements, results, now }: Parts) {
  /** Once for all the rounds since the chat last agreed on something, or finished something. */
  async function asksForOneIn(id: NetworkId, chatKey: string, { isWanting, since }: Standing): Promise<boolean> {
    if (!isWanting) return false;
    const { readable } = await lineShelf(table).survey(id, linesOf(chatKey));
    return !readable.some(({ row }) => row.asksForOne && (!since || row.at > since));
  }

  /** Undefined where a round said nothing that may be shown, or nothing any more. */
  async function lastIn(id: NetworkId, roundId: RoundId | undefined): Promise<Said | undefined> {
    if (!roundId) return undefined;
    const [found, said, erased] = await Promise.all([
      results.find(id, roundId),
      saidShelf(table).get(id, saidKey(roundId)),
      erasedIn(table, id),
    ]);
    if (!found) return undefined;
    const values = valuesIn(found);
    const text = said && standingIn(said.row, erased);
    const aloud = found.form === 'spoken' ? found.askAloud : undefined;
    return aloud || values.length > 0 ? { on: found.askedAt, values, said: text, aloud } : undefined;
  }

  return {
    /** Undefined when there is nothing. */
    async toSay(id: NetworkId, { chatKey, meetingNumber }: Meeting): Promise<Line | undefined> {
      const [standing, all] = await Promise.all([agreements.standing(id, chatKey), results.ofChat(id, chatKey)]);
      const before = all.findLast((one) => one.meetingNumber > 0 && one.meetingNumber < meetingNumber);
      const last = await lastIn(id, before?.roundId);
      const roundId = last && before?.roundId;
      const asksForOne = await asksForOneIn(id, chatKey, standing);
      const agreementIds = standing.open.map((agreement) => agreement.id);
      if (agreementIds.length === 0 && !asksForOne && !roundId) return undefined;
      return {
        chatKey,
        meetingNumber,
        at: now(),
        agreementIds,
        roundId,
        wasSaid: last?.said !== undefined,
        asksForOne,
      };
    },
    /** As it may be said now. */
    async inWords(id: NetworkId, { agreementIds, roundId, wasSaid, asksForOne }: Line): Promise<OpeningLine> {
      const [agreed, found] = await Promise.all([agreements.among(id, agreementIds), lastIn(id, roundId)]);
      const last = found && { ...found, said: wasSaid === false ? undefined : found.said };
      const isGone = wasSaid ? !last?.said : roundId !== undefined && !last;
      const isErased = agreed.length < agreementIds.length || isGone;
      return { last, agreed, isErased, asksForOne };
    },
  };
}

const isAnchor = (promptId: string) => anchors.some(({ id }) => id === promptId);

/** Undefined once it was taken away, or its writer is being erased. */
const standingIn = ({ text, by }: SaidRow, erased: Erased): string | undefined =>
  text && !erased.has(by) ? text : undefined;

/** What a round's anchors said, where that was shown. */
function valuesIn({ summary }: RoundResults) {
  if (summary.kind !== 'shown') return [];
  return summary.prompts.flatMap((prompt) =>
    prompt.kind === 'shown' && prompt.value !== undefined && isAnchor(prompt.promptId)
      ? [{ promptId: prompt.promptId, value: prompt.value }]
      : [],
  );
}
