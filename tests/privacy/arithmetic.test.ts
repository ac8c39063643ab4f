import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { arithmeticLines, arithmeticOf, choiceLines } from './arithmetic.ts';

const cells = (line: string) => line.split('|').map((cell) => cell.trim());

test('what docs/privacy.md says about arithmetic is what trying all ways gives', () => {
  const document = readFileSync('docs/privacy.md', 'utf8').split('\n').map(cells);
  for (const line of [...arithmeticLines().slice(2), ...choiceLines().slice(2)]) {
    assert.ok(
      document.some((row) => row.join() === cells(line).join()),
      line,
    );
  }
});

test('of the last of five the others know the score in some cases, and most often one of two or three', () => {
  const { left, known } = arithmeticOf(5);
  assert.ok(Math.abs(left.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
  assert.ok((left[0] ?? 1) < 0.5);
  assert.equal(known, 0, 'who took no part learns nobody’s scores from the card of five');
});
