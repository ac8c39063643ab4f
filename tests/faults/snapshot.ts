import { createHash } from 'node:crypto';
import type { Summary } from '../../services/rounds/anonymity.ts';
import { createAnswers } from '../../services/rounds/answers.ts';
import { createPseudonyms } from '../../services/rounds/pseudonyms.ts';
import { roundShelf } from '../../services/rounds/round-rows.ts';
import { createSealedAnswers } from '../../services/rounds/sealed-answers.ts';
import type { StoredRow, Versioned } from '../../services/storage/store.ts';
import { type AnswerState, skipped } from './ledger.ts';
import type { TestNetwork } from './network.ts';
import type { World } from './world.ts';

export type StoredRound = {
  readonly id: string;
  readonly meeting: number;
  readonly state: 'open' | 'closing' | 'closed' | 'cancelled';
  readonly promptIds: readonly string[];
  readonly threshold: number;
  /** Teams' id of the message with the card, as noted. */
  readonly cardId: string | undefined;
  /** Opened with the master key, while there are any; sorted. */
  readonly answers: readonly AnswerState[];
  readonly answerRows: number;
  readonly hasKey: boolean;
  readonly summary: Summary | undefined;
};

/** All that is stored about one network. */
export type Snapshot = Awaited<ReturnType<typeof snapshotOf>>;

export async function snapshotOf({ tables, masterKey, clock }: World, { id }: TestNetwork) {
  const rows = await tables.Networks.list(id);
  const named = { bytes: masterKey, id: createHash('sha256').update('id').update(masterKey).digest('hex').slice(0, 8) };
  const pseudonyms = createPseudonyms({ table: tables.RoundKeys, masterKey: named });
  const answers = createAnswers({ sealed: createSealedAnswers({ table: tables.Answers }), pseudonyms, now: clock.now });
  const answerRows = await tables.Answers.list(id);
  const keys = await tables.RoundKeys.list(id);
  const rounds = await Promise.all(
    (await roundShelf(tables.Networks).list(id, { from: 'round_', before: 'round`' })).map(async ({ row: round }) => {
      const hasKey = keys.some(({ key }) => key === round.id);
      const given = hasKey ? await answers.all(round) : [];
      const result = rows.find(({ key }) => key === `results_${round.id}`)?.row['summary'];
      return {
        ...{ id: round.id, meeting: round.meetingNumber, state: round.state, hasKey },
        ...{ promptIds: round.promptIds, threshold: round.threshold, cardId: round.cardId },
        answers: given
          .map((one) => (one.skipped ? skipped : round.promptIds.map((p) => one.scores[p]).join('')))
          .sort(),
        answerRows: answerRows.filter(({ key }) => key.startsWith(`${round.id}_`)).length,
        summary: result ? (JSON.parse(String(result)) as Summary) : undefined,
      } satisfies StoredRound;
    }),
  );
  return {
    rounds,
    keysWithoutRound: keys.filter(({ key }) => !rounds.some((round) => round.id === key)).length,
    work: startingWith(rows, 'work_'),
    proposals: startingWith(rows, 'proposal_'),
    turns: (await tables.Turns.list(id))
      .filter(({ row }) => 'role' in row)
      .map(({ row }) => ({ meeting: Number(row['meetingNumber']), personId: row['personId'] })),
    /** Everything, to look for what does not belong there. */
    text: JSON.stringify([rows, answerRows, keys]),
  };
}

const startingWith = (rows: readonly Versioned<StoredRow>[], prefix: string) =>
  rows.filter(({ key }) => key.startsWith(prefix)).map(({ key, row }) => ({ key, row }));
