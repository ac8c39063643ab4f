import { kindWords, registerWord, type Terms, termsIn } from '../../cards/privacy/register-words.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { type Kept, keptKinds } from '../../services/privacy/kept.ts';
import { columnOfEveryRow } from '../../services/privacy/register.ts';
import { logLines, queues } from '../../services/privacy/register-beside.ts';
import { noticeDays } from '../../services/privacy/register-terms.ts';
import { basis, openToTheFg, risks } from './dpia-prose.ts';
import { bullets, inParts, table } from './markdown.ts';

const language = 'nl';
const promises = ['Van wie', 'Waarvoor', 'Hoe lang', 'Bij wissen'];
const made =
  'Gemaakt uit het privacyregister (`services/privacy/register.ts`, `register-beside.ts`) met `npm run docs`. Verander dit bestand niet met de hand: een test vergelijkt het met het register.';
const word = (list: Parameters<typeof registerWord>[0], name: string) => registerWord(list, name, language);

/** The part of a DPIA quick scan that the register and the code can fill in; in Dutch, since a Dutch FG decides on it. */
export function dpia(): string {
  const { statement } = textsIn(language);
  return inParts(
    '# DPIA-quickscan van Kring: het deel dat uit het programma volgt',
    made,
    'De functionaris gegevensbescherming (FG) van de organisatie die Kring beheert, vult de rest in en besluit. Wat er nog open is, staat onderaan.',
    '## 1. Waar het over gaat',
    bullets(basis),
    '## 2. Wat er wordt bewaard',
    table(['Tabel', 'Soort rij', 'Wat', ...promises], keptKinds.map(rowOf)),
    statement.whenOver(noticeDays),
    '## 3. Kolom voor kolom',
    `Elke rij heeft ook \`${columnOfEveryRow}\`: ${word('holds', 'id')}, van de schrijfactie die de rij maakte. Een rij staat bij haar netwerk, met het kenmerk daarvan; \`Chats\` en \`Gates\` staan bij de tenant. Wat de sleutel van een rij verder bevat, staat erboven.`,
    ...keptKinds.flatMap(columnsOf),
    '## 4. Wachtrijen',
    'Een bericht in een wachtrij wijst naar een rij met werk, en bevat alleen deze gegevens.',
    table(
      ['Wachtrij', ...promises],
      Object.entries(queues).map(([name, kept]) => [`\`${name}\``, ...promised(kept)]),
    ),
    fieldTable(queues['kring-work'].columns),
    '## 5. Logregels',
    'Een logregel bevat een vaste zin en hoogstens deze gegevens. Nooit een naam, een antwoord of getypte tekst.',
    table(promises, [promised(logLines)]),
    fieldTable(logLines.columns),
    '## 6. Wie wat ziet',
    bullets(statement.document.sees),
    '## 7. Risico’s en maatregelen',
    table(['Risico', 'Maatregel'], risks),
    '## 8. Rechten van betrokkenen',
    statement.rights,
    statement.limits,
    '## 9. Nog in te vullen door de FG',
    bullets(openToTheFg.map((question) => `[ ] ${question}`)),
  );
}

function rowOf(kept: Kept): readonly string[] {
  return [`\`${kept.table}\``, `\`${kept.kind}\``, kindWords(kept.kind, language).what, ...promised(kept)];
}

const promised = (kept: Terms & Pick<Kept, 'owner' | 'purpose' | 'erasure'>): readonly string[] => [
  word('owner', kept.owner),
  word('purpose', kept.purpose),
  termsIn(kept, language),
  word('erasure', kept.erasure),
];

const columnsOf = ({ table: name, kind, keys, keysHold = [], columns }: Kept): readonly string[] => [
  `### \`${name}\`: \`${kind}\``,
  `Sleutel: ${[...(keys ? [`\`${keys}\``] : []), ...keysHold.map((holds) => word('holds', holds))].join(', ')}.`,
  fieldTable(columns),
];

const fieldTable = (fields: Readonly<Record<string, string>>): string =>
  table(
    ['Veld', 'Bevat'],
    Object.entries(fields).map(([field, holds]) => [`\`${field}\``, word('holds', holds)]),
  );
