import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import {
  isEnough,
  type PromptSummary,
  remarksToKeep,
  type Scores,
  summarise,
  Threshold,
} from '../../services/rounds/anonymity.ts';
import { ways } from '../support/scores.ts';

const promptIds = ['SAM-1', 'BET-2', 'DOE-1'];
const score = fc.integer({ min: 1, max: 5 });
/** One person's answer: any of the three prompts may be one they could not say. */
const answer = fc.dictionary(fc.constantFrom(...promptIds), score, { noNullPrototype: true });
const rounds = fc.array(answer, { maxLength: 14 });
const thresholds = fc.integer({ min: 5, max: 10 });

const shownIn = (answers: readonly Scores[], threshold: number): readonly PromptSummary[] => {
  const summary = summarise(answers, promptIds, threshold);
  return summary.kind === 'shown' ? summary.prompts.filter(({ kind }) => kind === 'shown') : [];
};
const scoresOf = (promptId: string, answers: readonly Scores[]) => answers.flatMap((given) => given[promptId] ?? []);
const everyone = (scores: readonly number[]): Scores[] => scores.map((one) => ({ 'SAM-1': one }));
const samOf = (...scores: readonly number[]) => {
  const summary = summarise(everyone(scores), ['SAM-1'], 5);
  return summary.kind === 'shown' ? summary.prompts[0] : summary;
};

test('nothing is shown of fewer people than the threshold, and of no prompt that fewer could answer', () => {
  const property = fc.property(rounds, thresholds, (answers, threshold) => {
    for (const { promptId } of shownIn(answers, threshold)) {
      assert.ok(scoresOf(promptId, answers).length >= threshold);
    }
    const people = answers.filter((given) => Object.keys(given).length > 0).length;
    assert.equal(summarise(answers, promptIds, threshold).kind, people >= threshold ? 'shown' : 'too-few');
  });
  fc.assert(property, { numRuns: 2_000 });
});

test('of too few answers only their number is told', () => {
  assert.deepEqual({ ...summarise(everyone([1, 5, 5, 5]), promptIds, 5) }, { kind: 'too-few', answered: 4 });
  const fourCouldSay = summarise([...everyone([1, 2, 3, 4]), { 'BET-2': 5 }], promptIds, 5);
  assert.deepEqual(
    { ...fourCouldSay },
    {
      kind: 'shown',
      answered: 5,
      prompts: promptIds.map((promptId) => ({ promptId, kind: 'too-few' })),
    },
  );
});

test('a value is a multiple of a half, and within a quarter of the mean', () => {
  const property = fc.property(fc.array(score, { minLength: 5, maxLength: 30 }), (scores) => {
    const shown = samOf(...scores);
    if (shown?.kind !== 'shown' || !('value' in shown) || shown.value === undefined) return;
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    assert.ok(Number.isInteger(shown.value * 2) && Math.abs(shown.value - mean) <= 0.25);
  });
  fc.assert(property, { numRuns: 1_000 });
});

test('whoever asks for less than five gets five: the floor is at the door', () => {
  const less = fc.oneof(fc.integer({ max: 5 }), fc.constantFrom(Number.NaN, Number.NEGATIVE_INFINITY, 4.9));
  const property = fc.property(rounds, less, (answers, threshold) => {
    assert.deepEqual(summarise(answers, promptIds, threshold), summarise(answers, promptIds, 5));
    assert.equal(isEnough(answers, threshold), isEnough(answers, 5));
  });
  fc.assert(property, { numRuns: 500 });
  const asIs = (texts: readonly string[]) => texts;
  assert.deepEqual(remarksToKeep(['a', 'b', 'c', 'd'], 1, asIs), []);
  assert.deepEqual(z.decode(Threshold, 3), 5);
  assert.deepEqual(z.encode(Threshold, 3), 5);
});

test('a higher threshold never shows more', () => {
  const property = fc.property(rounds, thresholds, (answers, threshold) => {
    const names = (k: number) => shownIn(answers, k).map(({ promptId }) => promptId);
    assert.ok(names(threshold + 1).every((name) => names(threshold).includes(name)));
  });
  fc.assert(property, { numRuns: 500 });
});

