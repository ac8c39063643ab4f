import { hasBirthDate, withoutDates } from './birth-dates.ts';
import { hasAccount, hasPhone, hasServiceNumber } from './personal-numbers.ts';
import { plainReading } from './plain-reading.ts';
import { hasTitledName } from './titled-names.ts';

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
