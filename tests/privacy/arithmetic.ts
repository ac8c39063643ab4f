import { summarise } from '../../services/anonymity.ts';

/** What all but one of a group know about the last one, over every way in which they all can score. Shares of one. */
export type Arithmetic = {
  readonly people: number;
  /** How many scores of the last one fit what is shown and what the others gave: one, two, … five. */
  readonly left: readonly number[];
  /** How often one number alone says it: all scores of the group follow from what is shown, for anybody. */
  readonly known: number;
};

const scale = [1, 2, 3, 4, 5];
const shownOf = (scores: readonly number[]) =>
  JSON.stringify(
    summarise(
      scores.map((score) => ({ a: score })),
      ['a'],
      5,
    ),
  );

/**
 * By trying all: those who tell each other their scores, and read the card, against the one who does not. Every score as
 * likely as any other, and all independent: that is nobody's network, but it is the same for every size.
 */
export function arithmeticOf(people: number): Arithmetic {
  const left = [0, 0, 0, 0, 0];
  const sets = new Map<string, number>();
  let all = 0;
  for (const { scores: others, ways } of multisets(people - 1)) {
    const shown = scale.map((score) => shownOf([...others, score]));
    for (const one of shown) {
      const fitting = shown.filter((other) => other === one).length;
      left[fitting - 1] = (left[fitting - 1] ?? 0) + ways;
      all += ways;
    }
  }
  const whole = multisets(people);
  for (const { scores } of whole) sets.set(shownOf(scores), (sets.get(shownOf(scores)) ?? 0) + 1);
  const alone = whole.filter(({ scores }) => sets.get(shownOf(scores)) === 1);
  const known = alone.reduce((sum, { ways }) => sum + ways, 0) / scale.length ** people;
  return { people, left: left.map((ways) => ways / all), known };
}

type Multiset = { readonly scores: readonly number[]; readonly ways: number };

/** Every set of scores that so many people can give, and in how many ways they can. */
function multisets(people: number, from = 1): readonly Multiset[] {
  if (people === 0) return [{ scores: [], ways: 1 }];
  return scale.slice(from - 1).flatMap((score) =>
    Array.from({ length: people }, (_, nth) => nth + 1).flatMap((same) => {
      const rest = same === people ? [{ scores: [], ways: 1 }] : score === 5 ? [] : multisets(people - same, score + 1);
      const chosen = choose(people, same);
      return rest.map(({ scores, ways }) => ({
        scores: [...Array<number>(same).fill(score), ...scores],
        ways: ways * chosen,
      }));
    }),
  );
}

const choose = (from: number, some: number): number => (some === 0 ? 1 : (choose(from - 1, some - 1) * from) / some);

/** The table of docs/privacy.md. */
export function arithmeticLines(): readonly string[] {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return [
    '| People | One score left | Two | Three | Four | Five | All scores follow from the card alone |',
    '| ------ | -------------- | --- | ----- | ---- | ---- | ------------------------------------ |',
    ...[5, 6, 7, 8]
      .map(arithmeticOf)
      .map(({ people, left, known }) => `| ${people} | ${left.map(percent).join(' | ')} | ${percent(known)} |`),
  ];
}
