import assert from 'node:assert/strict';
import { test } from 'node:test';
import { somebody } from '../support/builders.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { anonymous, aPlace, type Bot, closes, external, guest, present, views } from '../support/in-chat.ts';
import { chat, fatima, hans, marieke, type Someone, tenantId } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

/** The network is led, its people are known, and these come later. */
async function come(bot: Bot, newcomers: readonly Someone[], before: readonly Someone[] = [marieke, hans]) {
  await present(bot, before);
  const stored = (await bot.tables.Networks.get(bot.networkId, 'network'))?.row;
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored, purpose: 'Wie thuis wil wonen, kan dat.' });
  bot.readAll();
  for (const at of newcomers.keys()) await present(bot, [...before, ...newcomers.slice(0, at + 1)]);
}

const greetings = ({ teams }: Bot, person: Someone) =>
  teams.inChat(oneToOne(person)).filter(({ card }) => read(card)[0] === 'Welkom' || read(card)[0] === 'Welcome');

test('who comes later is welcomed once, one to one, with what the network is for; who was there is not', async (t) => {
  const bot = await aNetwork(t);
  await come(bot, [fatima]);
  const said = bot.teams.newCard(oneToOne(fatima));
  assert.ok(said.includes('Onze opgave: Wie thuis wil wonen, kan dat.'));
  assert.match(said.join(' '), /een paar korte vragen.*Je naam staat niet bij je antwoord.*pauze/);
  await present(bot, [marieke, hans]);
  await present(bot, [marieke, hans, fatima]);
  assert.equal(greetings(bot, fatima).length, 1);
  for (const person of [marieke, hans]) assert.equal(greetings(bot, person).length, 0);
  const conversation = { id: oneToOne(fatima), conversationType: 'personal', tenantId };
  const place = { verb: 'place.view', network: bot.networkId };
  const value = { action: { type: 'Action.Execute', verb: place.verb, data: place }, trigger: 'manual' };
  const answer = await bot.from(fatima, { type: 'invoke', name: 'adaptiveCard/action', value, conversation });
  assert.match(JSON.stringify(answer.body), /Namens welke organisatie doe je mee/);
});

test('those whom Teams does not let us reach are welcomed in the chat, together, without a name, and who has no account not at all', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.unreachable.add(guest.id).add(external.id);
  await come(bot, [guest, external, anonymous]);
  assert.deepEqual(bot.teams.inChat(chat.id), []);
  await bot.later(60);
  assert.deepEqual(bot.teams.inChat(chat.id), []);
  await bot.later(180);
  assert.equal(bot.teams.inChat(chat.id).length, 1);
  const said = bot.teams.newCard();
  assert.equal(said[0], 'Welkom aan wie er net bij is');
  assert.ok(![guest, external, anonymous].some(({ name }) => said.join().includes(name)));
  assert.ok((await bot.teams.press(guest, 'Hoe werkt dit?')).includes('Onze opgave: Wie thuis wil wonen, kan dat.'));
  await present(bot, [marieke, hans, guest, external, anonymous]);
  await bot.later(3_600);
  assert.deepEqual([greetings(bot, anonymous).length, bot.teams.inChat(chat.id).length], [0, 1]);
});

test('while nobody leads the network, or it has a pause, nobody is welcomed; afterwards they are', async (t) => {
  const bot = await aNetwork(t);
  const stored = (await bot.tables.Networks.get(bot.networkId, 'network'))?.row ?? assert.fail();
  const { coordinator: _, ...unled } = stored;
  await bot.tables.Networks.put(bot.networkId, 'network', unled);
  await come(bot, [fatima]);
  await bot.later(7_200);
  assert.equal(greetings(bot, fatima).length, 0);
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored, paused: true });
  await bot.later(7_200);
  assert.equal(greetings(bot, fatima).length, 0);
  await bot.tables.Networks.put(bot.networkId, 'network', stored);
  await bot.later(7_200);
  assert.equal(greetings(bot, fatima).length, 1);
  bot.readAll();
});

test('who reads in another language is asked in that language, once a view of their own told so', async (t) => {
  const bot = await aNetwork(t);
  const [yuri, zoe] = [hans, fatima].map((person) => ({ ...person, locale: 'en-GB' }));
  if (!yuri || !zoe) assert.fail();
  await aPlace(bot, [marieke, yuri]);
  const round = bot.roundOf(bot.teams.inChat(chat.id)[0] ?? assert.fail());
  const language = async () => (await bot.services.members.find(bot.networkId, somebody(yuri.id)))?.language;
  await views(bot, yuri, 'answer.view', { round });
  assert.equal(await language(), undefined, 'answering tells nothing');
  await views(bot, yuri, 'more.view', { round });
  assert.equal(await language(), 'en');
  await closes(bot);
  assert.match(read(bot.teams.inChat(oneToOne(yuri))[0]?.card ?? assert.fail())[0] ?? '', /chair/);
  bot.readAll();
});
