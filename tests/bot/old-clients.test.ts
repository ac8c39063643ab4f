import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chat, fatima } from '../support/people.ts';
import { buttonsOf } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

test('the fallback button of an old client counts, and is answered one to one, never in the group', async (t) => {
  const bot = await aNetwork(t);
  const { card } = await bot.roundWith([]);
  const fallback = buttonsOf(card)[0]?.fallback;
  assert.equal(fallback?.type, 'Action.Submit');
  const before = bot.teams.inChat(chat.id).length;
  await bot.from(fatima, { type: 'message', value: { ...fallback?.data, ...scores('444') } });
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 1);
  assert.equal(bot.teams.newCard(`a:${fatima.id}`)[0], 'Je antwoord is bewaard');
  assert.equal(bot.teams.inChat(chat.id).length, before);
});

test('where one to one is not possible the old client gets silence, and the answer still counts', async (t) => {
  const bot = await aNetwork(t);
  const { card } = await bot.roundWith([]);
  bot.teams.unreachable.add(fatima.id);
  const fallback = buttonsOf(card)[0]?.fallback;
  await bot.from(fatima, { type: 'message', value: { ...fallback?.data, ...scores('444') } });
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 1);
  assert.deepEqual(bot.teams.unread(), []);
});

test('Meer, which an old client cannot show to one person, is answered with what to do about that', async (t) => {
  const bot = await aNetwork(t);
  const { card } = await bot.roundWith([]);
  const more = buttonsOf(card).find(({ verb }) => verb === 'more.view');
  await bot.from(fatima, { type: 'message', value: more?.fallback?.data });
  assert.match(bot.teams.newCard(`a:${fatima.id}`)[1] ?? '', /Werk Teams bij, of open de chat in een browser\.$/);
});
