import { hasBirthDate, withoutDates } from './birth-dates.ts';
import { hasAccount, hasPhone, hasServiceNumber } from './personal-numbers.ts';
import { plainReading } from './plain-reading.ts';

export type PatientData = 'service-number' | 'birth-date' | 'phone' | 'mail' | 'bank-account' | 'name';

/**
 * What kind of patient data a text seems to hold, if any: the first that is found. It misses things, and is sometimes wrong:
 * tests/services/patient-sentences.ts says how often.
 */
export function patientDataIn(text: string, today: Date): PatientData | undefined {
  const reading = plainReading(text);
  const numbers = withoutDates(reading);
  if (hasAccount(reading)) return 'bank-account';
  if (hasMail(reading)) return 'mail';
  if (hasPhone(numbers)) return 'phone';
  if (hasBirthDate(reading, today)) return 'birth-date';
  if (hasServiceNumber(numbers)) return 'service-number';
  return hasTitledName(reading) ? 'name' : undefined;
}

const endings = 'nl|com|org|net|eu|be|de|fr|uk|info|nu|care|health|zorg|frl|amsterdam';
const providers = 'gmail|hotmail|outlook|live|icloud|yahoo|ziggo|kpnmail|planet|xs4all|hetnet|telfort|upcmail|proton';

/** `(at)`, `[punt]`, `apenstaartje` and the like, as what they stand for. */
const undisguised = (text: string): string =>
  text
    .replace(/ ?[([{<] ?(?:at|@|apenstaart|apenstaartje) ?[)\]}>] ?/gi, '@')
    .replace(/ ?[([{<] ?(?:punt|dot|\.) ?[)\]}>] ?/gi, '.')
    .replace(/ (?:apenstaart|apenstaartje) /gi, '@')
    .replace(new RegExp(` (?:punt|dot) (?=(?:${endings})(?![\\p{L}\\d]))`, 'giu'), '.')
    .replace(new RegExp(` at (?=[\\p{L}\\d.-]+\\.(?:${endings})(?![\\p{L}\\d]))`, 'giu'), '@');

const tight = /[\p{L}\d_%+'-]@[\p{L}\d][\p{L}\d.-]*\.\p{L}{2}/u;
const loose = new RegExp(`[\\p{L}\\d] ?@ ?[\\p{L}\\d][\\p{L}\\d.-]* ?\\. ?(?:${endings})(?![\\p{L}\\d])`, 'iu');
const provided = new RegExp(`[\\p{L}\\d] ?@ ?(?:${providers})(?![\\p{L}\\d])`, 'iu');

function hasMail(text: string): boolean {
  const plain = undisguised(text);
  return [tight, loose, provided].some((pattern) => pattern.test(plain));
}

const anyCase = (word: string) =>
  [...word].map((letter) => (/\p{L}/u.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter)).join('');
const oneOf = (words: string) => `(?:${words.split(' ').map(anyCase).join('|')})`;

const words = oneOf('mevrouw juffrouw mejuffrouw meneer mijnheer heer dokter familie weduwe weduwnaar missus mister');
const abbreviations = oneOf('mevr mvr mw mej dhr fam mrs');
/** In capitals and without a full stop they are something else: MS Teams, the HR department. */
const shortOnes = '(?:[Mm]r|[Mm]s|[Hh]r|[Dd]r)';
const patients = oneOf('cliënt cliënte client cliente patiënt patiënte patient patiente bewoner bewoonster');
const inBetween = oneOf("van von der den de het 't ten ter te in op aan uit el al la le du di da dos ben bin ibn");
/** Three at most: "van der", "in 't", "van de den". */
const small = `${inBetween}? ?${inBetween}? ?${inBetween}? ?`;

const titledName = new RegExp(
  `(?<!\\p{L})(?:${words} ?|${abbreviations}\\.? ?|${shortOnes}(?:\\. ?| )|(?:MR|MS|HR|DR)\\. ?)${small}\\p{Lu}`,
  'u',
);
/** "Cliënt A" is how people leave a name out. */
const namedPatient = new RegExp(`(?<!\\p{L})${patients} ${small}\\p{Lu}'?\\p{Ll}`, 'u');

const hasTitledName = (text: string): boolean => titledName.test(text) || namedPatient.test(text);
