/** The inputs of the reflection card for collaboration, involvement and goal: '432'. A question mark leaves one out. */
export const scores = (given: string): Record<string, string> =>
  Object.fromEntries(
    ['SAM-1', 'BET-2', 'DOE-1'].map((id, at) => [id, given[at] ?? '?'] as const).filter(([, score]) => score !== '?'),
  );

/** Every way in which so many people can score, whoever gave what. */
export const ways = (people: number) => waysFrom([1, 2, 3, 4, 5], people);

/** The same of three choices. */
export const waysToChoose = (people: number) => waysFrom([1, 2, 3], people);

function waysFrom(points: readonly number[], people: number): readonly (readonly number[])[] {
  if (people === 0) return [[]];
  return points.flatMap((point, at) => waysFrom(points.slice(at), people - 1).map((others) => [point, ...others]));
}
