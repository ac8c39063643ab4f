/** A year within this many years of now is taken for an agenda's, a contract's or a plan's, unless a word says otherwise. */
const yearsOfAgendas = 10;

const months: readonly RegExp[] = [
  /^jan/,
  /^feb/,
  /^(mrt|maa|mar)/,
  /^apr/,
  /^(mei|may)/,
  /^jun/,
  /^jul/,
  /^(aug)/,
  /^sep/,
  /^(okt|oct)/,
  /^nov/,
  /^dec/,
];
const monthName =
  '(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|june?|juni|july?|juli|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Not what follows a country's number: +31 6 1990 1234 is no day in June. */
const dayFirst = /(?<![\d+]|00[ -])(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?!\d)/g;
const yearFirst = /(?<!\d)(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/g;
const inWords = new RegExp(`(?<!\\d)(\\d{1,2})e? ?${monthName.replace('(?:', '(')}\\.? ?(\\d{4})(?!\\d)`, 'gi');

type Day = { readonly year: number; readonly month: number; readonly day: number };

type Found = Day & { readonly before: string };

/** Every full date in a text, on a calendar or not quite, with what stands before it. */
function datesIn(text: string): readonly Found[] {
  const ahead = ({ index }: RegExpExecArray) => ({ before: text.slice(Math.max(0, index - charactersBefore), index) });
  const found = [
    ...[...text.matchAll(dayFirst)].map((at) => ({ ...dayOf(at[3], at[2], at[1]), ...ahead(at) })),
    ...[...text.matchAll(yearFirst)].map((at) => ({ ...dayOf(at[1], at[2], at[3]), ...ahead(at) })),
    ...[...text.matchAll(inWords)].map((at) => ({ ...dayOf(at[3], monthOf(at[2]), at[1]), ...ahead(at) })),
  ];
  return found.filter(isOnCalendar);
}

/** From or until a day something holds; nobody is born from a day on. */
const asOf = /(?<!\p{L})(?:sinds|vanaf|per|tot|tot en met|t\/m|ingang van|since|until|as of) (?:\p{L}+dag )?$/iu;
const charactersBefore = 24;

const dayOf = (year?: string, month?: string | number, day?: string): Day => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

const monthOf = (name = '') => months.findIndex((month) => month.test(name.toLowerCase())) + 1;

const isOnCalendar = ({ year, month, day }: Day) =>
  year >= 1_880 && year < 2_200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** The text without its dates of three numbers, so that their digits are not taken for another number's. */
export const withoutDates = (text: string): string =>
  text.replace(dayFirst, maskIf(2, 1, 0)).replace(yearFirst, maskIf(0, 1, 2));

const maskIf =
  (year: number, month: number, day: number) =>
  (date: string, ...parts: readonly string[]) =>
    isOnCalendar(dayOf(parts[year], parts[month], parts[day])) ? ' # ' : date;

const birthWord =
  /(?<!\p{L})(?:geb|geboren|geboorteda(?:tum|g)|geboortejaar|geb ?\.? ?dat(?:um)?|gbdt|gebdatum|born|dob|d\.o\.b|date of birth|birthda(?:y|te)|verjaardag|verjaart|jarig)(?!\p{L})/giu;
const charactersAfter = 28;

const dateOrYear = new RegExp(
  [
    "\\d{1,2}[-/. ]\\d{1,2}[-/. ]'?\\d{2}",
    `\\d{1,2}e? ?${monthName}(?!\\p{L})`,
    '(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d)',
    "'\\d\\d(?!\\d)",
    '(?<!\\d)(?:\\d{6}|\\d{8})(?!\\d)',
  ].join('|'),
  'iu',
);

/**
 * Whether the text has what looks like somebody's date of birth: a date or a year right after a word such as `geboren`, or a
 * full date of more than ten years ago. What is younger or to come is left to agendas, and where no such word stands in the
 * text, a date after `sinds`, `vanaf` or the like is left to rules and contracts.
 */
export function hasBirthDate(text: string, today: Date): boolean {
  const latest = today.getUTCFullYear() - yearsOfAgendas;
  const births = [...text.matchAll(birthWord)];
  const old = datesIn(text).filter(({ year }) => year < latest);
  if (old.some(({ before }) => births.length > 0 || !asOf.test(before))) return true;
  return births.some(({ index, 0: word }) =>
    dateOrYear.test(text.slice(index + word.length, index + word.length + charactersAfter)),
  );
}
