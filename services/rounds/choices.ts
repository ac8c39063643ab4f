import { z } from 'zod';

const Choice = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/**
 * What the answers to a prompt with three choices say together. `united`: all chose the same; `most`: more than half did,
 * not all. Below eight there are no counts, and `choice` is what most chose and never what all did. From eight on there are
 * counts, of the first, second and third choice, and `choice` is there wherever more than half chose the same.
 */
export const Chosen = z.object({
  promptId: z.string(),
  kind: z.literal('chosen'),
  agreement: z.enum(['united', 'most', 'divided']),
  choice: Choice.optional(),
  counts: z.tuple([z.int(), z.int(), z.int()]).optional(),
});

const choices = [1, 2, 3] as const;

/**
 * Of as many choices as the threshold asks, for `summarise` alone. Who was one of five that all chose the same knows with the
 * word what the others chose: the word says so, the choice is not said to anybody else.
 */
export function chosen(given: readonly number[], enoughForCounts: number) {
  const counts = choices.map((choice) => given.filter((one) => one === choice).length);
  const choice = choices.find((_, at) => (counts[at] ?? 0) * 2 > given.length);
  const isUnited = new Set(given).size === 1;
  const isTelling = given.length < enoughForCounts && isUnited;
  return {
    kind: 'chosen',
    agreement: isUnited ? 'united' : choice ? 'most' : 'divided',
    ...(choice && !isTelling && { choice }),
    ...(given.length < enoughForCounts ? {} : { counts }),
  };
}
