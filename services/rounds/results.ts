import { z } from 'zod';
import { localDay } from '../calendar.ts';
import { betweenMeetings } from '../check-ins/check-in-prompts.ts';
import { type NetworkId, RoundId } from '../ids.ts';
import { networkKey, networkShelf } from '../networks/network-rows.ts';
import { anchors, versionsOf } from '../prompts/prompt-catalogue.ts';
import { questionToAskAloud } from '../prompts/prompts.ts';
import { startingWith } from '../storage/keys.ts';
import { json, moment, shelf, untilWritten } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';
import { Summary, summarise } from './anonymity.ts';
import { type Asked, askedIn, nothingAsked, noting, withoutScores, withPrompts } from './asked.ts';
import { isCheckIn, type Round, roundKey, roundShelf } from './round-rows.ts';
import type { Answer } from './sealed-answers.ts';

/** What a closed round said. Written once, at closing; late answers never change it. */
export type RoundResults = z.infer<typeof RoundResults>;
const RoundResults = z.object({
  roundId: RoundId,
  meetingNumber: z.int(),
  askedAt: moment,
  promptIds: json(z.array(z.string())),
  /** In which wording the bank had each of these when they were counted, by id; absent, all were in their first. */
  versions: json(z.record(z.string(), z.int())).optional(),
  summary: json(Summary),
  /** The prompt to talk about together; of a spoken round the one that they talked about. */
  askAloud: z.string(),
  /** `spoken`: they talked, and nothing was counted. */
  form: z.enum(['card', 'spoken']).default('card'),
});

export const versionIn = ({ versions }: RoundResults, promptId: string): number => versions?.[promptId] ?? 1;

export type Results = ReturnType<typeof createResults>;

type Parts = { readonly table: Table; readonly now: () => Date; readonly timeZone: string };

/** What stays of a round once its answers are gone. */
export function createResults(parts: Parts) {
  const { table } = parts;
  const results = shelf(table, RoundResults);

  /** Of the chat's meetings and check-ins, as far as they can be read, oldest first. */
  async function everyOf(networkId: NetworkId, chatKey: string): Promise<readonly RoundResults[]> {
    const { readable } = await results.survey(networkId, startingWith(`results_${chatKey}_`));
    return readable.map(({ row }) => row).toSorted((one, other) => one.askedAt.getTime() - other.askedAt.getTime());
  }

  const keep = (round: Round, answers: readonly Answer[], askAloud: string): Step =>
    results.inserting(`results_${round.id}`, resultsOf(round, answers, askAloud));

  async function aloudOfCheckIn({ networkId, chatKey, promptIds }: Round): Promise<string> {
    const network = await networkShelf(table).get(networkId, networkKey);
    const except = [...promptIds, ...(network?.row.promptsOff ?? [])];
    const asked = talkedAboutBefore(await everyOf(networkId, chatKey));
    return questionToAskAloud({ networkId, except, asked, among: betweenMeetings });
  }

  return {
    everyOf,
    /**
     * The prompt of a group that talks. Where it does so in place of giving scores it is chosen once, as it is first shown: they
     * may say that they talked on another day.
     */
    toAskAloud: async (round: Round): Promise<string> =>
      (round.form === 'spoken' ? round.promptIds[0] : undefined) ?? chosenOnce(round, parts),
    /** That a group talks in place of giving scores: about what, and the step that notes it. */
    async talkingInstead(round: Round): Promise<{ readonly askAloud: string; readonly steps: readonly Step[] }> {
      const { before, askAloud: chosen } = await aloud(round, parts);
      const { askAloud = chosen } = round;
      const asked = withoutScores(before?.row ?? nothingAsked, round.meetingNumber);
      const after = isAnchor(askAloud) ? asked : withPrompts(asked, [askAloud]);
      return { askAloud, steps: [noting(table, round.chatKey, before, after)] };
    },
    /** Of its meetings alone: a check-in is asked of others, at another moment, and is in no trend. */
    ofChat: async (networkId: NetworkId, chatKey: string): Promise<readonly RoundResults[]> =>
      (await everyOf(networkId, chatKey)).filter(({ roundId }) => !isCheckIn({ id: roundId })),
    async find(networkId: NetworkId, id: RoundId): Promise<RoundResults | undefined> {
      return (await results.get(networkId, `results_${id}`))?.row;
    },
    /** The step that keeps that a spoken round took place. */
    keepingSpoken(round: Round): Step {
      const { id: roundId, meetingNumber, promptIds, openedAt, metAt: askedAt = openedAt } = round;
      const nothing = { summary: summarise([], [], round.threshold), askAloud: promptIds[0] ?? '', promptIds: [] };
      return results.inserting(`results_${roundId}`, { roundId, meetingNumber, askedAt, ...nothing, form: 'spoken' });
    },
    /** The steps that keep what these answers say together, and what the group is given to talk about. */
    async keeping(round: Round, answers: readonly Answer[]): Promise<readonly Step[]> {
      if (isCheckIn(round)) return [keep(round, answers, await aloudOfCheckIn(round))];
      const { before, askAloud } = await aloud(round, parts);
      return [keep(round, answers, askAloud), ...talkedAbout(table, round, before, askAloud)];
    },
  };
}

