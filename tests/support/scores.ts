/** The inputs of the reflection card for collaboration, involvement and goal: '432'. A question mark leaves one out. */
export const scores = (given: string): Record<string, string> =>
  Object.fromEntries(
    ['SAM-1', 'BET-2', 'DOE-1'].map((id, at) => [id, given[at] ?? '?'] as const).filter(([, score]) => score !== '?'),
  );

/** Every way in which so many people can score, whoever gave what. */
export function ways(people: number, from = 1): readonly (readonly number[])[] {
  if (people === 0) return [[]];
  const scores = [1, 2, 3, 4, 5].slice(from - 1);
  return scores.flatMap((score) => ways(people - 1, score).map((others) => [score, ...others]));
}
