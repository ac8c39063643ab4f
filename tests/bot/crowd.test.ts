import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityFrom, chat, marieke, type Someone } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

const members = (many: number): Someone[] =>
  Array.from({ length: many }, (_, nth) => ({
    id: `29:1member-${nth}`,
    name: `Lid ${nth}`,
    email: `lid${nth}@org${nth % 5}.example`,
  }));

test('forty people who answer at once are all counted, and nothing is sent or edited meanwhile', async (t) => {
  const bot = await aNetwork(t);
  const everybody = members(40);
  bot.teams.chat.members = everybody;
  const card = await bot.roundWith([]);
  const before = bot.teams.calls.length;
  const said = await Promise.all(everybody.map((person) => bot.submit(card, person, scores('444'))));
  assert.ok(said.every(([title]) => title === 'Je antwoord is bewaard'));
  assert.equal(bot.teams.calls.length, before, 'Teams is not called for an answer');
  assert.equal(card.edits, 0);
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 40);
  await bot.close();
  assert.match(bot.results().join(), /40 antwoorden/);
});

test('in a chat of 620 no card lists its readers, and whoever presses for it sees their own view', async (t) => {
  const bot = await aNetwork(t);
  const everybody = members(620);
  bot.teams.chat.members = everybody;
  const card = await bot.roundWith([]);
  assert.equal((await bot.services.members.all(bot.networkId)).length, 620, 'two pages of Teams’ list');
  assert.doesNotMatch(JSON.stringify(card.card), /29:/, 'no card names its readers');
  const last = everybody.at(-1) ?? assert.fail();
  assert.equal((await bot.submit(card, last, scores('444')))[0], 'Je antwoord is bewaard');
  const data = { verb: 'answer.view', round: bot.roundOf(card) };
  const refresh = { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' };
  assert.equal((await bot.teams.invoke(last, card, refresh))[0], 'Je antwoord is bewaard');
});

test('in a chat of 620, where Teams refreshes nothing by itself, a reader finds their own answer behind Meer, and sees that it closed', async (t) => {
  const bot = await aNetwork(t);
  const everybody = members(619);
  bot.teams.chat.members = [marieke, ...everybody];
  const card = await bot.roundWith([]);
  const reader = everybody.at(-1) ?? assert.fail();
  const asPosted = () => bot.teams.viewOf(card, { ...reader, id: `${reader.id} after a reload` });
  for (const person of everybody.slice(0, 5)) await bot.submit(card, person, scores('443'));
  await bot.submit(card, reader, scores('444'));
  assert.equal(read(asPosted())[0], 'Even terugkijken', 'the card as it stands there says nothing of anybody');
  await bot.teams.press(reader, 'Meer');
  assert.equal((await bot.teams.press(reader, 'Terug'))[0], 'Je antwoord is bewaard');
  await bot.close();
  assert.equal(read(asPosted())[0], 'Deze ronde is gesloten', 'an edit reaches everybody');
  assert.match((await bot.submit(card, reader, scores('111'))).join(' '), /gesloten/);
  assert.match(bot.results().join(), /6 antwoorden/);
  bot.readAll();
});

test('somebody without an account, and a guest of another tenant, answer like anybody; the first is never asked to chair', async (t) => {
  const bot = await aNetwork(t);
  const anonymous: Someone = { id: '29:1without-account', name: 'Buurvrouw', userRole: 'anonymous' };
  const guest: Someone = { id: '29:1guest', name: 'Gast', email: 'gast@elders.example' };
  bot.teams.chat.members = [anonymous];
  const card = await bot.roundWith([]);
  for (const person of [anonymous, guest]) {
    const value = {
      action: { type: 'Action.Execute', verb: 'answer.submit', data: { ...scores('444'), verb: 'answer.submit' } },
      trigger: 'manual',
    };
    Object.assign(value.action.data, { round: bot.roundOf(card) });
    const activity = activityFrom(person, bot.teams.url, { type: 'invoke', name: 'adaptiveCard/action', value });
    const from = { id: person.id, name: person.name, tenantId: 'ffffffff-0000-4000-8000-000000000000' };
    assert.equal((await bot.teams.tell({ ...activity, from })).status, 200);
  }
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 2);
  await bot.close(true);
  assert.ok(
    bot.teams.posted.every(({ chatId }) => chatId === chat.id),
    'nobody is asked one to one',
  );
  const next = await bot.services.roleHolders.of(bot.networkId, { chatKey: bot.chatKey, meetingNumber: 2 });
  assert.equal(next.kind, 'nobody');
});
