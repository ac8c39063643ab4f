import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { patientDataIn } from '../../services/typed/patient-data.ts';
import { first, later, latest, ratesOn, writtenOn } from './patient-sentences.ts';

const kindOf = (text: string) => patientDataIn(text, writtenOn);

test('of the sentences with patient data at least nine in ten are refused, and of the harmless ones one in twenty', () => {
  const { harmless, 'to refuse': toRefuse, ...kinds } = ratesOn(first);
  assert.ok(harmless && harmless.of >= 160 && harmless.refused <= 8, JSON.stringify(harmless));
  assert.ok(toRefuse && toRefuse.of >= 170 && toRefuse.refused >= 156, JSON.stringify(toRefuse));
  for (const [kind, { refused, of }] of Object.entries(kinds))
    assert.ok(refused / of > 0.85, `${kind}: ${refused}/${of}`);
});

test('on sentences written after it, it misses six in forty; on the hardest it is wrong about one in four', () => {
  const floors = [
    { sentences: later, alarms: 1, misses: 6 },
    { sentences: latest, alarms: 8, misses: 5 },
  ];
  for (const { sentences, alarms, misses } of floors) {
    const { harmless, 'to refuse': toRefuse } = ratesOn(sentences);
    assert.ok(harmless && harmless.refused <= alarms && toRefuse && toRefuse.of - toRefuse.refused <= misses);
  }
});

test('every sentence that is refused is refused for what is in it', () => {
  const mistaken = [first, later, latest]
    .flatMap(({ toRefuse }) => toRefuse)
    .filter(([kind, text]) => ![kind, undefined].includes(kindOf(text)));
  assert.deepEqual(mistaken, []);
});

test('what is a birth and what an agenda depends on the day', () => {
  const text = 'Afspraak van 3 maart 2016';
  assert.equal(patientDataIn(text, new Date('2026-11-20T12:00:00Z')), undefined);
  assert.equal(patientDataIn(text, new Date('2027-01-02T12:00:00Z')), 'birth-date');
});

test('a date after a word such as sinds is no birth, unless a birth word or a name stands with it', () => {
  const withDate = (start: string, end = '') => kindOf(`${start} 12 maart 1981${end}`);
  const starts = ['Sinds', 'vanaf donderdag', 'Per', 'tot', 'Tot en met', 'Met ingang van'];
  assert.deepEqual(
    starts.map((start) => withDate(start)),
    Array(starts.length).fill(undefined),
  );
  assert.equal(withDate('Zij is van'), 'birth-date');
  assert.equal(withDate('Woont hier sinds', ', geboren in Utrecht'), 'birth-date');
  assert.equal(withDate('Mevrouw Jansen woont hier sinds'), 'name');
  assert.equal(withDate('12-03-1941, en hier sinds'), 'birth-date');
});

test('a title that cannot stand alone makes a name of small letters; one that can does not', () => {
  const named = ['dhr jansen', 'mevr.vries', 'Mw. van den berg', 'mvr smit', "dhr. 't hart"];
  assert.deepEqual(named.map(kindOf), Array(named.length).fill('name'));
  const unnamed = ['mevrouw belt', 'meneer wacht', 'dhr. en', 'mw. is gevallen', 'mwah', 'mevrouwen'];
  assert.deepEqual(unnamed.map(kindOf), Array(unnamed.length).fill(undefined));
});

test('a phone number that could be read as a day is a phone number all the same', () => {
  const numbers = ['+31 6 1990 1234', '00 31 6 2001 1234', '00-31-6-2019-1234', '+31-6-1948 0117', '06 2026 1120'];
  assert.deepEqual(
    numbers.filter((number) => kindOf(number) !== 'phone'),
    [],
  );
});

/** Text of any kind, and what people put around a number. */
const around = fc.tuple(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(' = ', ', ', ' : ', '\n', ' “', '; ', '#'),
);
const digit = fc.integer({ min: 0, max: 9 });
const digits = (count: number) => fc.array(digit, { minLength: count, maxLength: count });
const grouped = (text: string, sizes: readonly number[], separator: string) => {
  const startOf = (nth: number) => sizes.slice(0, nth).reduce((sum, size) => sum + size, 0);
  return sizes.map((size, nth) => text.slice(startOf(nth), startOf(nth) + size)).join(separator);
};

const serviceNumber = fc
  .tuple(digits(8), fc.constantFrom([9], [3, 3, 3], [4, 2, 3], [4, 4, 1]), fc.constantFrom(' ', '.', '-'))
  .map(([eight, sizes, separator]) => {
    const check = eight.reduce((sum, one, at) => sum + one * (9 - at), 0) % 11;
    return { number: [...eight, check].join(''), check, sizes, separator };
  })
  .filter(({ number, check }) => check < 10 && !number.endsWith('000'))
  .map(({ number, sizes, separator }) => grouped(number, sizes, separator));

const phone = fc
  .tuple(
    digits(8),
    fc.constantFrom('06', '06-', '06 ', '+31 6 ', '+316', '0031 6 ', '(06) '),
    fc.constantFrom([8], [4, 4], [2, 2, 2, 2]),
  )
  .map(([eight, start, sizes]) => start + grouped(eight.join(''), sizes, ' '));

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
const mail = fc
  .tuple(
    word,
    word,
    fc.constantFrom('@', ' (at) ', '[at]', ' @ ', ' apenstaartje '),
    fc.constantFrom('.nl', ' punt nl', '.com'),
  )
  .map(([name, place, at, ending]) => `${name}${at}${place}${ending}`);

const account = fc
  .tuple(fc.stringMatching(/^[A-Z]{4}$/), digits(10), fc.constantFrom([18], [4, 4, 4, 4, 2]), fc.boolean())
  .map(([bank, ten, sizes, isSmall]) => {
    const own = bank + ten.join('');
    const turned = [...`${own}NL00`].map((character) => Number.parseInt(character, 36)).join('');
    const written = grouped(`NL${String(98n - (BigInt(turned) % 97n)).padStart(2, '0')}${own}`, sizes, ' ');
    return isSmall ? written.toLowerCase() : written;
  });

test('whatever stands around it: a number, an address or an account that is right is refused', () => {
  const [before, after] = [around, around];
  fc.assert(
    fc.property(before, fc.oneof(serviceNumber, phone, mail, account), after, ([ahead, gap], secret, [behind, end]) => {
      assert.notEqual(kindOf(`${ahead}${gap}${secret}${end}${behind}`), undefined);
    }),
    { numRuns: 700 },
  );
});

test('no text keeps the filter busy, however it repeats itself', () => {
  const seeds = [
    '0',
    '0 ',
    '1-',
    'a@',
    'a.',
    '@.',
    'mw ',
    'van ',
    'NL1',
    'geb ',
    '+31',
    ' (at',
    ' punt ',
    '‘’',
    '٠',
    'mw a. ',
    'dhr van ',
    'sinds ',
  ];
  for (const seed of seeds) kindOf(seed.repeat(140));
});
