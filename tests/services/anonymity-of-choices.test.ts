import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Scores, summarise, summariseByLayer } from '../../services/rounds/anonymity.ts';
import { waysToChoose } from '../support/scores.ts';

const prompt = 'ONT-2';
const choice = fc.integer({ min: 1, max: 3 });
const groups = fc.array(choice, { maxLength: 16 });
const answersOf = (given: readonly number[]): Scores[] => given.map((one) => ({ [prompt]: one }));
const told = (...given: readonly number[]) => {
  const summary = summarise(answersOf(given), [prompt], 5);
  return summary.kind === 'shown' ? summary.prompts[0] : summary;
};
const shown = (given: readonly number[]) => JSON.stringify(told(...given));
const chosen = { promptId: prompt, kind: 'chosen' };

test('below eight it says what most chose, that all chose the same, or neither, and no more', () => {
  assert.deepEqual(told(1, 1, 1, 1, 2), { ...chosen, agreement: 'most', choice: 1 });
  assert.deepEqual(told(3, 3, 3, 1, 2), { ...chosen, agreement: 'most', choice: 3 });
  assert.deepEqual(told(2, 2, 2, 2, 2), { ...chosen, agreement: 'united' });
  assert.deepEqual(told(1, 1, 2, 2, 3), { ...chosen, agreement: 'divided' });
  assert.deepEqual(told(1, 1, 1, 2, 2, 2), { ...chosen, agreement: 'divided' });
  assert.deepEqual(told(1, 1, 1, 1), { kind: 'too-few', answered: 4 });
});

test('from eight on it says how many chose what, and that adds up', () => {
  assert.deepEqual(told(1, 1, 1, 1, 1, 2, 3, 3), { ...chosen, agreement: 'most', choice: 1, counts: [5, 1, 2] });
  assert.deepEqual(told(...Array<number>(8).fill(2)), {
    ...{ ...chosen, agreement: 'united', choice: 2 },
    counts: [0, 8, 0],
  });
  const property = fc.property(groups, (given) => {
    const summary = told(...given);
    const counts = summary?.kind === 'chosen' ? summary.counts : undefined;
    assert.equal(
      (counts ?? []).reduce((sum, one) => sum + one, 0),
      given.length >= 8 ? given.length : 0,
    );
  });
  fc.assert(property, { numRuns: 1_000 });
});

test('below eight nobody can work out from the card what everyone chose, nor how many chose anything', () => {
  for (const people of [5, 6, 7]) {
    const fitting = new Map<string, (readonly number[])[]>();
    for (const given of waysToChoose(people)) fitting.set(shown(given), [...(fitting.get(shown(given)) ?? []), given]);
    for (const [card, possible] of fitting) {
      assert.ok(possible.length > 1, card);
      for (const one of [1, 2, 3]) {
        const counts = new Set(possible.map((given) => given.filter((given) => given === one).length));
        assert.ok(counts.size > 1, `${card}: ${one}`);
      }
    }
  }
});

/** Of who chose `own` among so many: what the others can have chosen, by what the card says. */
function othersByCard(own: number, people: number): ReadonlyMap<string, readonly (readonly number[])[]> {
  const fitting = new Map<string, (readonly number[])[]>();
  for (const others of waysToChoose(people - 1)) {
    const card = shown([own, ...others]);
    fitting.set(card, [...(fitting.get(card) ?? []), others]);
  }
  return fitting;
}

test('below eight who took part learns of nobody else what they chose, unless all chose the same', () => {
  const cards = [5, 6, 7].flatMap((people) => [1, 2, 3].flatMap((own) => [...othersByCard(own, people)]));
  for (const [card, possible] of cards) {
    const certain = [1, 2, 3].filter((one) => possible.every((others) => others.every((other) => other === one)));
    assert.equal(certain.length, card.includes('united') ? 1 : 0, card);
  }
});

test('which choice is called first, second or third makes no difference to what is told', () => {
  const turned = (given: readonly number[]) => given.map((one) => (one % 3) + 1);
  const property = fc.property(groups, (given) => {
    const [before, after] = [told(...given), told(...turned(given))];
    if (before?.kind !== 'chosen' || after?.kind !== 'chosen') return assert.deepEqual(before, after);
    assert.equal(after.agreement, before.agreement);
    assert.deepEqual(after.choice, before.choice && (before.choice % 3) + 1);
  });
  fc.assert(property, { numRuns: 1_000 });
});

test('a choice stays hidden as long as a score: a higher threshold shows less, and the order of answers nothing', () => {
  const property = fc.property(groups, fc.integer({ min: 5, max: 10 }), (given, threshold) => {
    const summary = summarise(answersOf(given), [prompt, 'SAM-1'], threshold);
    assert.equal(summary.kind, given.length >= threshold ? 'shown' : 'too-few');
    assert.deepEqual(summary, summarise(answersOf(given.toReversed()), [prompt, 'SAM-1'], threshold));
  });
  fc.assert(property, { numRuns: 500 });
});

test('choices are never shown by layer: all who chose are told of together', () => {
  const answers = answersOf([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]).map((scores, at) => ({
    scores,
    layer: at < 5 ? ('board' as const) : ('practice' as const),
  }));
  const members = { board: 5, management: 0, practice: 5 };
  assert.deepEqual(
    summariseByLayer(answers, [prompt], { threshold: 5, members })[0],
    told(1, 1, 1, 1, 1, 2, 2, 2, 2, 2),
  );
  assert.deepEqual(
    { ...summariseByLayer(answers.slice(0, 4), [prompt], { threshold: 5, members })[0] },
    {
      promptId: prompt,
      kind: 'too-few',
    },
  );
});
