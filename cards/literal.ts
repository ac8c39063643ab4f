const wordJoiner = '\u2060';
const isolate = (text: string) => `\u2068${text}\u2069`;

// All but tab and line feed. Separators of lines and paragraphs become line feeds.
const controls = /[\p{Cc}\p{Cs}]/gu;
const kept = '\t\n';
const separators = /[\u2028\u2029]/g;
// They turn around what comes after them; letters that are written from right to left need none.
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
// Also one at the end, which the next piece of text could complete.
const openingBraces = /\{(?=\{|$)/g;
// Titles and choices are not TextRuns: a client may read them as Markdown, in which these make links and tags.
// A word that is longer than a line on a phone would make the card wider.
const lineOfOneWord = /\S{36}(?=\S)/gu;
const breakHere = '\u200b';
const beginningsOfMarkup = /\](?=\()|<(?=\S)/g;

/**
 * Words that people made, so that whatever holds them shows them and does nothing else. Teams reads {{DATE(…)}} and {{TIME(…)}} in any
 * text, so an invisible word joiner comes between two braces. Letters from right to left stay among themselves.
 */
export function literal(text: string): string {
  const lines = text.replace(separators, '\n').replace(controls, (sign) => (kept.includes(sign) ? sign : ''));
  const plain = lines
    .replace(bidiControls, '')
    .replace(openingBraces, `{${wordJoiner}`)
    .replace(beginningsOfMarkup, `$&${wordJoiner}`)
    .replace(lineOfOneWord, `$&${breakHere}`);
  return rightToLeft.test(plain) ? isolate(plain) : plain;
}

/** What a list has room for, in characters. */
const longestInLists = 80;

/** As much of a name as there is room for. */
export function shortened(name: string, longest = longestInLists): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const beginning = letters.slice(0, longest - 1).join('');
  return `${beginning.trimEnd()}…`;
}
