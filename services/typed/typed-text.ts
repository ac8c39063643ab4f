import { PersonError, type PersonErrorCode } from '../errors.ts';
import { patientDataIn } from './patient-data.ts';

/** What a text may be, and what it is called when it is too long. In UTF-16 code units, as Teams' own inputs count. */
type Bounds = { readonly longest: number; readonly tooLong: PersonErrorCode };

/**
 * What somebody typed, as it may be kept; undefined when nothing is left of it. Refused, and never cut, when it is too long or
 * seems to hold patient data.
 * @throws PersonError `tooLong`, or one of the 'patient-…' codes
 */
export function typedText(given: string, { longest, tooLong }: Bounds, today: Date): string | undefined {
  const text = cleaned(given);
  if (text.length > longest) throw new PersonError(tooLong);
  const kind = patientDataIn(text, today);
  if (kind) throw new PersonError(`patient-${kind}`);
  return text || undefined;
}

const longestName = 200;

/** What Teams says that somebody, or a chat, is called: cut to what fits on a card, never refused. */
export const nameFrom = (given: string): string => cutTo(longestName, cleaned(given));

/** Without half of a character at the end. */
export const cutTo = (longest: number, text: string): string => halfless(text.slice(0, longest)).trim();

/** Without half of a character, where the cut went through one. */
const halfless = (text: string) => text.replace(/[\ud800-\udbff]$/, '');

/**
 * One line, in one spelling, that shows all there is in it: line breaks and control characters become a blank; what turns the
 * reading order, or hides between letters, goes. The joiners stay, for emoji and for scripts that need them.
 */
const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .normalize('NFC')
    .trim();

const longestGivenBack = 2_000;

/** What somebody typed and may not be kept, to change: as much of it as fits on a card. No card of ours sends more. */
export const toChange = (given: string): string => halfless(cleaned(given).slice(0, longestGivenBack));
