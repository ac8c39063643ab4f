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
const directionOf = (...values: readonly number[]) => trendOf(...values).lines[0]?.direction;

test('every round has its place, and one that too few answered is a gap, not a guess', () => {
  const trend = trendOf(3, 0, 3.5, 4);
  assert.deepEqual(trend.lines[0]?.values, [3, undefined, 3.5, 4]);
  assert.deepEqual(
    trend.rounds.map(({ answered }) => answered),
    [6, 0, 6, 6],
  );
  assert.deepEqual(
    trend.rounds.map(({ askedAt }) => askedAt.getUTCMonth()),
    [0, 1, 2, 3],
  );
});

test('what the results card withheld, since all said the same, is a gap as well', () => {
  const allSaidFour = { ...roundOf(4, 1), summary: summarise(Array(6).fill({ 'SAM-1': 4 }), anchors, 5) };
  assert.deepEqual(trendOver([allSaidFour], anchors).lines[0]?.values, [undefined]);
});

test('an anchor that was not asked is a gap', () => {
  assert.deepEqual(trendOver([roundOf(3, 1)], ['DOE-1']).lines[0]?.values, [undefined]);
});

test('a line is drawn from four points on, and a gap is no point', () => {
  assert.equal(trendOf().canDraw, false);
  assert.equal(trendOf(3, 3, 3).canDraw, false);
  assert.equal(trendOf(3, 0, 3, 3).canDraw, false);
  assert.equal(trendOf(3, 3, 3, 3).canDraw, true);
  assert.equal(trendOf(3, 0, 3, 3, 0, 3).canDraw, true);
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

test('a chat sees its last six rounds, oldest first', async () => {
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
  assert.deepEqual(lines[0]?.values, [2, 3, 4, 5, 1.5, 2]);
  assert.equal(rounds[0]?.askedAt.toISOString(), '2026-03-16T12:00:10.000Z');
});

test('a chat without rounds has an empty trend', async () => {
  const kring = kringAt();
  const { network } = await anOpenRound(kring);
  const { rounds, canDraw } = await kring.trends.of(network.id, theChatKey);
  assert.deepEqual({ rounds, canDraw }, { rounds: [], canDraw: false });
});
