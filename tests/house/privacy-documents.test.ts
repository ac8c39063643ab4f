import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { kindWords, registerWord, termsIn } from '../../cards/privacy/register-words.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { documents } from '../../manifest/privacy/documents.ts';
import { keptKinds } from '../../services/privacy/kept.ts';
import { logLines, queues } from '../../services/privacy/register-beside.ts';

const beside = [...Object.values(queues), logLines];
const held = new Set([
  ...[...keptKinds, ...beside].flatMap(({ columns }) => Object.values(columns)),
  ...keptKinds.flatMap(({ keysHold = [] }) => keysHold),
]);

/** All that the register has to say, in one language. Throws where there is no word for it. */
const everythingIn = (language: 'nl' | 'en'): readonly string[] => [
  ...keptKinds.flatMap(({ kind }) => Object.values(kindWords(kind, language))),
  ...[...keptKinds, ...beside].flatMap((kept) => [
    registerWord('owner', kept.owner, language),
    registerWord('purpose', kept.purpose, language),
    registerWord('erasure', kept.erasure, language),
    termsIn(kept, language),
  ]),
  ...[...held].map((holds) => registerWord('holds', holds, language)),
];

test('everything in the privacy register can be said in both languages', () => {
  const dutch = everythingIn('nl');
  const english = everythingIn('en');
  assert.deepEqual(
    dutch.filter((words, at) => words.trim() === '' || words === english[at]),
    [],
  );
});

test('no words are kept for what the register does not have any more', () => {
  const known = new Set(keptKinds.map(({ kind }) => kind));
  const { kinds } = textsIn('nl').statement;
  assert.deepEqual(
    Object.keys(kinds).filter((kind) => !known.has(kind)),
    [],
  );
});

test('the privacy statement and the DPIA say what the register says: else run npm run docs', () => {
  for (const [path, made] of Object.entries(documents)) assert.equal(readFileSync(path, 'utf8'), made(), path);
});

test('every column of every table is in the DPIA, and every kind of row in both statements', () => {
  const [dutch, english, dpia] = Object.keys(documents).map((path) => readFileSync(path, 'utf8'));
  for (const { kind, columns } of keptKinds) {
    assert.ok(dutch?.includes(kindWords(kind, 'nl').what) && english?.includes(kindWords(kind, 'en').what), kind);
    for (const column of Object.keys(columns)) assert.ok(dpia?.includes(`| \`${column}\` `), column);
  }
});

test('keys that go on after their beginning say with what, and single keys do not', () => {
  const odd = keptKinds.filter(({ keys, keysHold }) => /_$|^$/.test(keys) !== (keysHold !== undefined));
  assert.deepEqual(
    odd.map(({ kind }) => kind),
    [],
  );
});
