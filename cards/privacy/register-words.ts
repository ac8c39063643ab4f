import type { Language } from '../card.ts';
import { textsIn } from '../texts/index.ts';

/** As the privacy register has it: so many days after something. */
type Term = { readonly days: number; readonly after: string; readonly shortenedBy?: string };

/** Until something happens, with a term for what never comes to that; or for a term. */
type Retention =
  | { readonly until: string; readonly orElse?: Term; readonly days?: never }
  | (Term & { readonly until?: never });

/** How long something stays, and who is named in it, where that is forgotten before. */
export type Terms = { readonly retention: Retention; readonly forgetting?: Term };

type Words = ReturnType<typeof textsIn>['statement'];
type WordList = { readonly [Name in 'until' | 'after' | 'erasure' | 'purpose' | 'owner' | 'holds']: Words[Name] };

/** The word for something in the register. @throws when there is none: a test asks for each. */
export const registerWord = (list: keyof WordList, name: string, language: Language): string =>
  wordIn(textsIn(language).statement[list], name);

/** What a kind of row is called, and what is in it. @throws when nobody said so: a test asks for each. */
export const kindWords = (kind: string, language: Language) => wordIn(textsIn(language).statement.kinds, kind);

/** "90 dagen na het sluiten van de ronde", "2 jaar na het overleg, of korter als dat is ingesteld", "Tot de ronde sluit". */
export function termsIn({ retention, forgetting }: Terms, language: Language): string {
  const { settled } = textsIn(language).statement;
  const kept = retentionIn(retention, language);
  return forgetting ? settled(kept, termIn(forgetting, language)) : kept;
}

function retentionIn(retention: Retention, language: Language): string {
  if (retention.until === undefined) return termIn(retention, language);
  const until = registerWord('until', retention.until, language);
  const { orElse } = textsIn(language).statement;
  return retention.orElse ? orElse(until, termIn(retention.orElse, language)) : until;
}

function termIn({ days: count, after, shortenedBy }: Term, language: Language): string {
  const { days, years, orShorter } = textsIn(language).statement;
  const term = count % daysInYear === 0 ? years(count / daysInYear) : days(count);
  const full = `${term} ${registerWord('after', after, language)}`;
  return shortenedBy ? orShorter(full) : full;
}

const daysInYear = 365;

function wordIn<Word>(list: Readonly<Record<string, Word>>, name: string): Word {
  const word = Object.hasOwn(list, name) ? list[name] : undefined;
  if (word === undefined) throw new Error(`no words for ${name} of the privacy register`);
  return word;
}
