import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { myDataCard } from '../../cards/privacy/my-data-card.ts';
import { myDataFile } from '../../cards/privacy/my-data-file.ts';
import type { MyNetwork } from '../../cards/privacy/my-network.ts';
import { read } from '../support/reading.ts';

const at = new Date('2026-11-20T11:05:00Z');
const told = { language: 'nl', timeZone: 'Europe/Amsterdam', erasure: 'none', isIncomplete: false } as const;

/** Words of people in every place that has any. */
const networkOf = (words: readonly string[]): MyNetwork => ({
  name: words[0],
  member: {
    personId: words[2] ?? '',
    name: words[1] ?? '',
    organisation: words[2] ?? '',
    organisationId: words[2] ?? '',
    organisationBy: 'coordinator',
    layer: 'board',
    language: 'nl',
    isToBeWelcomed: true,
    substitute: { name: words[1] ?? '' },
    seats: [{ joinedAtMeeting: 3 }],
    hasAccount: true,
    leftAt: at,
  },
  sitsInFor: [{ name: words[1] ?? '', until: at }],
  isCoordinator: true,
  isDeputy: false,
  waiting: [],
  addedKring: true,
  wrote: [{ what: 'purpose', text: words[3] ?? '' }],
  served: [{ role: 'chair', at }],
  absentOn: [at],
  questions: ['asked', 'accepted', 'passed'],
  hasDeclined: true,
  isAnnounced: true,
  answers: [{ openedAt: at, closesAt: at, skipped: false, given: [{ promptId: 'SAM-1', score: 4 }], text: words[4] }],
  actions: [{ kind: words[5] ?? '', at }],
});

/** As a spreadsheet reads it, with the given delimiter: a quote opens a cell only where one begins. */
function cellsIn(csv: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const letter of csv.replace(/""/g, '\u0001')) {
    if (letter === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && (letter === delimiter || letter === '\n')) {
      cells.push(cell.replaceAll('\u0001', '"'));
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell];
}

test('everything is in the file, one line each, as a Dutch Excel reads it', () => {
  const csv = myDataFile({ ...told, networks: [networkOf(['Wijknetwerk', 'Hans', 'noord.nl', 'Samen', 'Fijn', 'x'])] });
  assert.equal(csv.slice(0, 1), '\ufeff');
  assert.deepEqual(csv.slice(1).trim().replaceAll('"', '').split('\r\n'), [
    'Netwerk;Wat;Waarbij;Gegeven',
    'Wijknetwerk;Naam;;Hans',
    'Wijknetwerk;Organisatie;;noord.nl',
    'Wijknetwerk;Waar Kring die organisatie aan herkent;;noord.nl',
    'Wijknetwerk;Organisatie ingevuld door;;de coördinator',
    'Wijknetwerk;Laag;;bestuur of directie',
    'Wijknetwerk;Wie voor je invalt, en tot wanneer;;Hans',
    'Wijknetwerk;Kenmerk in Teams;;noord.nl',
    'Wijknetwerk;Doet in een chat mee sinds overleg;;3',
    'Wijknetwerk;Leest in het;;Nederlands',
    'Wijknetwerk;Krijgt nog een welkom;;ja',
    'Wijknetwerk;Heeft een eigen account;;ja',
    'Wijknetwerk;Uit de chat sinds;;2026-11-20 12:05',
    'Wijknetwerk;Voor wie je invalt, en tot wanneer;2026-11-20 12:05;Hans',
    'Wijknetwerk;Is coördinator;;ja',
    'Wijknetwerk;Heeft Kring toegevoegd;;ja',
    'Wijknetwerk;Schreef de opgave;;Samen',
    'Wijknetwerk;Had een rol op;Voorzitter;2026-11-20 12:05',
    'Wijknetwerk;Er niet op;;20 november 2026',
    'Wijknetwerk;Gevraagd voor een rol;;nog open',
    'Wijknetwerk;Gevraagd voor een rol;;ja',
    'Wijknetwerk;Gevraagd voor een rol;;ging naar iemand anders',
    'Wijknetwerk;Antwoord in de ronde van 2026-11-20 12:05;Open tot uiterlijk;2026-11-20 12:05',
    'Wijknetwerk;Antwoord in de ronde van 2026-11-20 12:05;Hoe ging het samenwerken in dit overleg?;goed',
    'Wijknetwerk;Antwoord in de ronde van 2026-11-20 12:05;Je opmerking:;Fijn',
    'Wijknetwerk;Logboek;x;2026-11-20 12:05',
  ]);
});

test('who is not known gets a file that says so', () => {
  assert.match(myDataFile({ ...told, networks: [] }), /Er is niets van jou bewaard\./);
});

test('no cell is ever a formula, whatever people typed, and at whichever sign a spreadsheet splits', () => {
  const spice = fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1',
    ' ',
    '\n',
    '\r',
    '\t',
    '"',
    ';',
    ',',
    '\u200b',
    "'",
  );
  const typed = fc.array(fc.oneof(spice, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 });
  const words = fc.array(
    typed.map((parts) => parts.join('')),
    { minLength: 6, maxLength: 6 },
  );
  const isFormula = (cell: string) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell);
  fc.assert(
    fc.property(words, fc.constantFrom(';', ',', '\t'), (some, delimiter) => {
      const csv = myDataFile({ ...told, networks: [networkOf(some)] });
      assert.deepEqual(cellsIn(csv, delimiter).filter(isFormula), []);
    }),
    { numRuns: 150 },
  );
});

const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at, 12));
const chairingIn = (times: number): MyNetwork => ({
  name: 'Wijknetwerk',
  sitsInFor: [],
  isCoordinator: false,
  isDeputy: false,
  waiting: [],
  addedKring: false,
  served: Array.from({ length: times }, (_, at) => ({ role: 'chair' as const, at: day(at) })),
  wrote: [],
  absentOn: [],
  questions: [],
  hasDeclined: false,
  isAnnounced: false,
  answers: [],
  actions: [],
});
const linesOf = (networks: readonly MyNetwork[], download?: string) =>
  read(myDataCard({ ...told, networks, download })).join('\n');

test('what fits is all there', () => {
  const lines = linesOf([chairingIn(30)]);
  assert.match(lines, /Je had een rol op 1 januari 2026 \(voorzitter\), 2 januari 2026/);
  assert.doesNotMatch(lines, /Niet alles past|eerder/);
});

test('what does not fit loses its oldest dates first, and the card says where the rest is', () => {
  const lines = linesOf([chairingIn(900)], 'https://kring.voorbeeld-zorg.nl/download/pas');
  assert.match(lines, /En nog 876 keer eerder\.\nNiet alles past op deze kaart\. In het bestand staat alles\./);
  assert.match(lines, / en 18 juni 2028 \(voorzitter\)\./);
  assert.doesNotMatch(lines, /1 januari 2026/);
});

test('where there is no file, the card says whom to ask for one', () => {
  const lines = linesOf(Array.from({ length: 80 }, () => chairingIn(30)));
  assert.match(lines, /als bestand .* zodra downloaden is ingesteld\. Vraag dat aan wie Kring voor jullie beheert\./);
  assert.match(lines, /Er zijn nog \d+ netwerken\. Die passen niet op deze kaart\.\nNiet alles past/);
});
