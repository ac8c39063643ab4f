import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RoundId } from '../../services/ids.ts';
import { type Scores, summarise } from '../../services/rounds/anonymity.ts';
import type { RoundResults } from '../../services/rounds/results.ts';
import { trendOver } from '../../services/rounds/trends.ts';
import { anOpenRound, answering, finished, kringAt, theChat, theChatKey } from '../support/builders.ts';

const anchors = ['SAM-1'];
const six = [-1, 0, 0, 0, 0, 1];

/** A round in which six people gave this on average; 0 is a round that too few answered. */
function roundOf(value: number, nth: number): RoundResults {
  const answers: Scores[] = value === 0 ? [] : six.map((step) => ({ 'SAM-1': value + step }));
  return {
    roundId: RoundId.parse(`abcdefghijklmnopqrstuv_${String(nth).padStart(6, '0')}`),
    meetingNumber: nth,
    askedAt: new Date(Date.UTC(2026, nth, 1)),
    promptIds: anchors,
    summary: summarise(roundedTo(answers, value), anchors, 5),
    askAloud: 'OPG-1',
    form: 'card',
  };
}

/** Scores are whole numbers: a value and a half is half of the people one step up. */
function roundedTo(answers: readonly Scores[], value: number): readonly Scores[] {
  if (Number.isInteger(value)) return answers;
  return answers.map((_, nth) => ({ 'SAM-1': nth % 2 ? Math.floor(value) : Math.ceil(value) }));
}

const trendOf = (...values: readonly number[]) => trendOver(values.map(roundOf), anchors);
const isDrawn = (...values: readonly number[]) => trendOf(...values).lines[0]?.isDrawn;
const directionOf = (...values: readonly number[]) => trendOf(...values).lines[0]?.direction;

test('a round that too few answered is a gap, not a guess', () => {
  const trend = trendOf(3, 0, 3.5, 4);
  assert.deepEqual(trend.lines[0]?.points, [3, 'withheld', 3.5, 4]);
  assert.deepEqual(
    trend.rounds.map(({ askedAt }) => askedAt.getUTCMonth()),
    [0, 1, 2, 3],
  );
});

test('what the results card withheld, since all said the same, is a gap as well', () => {
  const allSaidFour = { ...roundOf(4, 1), summary: summarise(Array(6).fill({ 'SAM-1': 4 }), anchors, 5) };
  assert.deepEqual(trendOver([allSaidFour], anchors).lines[0]?.points, ['withheld']);
});

test('an anchor that a round did not ask has no point there, and no gap', () => {
  const inTurn = ['SAM-1', 'DOE-1'];
  const other = { ...roundOf(0, 2), promptIds: ['DOE-1'] };
  const { lines } = trendOver([roundOf(3, 1), other, roundOf(4, 3)], inTurn);
  assert.deepEqual(
    lines.map(({ points }) => points),
    [
      [3, undefined, 4],
      [undefined, 'withheld', undefined],
    ],
  );
});

test('rounds that were talked about are told of among the last six, and are no gap', () => {
  const spoken = (nth: number) => ({ ...roundOf(0, nth), form: 'spoken' as const, promptIds: [] });
  const { rounds, lines } = trendOver([spoken(0), roundOf(3, 1), ...[2, 3, 4, 5, 6, 7].map(spoken)], anchors);
  assert.deepEqual(
    rounds.map(({ form }) => form),
    ['card', ...Array(6).fill('spoken')],
  );
  assert.deepEqual(lines[0]?.points, [3, ...Array(6).fill(undefined)]);
});

test('a question that was reworded begins anew: only values of its newest wording are in the line', () => {
  const reworded = (value: number, nth: number) => ({ ...roundOf(value, nth), versions: { 'SAM-1': 2 } });
  const before = [3, 3, 3, 3].map(roundOf);
  const line = (...after: readonly number[]) =>
    trendOver([...before, ...after.map((value, nth) => reworded(value, nth + 4))], anchors).lines[0];
  assert.deepEqual(line(4, 4)?.points, [...Array(4).fill('reworded'), 4, 4]);
  assert.deepEqual([line()?.isDrawn, line(4, 4, 4)?.isDrawn, line(4, 4, 4, 4)?.isDrawn], [true, false, true]);
  assert.equal(line(4, 4, 4, 4)?.direction, 'level');
});