test('where five to seven people all gave the same score, that score is not shown', () => {
  const property = fc.property(score, fc.integer({ min: 5, max: 7 }), (same, people) => {
    const shown = samOf(...Array<number>(people).fill(same));
    assert.deepEqual(shown, { promptId: 'SAM-1', kind: 'shown', spread: 'united' });
  });
  fc.assert(property);
  assert.deepEqual(samOf(4, 4, 4, 4, 4, 4, 4, 4), {
    ...{ promptId: 'SAM-1', kind: 'shown', value: 4, spread: 'united' },
    counts: { low: 0, middle: 0, high: 8 },
  });
});

test('below eight no number follows from what is shown: neither what everyone gave, nor the exact mean', () => {
  for (const people of [5, 6, 7]) {
    const sums = new Map<string, Set<number>>();
    for (const scores of ways(people)) {
      const shown = JSON.stringify(samOf(...scores));
      sums.set(shown, (sums.get(shown) ?? new Set()).add(scores.reduce((sum, one) => sum + one, 0)));
    }
    for (const [shown, possible] of sums) assert.ok(possible.size > 1, shown);
  }
});

test('how many were low or high is told from eight scores on, per prompt, and adds up', () => {
  const property = fc.property(rounds, thresholds, (answers, threshold) => {
    for (const prompt of shownIn(answers, threshold)) {
      const scores = scoresOf(prompt.promptId, answers);
      const { low, middle, high } = (prompt.kind === 'shown' && prompt.counts) || { low: 0, middle: 0, high: 0 };
      assert.equal(low + middle + high, scores.length >= 8 ? scores.length : 0);
    }
  });
  fc.assert(property, { numRuns: 1_000 });
});

test('a summary does not depend on who answered first', () => {
  const shuffled = rounds.chain((answers) =>
    fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
  );
  const property = fc.property(shuffled, thresholds, ([answers, others], threshold) => {
    assert.deepEqual(summarise(answers, promptIds, threshold), summarise(others, promptIds, threshold));
  });
  fc.assert(property, { numRuns: 500 });
});

test('a summary says nothing else than what it may: a value, one of three words, and three counts', () => {
  const allowed = new Set(['promptId', 'kind', 'value', 'spread', 'counts']);
  const property = fc.property(rounds, thresholds, (answers, threshold) => {
    const summary = summarise(answers, promptIds, threshold);
    assert.ok(Object.keys(summary).every((name) => ['kind', 'answered', 'prompts'].includes(name)));
    for (const prompt of shownIn(answers, threshold)) assert.ok(Object.keys(prompt).every((name) => allowed.has(name)));
  });
  fc.assert(property, { numRuns: 300 });
});

test('people are united within one step, divided where a quarter is low and a quarter high, and mixed otherwise', () => {
  const spreadOf = (...scores: readonly number[]) => {
    const shown = samOf(...scores);
    return shown?.kind === 'shown' && 'spread' in shown ? shown.spread : undefined;
  };
  assert.equal(spreadOf(3, 4, 4, 3, 4), 'united');
  assert.equal(spreadOf(2, 3, 4, 3, 3), 'mixed');
  assert.equal(spreadOf(1, 2, 4, 5, 3), 'divided');
  assert.equal(spreadOf(1, 5, 5, 5, 5), 'mixed');
  assert.equal(spreadOf(1, 2, 3, 3, 3, 3, 4, 5), 'divided');
});

test('"not this time" counts as nobody', () => {
  assert.deepEqual(
    { ...summarise([...everyone([1, 2, 3, 4]), {}, {}], ['SAM-1'], 5) },
    { kind: 'too-few', answered: 4 },
  );
  assert.equal(isEnough([...everyone([1, 2, 3, 4]), {}], 5), false);
  assert.equal(isEnough(everyone([1, 2, 3, 4, 5]), 5), true);
});
