/** The inputs of the reflection card for collaboration, involvement and goal: '432'. A question mark leaves one out. */
export const scores = (given: string): Record<string, string> =>
  Object.fromEntries(
    ['SAM-1', 'BET-2', 'DOE-1'].map((id, at) => [id, given[at] ?? '?'] as const).filter(([, score]) => score !== '?'),
  );
