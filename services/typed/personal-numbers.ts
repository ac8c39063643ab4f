/** Digits that stand together, what stood before them, and whether that was a plus. */
type Group = { readonly digits: string; readonly separator: string; readonly hasPlus: boolean };

/** Runs of groups with at most three separating characters between them, as people write long numbers. */
function runsIn(text: string): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  let end = -1;
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const between = end < 0 ? '' : text.slice(end, index);
    const goesOn = end >= 0 && /^[ ().\-/_]{1,3}$/.test(between);
    const group = { digits, separator: between, hasPlus: text[index - 1] === '+' };
    if (goesOn) runs.at(-1)?.push(group);
    else runs.push([group]);
    end = index + digits.length;
  }
  return runs;
}

/** Every part of a run that begins and ends with a group, as long as it has no more digits than that. */
const partsOf = (run: readonly Group[], mostDigits: number): readonly (readonly Group[])[] =>
  run.flatMap((_, from) =>
    run
      .slice(from)
      .map((__, count) => run.slice(from, from + count + 1))
      .filter((part) => digitsOf(part).length <= mostDigits),
  );

const digitsOf = (part: readonly Group[]) => part.map(({ digits }) => digits).join('');

/** Ten digits from a nought on, or an international number: landlines, mobiles and services alike. */
export const hasPhone = (text: string): boolean =>
  runsIn(text).some((run) => partsOf(run, 16).some((part) => isPhone(digitsOf(part), part[0]?.hasPlus === true)));

const isPhone = (digits: string, hasPlus: boolean) =>
  hasPlus ? /^[1-9]\d{8,14}$/.test(digits) : /^(0[1-9]\d{8}|0031(0?)[1-9]\d{8}|00[1-9]\d{9,12})$/.test(digits);

const serviceWord = /(?<!\p{L})(?:bsn|burgerservice|sofi)\p{L}*[^\d\p{L}]{0,4}(?:\p{L}{1,8}[^\d\p{L}]{1,3})?(?=\d)/giu;

/**
 * Nine digits that pass the eleven-test, or eight when they stand alone; after a word such as `bsn` whatever they add up to,
 * since people make typing errors. Rounded amounts are none.
 */
export function hasServiceNumber(text: string): boolean {
  const isNamed = [...text.matchAll(serviceWord)].some(({ index, 0: word }) => {
    const [run = []] = runsIn(text.slice(index + word.length, index + word.length + 24));
    return partsOf(run, 9).some((part) => part[0] === run[0] && digitsOf(part).length >= 8);
  });
  return isNamed || runsIn(text).some(holdsServiceNumber);
}

const holdsServiceNumber = (run: readonly Group[]) =>
  partsOf(run, 9).some((part) => {
    const digits = digitsOf(part);
    const isLongEnough = digits.length === 9 || (digits.length === 8 && part.length === run.length);
    return isLongEnough && isEvenlySpaced(part) && !digits.endsWith('000') && passesElevenTest(digits);
  });

const isEvenlySpaced = (part: readonly Group[]) => new Set(part.slice(1).map(({ separator }) => separator)).size <= 1;

/** Source: the eleven-test of the Dutch citizen service number, weights 9 to 2 and then -1. */
function passesElevenTest(digits: string): boolean {
  const weighed = [...digits.padStart(9, '0')].map((digit, at) => Number(digit) * (at === 8 ? -1 : 9 - at));
  return weighed.reduce((sum, one) => sum + one, 0) % 11 === 0;
}

/** Where people in Dutch care networks have accounts. Source: the IBAN registry's lengths. */
const lengths: Readonly<Record<string, number>> = {
  ...{ NL: 18, BE: 16, DE: 22, FR: 27, LU: 20, GB: 22, IE: 22, ES: 24, PT: 25, IT: 27, AT: 20, CH: 21, PL: 28, RO: 24 },
  ...{ BG: 22, HU: 28, CZ: 24, GR: 27, TR: 26, MA: 28, DK: 18, SE: 24, NO: 15, FI: 18, LT: 20, UA: 29 },
};
const accountStart = /(?<![A-Z\d])([A-Z]{2})[ .-]?\d{2}/gi;
const longestWritten = 60;

/** An account number whose check digits are right, however it is spaced. */
export const hasAccount = (text: string): boolean =>
  [...text.matchAll(accountStart)].some(({ index, 1: country = '' }) => {
    const written = text
      .slice(index, index + longestWritten)
      .replace(/[ .-]/g, '')
      .toUpperCase();
    const length = lengths[country.toUpperCase()];
    return length !== undefined && isAccount(written.slice(0, length), length);
  });

function isAccount(account: string, length: number): boolean {
  if (account.length < length || !/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(account)) return false;
  const turned = account.slice(4) + account.slice(0, 4);
  const remainder = [...turned].reduce((rest, character) => Number(`${rest}${Number.parseInt(character, 36)}`) % 97, 0);
  return remainder === 1;
}
