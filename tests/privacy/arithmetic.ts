import { summarise } from '../../services/rounds/anonymity.ts';

/** What all but one of a group know about the last one, over every way in which they all can score. Shares of one. */
export type Arithmetic = {
  readonly people: number;
  /** How many scores of the last one fit what is shown and what the others gave: one, two, … five. */
  readonly left: readonly number[];
  /** How often one number alone says it: all scores of the group follow from what is shown, for anybody. */
  readonly known: number;
};

/** A prompt, and what can be given to it. */
type Asked = { readonly promptId: string; readonly points: readonly number[] };
const scored: Asked = { promptId: 'SAM-1', points: [1, 2, 3, 4, 5] };
const chosen: Asked = { promptId: 'ONT-2', points: [1, 2, 3] };

const shownOf = (scores: readonly number[], { promptId }: Asked) =>
  JSON.stringify(
    summarise(
      scores.map((score) => ({ [promptId]: score })),
      [promptId],
      5,
    ),
  );

/**
 * By trying all: those who tell each other their scores, and read the card, against the one who does not. Every score as
 * likely as any other, and all independent: that is nobody's network, but it is the same for every size.
 */
export function arithmeticOf(people: number, asked: Asked = scored): Arithmetic {
  const { points } = asked;
  const left = points.map(() => 0);
  const sets = new Map<string, number>();
  let all = 0;
  for (const { scores: others, ways } of multisets(points, people - 1)) {
    const shown = points.map((score) => shownOf([...others, score], asked));
    for (const one of shown) {
      const fitting = shown.filter((other) => other === one).length;
      left[fitting - 1] = (left[fitting - 1] ?? 0) + ways;
      all += ways;
    }
  }
  const whole = multisets(points, people);
  for (const { scores } of whole) sets.set(shownOf(scores, asked), (sets.get(shownOf(scores, asked)) ?? 0) + 1);
  const alone = whole.filter(({ scores }) => sets.get(shownOf(scores, asked)) === 1);
  const known = alone.reduce((sum, { ways }) => sum + ways, 0) / points.length ** people;
  return { people, left: left.map((ways) => ways / all), known };
}

type Multiset = { readonly scores: readonly number[]; readonly ways: number };

/** Every set of scores that so many people can give, and in how many ways they can. */
function multisets(points: readonly number[], people: number): readonly Multiset[] {
  if (people === 0) return [{ scores: [], ways: 1 }];
  return points.flatMap((score, at) =>
    Array.from({ length: people }, (_, nth) => nth + 1).flatMap((same) => {
      const others = points.slice(at + 1);
      const rest = same === people || others.length > 0 ? multisets(others, people - same) : [];
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
      .map((people) => arithmeticOf(people))
      .map(({ people, left, known }) => `| ${people} | ${left.map(percent).join(' | ')} | ${percent(known)} |`),
  ];
}

/** How often one of so many, who knows their own choice and reads the card, knows what each of the others chose. */
function certainOf(people: number): number {
  const others = multisets(chosen.points, people - 1);
  const certain = chosen.points.flatMap((own) => {
    const seen = others.map((one) => ({ ...one, card: shownOf([own, ...one.scores], chosen) }));
    return seen.filter(
      ({ scores, card }) => new Set(scores).size === 1 && seen.filter((one) => one.card === card).length === 1,
    );
  });
  return certain.reduce((sum, { ways }) => sum + ways, 0) / chosen.points.length ** people;
}

/** The second one: of a question with three choices. */
export function choiceLines(): readonly string[] {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return [
    '| People | One choice left | Two | Three | All choices follow from the card alone | Somebody knows what all others chose |',
    '| ------ | --------------- | --- | ----- | -------------------------------------- | ------------------------------------ |',
    ...[5, 6, 7, 8].map((people) => {
      const { left, known } = arithmeticOf(people, chosen);
      return `| ${people} | ${[...left, known, certainOf(people)].map(percent).join(' | ')} |`;
    }),
  ];
}
