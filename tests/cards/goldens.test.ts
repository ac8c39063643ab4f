import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { assertGolden } from '../support/golden.ts';
import { samples } from '../support/views.ts';

const namesAnd = Object.entries(samples);

test('in Dutch every card reads as agreed', () => {
  for (const [name, make] of namesAnd) assertGolden(`${name}.nl`, make('nl'));
});

test('in English every card reads as agreed', () => {
  for (const [name, make] of namesAnd) assertGolden(`${name}.en`, make('en'));
});

test('no golden is left of a card that is gone', () => {
  const kept = readdirSync('tests/cards/golden').sort();
  assert.deepEqual(kept, namesAnd.flatMap(([name]) => [`${name}.en.json`, `${name}.nl.json`]).sort());
});
