import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { patientDataIn } from '../../services/patient-data.ts';
import { first, later, ratesOn, writtenOn } from './patient-sentences.ts';

const kindOf = (text: string) => patientDataIn(text, writtenOn);

test('of the sentences with patient data at least nine in ten are refused, and of the harmless ones one in thirty', () => {
  const { harmless, 'to refuse': toRefuse, ...kinds } = ratesOn(first);
  assert.ok(harmless && harmless.of >= 120 && harmless.refused <= 4, JSON.stringify(harmless));
  assert.ok(toRefuse && toRefuse.of >= 120 && toRefuse.refused >= 140, JSON.stringify(toRefuse));
  for (const [kind, { refused, of }] of Object.entries(kinds))
    assert.ok(refused / of > 0.85, `${kind}: ${refused}/${of}`);
});

test('on sentences that the filter never saw it does somewhat worse: six misses and four false alarms in eighty', () => {
  const { harmless, 'to refuse': toRefuse } = ratesOn(later);
  assert.ok(harmless && harmless.refused <= 4 && toRefuse && toRefuse.of - toRefuse.refused <= 6);
});

test('every sentence that is refused is refused for what is in it', () => {
  const mistaken = [...first.toRefuse, ...later.toRefuse].filter(
    ([kind, text]) => ![kind, undefined].includes(kindOf(text)),
  );
  assert.deepEqual(mistaken, []);
});

test('what is a birth and what an agenda depends on the day', () => {
  const text = 'Afspraak van 3 maart 2016';
  assert.equal(patientDataIn(text, new Date('2026-11-20T12:00:00Z')), undefined);
  assert.equal(patientDataIn(text, new Date('2027-01-02T12:00:00Z')), 'birth-date');
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
  const seeds = ['0', '0 ', '1-', 'a@', 'a.', '@.', 'mw ', 'van ', 'NL1', 'geb ', '+31', ' (at', ' punt ', '‘’', '٠'];
  for (const seed of seeds) kindOf(seed.repeat(140));
});
