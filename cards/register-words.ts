import type { Language } from './card.ts';
import { textsIn } from './texts/index.ts';

/** As the privacy register has it: until something happens, or so many days after it. */
export type Retention =
  | { readonly until: string; readonly days?: never }
  | { readonly days: number; readonly after: string };

type Words = ReturnType<typeof textsIn>['statement'];
type WordList = { readonly [Name in 'until' | 'after' | 'erasure' | 'purpose' | 'owner' | 'holds']: Words[Name] };

/** The word for something in the register. @throws when there is none: a test asks for each. */
export const registerWord = (list: keyof WordList, name: string, language: Language): string =>
  wordIn(textsIn(language).statement[list], name);

/** What a kind of row is called, and what is in it. @throws when nobody said so: a test asks for each. */
export const kindWords = (kind: string, language: Language) => wordIn(textsIn(language).statement.kinds, kind);

/** "90 dagen na het sluiten van de ronde", "2 jaar na het overleg", "Tot de ronde sluit". */
export function retentionIn(retention: Retention, language: Language): string {
  if (retention.days === undefined) return registerWord('until', retention.until, language);
  const { days, years } = textsIn(language).statement;
  const isYears = retention.days % daysInYear === 0;
  const term = isYears ? years(retention.days / daysInYear) : days(retention.days);
  return `${term} ${registerWord('after', retention.after, language)}`;
}

const daysInYear = 365;

function wordIn<Word>(list: Readonly<Record<string, Word>>, name: string): Word {
  const word = Object.hasOwn(list, name) ? list[name] : undefined;
  if (word === undefined) throw new Error(`no words for ${name} of the privacy register`);
  return word;
}
