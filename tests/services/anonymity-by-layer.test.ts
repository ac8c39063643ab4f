import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Layer, type LayeredAnswer, layers, summariseByLayer } from '../../services/rounds/anonymity.ts';
import { ways } from '../support/scores.ts';

const promptIds = ['SAM-1', 'BET-2'];
const answer = fc.record({
  layer: fc.option(fc.constantFrom(...layers), { nil: undefined }),
  scores: fc.dictionary(fc.constantFrom(...promptIds), fc.integer({ min: 1, max: 5 }), { noNullPrototype: true }),
});
const rounds = fc.array(answer, { minLength: 8, maxLength: 40 });
const memberships = fc.record({ board: fc.nat(20), management: fc.nat(20), practice: fc.nat(20) });
const plenty = { board: 50, management: 50, practice: 50 };
const thresholds = fc.integer({ min: -3, max: 9 });

const given = (layer: Layer | undefined, ...scores: readonly number[]): LayeredAnswer[] =>
  scores.map((one) => ({ layer, scores: { 'SAM-1': one } }));
const samOf = (answers: readonly LayeredAnswer[], members: Readonly<Record<Layer, number>> = plenty) =>
  summariseByLayer(answers, ['SAM-1'], { threshold: 5, members })[0] ?? assert.fail();
const shownIn = (prompt: ReturnType<typeof samOf>) => (prompt.kind === 'by-layer' ? prompt.layers : []);
const namesIn = (prompt: ReturnType<typeof samOf>) => shownIn(prompt).map(({ layer }) => layer);
const scoresOf = (answers: readonly LayeredAnswer[], promptId: string, isMeant: (layer?: Layer) => boolean) =>
  answers.flatMap(({ layer, scores }) => (isMeant(layer) ? (scores[promptId] ?? []) : []));

test('every shown layer, and all who are in none that shows, are as many as the threshold asks, and five at least', () => {
  const property = fc.property(rounds, memberships, thresholds, (answers, members, threshold) => {
    const enough = Math.max(5, threshold);
    for (const prompt of summariseByLayer(answers, promptIds, { threshold, members })) {
      const names = namesIn(prompt);
      if (prompt.kind !== 'by-layer') continue;
      for (const name of names) {
        assert.ok(scoresOf(answers, prompt.promptId, (layer) => layer === name).length >= enough);
        assert.ok(members[name] >= enough);
      }
      const rest = scoresOf(answers, prompt.promptId, (layer) => !names.some((name) => name === layer));
      assert.ok(rest.length === 0 || rest.length >= enough, `${names} leave ${rest.length}`);
    }
  });
  fc.assert(property, { numRuns: 1_000 });
});

test('what is shown does not depend on who answered first, and a higher threshold never shows more', () => {
  const shuffled = rounds.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  const property = fc.property(shuffled, memberships, thresholds, ([answers, others], members, threshold) => {
    const shown = summariseByLayer(answers, promptIds, { threshold, members });
    assert.deepEqual(shown, summariseByLayer(others, promptIds, { threshold, members }));
    const stricter = summariseByLayer(answers, promptIds, { threshold: threshold + 1, members });
    for (const [at, prompt] of stricter.entries()) {
      const before = namesIn(shown[at] ?? assert.fail());
      assert.ok(namesIn(prompt).every((name) => before.includes(name)));
    }
  });
  fc.assert(property, { numRuns: 500 });
});

test('whether a prompt goes by layer depends on how many answered, never on what', () => {
  const property = fc.property(rounds, memberships, fc.integer({ min: 1, max: 5 }), (answers, members, other) => {
    const changed = answers.map(({ layer, scores }) => ({
      layer,
      scores: Object.fromEntries(Object.keys(scores).map((id) => [id, other])),
    }));
    const kinds = (all: readonly LayeredAnswer[]) =>
      summariseByLayer(all, promptIds, { threshold: 5, members }).map(({ kind }) => kind);
    assert.deepEqual(kinds(answers), kinds(changed));
  });
  fc.assert(property, { numRuns: 300 });
});

test('where layers show there are no counts and no spread, and every number is rounded', () => {
  const property = fc.property(rounds, thresholds, (answers, threshold) => {
    for (const prompt of summariseByLayer(answers, promptIds, { threshold, members: plenty })) {
      if (prompt.kind !== 'by-layer') continue;
      assert.ok(Object.keys(prompt).every((name) => ['promptId', 'kind', 'value', 'layers'].includes(name)));
      for (const { value } of prompt.layers) assert.ok(Number.isInteger(value * 2) && value > 1 && value < 5);
    }
  });
  fc.assert(property, { numRuns: 500 });
});

test('a layer goes with another that is too small: else all less the one would be the other', () => {
  const [board, practice] = [given('board', 2, 3, 3, 4, 4), given('practice', 1, 2, 3, 4, 5, 3, 3)];
  assert.deepEqual(samOf([...board, ...practice]), {
    ...{ promptId: 'SAM-1', kind: 'by-layer', value: 3 },
    layers: [
      { layer: 'board', value: 3 },
      { layer: 'practice', value: 3 },
    ],
  });
  const fourOfManagement = given('management', 2, 2, 2, 3);
  assert.deepEqual(namesIn(samOf([...board, ...practice, ...fourOfManagement])), ['practice']);
  assert.deepEqual(namesIn(samOf([...board, ...practice, ...fourOfManagement, ...given(undefined, 3)])), [
    'board',
    'practice',
  ]);
  assert.equal(samOf([...practice, ...fourOfManagement]).kind, 'shown', 'nothing can be told apart');
});

test('a layer that had too few members when the round opened does not show, however many answer', () => {
  const answers = [...given('board', 2, 3, 3, 4, 4, 4), ...given('practice', 1, 2, 3, 4, 5)];
  assert.equal(samOf(answers, { ...plenty, board: 4 }).kind, 'by-layer');
  assert.deepEqual(namesIn(samOf(answers, { ...plenty, board: 4 })), ['practice']);
});

test('a layer of one mind shows nothing, nor do the others that would give it away', () => {
  assert.deepEqual(shownIn(samOf([...given('board', 4, 4, 4, 4, 4), ...given('practice', 1, 2, 3, 4, 5)])), []);
  assert.deepEqual(shownIn(samOf([...given('board', 5, 5, 5, 5, 4), ...given('practice', 1, 2, 3, 4, 5)])), []);
});

test('whoever knows how many of two layers answered, and tries all ways in which they could have, learns no layer’s scores', () => {
  for (const [boards, practices] of [
    [5, 5],
    [5, 6],
  ] as const) {
    const compatible = new Map<string, [board: Set<string>, practice: Set<string>]>();
    for (const board of ways(boards)) {
      for (const practice of ways(practices)) {
        const published = JSON.stringify(samOf([...given('board', ...board), ...given('practice', ...practice)]));
        const [some, others] = compatible.get(published) ?? [new Set(), new Set()];
        compatible.set(published, [some.add(board.join()), others.add(practice.join())]);
      }
    }
    for (const [published, [some, others]] of compatible) assert.ok(some.size > 1 && others.size > 1, published);
  }
});
