import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Language } from '../../cards/card.ts';
import { literal } from '../../cards/literal.ts';
import { allSaying, type PeoplesWords, saying, usualWords } from '../support/peoples-words.ts';
import { type Leaf, leavesOf } from '../support/reading.ts';
import { samples } from '../support/views.ts';

const usual = Object.values(usualWords);
const saysUsual = ({ text }: Leaf) => usual.some((words) => text.includes(words));
/** Every sample that shows what people said, also those that nobody has thought of yet. */
const telling = Object.entries(samples).filter(([, make]) => leavesOf(make('nl')).some(saysUsual));

const mark = '§';
const invisible = /[\u200b\u2060\u2068\u2069]/g;
/** What a reader can see of words: no control characters, nothing that turns letters around. */
const visible = (words: string) =>
  words
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(invisible, '');

/** Where people's words may be: in letters that do nothing, or in a field that they can change. */
function isPlace({ key, holder }: Leaf): boolean {
  if (holder['type'] === 'TextRun') return key === 'text' && holder['weight'] === undefined;
  if (holder['type'] === 'Action.Execute' || holder['type'] === 'Action.Submit') return key === 'title';
  const isChoice = Object.keys(holder).join() === 'title,value';
  return isChoice ? key === 'title' : holder['type'] === 'Input.Text' && key === 'value';
}

function assertHarmless(name: string, language: Language, words: PeoplesWords): void {
  const leaves = leavesOf(saying(words, () => samples[name]?.(language) ?? assert.fail(name)));
  const told = leaves.filter(({ text }) => text.includes(mark));
  assert.ok(told.length > 0, `${name} shows nothing of what was said`);
  assert.deepEqual(leaves.filter(saysUsual), [], `${name} read its words before the card was made`);
  const readable = Object.values(words).map(visible);
  // The title of a button may hold no more than the beginning.
  const isSaid = (text: string) =>
    readable.some((said) => said === text || (text.endsWith('…') && said.startsWith(text.slice(0, -1))));
  for (const leaf of told) {
    assert.ok(isPlace(leaf), `${name}: ${leaf.key} holds what people said`);
    assert.ok(isSaid(visible(leaf.text)), `${name} shows something else than what was said`);
    if (leaf.key !== 'value') assert.doesNotMatch(leaf.text, /\{\{|[\u202a-\u202e]/, name);
  }
}

const tricks = fc.constantFrom(
  ...['**vet**', '[klik](https://x.example)', '<at>All</at>', '{{DATE(2026-01-01T00:00:00Z, SHORT)}}', '{', '}'],
  ...[
    '{{TIME(2026-01-01T00:00:00Z)}}',
    '\u202e',
    '\u2066',
    '\u2060',
    '\u0000',
    '\u2029',
    '\ud800',
    'שלום',
    '"}',
    '$' + '{x}',
  ],
);
const hostile = fc
  .array(fc.oneof(tricks, fc.string({ unit: 'binary' })), { maxLength: 8 })
  .map((parts) => parts.join(''));

test('whatever people type or are called is letters in every card that shows it, and is nowhere else', () => {
  assert.ok(telling.length > 10);
  fc.assert(
    fc.property(hostile, fc.constantFrom('nl' as const, 'en' as const), (words, language) => {
      const all = allSaying((name) => `${mark}${name}${words}${mark}`);
      for (const [name] of telling) assertHarmless(name, language, all);
    }),
    { numRuns: 300 },
  );
});

test('two pieces of text beside each other make no more than each alone', () => {
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      assert.doesNotMatch(literal(one) + literal(other), /\{\{/);
    }),
  );
});

test('ordinary names and sentences stay as they were typed', () => {
  for (const words of [...usual, 'Zoë Ångström-d’Hondt', '€ 5 {x} 50%', 'a\nb', '李小龍', '👩‍⚕️'])
    assert.equal(literal(words), words);
});

test('letters from right to left turn nothing around but themselves', () => {
  assert.equal(literal('أحمد'), '\u2068أحمد\u2069');
  assert.equal(literal('a\u202eb\u2069c'), 'abc');
});
