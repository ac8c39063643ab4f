import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'cards', 'golden');

/**
 * Compares with what was agreed on before. UPDATE_GOLDENS=1 writes instead: then the diff is what reviewers read. A golden
 * that is not there yet fails, so that none is forgotten.
 */
export function assertGolden(name: string, value: unknown): void {
  const file = join(folder, `${name}.json`);
  const text = `${JSON.stringify(value, undefined, 2)}\n`;
  if (process.env['UPDATE_GOLDENS']) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.ok(existsSync(file), `no golden for ${name}: look at it, then run with UPDATE_GOLDENS=1`);
  assert.equal(text, readFileSync(file, 'utf8'), `${name} reads otherwise than agreed`);
}
