import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { promptsFor } from '../../services/prompts/prompts.ts';
import { nothingAsked } from '../../services/rounds/asked.ts';
import {
  bank,
  type Choose,
  isTalkedInstead,
  type Life,
  lives,
  owns,
  play,
  type Round,
} from '../support/lived-questions.ts';
import {
  byOrderOfReading,
  countedOnce,
  oneAnchorInTheEnd,
  ownWithoutRest,
  ownWithoutTurns,
  restingLess,
} from '../support/mutant-choices.ts';
import { brokenInLife } from '../support/question-rules.ts';

const isOwn = (id: string) => owns.includes(id);
const secondOf = ({ promptIds, moment }: Round) =>
  moment.kind === 'meeting' && moment.questions === 2 ? promptIds[1] : undefined;

test('in ten thousand lives of a chat every promise about what is asked holds: anchors, rest, turns, what is off, determinism', () => {
  const property = fc.property(lives, (life) => assert.deepEqual(brokenInLife(life, promptsFor), []));
  fc.assert(property, { numRuns: 10_000 });
});

test('lives have in them what they are about', () => {
  const played = fc.sample(lives, { seed: 20261122, numRuns: 1_000 }).map((life) => ({ life, rounds: play(life) }));
  const share = (holds: (one: (typeof played)[number]) => boolean) => played.filter(holds).length / played.length;
  const hasRound = (holds: (round: Round) => boolean) => share(({ rounds }) => rounds.some(holds));
  const shares = {
    'more than 45 rounds': share(({ rounds }) => rounds.length > 45),
    'one question': hasRound(({ moment }) => moment.kind === 'meeting' && moment.questions === 1),
    'three questions': hasRound(({ moment }) => moment.kind === 'meeting' && moment.questions === 3),
    'two settings': share(({ life }) => life.settings.length > 1),
    'five of its own': share(({ life }) => life.settings.some(({ own }) => own.length === 5)),
    'nearly all off': share(({ life }) => life.settings.some(({ promptsOff }) => promptsOff.length > 28)),
    'a check-in': hasRound(({ moment }) => moment.kind === 'check-in'),
    'a talk': hasRound(({ moment, aloud }) => moment.kind === 'spoken' || aloud.length > 0),
    'talk instead of scores': hasRound(({ moment }) => isTalkedInstead(moment)),
    'an own one asked': hasRound((round) => isOwn(secondOf(round) ?? '')),
    'nothing to ask': hasRound(({ moment, promptIds }) => {
      return moment.kind === 'meeting' && moment.questions === 2 && promptIds.length === 1;
    }),
  };
  for (const [what, how] of Object.entries(shares)) assert.ok(how > 0.04, `${what}: ${how}`);
});

/** Fails unless some life of so many breaks the promise that the mutant is about. */
function isCaught(mutant: Choose, broken: RegExp): void {
  const isKept = (life: Life) => !brokenInLife(life, mutant).some((what) => broken.test(what));
  const { failed } = fc.check(fc.property(lives, isKept), { numRuns: 10_000, endOnFailure: true });
  assert.ok(failed, 'it was not caught');
}

test('mutant 1, one anchor from the 46th round on: three meetings lack an anchor', () => {
  isCaught(oneAnchorInTheEnd, /^4[6-9]: .*without an anchor/);
});

test('mutant 2, own questions without rest: of four or five, one comes back too soon', () => {
  isCaught(ownWithoutRest, /OWN-. is off, not for meetings, or has not rested/);
});

test('mutant 3, own questions without turns: of four or five, one goes before another that was asked less', () => {
  isCaught(ownWithoutTurns, /OWN-. is asked before OWN-./);
});

test('mutant 4, whatever was asked counts as asked once: one goes before another that was asked less', () => {
  isCaught(countedOnce, /is asked before/);
});

test('mutant 5, the bank rests a round less: a question comes back too soon', () => {
  isCaught(restingLess, /[A-Z]{3}-\d is off, not for meetings, or has not rested/);
});

test('mutant 6, what is read first is asked first: the same past gives other questions', () => {
  isCaught(byOrderOfReading, /the first time/);
});

const usual = { questions: 2, promptsOff: [], own: owns.slice(0, 3) } as const;
const aYear: Life = { networkId: 'gezond-dorp', settings: [usual], moments: Array<number>(52).fill(0) };

test('in a year of two questions every third round asks one of the network’s own', () => {
  const asked = play(aYear).flatMap((round) => secondOf(round) ?? []);
  assert.deepEqual(
    asked.flatMap((id, at) => (isOwn(id) ? [at + 1] : [])),
    Array.from({ length: 17 }, (_, nth) => 3 * (nth + 1)),
  );
});

test('in two years of two questions every scored question of the bank comes by, and of a theme none twice more than another', () => {
  const rounds = play({ ...aYear, settings: [{ ...usual, own: [] }], moments: Array<number>(104).fill(64) });
  const asked = rounds.flatMap((round) => secondOf(round) ?? []);
  assert.equal(new Set(asked).size, 23);
  for (const id of new Set(asked)) assert.ok(bank.includes(id));
});

test('networks do not all ask the same', () => {
  const first = (networkId: string) => promptsFor({ networkId, questions: 2, asked: nothingAsked })[1];
  assert.ok(new Set(Array.from({ length: 30 }, (_, nth) => first(`network ${nth}`))).size > 5);
});

test('a chat of which we did not write down who scored what goes on with what it was asked longest ago', () => {
  const { scoredIn: _, ...before } = { ...nothingAsked, count: 7, lastIn: { 'SAM-1': 5, 'BET-2': 6, 'DOE-1': 3 } };
  const setting = { questions: 1, promptsOff: [], own: [] } as const;
  const rounds = play({ networkId: 'gezond-dorp', settings: [setting], moments: [0, 0, 0] }, promptsFor, before);
  assert.deepEqual(
    rounds.flatMap(({ promptIds }) => promptIds),
    ['DOE-1', 'SAM-1', 'BET-2'],
  );
});
