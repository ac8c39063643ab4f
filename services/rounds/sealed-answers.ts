import { z } from 'zod';
import { PersonError } from '../errors.ts';
import type { PersonId, Respondent } from '../ids.ts';
import { startingWith } from '../storage/keys.ts';
import { shelf, untilWritten } from '../storage/rows.ts';
import type { Table, Versioned } from '../storage/store.ts';
import type { RoundKey } from './pseudonyms.ts';
import type { Round } from './round-rows.ts';

/** Of a remark, in characters. */
export const longestText = 280;

/** What is kept of a submission, encrypted: prompt id to 1 … 5, without what the person could not say. */
const Answer = z.object({
  scores: z.record(z.string(), z.int().min(1).max(5)),
  text: z.string().max(longestText).optional(),
  skipped: z.literal(true).optional(),
});
export type Answer = z.infer<typeof Answer>;

/** Its owner was erased: no answer, and no room for one that comes late. As long as any answer. */
const Erased = z.object({ erased: z.literal(true) });
const Content = z.union([Erased, Answer]);
const nothing = JSON.stringify({ erased: true });

const SealedAnswer = z.object({ sealed: z.string() });

/** Where the answers of a round stand. */
export type AnswerPlace = Pick<Round, 'networkId' | 'id'>;
export type SealedAnswers = ReturnType<typeof createSealedAnswers>;

const keyOf = ({ id }: AnswerPlace, respondent: Respondent) => `${id}_${respondent}`;

/** Answers as they stand in their table: sealed under their round's key, beside a hash of whose they are. */
export function createSealedAnswers({ table }: { table: Table }) {
  const rows = shelf(table, SealedAnswer);
  const ofRound = ({ networkId, id }: AnswerPlace) => rows.list(networkId, startingWith(`${id}_`));

  async function find(place: AnswerPlace, key: RoundKey, respondent: Respondent) {
    const read = await rows.get(place.networkId, keyOf(place, respondent));
    return read && { ...read, content: contentOf(read, key, respondent) };
  }

  /** `before` each write. The writes are conditional: an answer on its way cannot take the place of an erasure. */
  async function keep(place: AnswerPlace, key: RoundKey, respondent: Respondent, text: string, before: () => void) {
    const sealed = { sealed: key.seal(text, respondent) };
    await untilWritten(async () => {
      before();
      if (await rows.insert(place.networkId, keyOf(place, respondent), sealed)) return true;
      const read = await find(place, key, respondent);
      if (isErased(read?.content) && text !== nothing) throw new PersonError('you-were-erased');
      before();
      return (read && (await rows.replace(place.networkId, read, sealed))) || undefined;
    });
  }

  /** The person's own answer, as it is stored now. */
  async function own(place: AnswerPlace, key: RoundKey, person: PersonId) {
    const read = await find(place, key, key.respondentOf(person));
    const answer = answerIn(read?.content);
    return read && answer && { key: read.key, version: read.version, answer };
  }

  return {
    own,
    /** The last one counts. @throws PersonError 'you-were-erased' */
    keep: (place: AnswerPlace, key: RoundKey, person: PersonId, answer: Answer, before: () => void): Promise<void> =>
      keep(place, key, key.respondentOf(person), JSON.stringify(answer), before),
    /** There is no answer of this person any more, and none will come. */
    erase: (place: AnswerPlace, key: RoundKey, person: PersonId): Promise<void> =>
      keep(place, key, key.respondentOf(person), nothing, () => undefined),
    async withdraw(place: AnswerPlace, key: RoundKey, person: PersonId): Promise<void> {
      const stored = await own(place, key, person);
      if (stored) await table.remove(place.networkId, stored.key, stored.version);
    },
    /** In an order that says nothing: keys sort by hash. A row that does not open is nobody's answer. */
    async all(place: AnswerPlace, key: RoundKey): Promise<readonly Answer[]> {
      const stored = await ofRound(place);
      return stored.flatMap((read) => {
        const respondent = read.key.slice(place.id.length + 1) as Respondent;
        return answerIn(contentOf(read, key, respondent)) ?? [];
      });
    },
    async remove(place: AnswerPlace): Promise<void> {
      const stored = await ofRound(place);
      await Promise.all(stored.map(({ key }) => table.remove(place.networkId, key)));
    },
  };
}

type Content = z.infer<typeof Content>;

function contentOf({ row }: Versioned<z.infer<typeof SealedAnswer>>, key: RoundKey, respondent: Respondent) {
  const text = key.unseal(row.sealed, respondent);
  return text === undefined ? undefined : Content.parse(JSON.parse(text));
}

const isErased = (content: Content | undefined) => content !== undefined && 'erased' in content;

const answerIn = (content: Content | undefined): Answer | undefined =>
  content && !('erased' in content) ? content : undefined;
