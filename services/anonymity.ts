import { z } from 'zod';

/**
 * What one prompt's answers say together. `value` is the mean rounded to halves; it is absent where all gave the same
 * score and fewer than eight did, since it would then be everyone's own answer. `counts` only from eight scores on.
 */
const PromptSummary = z.discriminatedUnion('kind', [
  z.object({
    promptId: z.string(),
    kind: z.literal('shown'),
    value: z.number().min(1).max(5).multipleOf(0.5).optional(),
    spread: z.enum(['united', 'mixed', 'divided']),
    counts: z.object({ low: z.int(), middle: z.int(), high: z.int() }).optional(),
  }),
  z.object({ promptId: z.string(), kind: z.literal('too-few') }),
]);
export type PromptSummary = z.infer<typeof PromptSummary>;

/**
 * All that outlives a round. `answered` counts people who gave at least one score. Only `summarise` makes one, and the
 * store gives back what it made: cards, trends and reports can be built from nothing else.
 */
export const Summary = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('shown'), answered: z.int(), prompts: z.array(PromptSummary) }),
    z.object({ kind: z.literal('too-few'), answered: z.int() }),
  ])
  .brand<'Summary'>();
export type Summary = z.infer<typeof Summary>;

/** One person's scores, without the person: prompt id to 1 … 5. "Can't say" is absent. */
export type Scores = Readonly<Record<string, number>>;

const enoughForCounts = 8;

/** The only door from answers to anything shown. `threshold` counts per prompt, over scored answers. */
export function summarise(answers: readonly Scores[], promptIds: readonly string[], threshold: number): Summary {
  const answered = answers.filter((scores) => Object.keys(scores).length > 0).length;
  if (answered < threshold) return Summary.parse({ kind: 'too-few', answered });
  const prompts = promptIds.map((promptId) => {
    const scores = answers.flatMap((answer) => answer[promptId] ?? []);
    return scores.length < threshold ? { promptId, kind: 'too-few' } : { promptId, kind: 'shown', ...shown(scores) };
  });
  return Summary.parse({ kind: 'shown', answered, prompts });
}

/** Whether a round has enough answers to show anything; how many there are stays inside. */
export const isEnough = (answers: readonly Scores[], threshold: number): boolean =>
  summarise(answers, [], threshold).kind === 'shown';

function shown(scores: readonly number[]) {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const isOneVoice = new Set(scores).size === 1 && scores.length < enoughForCounts;
  return {
    spread: spreadOf(scores),
    ...(isOneVoice ? {} : { value: Math.round(mean * 2) / 2 }),
    ...(scores.length < enoughForCounts ? {} : { counts: countsOf(scores) }),
  };
}

const shareOf = (scores: readonly number[], counts: (score: number) => boolean) =>
  scores.filter(counts).length / scores.length;

function spreadOf(scores: readonly number[]): 'united' | 'mixed' | 'divided' {
  if (Math.max(...scores) - Math.min(...scores) <= 1) return 'united';
  const isSplit = shareOf(scores, (score) => score <= 2) >= 0.25 && shareOf(scores, (score) => score >= 4) >= 0.25;
  return isSplit ? 'divided' : 'mixed';
}

const countsOf = (scores: readonly number[]) => ({
  low: scores.filter((score) => score <= 2).length,
  middle: scores.filter((score) => score === 3).length,
  high: scores.filter((score) => score >= 4).length,
});
