import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';

const rooms = ['bot', 'cards', 'services', 'manifest'];
const files = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(room, name)),
);
const offending = (words: RegExp, allowed: readonly string[]) =>
  files.filter((file) => !allowed.includes(file) && words.test(readFileSync(file, 'utf8')));

test('the clock and chance come in at one place each', () => {
  assert.deepEqual(offending(/Date\.now\(|new Date\(\)|Math\.random/, ['bot/main.ts', 'bot/app.ts', 'bot/ops.ts']), []);
});

test('only the process and its settings read the environment', () => {
  assert.deepEqual(
    offending(/process\.env/, ['bot/main.ts', 'bot/ops.ts', 'bot/config.ts', 'manifest/teams/build.ts']),
    [],
  );
});

test('no room is over two hundred lines, and none is a drawer', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 201);
  assert.deepEqual(
    long.filter((file) => !file.includes('texts/')),
    [],
  );
  assert.deepEqual(
    files.filter((file) => /^(utils?|helpers?|common|misc|manager|types)\.ts$/.test(basename(file))),
    [],
  );
});

const handlers = files.filter((file) => file.startsWith('bot/handlers/'));

test('a handler is at most fifty lines', () => {
  assert.deepEqual(
    handlers.filter((file) => readFileSync(file, 'utf8').split('\n').length > 51),
    [],
  );
});

test('a handler says no sentence of its own', () => {
  const sentence = /(['"`])[A-Z][a-zë]+ [^'"`]*\1/;
  assert.deepEqual(
    handlers.filter((file) => sentence.test(readFileSync(file, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, ''))),
    [],
  );
});
