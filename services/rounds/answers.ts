import { PersonError } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import { scaleOf } from '../prompts/prompt-catalogue.ts';
import { typedText } from '../typed/typed-text.ts';
import { isEnough, type Scores } from './anonymity.ts';
import type { Pseudonyms, RoundKey } from './pseudonyms.ts';
import { isOpenAt, type Round } from './round-rows.ts';
import { type Answer, longestText, type SealedAnswers } from './sealed-answers.ts';

/** What somebody sent, as it came in: prompt id to '1' … '5', or '3' of a choice, or 'cant-say'. Other names are left out. */
export type Submission = { readonly inputs: Readonly<Record<string, string>>; readonly text?: string | undefined };

export type Answers = ReturnType<typeof createAnswers>;

/** The value of "can't say" in a submission: a full answer that is not counted. */
export const cantSay = 'cant-say';

/**
 * Between reading that a round is open and writing an answer to it. A closing round waits longer than this plus one
 * write before it counts, so no answer can slip in behind the count.
 */
const longestHesitation = 3_000;

const remarkBounds = { longest: longestText, tooLong: 'text-too-long' } as const;

type Parts = { readonly sealed: SealedAnswers; readonly pseudonyms: Pseudonyms; readonly now: () => Date };

/** One answer per person per round; the last one counts. From here on no value holds both a person and a score. */
export function createAnswers({ sealed, pseudonyms, now }: Parts) {
  const keyFor = (round: Round) => keyOfOpen(round, pseudonyms);

  async function write(round: Round, person: PersonId, answer: Answer): Promise<void> {
    const readAt = now().getTime();
    refuseClosed(round, now());
    await sealed.keep(round, await keyFor(round), person, answer, () => {
      if (now().getTime() - readAt > longestHesitation) throw new Error('too slow to still store an answer');
    });
  }

  const all = async (round: Round) => sealed.all(round, await keyFor(round));

  return {
    /**
     * `round` was read in this very turn.
     * @throws PersonError 'round-closed' | 'you-were-erased' | 'score-missing' | 'score-out-of-range' | 'text-too-long' |
     * 'patient-…'
     */
    async submit(round: Round, person: PersonId, submission: Submission): Promise<void> {
      await write(round, person, answerFrom(round, submission, now()));
    },
    /** "Not this time" is a full answer too: it replaces what was there. @throws as `submit` */
    async skip(round: Round, person: PersonId): Promise<void> {
      await write(round, person, { scores: {}, skipped: true });
    },
    /** Does nothing when there is no answer. @throws PersonError 'round-closed' */
    async withdraw(round: Round, person: PersonId): Promise<void> {
      refuseClosed(round, now());
      await sealed.withdraw(round, await keyFor(round), person);
    },
    /** For the person's own eyes: whether there is an answer, not what it says. */
    async given(round: Round, person: PersonId): Promise<'nothing' | 'answered' | 'skipped'> {
      const stored = await sealed.own(round, await keyFor(round), person);
      if (!stored) return 'nothing';
      return stored.answer.skipped ? 'skipped' : 'answered';
    },
    /** Whether one still counts: what was promised as the end is the end, also where we come to close it late. */
    isOpen: (round: Round): boolean => isOpenAt(round, now()),
    async areEnough(round: Round): Promise<boolean> {
      const scores = (await all(round)).map((answer) => answer.scores);
      return isEnough(scores, round.threshold);
    },
    /** For closing alone. */
    all,
    /** Deletes the round's answers and then its key. Safe to call again after a crash half-way. */
    async forget(round: Round): Promise<void> {
      await sealed.remove(round);
      await pseudonyms.destroy(round.networkId, round.id);
    },
  };
}

/** @throws PersonError 'round-closed' once the key was destroyed */
async function keyOfOpen({ networkId, id }: Round, pseudonyms: Pseudonyms): Promise<RoundKey> {
  const key = await pseudonyms.open(networkId, id);
  if (!key) throw new PersonError('round-closed');
  return key;
}

/** What is asked aloud is answered aloud. */
function refuseClosed(round: Round, at: Date): void {
  if (!isOpenAt(round, at) || round.form === 'spoken') throw new PersonError('round-closed');
}

function answerFrom(round: Round, { inputs, text = '' }: Submission, today: Date): Answer {
  const scores = Object.fromEntries(round.promptIds.flatMap((id) => scored(id, inputs[id])));
  const remark = round.freeText ? typedText(text, remarkBounds, today) : undefined;
  return { scores: scores as Scores, ...(remark && { text: remark }) };
}

function scored(promptId: string, input: string | undefined): [string, number][] {
  if (input === undefined || input === '') throw new PersonError('score-missing');
  if (input === cantSay) return [];
  if (!(scaleOf(promptId) === 'K3' ? /^[1-3]$/ : /^[1-5]$/).test(input)) throw new PersonError('score-out-of-range');
  return [[promptId, Number(input)]];
}
