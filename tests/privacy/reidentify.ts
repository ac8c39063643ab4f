import { startGround } from '../faults/world.ts';
import { afterClosing, beforeClosing, type Evidence } from './evidence.ts';
import { inWords, type Outcome, playGames, surprise, type Tally } from './games.ts';
import { derivedKeys, keysInTheCopy, plainHashes, unpadded, unshuffled } from './mutants.ts';
import { type PlayedRound, playRounds } from './rounds.ts';
import { stageInMemory } from './stage-in-memory.ts';
import { stageOnAzurite } from './stage-on-azurite.ts';

const batch = 40;
const games = ['pairs', 'authors', 'scores', 'present'] as const;
type Attack = {
  readonly name: string;
  readonly evidenceOf: (round: PlayedRound) => Evidence;
  readonly isMutant: boolean;
};
const attacks: readonly Attack[] = [
  { name: 'after closing, with the master key', evidenceOf: afterClosing, isMutant: false },
  { name: 'before closing, without the master key', evidenceOf: beforeClosing, isMutant: false },
  { name: 'mutant: round keys in the copy, with the master key', evidenceOf: keysInTheCopy, isMutant: true },
  { name: 'mutant: answers as long as what they say', evidenceOf: unpadded, isMutant: true },
  { name: 'mutant: remarks not shuffled', evidenceOf: unshuffled, isMutant: true },
  { name: 'mutant: respondents are plain hashes', evidenceOf: plainHashes, isMutant: true },
  { name: 'mutant: round keys follow from the master key', evidenceOf: derivedKeys, isMutant: true },
];

/** In standard deviations of guessing, for honest storage: chance alone goes further once in three million runs. */
const unlikely = 5;

export type Wishes = { readonly count: number; readonly seed: number; readonly isInMemory: boolean };

/**
 * Plays so many rounds on a real bot and a real Azurite, or on memory tables (a tenth of the time), and says what the
 * program made of them. False: it found people.
 */
export async function reidentify({ count, seed, isInMemory }: Wishes, say: (line: string) => void): Promise<boolean> {
  const play = isInMemory ? playedInMemory : playedOnAzurite;
  const from = performance.now();
  const totals = new Map<string, Outcome>();
  let answers = 0;
  for (let played = 0; played < count; played += batch) {
    const rounds = await play(seed + played, Math.min(batch, count - played));
    answers += rounds.reduce((sum, { truth }) => sum + truth.size, 0);
    for (const { name, evidenceOf, isMutant } of attacks) {
      // A mutant shows that the program can succeed: a tenth of the rounds is enough for that.
      const some = isMutant ? rounds.slice(0, Math.ceil(batch / 10)) : rounds;
      totals.set(name, sum(totals.get(name), playGames(some, evidenceOf, seed + played)));
    }
  }
  say(`seed ${seed}: ${count} rounds, ${answers} answers, ${Math.round((performance.now() - from) / 1_000)} s`);
  for (const [name, outcome] of totals) {
    say(`${name} (${outcome.opened} sealed texts opened)`);
    for (const game of games) say(`  ${game.padEnd(8)} ${inWords(outcome[game])}`);
  }
  return attacks.every(({ name, isMutant }) => isMutant || isNoBetter(totals.get(name)));
}

async function playedOnAzurite(seed: number, count: number): Promise<readonly PlayedRound[]> {
  const ground = await startGround();
  const stage = await stageOnAzurite(ground);
  try {
    return await playRounds(stage, seed, count);
  } finally {
    await stage.stop();
    await ground.stop();
  }
}

async function playedInMemory(seed: number, count: number): Promise<readonly PlayedRound[]> {
  const stage = await stageInMemory();
  try {
    return await playRounds(stage, seed, count);
  } finally {
    await stage.stop();
  }
}

function sum(before: Outcome | undefined, now: Outcome): Outcome {
  if (!before) return now;
  const both = (one: Tally, other: Tally): Tally => ({
    right: one.right + other.right,
    tried: one.tried + other.tried,
    guessing: one.guessing + other.guessing,
  });
  const tallies = games.map((game) => [game, both(before[game], now[game])]);
  return { ...Object.fromEntries(tallies), opened: before.opened + now.opened } as Outcome;
}

const isNoBetter = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && outcome.opened === 0 && games.every((game) => surprise(outcome[game]) < unlikely);
