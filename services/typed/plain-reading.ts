/**
 * A text as a filter reads it: what is written in another script's digits, in wide or hidden characters, with another dash or
 * blank, reads the same. For comparing only: nobody is shown it.
 */
export function plainReading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/(?<![\p{L}\d])[oO](?=\d)/gu, '0');
}

/** Of a digit in any script: each script has its ten in a row. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
