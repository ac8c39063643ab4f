import type { Card } from './card.ts';

// Teams takes 28 KB, and counts two bytes for each character.
const mostCharacters = 14_000;

/** Whether Teams takes it. */
export const fits = (made: Card): boolean => JSON.stringify(made).length <= mostCharacters;
