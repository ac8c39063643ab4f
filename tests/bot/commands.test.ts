import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { commandIn, commandKinds, commands } from '../../bot/commands.ts';
import { helpCard } from '../../cards/help-card.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { read } from '../support/reading.ts';

/** The words of the outside face, in both languages: scripts and people hold on to them. */
const promised = [
  ...['help', 'reflectie', 'reflect', 'check-in', 'trend', 'voorzitter', 'chair', 'afspraak', 'agreement', 'resultaat'],
  ...['result', 'bericht', 'update', 'kwartaal', 'quarter', 'rolspiegel', 'roles', 'waardering', 'thanks', 'sluit'],
  ...['close', 'mijn gegevens', 'my data', 'wis mij', 'erase me', 'pauze', 'pause', 'mondeling', 'spoken'],
];

const blank = fc.constantFrom(
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '&nbsp;',
  '\u00a0',
  '\u202f',
  '&#160;',
  '&amp;nbsp;',
  '<br/>',
);
const unseen = fc.constantFrom('\u200b', '\u200e', '\ufeff', '\u2060', '\u00ad', '&#x200b;');
const mention = fc.constantFrom(
  '<at>Kring</at>',
  '<at id="0">Kring van de wijk</at>',
  '<AT>Kring</AT>',
  '<at><at>Kring</at></at>',
  '<at>Kring<at>Hans</at></at>',
  '<p><at>Kring</at></p>',
  '<at>Kring &amp; Co</at>',
  '@Kring',
  '</at>',
);
const courtesy = fc.constantFrom('graag', 'aub', 'please', 'Kring', 'even', 'alsjeblieft');
const ahead = fc.constantFrom('kun je', 'Mag ik', 'could you', 'laat de', 'Hoi', 'goedemorgen', 'show me the');
const behind = fc.constantFrom('bedankt', 'thank you', 'laten zien', 'dank je wel');
const mark = fc.constantFrom(
  '.',
  '!',
  '?',
  '…',
  ',',
  '"',
  '“',
  '”',
  '‘',
  "'",
  '/',
  '*',
  '**',
  '🙂',
  '-',
  '(',
  '&quot;',
);
const clutter = fc.array(fc.oneof(blank, mention, mark, unseen), { maxLength: 5 }).map((all) => all.join(' '));
const around = (said: fc.Arbitrary<string>) =>
  fc.tuple(clutter, fc.array(fc.oneof(said, courtesy), { maxLength: 2 }), clutter).map((all) => all.flat().join(' '));

/** The word itself in any case, with any blanks between its parts and what nobody sees between its letters. */
const said = (word: string) =>
  fc
    .tuple(
      fc.array(fc.boolean(), { minLength: word.length, maxLength: word.length }),
      blank,
      unseen,
      fc.nat(word.length),
    )
    .map(([capitals, between, nothing, at]) => {
      const letters = [...word].map((letter, nth) => (capitals[nth] ? letter.toUpperCase() : letter));
      letters.splice(at, 0, nothing);
      return letters.map((letter) => (letter === ' ' ? between : letter)).join('');
    });

test('however a command is decorated, it means the same', () => {
  const decorated = fc
    .constantFrom(...commands)
    .chain((command) => fc.tuple(fc.constant(command), around(ahead), said(command.word), around(behind)));
  fc.assert(
    fc.property(decorated, ([{ means }, front, word, back]) => {
      assert.deepEqual(commandIn(`${front} ${word} ${back}`), means);
    }),
    { seed: 5, numRuns: 2_000 },
  );
});

test('whatever is typed, it means something', () => {
  const pieces = fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), mention, blank, unseen, courtesy), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(pieces, (all) => {
      const meant = commandIn(all.join(''));
      if (meant.kind !== 'nonsense-typed' || !meant.suggestion) return;
      assert.notEqual(commandIn(meant.suggestion).kind, 'nonsense-typed', 'a suggestion can be typed');
    }),
    { seed: 5, numRuns: 2_000 },
  );
  for (const wild of ['<at>'.repeat(250), '&#x110000;', '&#99999999;', '<at>trend', '\ud800', '&'.repeat(1_000)])
    assert.ok(commandIn(wild).kind);
});

test('all promised words mean something, and nothing means two things', () => {
  for (const word of promised) assert.notEqual(commandIn(word).kind, 'nonsense-typed', word);
  assert.equal(new Set(commands.map(({ line }) => line)).size, commands.length);
});

test('a word with a slip of the finger, or a story with a word in it, gets a suggestion and does nothing', () => {
  for (const [typed, suggestion] of [
    ['trnd', 'trend'],
    ['voorziter', 'voorzitter'],
    ['mijn gegevns', 'mijn gegevens'],
    ['kun je ons de trends van dit jaar geven', 'trends'],
    ['sluit de ronde maar', 'sluit'],
    ['geen reflectie vandaag', 'reflectie'],
    ['blub blub', undefined],
    ['ik was er gisteren niet bij want ik zat nog in een ander overleg, sluit later aan', undefined],
  ] as const)
    assert.deepEqual(commandIn(typed), { kind: 'nonsense-typed', suggestion }, typed);
  assert.equal(commandIn('kun je de trend laten zien?').kind, 'trend-asked');
});

for (const language of ['nl', 'en'] as const) {
  test(`help names every command once, and nothing that is none: ${language}`, () => {
    const { commands: all, ownCommands, ownHere, leadersHere, leadersAnywhere } = textsIn(language).help;
    const named = [...Object.keys({ ...all, ...ownCommands }), ...ownHere, ...leadersHere, ...leadersAnywhere];
    const understood = [...named, 'help', textsIn(language).more.button].map((word) => commandIn(word).kind);
    assert.deepEqual(understood.toSorted(), commandKinds.toSorted());
  });

  test(`what works now, where something does not yet, is a command: ${language}`, () => {
    for (const { word } of Object.values(textsIn(language).notYet.features))
      assert.ok(commandKinds.includes(commandIn(word).kind as (typeof commandKinds)[number]), word);
  });

  test(`help fits on a phone: ${language}`, () => {
    for (const place of ['group', 'personal'] as const) assert.ok(read(helpCard({ language, place })).length <= 13);
  });
}
