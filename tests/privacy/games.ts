import type { PersonId } from '../../services/ids.ts';
import { type Draws, draws } from '../support/draws.ts';
import { type Findings, guessAuthor, guessPair, guessPresent, guessScore, investigate } from './attacker.ts';
import type { Evidence, Published } from './evidence.ts';
import { promptIds } from './plans.ts';
import type { PlayedRound } from './rounds.ts';

/** How often the program was right, and how often somebody would be who guesses (or, for scores, sees the card). */
export type Tally = { right: number; tried: number; guessing: number };
export type Outcome = Readonly<Record<'pairs' | 'authors' | 'scores' | 'present', Tally>> & { opened: number };

const emptyTally = (): Tally => ({ right: 0, tried: 0, guessing: 0 });

/** Plays the four games over all rounds, each with the evidence that this attacker holds of it. */
export function playGames(
  rounds: readonly PlayedRound[],
  evidenceOf: (round: PlayedRound) => Evidence,
  seed = 1,
): Outcome {
  const outcome = {
    pairs: emptyTally(),
    authors: emptyTally(),
    scores: emptyTally(),
    present: emptyTally(),
    opened: 0,
  };
  const chance = draws(seed, 'games');
  for (const round of rounds) {
    const evidence = evidenceOf(round);
    const findings = investigate(evidence);
    outcome.opened += findings.opened;
    playPairs(round, findings, chance, outcome.pairs);
    playAuthors(round, findings, evidence.published, outcome.authors);
    playScores(round, findings, evidence.published, outcome.scores);
    playPresent(round, findings, chance, outcome.present);
  }
  return outcome;
}

function note(tally: Tally, isRight: boolean, guessing: number): void {
  tally.tried += 1;
  tally.right += isRight ? 1 : 0;
  tally.guessing += guessing;
}

/** Two people gave two different scores to one prompt: who gave which? */
function playPairs({ truth }: PlayedRound, findings: Findings, chance: Draws, tally: Tally): void {
  for (const prompt of promptIds) {
    const people = [...truth].filter(([, { scores }]) => scores[prompt] !== undefined);
    const [one, score] =
      drawScore(
        people.map(([person, { scores }]) => [person, scores[prompt] ?? 0]),
        chance,
      ) ?? [];
    const others = people.filter(([, { scores }]) => scores[prompt] !== score);
    if (!one || score === undefined || others.length === 0) continue;
    const [other, { scores }] = chance.one(others);
    const pair = chance.happens(0.5) ? ([one, other] as const) : ([other, one] as const);
    note(tally, guessPair(findings, pair, prompt, [score, scores[prompt] ?? 0]) === one, 0.5);
  }
}

const drawScore = (given: readonly (readonly [PersonId, number])[], chance: Draws) =>
  given.length > 0 ? chance.one(given) : undefined;

/** Who wrote this remark? It is known who of the group wrote one. */
function playAuthors({ truth }: PlayedRound, findings: Findings, { remarks }: Published, tally: Tally): void {
  const authors = [...truth].filter(([, { text }]) => text !== undefined).map(([person]) => person);
  for (const remark of remarks) {
    const isRight = truth.get(guessAuthor(findings, remark, authors) ?? ('' as PersonId))?.text === remark;
    note(tally, isRight, 1 / authors.length);
  }
}

/** What did this person give? Guessing here is what somebody says who sees the results card and nothing else. */
function playScores({ truth }: PlayedRound, findings: Findings, { prompts }: Published, tally: Tally): void {
  for (const { promptId, value } of prompts) {
    if (value === undefined) continue;
    for (const [person, { scores }] of truth) {
      if (scores[promptId] === undefined) continue;
      const fromCard = Math.round(value);
      note(
        tally,
        guessScore(findings, person, promptId, fromCard) === scores[promptId],
        fromCard === scores[promptId] ? 1 : 0,
      );
    }
  }
}

/** One of two people has an answer in this round, the other never came near it: which? Without having watched. */
function playPresent({ truth, silent }: PlayedRound, findings: Findings, chance: Draws, tally: Tally): void {
  if (silent.length === 0) return;
  const one = chance.one([...truth.keys()]);
  const other = chance.one(silent);
  const pair = chance.happens(0.5) ? ([one, other] as const) : ([other, one] as const);
  note(tally, (guessPresent(findings, pair) ?? chance.one(pair)) === one, 0.5);
}

/** How far above guessing a result is, in standard deviations of guessing. */
export function surprise({ right, tried, guessing }: Tally): number {
  const share = guessing / tried;
  return (right - guessing) / Math.sqrt(tried * share * (1 - share));
}

/** The share that was right, with its interval of 95 % (Wilson's), in words for a report. */
export function inWords({ right, tried, guessing }: Tally): string {
  const [share, z] = [right / tried, 1.96];
  const middle = (share + z ** 2 / (2 * tried)) / (1 + z ** 2 / tried);
  const half = (z / (1 + z ** 2 / tried)) * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2));
  const percent = (part: number) => (100 * part).toFixed(1);
  const interval = `${percent(middle - half)} to ${percent(middle + half)}`;
  return `${percent(share)} % (${interval}) of ${tried}; guessing ${percent(guessing / tried)} %`;
}
