import { z } from 'zod';
import { Summary, summarise } from './anonymity.ts';
import { PersonError } from './errors.ts';
import { type NetworkId, type PersonId, RoundId } from './ids.ts';
import type { Network } from './networks.ts';
import { questionToAskAloud } from './prompts.ts';
import type { Round } from './rounds.ts';
import type { Answer } from './sealed-answers.ts';
import { padded, startingWith } from './storage/keys.ts';
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
  /** The prompt to talk about together. */
  askAloud: z.string(),
});

/** Some remarks of one round, shuffled: without whose, when, or what else that person answered. */
const Remarks = z.object({ texts: json(z.array(z.string())) });
/** As many of the longest remarks as fit in one property of a row: 32,768 characters. */
const remarksPerRow = 50;

export type Results = ReturnType<typeof createResults>;

type Parts = { readonly table: Table; readonly shuffle: (texts: readonly string[]) => readonly string[] };

/** What stays of a round once its answers are gone. */
export function createResults({ table, shuffle }: Parts) {
  const results = shelf(table, RoundResults);
  const remarks = shelf(table, Remarks);

  /** All results of one chat, oldest first. */
  async function ofChat(networkId: NetworkId, chatKey: string): Promise<readonly RoundResults[]> {
    return (await results.list(networkId, startingWith(`results_${chatKey}_`))).map(({ row }) => row);
  }

  return {
    ofChat,
    async find(networkId: NetworkId, id: RoundId): Promise<RoundResults | undefined> {
      return (await results.get(networkId, `results_${id}`))?.row;
    },
    /** For the coordinator's eyes alone. @throws PersonError 'coordinator-only' */
    async remarksFor(person: PersonId, network: Network, id: RoundId): Promise<readonly string[]> {
      if (network.coordinator !== person) throw new PersonError('coordinator-only');
      const rows = await remarks.list(network.id, startingWith(`remarks_${id}_`));
      return rows.flatMap(({ row }) => row.texts);
    },
    /** The steps that keep what these answers say together; remarks only where as many were given as the threshold asks. */
    async keeping(round: Round, answers: readonly Answer[]): Promise<readonly Step[]> {
      const earlier = await ofChat(round.networkId, round.chatKey);
      const texts = answers.flatMap(({ text }) => text ?? []);
      return [
        results.inserting(`results_${round.id}`, resultsOf(round, answers, earlier)),
        ...inRows(texts.length < round.threshold ? [] : shuffle(texts)).map((some, at) =>
          remarks.putting(`remarks_${round.id}_${padded(at)}`, { texts: some }),
        ),
      ];
    },
  };
}

const inRows = (texts: readonly string[]): string[][] =>
  texts.length === 0 ? [] : [texts.slice(0, remarksPerRow), ...inRows(texts.slice(remarksPerRow))];

function resultsOf(round: Round, answers: readonly Answer[], earlier: readonly RoundResults[]): RoundResults {
  const { id: roundId, networkId, meetingNumber, promptIds, openedAt: askedAt, threshold } = round;
  const scores = answers.map((answer) => answer.scores);
  const history = earlier.map(({ askAloud }) => askAloud);
  return {
    ...{ roundId, meetingNumber, promptIds, askedAt },
    summary: summarise(scores, promptIds, threshold),
    askAloud: questionToAskAloud({ networkId, history }),
  };
}
