import assert from 'node:assert/strict';
import { test } from 'node:test';
import { somebody } from '../support/builders.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, everybody, hans, marieke, passersBy, type Someone, sanne } from '../support/people.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;
const five = ['444', '444', '343', '433', '443'];
const month = 30 * 24 * 3_600;

async function pauses({ teams }: Bot, person: Someone, choice = '30 dagen') {
  await teams.press(person, 'Meer');
  await teams.press(person, 'Mijn gegevens');
  await teams.press(person, 'Pauze');
  return teams.press(person, choice);
}

/** The one who waits for an answer one to one. */
const asked = ({ teams }: Bot) =>
  everybody.find((person) => teams.unread().some(({ chatId }) => chatId === oneToOne(person)));

test('who is on a pause is not asked to chair, and is again when it is over', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.chat.members = [marieke, hans, ...passersBy];
  await bot.roundWith(five);
  const said = await pauses(bot, hans);
  assert.deepEqual(said.slice(0, 3), [
    'Je hebt pauze',
    'Alleen jij ziet dit.',
    'Je pauze duurt tot 1 april 2026. Daarna doe je vanzelf weer mee met de beurten.',
  ]);
  await bot.askClose();
  await bot.later(11);
  assert.equal(asked(bot), undefined);
  bot.readAll();
  await bot.later(month);
  bot.readAll();
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  assert.equal(asked(bot)?.name, hans.name);
  bot.readAll();
});

test('a pause passes on a question that was waiting, and can be ended early', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.chat.members = [marieke, hans];
  await bot.roundWith(five);
  await bot.close();
  const roster = [marieke, hans, sanne].map(({ id, name }) => ({
    personId: somebody(id),
    name,
    organisationId: name,
    anonymous: false,
  }));
  await bot.services.members.sync(bot.networkId, bot.chatKey, roster, 1);
  await pauses(bot, hans, '90 dagen');
  await bot.tick();
  assert.equal(asked(bot)?.name, sanne.name);
  bot.readAll();
  const said = await bot.teams.press(hans, 'Pauze stoppen');
  assert.ok(!said.join().includes('pauze tot'));
  assert.equal((await bot.services.members.find(bot.networkId, somebody(hans.id)))?.pausedUntil, undefined);
});

test('who is on a pause may answer all the same', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  await pauses(bot, hans);
  assert.equal((await bot.submit(card, hans, scores('444')))[0], 'Je antwoord is bewaard');
});

test('what is one person’s alone is never posted: who types it in the chat gets a door', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(five);
  for (const [typed, title] of [
    ['mijn gegevens', 'Wat ik van jou bewaar'],
    ['my data', 'Wat ik van jou bewaar'],
    ['Wis mij!', 'Wil je dat ik je wis?'],
    ['pauze', 'Wil je even pauze?'],
  ] as const) {
    await bot.types(hans, typed);
    const door = bot.teams.newCard(chat.id);
    assert.equal(door[0], 'Dit is iets tussen jou en mij', typed);
    assert.ok(!door.join().includes('Hans'));
    assert.equal((await bot.teams.press(hans, 'Alleen voor mij'))[0], title);
  }
  await bot.types(hans, 'mijn gegevns');
  assert.match(bot.teams.newCard(chat.id).join(), /Bedoelde je ‘mijn gegevens’/);
});

test('a client that can only post gets no data of anybody', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(five);
  await bot.from(hans, { type: 'message', value: { verb: 'me.view' } });
  assert.match(bot.teams.newCard(oneToOne(hans)).join(), /deze versie van Teams niet/);
});
