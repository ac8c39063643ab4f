import { kindWords, registerWord, retentionIn } from '../../cards/register-words.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { type Kept, keptKinds } from '../../services/kept.ts';
import { columnOfEveryRow, logFields, queueFields, queues } from '../../services/register.ts';
import { basis, openToTheFg, risks } from './dpia-prose.ts';
import { bullets, inParts, table } from './markdown.ts';

const language = 'nl';
const word = (list: Parameters<typeof registerWord>[0], name: string) => registerWord(list, name, language);

/** The part of a DPIA quick scan that the register and the code can fill in; in Dutch, since a Dutch FG decides on it. */
export function dpia(): string {
  const { statement } = textsIn(language);
  return inParts(
    '# DPIA-quickscan van Kring: het deel dat uit het programma volgt',
    statement.document.made,
    'De functionaris gegevensbescherming (FG) van de organisatie die Kring beheert, vult de rest in en besluit. Wat er nog open is, staat onderaan.',
    '## 1. Waar het over gaat',
    bullets(basis),
    '## 2. Wat er wordt bewaard',
    table(['Tabel', 'Soort rij', 'Wat', 'Van wie', 'Waarvoor', 'Hoe lang', 'Bij wissen'], keptKinds.map(rowOf)),
    '## 3. Kolom voor kolom',
    `Elke rij heeft ook \`${columnOfEveryRow}\`: ${word('holds', 'id')}, van de schrijfactie die de rij maakte.`,
    ...keptKinds.flatMap(columnsOf),
    '## 4. Wachtrijen',
    table(
      ['Wachtrij', 'Hoe lang'],
      Object.entries(queues).map(([name, kept]) => [`\`${name}\``, retentionIn(kept, language)]),
    ),
    fieldTable(queueFields),
    '## 5. Logregels',
    statement.document.log,
    fieldTable(logFields),
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

function rowOf({ table: name, kind, owner, purpose, retention, erasure }: Kept): readonly string[] {
  const kept = retentionIn(retention, language);
  return [
    `\`${name}\``,
    `\`${kind}\``,
    kindWords(kind, language).what,
    word('owner', owner),
    word('purpose', purpose),
    kept,
    word('erasure', erasure),
  ];
}

const columnsOf = ({ table: name, kind, columns }: Kept): readonly string[] => [
  `### \`${name}\`: \`${kind}\``,
  fieldTable(columns),
];

const fieldTable = (fields: Readonly<Record<string, string>>): string =>
  table(
    ['Veld', 'Bevat'],
    Object.entries(fields).map(([field, holds]) => [`\`${field}\``, word('holds', holds)]),
  );
