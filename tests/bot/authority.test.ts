import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hans, marieke, sanne } from '../support/people.ts';
import { aNetwork } from '../support/stories.ts';

test('the deputy decides as the coordinator does, and the coordinator goes on deciding', async (t) => {
  const bot = await aNetwork(t);
  const row = (await bot.tables.Networks.get(bot.networkId, 'network'))?.row ?? assert.fail();
  await bot.tables.Networks.put(bot.networkId, 'network', { ...row, deputy: hans.id });
  await bot.roundWith(['444', '444', '343', '433', '443']);
  for (const leader of [hans, marieke]) {
    await bot.teams.press(leader, 'Meer');
    await bot.teams.press(leader, 'Instellingen');
    assert.equal((await bot.teams.press(leader, 'Spelregels wijzigen'))[0], 'Spelregels');
    assert.match((await bot.teams.press(leader, 'Bewaren', { threshold: '6' }))[1] ?? '', /zijn bewaard/);
  }
  assert.ok(!(await bot.teams.press(sanne, 'Meer')).includes('[Instellingen]'));
  for (const _ of ['to the settings', 'to the card']) await bot.teams.press(hans, 'Terug');
  await bot.teams.press(hans, 'Meer');
  assert.equal((await bot.teams.press(hans, 'Sluit en bespreek nu'))[0], 'De ronde wordt gesloten');
  await bot.later(11);
  bot.readAll();
  await bot.teams.press(hans, 'Meer');
  assert.equal((await bot.teams.press(hans, 'Opmerkingen'))[0], 'Opmerkingen bij deze ronde');
});
