import { z } from 'zod';
import { Summary, summarise } from './anonymity.ts';
import { type NetworkId, RoundId } from './ids.ts';
import { networkKey, networkShelf } from './network-rows.ts';
import { questionToAskAloud } from './prompts.ts';
import { isCheckIn, type Round } from './round-rows.ts';
import type { Answer } from './sealed-answers.ts';
import { startingWith } from './storage/keys.ts';
import { json, moment, shelf } from './storage/rows.ts';
import type { Step, Table } from './storage/store.ts';

/** What a closed round said. Written once, at closing; late answers never change it. */
export type RoundResults = z.infer<typeof RoundResults>;
const RoundResults = z.object({
  roundId: RoundId,
  meetingNumber: z.int(),
  askedAt: moment,
  promptIds: json(z.array(z.string())),
  summary: json(Summary),
  /** The prompt to talk about together; of a spoken round the one that they talked about. */
  askAloud: z.string(),
  /** `spoken`: they talked, and nothing was counted. */
  form: z.enum(['card', 'spoken']).default('card'),
});

export type Results = ReturnType<typeof createResults>;

/** What stays of a round once its answers are gone. */
export function createResults({ table }: { table: Table }) {
  const results = shelf(table, RoundResults);

  /** All results of one chat that can be read, check-ins too, oldest first. */
  async function everyOne(networkId: NetworkId, chatKey: string): Promise<readonly RoundResults[]> {
    const { readable } = await results.survey(networkId, startingWith(`results_${chatKey}_`));
    return readable.map(({ row }) => row).toSorted((one, other) => one.askedAt.getTime() - other.askedAt.getTime());
  }

  /** Of the chat's meetings, oldest first: a check-in is asked of others, at another moment, and is in no trend. */
  async function ofChat(networkId: NetworkId, chatKey: string): Promise<readonly RoundResults[]> {
    return (await everyOne(networkId, chatKey)).filter(({ roundId }) => !isCheckIn({ id: roundId }));
  }

  return {
    ofChat,
    async find(networkId: NetworkId, id: RoundId): Promise<RoundResults | undefined> {
      return (await results.get(networkId, `results_${id}`))?.row;
    },
    /** The step that keeps that a spoken round took place. */
    keepingSpoken(round: Round): Step {
      const { id: roundId, meetingNumber, promptIds, openedAt: askedAt } = round;
      const nothing = { summary: summarise([], [], round.threshold), askAloud: promptIds[0] ?? '', promptIds: [] };
      return results.inserting(`results_${roundId}`, { roundId, meetingNumber, askedAt, ...nothing, form: 'spoken' });
    },
    /** The step that keeps what these answers say together. */
    async keeping(round: Round, answers: readonly Answer[]): Promise<Step> {
      const [earlier, network] = await Promise.all([
        everyOne(round.networkId, round.chatKey),
        networkShelf(table).get(round.networkId, networkKey),
      ]);
      const except = [...round.promptIds, ...(network?.row.promptsOff ?? [])];
      return results.inserting(`results_${round.id}`, resultsOf(round, answers, earlier, except));
    },
  };
}

function resultsOf(
  round: Round,
  answers: readonly Answer[],
  earlier: readonly RoundResults[],
  except: readonly string[],
): RoundResults {
  const { id: roundId, networkId, meetingNumber, promptIds, openedAt: askedAt, threshold } = round;
  const scores = answers.map((answer) => answer.scores);
  const history = earlier.map(({ askAloud }) => askAloud);
  return {
    ...{ roundId, meetingNumber, promptIds, askedAt },
    summary: summarise(scores, promptIds, threshold),
    askAloud: questionToAskAloud({ networkId, history, except }),
    form: 'card',
  };
}
