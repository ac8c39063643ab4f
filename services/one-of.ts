import { PersonError } from './errors.ts';

/** What came in, where it is one of these. @throws PersonError 'choice-unknown' */
export function oneOf<Choice extends string>(choices: readonly Choice[], given: string): Choice {
  const chosen = choices.find((choice) => choice === given);
  if (!chosen) throw new PersonError('choice-unknown');
  return chosen;
}
