import { z } from 'zod';
import { scaleOf } from '../prompts/prompt-catalogue.ts';
import { Chosen, chosen } from './choices.ts';

/** Five: the smallest group in which one person's answer does not show. A network may ask for more, never for less. */
export const lowestThreshold = 5;

/** Whatever is asked for, and whatever was stored: less than five counts as five. */
const heldTo = (threshold: number): number => Math.max(lowestThreshold, Number.isNaN(threshold) ? 0 : threshold);

/** A threshold in a stored row. */
export const Threshold = z.codec(z.number(), z.number(), { decode: heldTo, encode: heldTo });

/** To halves: an exact mean is never shown. */
const Value = z.number().min(1).max(5).multipleOf(0.5);

/**
 * What one prompt's answers say together. `value` is the mean rounded to halves; below eight scores it is absent where it
 * would say what everyone gave. `counts` only from eight scores on.
 */
const PromptSummary = z.discriminatedUnion('kind', [
  z.object({
    promptId: z.string(),
    kind: z.literal('shown'),
    value: Value.optional(),
    spread: z.enum(['united', 'mixed', 'divided']),
    counts: z.object({ low: z.int(), middle: z.int(), high: z.int() }).optional(),
  }),
  Chosen,
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

/** One person's scores, without the person: prompt id to 1 … 5, or which of three choices. "Can't say" is absent. */
export type Scores = Readonly<Record<string, number>>;

const enoughForCounts = 8;

/** The only door from answers to anything shown. `threshold` counts per prompt, over scored answers; five at the least. */
export function summarise(answers: readonly Scores[], promptIds: readonly string[], threshold: number): Summary {
  const enough = heldTo(threshold);
  const answered = answers.filter((scores) => Object.keys(scores).length > 0).length;
  if (answered < enough) return Summary.parse({ kind: 'too-few', answered });
  const prompts = promptIds.map((promptId) => {
    const scores = scoresIn(answers, promptId);
    return scores.length < enough ? { promptId, kind: 'too-few' } : { promptId, ...told(promptId, scores) };
  });
  return Summary.parse({ kind: 'shown', answered, prompts });
}

/** Whether a round has enough answers to show anything; how many there are stays inside. */
export const isEnough = (answers: readonly Scores[], threshold: number): boolean =>
  summarise(answers, [], threshold).kind === 'shown';

/** Of the remarks of one round those that may be kept: all, in an order that says nothing, or none. */
export function remarksToKeep(
  texts: readonly string[],
  threshold: number,
  shuffle: (texts: readonly string[]) => readonly string[],
): readonly string[] {
  return texts.length < heldTo(threshold) ? [] : shuffle(texts);
}

const scoresIn = (answers: readonly Scores[], promptId: string): readonly number[] =>
  answers.flatMap((answer) => answer[promptId] ?? []);

const roundedMean = (scores: readonly number[]): number =>
  Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 2) / 2;

/**
 * Whether a rounded mean of so few would say what everyone gave: below eight, where all gave the same, and at an end of
 * the scale, where all but one did (five of which the mean rounds to 1 without all being 1 are 1, 1, 1, 1 and 2).
 */
function tellsEveryone(scores: readonly number[]): boolean {
  return scores.length < enoughForCounts && isOneSided(scores);
}

const told = (promptId: string, scores: readonly number[]) =>
  scaleOf(promptId) === 'K3' ? chosen(scores, enoughForCounts) : { kind: 'shown', ...shown(scores) };

function shown(scores: readonly number[]) {
  return {
    spread: spreadOf(scores),
    ...(tellsEveryone(scores) ? {} : { value: roundedMean(scores) }),
    ...(scores.length < enoughForCounts ? {} : { counts: countsOf(scores) }),
  };
}

const shareOf = (scores: readonly number[], counts: (score: number) => boolean) =>
  scores.filter(counts).length / scores.length;

function spreadOf(scores: readonly number[]): 'united' | 'mixed' | 'divided' {
  if (Math.max(...scores) - Math.min(...scores) <= 1) return 'united';
  const isSplit = shareOf(scores, (score) => score <= 2) >= 0.25 && shareOf(scores, (score) => score >= 4) >= 0.25;
  return isSplit && !isOnlyWay(scores) ? 'divided' : 'mixed';
}

/** Five who are that divided around 2 gave 1, 1, 1, 4 and 4, and around 4 the mirror of it: the word would tell all. */
const isOnlyWay = (scores: readonly number[]) => scores.length === 5 && [2, 4].includes(roundedMean(scores));

const countsOf = (scores: readonly number[]) => ({
  low: scores.filter((score) => score <= 2).length,
  middle: scores.filter((score) => score === 3).length,
  high: scores.filter((score) => score >= 4).length,
});

/** Where in their organisation people work: bestuur, management, uitvoering. */
export const layers = ['board', 'management', 'practice'] as const;
export type Layer = (typeof layers)[number];
export type LayeredAnswer = { readonly layer?: Layer | undefined; readonly scores: Scores };

/** `by-layer` has neither counts nor a spread, and `value` and layers only where they do not say what everyone gave. */
const LayeredPrompt = z.discriminatedUnion('kind', [
  ...PromptSummary.options,
  z.object({
    promptId: z.string(),
    kind: z.literal('by-layer'),
    value: Value.optional(),
    layers: z.array(z.object({ layer: z.enum(layers), value: Value })),
  }),
]);

/** Published instead of a `Summary`, never beside it: the counts of all, less what a layer gave, would be the others'. */
const LayeredSummary = z.array(LayeredPrompt).brand<'LayeredSummary'>();
export type LayeredSummary = z.infer<typeof LayeredSummary>;

type Group = { readonly layer: Layer; readonly scores: readonly number[]; readonly size: number };
type Rest = (kept: readonly Group[]) => readonly number[];

/**
 * The same door, for rounds that are shown by layer. `members`: how many a layer had when the round opened.
 *
 * A layer shows with as many members, and as many scores for that prompt, as the threshold asks, and only while the rest
 * (everybody whose layer does not show) is nobody or as many too. Shown layers and rest do not overlap: whatever is taken
 * from what, the total included, is about whole groups of five or more. Whether a prompt goes by layer depends on sizes
 * alone, so that it says nothing about scores. Of choices only what all chose is told. A layer, or a rest, whose rounded mean would say what everyone gave is left
 * out, and further layers with it until that cannot be worked out either.
 *
 * Not promised: who knows how many of each layer answered can sometimes work out a layer's exact mean, and all of a layer
 * but one know as much about that one as all of five but one do.
 */
export function summariseByLayer(
  answers: readonly LayeredAnswer[],
  promptIds: readonly string[],
  { threshold, members }: { readonly threshold: number; readonly members: Readonly<Record<Layer, number>> },
): LayeredSummary {
  const enough = heldTo(threshold);
  return LayeredSummary.parse(
    promptIds.map((promptId) => {
      const scoresWhere = (isMeant: (layer: Layer | undefined) => boolean) =>
        answers.flatMap(({ layer, scores }) => (isMeant(layer) ? (scores[promptId] ?? []) : []));
      const groups = layers.map((layer): Group => {
        const scores = scoresWhere((one) => one === layer);
        return { layer, scores, size: Math.min(scores.length, members[layer]) };
      });
      const rest: Rest = (kept) => scoresWhere((one) => !kept.some(({ layer }) => layer === one));
      const isChoice = scaleOf(promptId) === 'K3' && rest([]).length >= enough;
      return { promptId, ...(isChoice ? told(promptId, rest([])) : layered(groups, rest, enough)) };
    }),
  );
}

function layered(groups: readonly Group[], rest: Rest, enough: number) {
  const all = rest([]);
  const bigEnough = groups.filter(({ size }) => size >= enough).toSorted((a, b) => a.size - b.size);
  const named = untilFit(bigEnough, (kept) => isNobodyOr(rest(kept), (left) => left.length >= enough));
  if (all.length < enough) return { kind: 'too-few' };
  if (named.length + Math.min(rest(named).length, 1) < 2) return { kind: 'shown', ...shown(all) };
  const tellable = named.filter(({ scores }) => !isOneSided(scores));
  const kept = untilFit(tellable, (some) => isNobodyOr(rest(some), (left) => !isOneSided(left)));
  return {
    kind: 'by-layer',
    ...(isOneSided(all) ? {} : { value: roundedMean(all) }),
    layers: kept.map(({ layer, scores }) => ({ layer, value: roundedMean(scores) })),
  };
}

const isNobodyOr = (scores: readonly number[], is: (scores: readonly number[]) => boolean) =>
  scores.length === 0 || is(scores);

/** However many they are: beside others' means, eight who nearly all gave 1 are no safer than five. */
const isOneSided = (scores: readonly number[]) => new Set(scores).size === 1 || [1, 5].includes(roundedMean(scores));

/** Leaves out groups, the first one first, until what is left of them is fit. */
function untilFit(groups: readonly Group[], isFit: (kept: readonly Group[]) => boolean): readonly Group[] {
  return groups.length === 0 || isFit(groups) ? groups : untilFit(groups.slice(1), isFit);
}