test('a line is drawn from four values on, and a gap is none', () => {
  assert.equal(isDrawn(), false);
  assert.equal(isDrawn(3, 3, 3), false);
  assert.equal(isDrawn(3, 0, 3, 3), false);
  assert.equal(isDrawn(3, 3, 3, 3), true);
  assert.equal(isDrawn(3, 0, 3, 3, 0, 3), true);
});

test('up or down is half a point or more over two rounds each way, and less is level', () => {
  assert.equal(directionOf(3, 3, 3.5, 3.5), 'up');
  assert.equal(directionOf(3.5, 3.5, 3, 3), 'down');
  assert.equal(directionOf(3, 3, 3, 3.5), 'level');
  assert.equal(directionOf(3, 4, 4, 3), 'level');
  assert.equal(directionOf(2, 3, 3, 3), 'up');
});

test('before four points nobody can say where it goes', () => {
  assert.equal(directionOf(2, 3, 4), 'unknown');
  assert.equal(directionOf(2, 0, 3, 4), 'unknown');
});

test('only the last four points decide where it goes', () => {
  assert.equal(directionOf(2, 2, 4, 4, 3, 3), 'down');
  assert.equal(directionOf(3, 0, 3, 4, 0, 4), 'up');
});

test('of three questions a chat sees the last six rounds, oldest first, and what is kept says in which wording', async () => {
  const kring = kringAt('2026-03-02T12:00:00Z');
  for (const score of [1, 2, 3, 4, 5, 1, 2]) {
    const { round } = await anOpenRound(kring);
    await answering(kring, round, [...Array(7).fill(score), 3]);
    await finished(kring, round);
    kring.later(14 * 24 * 3_600);
  }
  const { id } = (await kring.networks.inChat(theChat)) ?? assert.fail();
  const { rounds, lines } = await kring.trends.of(id, theChatKey);
  assert.deepEqual(
    lines.map(({ promptId }) => promptId),
    ['SAM-1', 'BET-2', 'DOE-1'],
  );
  assert.deepEqual(lines[0]?.points, [2, 3, 4, 5, 1.5, 2]);
  assert.equal(rounds[0]?.askedAt.toISOString(), '2026-03-16T12:00:10.000Z');
  const [kept] = await kring.results.ofChat(id, theChatKey);
  assert.deepEqual(kept?.versions, { 'SAM-1': 1, 'BET-2': 1, 'DOE-1': 1 });
});

test('of one question a meeting every anchor gets its line, of the last six times that it was asked', async () => {
  const kring = kringAt('2026-03-02T12:00:00Z');
  for (let meeting = 0; meeting < 24; meeting += 1) {
    const { round } = await anOpenRound(kring, { questions: 1 });
    await answering(kring, round, [3, 3, 3, 3, 3, 4]);
    await finished(kring, round);
    kring.later(14 * 24 * 3_600);
  }
  const { id } = (await kring.networks.inChat(theChat)) ?? assert.fail();
  const { rounds, lines } = await kring.trends.of(id, theChatKey);
  assert.deepEqual(
    lines.map(({ isDrawn, points }) => [isDrawn, points.filter((point) => point !== undefined).length]),
    Array(3).fill([true, 6]),
  );
  assert.equal(rounds.length, 18);
});

test('a chat without rounds has an empty trend', async () => {
  const kring = kringAt();
  const { network } = await anOpenRound(kring);
  const { rounds, lines } = await kring.trends.of(network.id, theChatKey);
  assert.deepEqual({ rounds, points: lines.map(({ points }) => points) }, { rounds: [], points: [[], [], []] });
});
