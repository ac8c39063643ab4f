import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { afterClosing, beforeClosing } from './evidence.ts';
import { inWords, type Outcome, playGames, surprise, type Tally } from './games.ts';
import { derivedKeys, keysInTheCopy, type Mutant, plainHashes, talkativeLog, unpadded, unshuffled } from './mutants.ts';
import { type PlayedRound, playRounds } from './rounds.ts';
import { stageInMemory } from './stage-in-memory.ts';

const [seed, many] = [20_261_122, 20];
/** In standard deviations: chance alone goes further once in three million runs. */
const unlikely = 5;

let rounds: readonly PlayedRound[] = [];
before(async () => {
  const stage = await stageInMemory();
  rounds = await playRounds(stage, seed, many);
  await stage.stop();
});

function isNoBetterThanGuessing(outcome: Outcome): void {
  assert.equal(outcome.opened, 0, 'something came open');
  for (const game of ['pairs', 'authors', 'scores', 'present'] as const) {
    const tally = outcome[game];
    assert.ok(tally.tried >= many / 2 && surprise(tally) < unlikely, `${game}: ${inWords(tally)}`);
  }
}

test('after closing, with all tables, the master key, all traces and a copy made in mid-round, nobody is found back', () => {
  isNoBetterThanGuessing(playGames(rounds, afterClosing));
});

test('before closing, with all tables and without the master key, nobody is found either', () => {
  isNoBetterThanGuessing(playGames(rounds, beforeClosing));
});

const share = ({ right, tried }: Tally) => right / tried;
const against = (mutant: Mutant) => playGames(rounds.slice(0, 5), mutant);

test('a program that finds nobody could be a bad one: were the round keys in the copy, it would read everybody', () => {
  const { pairs, authors, scores, present } = against(keysInTheCopy);
  for (const tally of [pairs, authors, scores, present]) assert.ok(share(tally) > 0.97, inWords(tally));
});

test('were answers as long as what they say, it would know who wrote which remark', () => {
  assert.ok(share(against(unpadded).authors) > 0.8);
});

test('were remarks not shuffled, it would know who wrote them', () => {
  assert.ok(share(against(unshuffled).authors) > 0.97);
});

test('were a respondent a plain hash, or did the log name people, it would know who answered', () => {
  for (const mutant of [plainHashes, talkativeLog]) assert.equal(share(against(mutant).present), 1);
});

test('did the key of a round follow from the master key, it would read everybody after closing too', () => {
  const { pairs, authors, scores } = against(derivedKeys);
  for (const tally of [pairs, authors, scores]) assert.ok(share(tally) > 0.97, inWords(tally));
});
