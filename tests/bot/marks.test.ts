import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf } from '../../services/privacy/naming.ts';
import { type TableName, tableNames } from '../../services/privacy/register.ts';
import { queues } from '../../services/privacy/register-beside.ts';
import { hashed } from '../../services/storage/keys.ts';
import type { StoredRow } from '../../services/storage/store.ts';
import { fatima } from '../support/people.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

const mark = hashed(fatima.id);
const column = (table: TableName, key: string, name: string) =>
  `${table} ${kindOf(table, key)?.keys}: ${name} is ${kindOf(table, key)?.columns[name]}`;

/** Where a row has the mark: in its key, or in which columns, and what the register says of them. */
function placesIn(table: TableName, key: string, row: StoredRow): readonly string[] {
  const holding = Object.keys(row).filter((name) => String(row[name]).includes(mark));
  const { keys, keysHold = [] } = kindOf(table, key) ?? {};
  return [
    ...(key.includes(mark) ? [`${table} ${keys}: its key has ${keysHold.filter((holds) => holds === 'mark')}`] : []),
    ...holding.map((name) => column(table, key, name)),
  ];
}

test('the mark of a person stands only where the privacy register says so', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444']);
  await bot.submit(card, fatima, scores('555'));
  await bot.teams.press(fatima, 'Meer');
  for (const button of ['Mijn gegevens', 'Wis mij', 'Wis mij']) await bot.teams.press(fatima, button);
  const rows = tableNames.map(async (table) =>
    (await bot.tables[table].list(bot.networkId)).flatMap(({ key, row }) => placesIn(table, key, row)),
  );
  const before = (await Promise.all(rows)).flat();
  await bot.tick();
  const turns = await bot.tables.Turns.list(bot.networkId);
  const after = turns.flatMap(({ key, row }) => placesIn('Turns', key, row));
  assert.deepEqual([...new Set([...before, ...after])].toSorted(), [
    'Networks erased: people is mark',
    'Networks erasure_: its key has mark',
    'Networks member_: its key has mark',
    'Networks work_: its key has mark',
    'Networks work_: target is mark',
    'Turns erased: people is mark',
  ]);
  assert.equal(queues['kring-work'].columns.work, 'mark', 'the key of such work is in a queue');
  assert.ok(!bot.log.join().includes(mark));
  bot.readAll();
});
