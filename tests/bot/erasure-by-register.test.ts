import assert from 'node:assert/strict';
import { test } from 'node:test';
import { register, type TableName } from '../../services/privacy/register.ts';
import { somebody } from '../support/builders.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { hans, marieke, type Someone } from '../support/people.ts';
import { namingKinds, plantRowsNaming } from '../support/planted.ts';
import { aNetwork } from '../support/stories.ts';
import { tracesOf } from '../support/traces.ts';

/** Tables that can name people and need no list of who was erased there, each with why. */
const withoutList: Partial<Record<TableName, string>> = {};

test('every table that can name people has a list of who was erased there, which no late write gets past', () => {
  const naming = new Set(namingKinds.map(({ table }) => table));
  const unguarded = [...naming].filter((table) => !('erased' in register[table] || table in withoutList));
  assert.deepEqual(unguarded, [], 'give the table an `erased` kind, or say above why it needs none');
});

const canary: Someone = { id: '29:1canary-id', name: 'Kanarie Vogel', email: 'kanarie@volière.example' };

/** A chat that has lived: somebody was asked to chair, said yes, and did. */
async function lived(t: Parameters<typeof aNetwork>[0]) {
  const bot = await aNetwork(t);
  bot.teams.chat.members = [marieke, hans];
  await bot.roundWith([]);
  await bot.close(true);
  await bot.teams.press(hans, 'Ja, dat doe ik', {}, oneToOne(hans));
  bot.teams.chat.members = [marieke, hans, canary];
  await bot.later(7 * 24 * 3_600);
  await bot.roundWith([]);
  bot.readAll();
  return bot;
}

test('whatever row names somebody who asks to be erased, in whatever column the register has: it does not afterwards', async (t) => {
  const bot = await lived(t);
  const { teams, tables, networkId } = bot;
  const traces = () => tracesOf([canary.id], { tables, networks: [networkId], others: {} });
  const planted = await plantRowsNaming(canary.id, networkId, tables);
  const found = await traces();
  const unseen = planted.filter((key) => !found.some((trace) => trace.includes(` ${key} `)));
  assert.deepEqual(unseen, [], 'all are there before');

  for (const title of ['Meer', 'Mijn gegevens', 'Wis mij', 'Wis mij']) await teams.press(canary, title);
  await bot.tick();
  await bot.later(60);
  bot.readAll();
  assert.deepEqual(await traces(), []);
});

test('a text that only looks like a list keeps nobody from being erased', async (t) => {
  const bot = await lived(t);
  await bot.services.settings.save(bot.networkId, { purpose: '[Samen] langer thuis' }, { by: somebody(marieke.id) });
  for (const title of ['Meer', 'Mijn gegevens', 'Wis mij', 'Wis mij']) await bot.teams.press(canary, title);
  await bot.tick();
  await bot.later(60);
  bot.readAll();
  const { tables, networkId } = bot;
  assert.deepEqual(await tracesOf([canary.id], { tables, networks: [networkId], others: {} }), []);
});
