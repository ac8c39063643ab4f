import type { Card, Language } from '../../cards/card.ts';
import { ownQuestionCard, ownRemovalCard } from '../../cards/prompts/own-question-card.ts';
import { type QuestionsView, questionsCard } from '../../cards/prompts/questions-card.ts';
import { reflectionCard } from '../../cards/rounds/reflection-card.ts';
import { type PromptResult, resultsCard } from '../../cards/rounds/results-card.ts';
import { bankOf } from '../../services/prompts/prompt-choices.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;
type Samples = Readonly<Record<string, Sample>>;

const timeZone = 'Europe/Amsterdam';
const round = 'r-2026-11-20';
const closesAt = new Date('2026-11-24T11:05:00Z');
const askedAt = new Date('2026-11-20T11:05:00Z');

const asking =
  (...promptIds: readonly string[]): Sample =>
  (language) =>
    reflectionCard({
      ...{ language, timeZone, purpose: say.purpose, promptIds, threshold: 5, freeText: false },
      ...{ closesAt, round, isPosted: true },
    });

const chosenOf =
  (answered: number, ...chosen: readonly Partial<Extract<PromptResult, { kind: 'chosen' }>>[]): Sample =>
  (language) =>
    resultsCard({
      ...{ language, timeZone, askedAt, round, askAloud: 'ONT-1' },
      summary: {
        ...{ kind: 'shown', answered },
        prompts: chosen.map((one) => ({ promptId: 'ONT-2', kind: 'chosen', agreement: 'most', ...one })),
      },
    });

const own = () => [
  { id: 'OWN-1a2b3c4d', text: say.otherRemark, scale: 'much' as const },
  { id: 'OWN-5e6f7a8b', text: say.remark, scale: 'strongly' as const },
];
const bank = bankOf({ promptsOff: ['SAM-2', 'MEN-1', 'SAM-1'] });
const questionsOf =
  (view: () => Partial<QuestionsView>): Sample =>
  (language) =>
    questionsCard({ language, revision: 4, questions: 3, reminders: false, own: [], bank, page: 1, round, ...view() });

const settings: Samples = {
  'questions.first': questionsOf(() => ({})),
  'questions.saved': questionsOf(() => ({ questions: 2, reminders: true, notice: 'saved' })),
  'questions.given-back': questionsOf(() => ({
    filled: { questions: '9', reminders: 'on' },
    notice: 'choice-unknown',
  })),
  'questions.own': questionsOf(() => ({ questions: 2, own: own(), notice: 'added' })),
  'own-question.empty': (language) => ownQuestionCard({ language, revision: 4, round }),
  'own-question.given-back': (language) =>
    ownQuestionCard({
      ...{ language, revision: 4, problem: 'own-prompt-no-question' },
      filled: { nl: say.otherRemark, en: '', scale: 'much' },
    }),
  'own-question.removal': (language) => ownRemovalCard({ language, id: 'OWN-1a2b3c4d', text: say.remark, round }),
  'questions.removed': questionsOf(() => ({ notice: 'removed' })),
  'questions.bank': questionsOf(() => ({ page: 2 })),
  'questions.bank-second': questionsOf(() => ({ page: 3 })),
  'questions.bank-third': questionsOf(() => ({ page: 4 })),
  'questions.bank-last': questionsOf(() => ({ page: 99 })),
};

/** The longest that ids, and the bank, can make these cards. */
export const longestOfQuestions: Samples = {
  'questions.bank-longest': questionsOf(() => ({
    ...{ page: 2, round: 'r'.repeat(29), network: 'n'.repeat(80), notice: 'changed-meanwhile' },
    bank: bankOf({ promptsOff: ['SAM-2', 'BET-1', 'DOE-2', 'IJK-1', 'IJK-2'] }),
  })),
  'questions.longest': questionsOf(() => ({
    ...{ round: 'r'.repeat(29), network: 'n'.repeat(80), notice: 'changed-meanwhile' },
    own: Array.from({ length: 5 }, () => ({ id: 'OWN-12345678', text: '"'.repeat(120), scale: 'much' as const })),
  })),
};

/** Cards about what is asked: choices, and other numbers of questions than three. */
export const questionSamples: Samples = {
  ...settings,
  'reflection.own': (language) =>
    reflectionCard({
      ...{ language, timeZone, promptIds: ['SAM-1', 'OWN-1a2b3c4d'], ownPrompts: own(), threshold: 5, freeText: false },
      ...{ closesAt, round, isPosted: true },
    }),
  'results.own': (language) =>
    resultsCard({
      ...{ language, timeZone, askedAt, round, askAloud: 'ONT-1', ownPrompts: own() },
      summary: {
        ...{ kind: 'shown', answered: 6 },
        prompts: [
          { promptId: 'OWN-1a2b3c4d', kind: 'shown', value: 3.5, spread: 'mixed' },
          { promptId: 'OWN-erased', kind: 'shown', value: 4, spread: 'united' },
        ],
      },
    }),
  'reflection.one': asking('BET-2'),
  'reflection.choice': asking('SAM-1', 'ONT-2'),
  'reflection.two-choices': asking('IJK-1', 'IJK-2'),
  'results.chosen': chosenOf(6, { choice: 2 }),
  'results.chosen-alike': chosenOf(5, { agreement: 'united' }),
  'results.chosen-divided': chosenOf(7, { agreement: 'divided' }),
  'results.chosen-counts': chosenOf(
    12,
    { choice: 1, counts: [8, 3, 1] },
    { promptId: 'IJK-1', agreement: 'united', choice: 1, counts: [12, 0, 0] },
    { agreement: 'divided', counts: [5, 5, 2] },
  ),
};
