/** More than any command needs; what comes after it is not looked at. */
const longestLine = 1_000;

/**
 * What somebody typed, in small letters and single blanks: without what Teams and keyboards put around it, such as mentions,
 * HTML, hard and invisible spaces, accents, quotes and punctuation.
 */
export function plainWords(text: string): string {
  const spoken = withoutTags(unescaped(withoutTags(text.slice(0, longestLine))));
  return spoken
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Mentions with all that is in them, from the inside out; then whatever tags are left, closed or not. */
function withoutTags(text: string): string {
  const without = text.replace(/<at\b[^<>]*>[^<]*<\/at>/gi, ' ');
  return without === text ? text.replace(/<\/?[a-z][^<>]*>?/gi, ' ') : withoutTags(without);
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Twice: what is escaped may have been so before. */
function unescaped(text: string): string {
  const once = (escaped: string) =>
    escaped.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (all, name: string) => letterOf(name) ?? all);
  return once(once(text));
}

function letterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? ' ';
  const isHex = name[1]?.toLowerCase() === 'x';
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const longestFirst = (all: readonly string[]) => all.toSorted((one, other) => other.length - one.length);

/** What people say before a command and after it, in both languages. */
const somewhere = [
  'graag',
  'even',
  'nu',
  'eens',
  'kring',
  'bot',
  'please',
  'now',
  'alsjeblieft',
  'alstublieft',
  'aub',
  'svp',
];
const before = longestFirst([
  ...somewhere,
  ...[
    'zou je',
    'kun je',
    'kan je',
    'kunt u',
    'wil je',
    'mag ik',
    'ik wil',
    'laat',
    'toon',
    'geef',
    'open',
    'de',
    'het',
  ],
  ...['hallo', 'hoi', 'hey', 'hi', 'dag', 'beste', 'goedemorgen', 'goedemiddag', 'hello', 'dear', 'good morning'],
  ...[
    'could you',
    'can you',
    'would you',
    'may i',
    'i want',
    'i would like',
    'show me',
    'show',
    'good afternoon',
    'the',
  ],
]);
const after = longestFirst([
  ...somewhere,
  ...['laten zien', 'zien', 'dank je wel', 'dank je', 'dank u', 'dankjewel', 'bedankt', 'thank you', 'thanks'],
]);

/** The line, and what is left of it with ever less courtesy around it. */
export function* lessAndLess(line: string): Generator<string> {
  for (let rest: string | undefined = line; rest !== undefined; rest = shorter(rest)) yield rest;
}

function shorter(line: string): string | undefined {
  const first = before.find((some) => `${line} `.startsWith(`${some} `));
  if (first !== undefined) return line.slice(first.length).trim();
  const last = after.find((some) => ` ${line}`.endsWith(` ${some}`));
  return last === undefined ? undefined : line.slice(0, -last.length).trim();
}
