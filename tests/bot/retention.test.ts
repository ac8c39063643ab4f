import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everybody, fatima, marieke } from '../support/people.ts';
import { aNetwork } from '../support/stories.ts';

const days = (count: number) => count * 24 * 3_600;
type Bot = Awaited<ReturnType<typeof aNetwork>>;

const purges = ({ log }: Bot) =>
  log.map((line) => JSON.parse(line)).filter(({ phrase }) => phrase === 'network purged');
const plannedFor = async ({ tables, networkId }: Bot) =>
  (await tables.Networks.get(networkId, 'work_purge_network'))?.row['dueAt'];

test('every network is purged each night at three, in summer and in winter, and it is said what went, also when nothing did', async (t) => {
  const bot = await aNetwork(t, { at: '2026-03-27T12:00:00Z' });
  await bot.sweep();
  assert.equal(await plannedFor(bot), '2026-03-28T02:00:00.000Z');
  await bot.later(days(1));
  assert.equal(await plannedFor(bot), '2026-03-29T01:00:00.000Z');
  await bot.later(days(1));
  assert.equal(await plannedFor(bot), '2026-03-30T01:00:00.000Z');
  const [first, second] = purges(bot);
  assert.deepEqual([first.network, first.count, first['purged-member'], second.count], [bot.networkId, 0, 0, 0]);
});

test('a purge whose work was lost comes back by itself', async (t) => {
  const bot = await aNetwork(t);
  await bot.sweep();
  await bot.tables.Networks.remove(bot.networkId, 'work_purge_network');
  await bot.later(days(1));
  assert.deepEqual(purges(bot), []);
  await bot.sweep();
  await bot.later(days(1));
  assert.equal(purges(bot).length, 1);
});

test('a purge that fails is tried for as long as it takes, and is not set aside', async (t) => {
  const bot = await aNetwork(t, { faults: 'expected' });
  await bot.sweep();
  const { list } = bot.tables.Turns;
  bot.tables.Turns.list = async () => {
    throw new Error('storage is away');
  };
  for (let hours = 0; hours < 24; hours += 1) await bot.later(3_600);
  assert.deepEqual(purges(bot), []);
  bot.tables.Turns.list = list;
  await bot.later(3_600);
  assert.equal(purges(bot).length, 1);
});

test('who left the chat is kept for thirty days, and then not any more', async (t) => {
  const bot = await aNetwork(t);
  await bot.sweep();
  await bot.roundWith([]);
  const known = async () => JSON.stringify(await bot.tables.Networks.list(bot.networkId)).includes(fatima.name);
  bot.teams.chat.members = everybody.filter(({ id }) => id !== fatima.id);
  await bot.later(days(7));
  bot.readAll();
  await bot.roundWith([]);
  await bot.later(days(29));
  assert.ok(await known());
  await bot.later(days(2));
  assert.ok(!(await known()));
  bot.readAll();
});

test('the coordinator reads the remarks of a round for ninety days after it closed', async (t) => {
  const bot = await aNetwork(t, { freeText: true });
  await bot.sweep();
  const card = await bot.roundWith([]);
  const given = { 'SAM-1': '4', 'BET-2': '4', 'DOE-1': '3' };
  for (const person of everybody.slice(0, 5)) await bot.submit(card, person, { ...given, remark: 'opmerking' });
  await bot.close();
  const remarks = async () => {
    await bot.teams.press(marieke, 'Meer');
    return (await bot.teams.press(marieke, 'Opmerkingen')).filter((line) => line === 'opmerking').length;
  };
  await bot.later(days(89));
  assert.equal(await remarks(), 5);
  await bot.later(days(2));
  assert.equal(await remarks(), 0);
  bot.readAll();
});