/** Of a round that closed meanwhile nothing is written any more. */
async function chosenOnce({ networkId, id }: Round, parts: Parts): Promise<string> {
  const rounds = roundShelf(parts.table);
  return untilWritten(async () => {
    const read = await rounds.get(networkId, roundKey(id));
    if (!read) throw new Error('the round is gone');
    if (read.row.askAloud) return read.row.askAloud;
    const { askAloud } = await aloud(read.row, parts);
    const isKept = read.row.state !== 'open' || (await rounds.replace(networkId, read, { ...read.row, askAloud }));
    return isKept ? askAloud : undefined;
  });
}

/** What there is to talk about beside what a meeting's round asks, as far as can be known now: of today only today. */
async function aloud(round: Round, { table, now, timeZone }: Parts) {
  const { networkId, chatKey, openedAt, metAt = openedAt } = round;
  const [before, network] = await Promise.all([
    askedIn(table, networkId, chatKey),
    networkShelf(table).get(networkId, networkKey),
  ]);
  const except = [...round.promptIds, ...(network?.row.promptsOff ?? [])];
  const among = localDay(metAt, timeZone) === localDay(now(), timeZone) ? undefined : betweenMeetings;
  const asked = beforeThisRound(before?.row ?? nothingAsked);
  return { before, askAloud: questionToAskAloud({ networkId, except, among, asked }) };
}

/** The round itself is among those that the chat had. */
const beforeThisRound = (asked: Asked): Asked => ({ ...asked, count: Math.max(0, asked.count - 1) });

/** What check-ins gave to talk about: in turn among themselves, and no meeting's turn is used up. */
function talkedAboutBefore(every: readonly RoundResults[]) {
  const aloud = every.filter(({ roundId: id }) => isCheckIn({ id })).map(({ askAloud }) => askAloud);
  return { times: {}, lastIn: Object.fromEntries(aloud.map((id, at) => [id, at + 1])), count: aloud.length };
}

const isAnchor = (promptId: string): boolean => anchors.some(({ id }) => id === promptId);

/** An anchor keeps its turn to be answered. */
const talkedAbout = (table: Table, { chatKey }: Round, before: Versioned<Asked> | undefined, askAloud: string) =>
  isAnchor(askAloud) ? [] : [noting(table, chatKey, before, withPrompts(before?.row ?? nothingAsked, [askAloud]))];

function resultsOf(round: Round, answers: readonly Answer[], askAloud: string): RoundResults {
  const { id: roundId, meetingNumber, promptIds, openedAt, metAt: askedAt = openedAt, threshold } = round;
  const scores = answers.map((answer) => answer.scores);
  return {
    ...{ roundId, meetingNumber, promptIds, askedAt },
    versions: versionsOf(promptIds),
    summary: summarise(scores, promptIds, threshold),
    askAloud,
    form: 'card',
  };
}
