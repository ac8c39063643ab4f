import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';

/** By rule: a file that breaks it, and what that file imports. */
const offenders: Readonly<Record<string, readonly [file: string, imported: string]>> = {
  'services-look-down': ['services/one.ts', '../cards/card.ts'],
  'services-see-one-store': ['services/rounds/two.ts', '../storage/azure-table.ts'],
  'cards-are-functions': ['cards/three.ts', '../services/ids.ts'],
  'cards-do-nothing': ['cards/four.ts', 'node:fs'],
  'handlers-speak-our-language': ['bot/handlers/five.ts', '../teams/server.ts'],
  'one-folder-knows-teams': ['bot/six.ts', 'botbuilder'],
  'one-folder-knows-azure': ['services/seven.ts', '@azure/data-tables'],
  'nobody-imports-tests': ['bot/eight.ts', '../tests/nine.ts'],
  'no-circles': ['bot/eleven.ts', './ten.ts'],
};

/** Where the offenders' imports lead to. */
const innocents = {
  'cards/card.ts': '',
  'services/ids.ts': '',
  'services/storage/azure-table.ts': '',
  'bot/teams/server.ts': '',
  'tests/nine.ts': '',
  'bot/ten.ts': "import './eleven.ts';\n",
};

test('every dependency rule fires on an offender that was planted for it', (t) => {
  const house = mkdtempSync(join(tmpdir(), 'kring-house-'));
  t.after(() => rmSync(house, { recursive: true }));
  const build = (file: string, text: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  };
  for (const [file, text] of Object.entries(innocents)) build(file, `${text}export const here = true;\n`);
  for (const [file, imported] of Object.values(offenders)) {
    build(file, `import * as offence from '${imported}';\nexport const there = offence;\n`);
  }
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json']) cpSync(file, join(house, file));
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));

  const depcruise = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [depcruise, '--config', '.dependency-cruiser.mjs', 'bot', 'cards', 'services', 'tests'];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
  const silent = Object.entries(offenders).filter(([rule, [file]]) => !new RegExp(`${rule}: ${file}`).test(stdout));
  assert.deepEqual(silent, [], stdout);
  assert.notEqual(status, 0);
});
