import assert from 'node:assert/strict';
import { test } from 'node:test';
import { somebody } from '../support/builders.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, everybody, fatima, marieke, passersBy, type Someone } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';
import { tracesOf } from '../support/traces.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;
const five = ['444', '444', '343', '433', '443'];

/** Somebody in a chat of the network, whose name and id stand nowhere else in the world. */
const canary: Someone = { id: '29:1canary-id', name: 'Kanarie Vogel', email: 'kanarie@volière.example' };
const marks = [canary.id, canary.name, 'volière'];

/** What could hold a trace: rows, messages as they stand, log lines, and what Teams is told from now on. */
function lookingAt(bot: Bot) {
  const from = bot.teams.calls.length;
  return () =>
    tracesOf(marks, {
      tables: bot.tables,
      networks: [bot.networkId],
      others: {
        messages: bot.teams.posted.map(({ card }) => JSON.stringify(card)),
        log: bot.log,
        'calls to Teams': bot.teams.calls.slice(from).map((call) => JSON.stringify(call)),
      },
    });
}

/** A round in which the canary answers, closed; then the canary is asked to chair, and says yes. */
async function chairedByCanary(t: Parameters<typeof aNetwork>[0]): Promise<Bot> {
  const bot = await aNetwork(t);
  bot.teams.chat.members = [...everybody.slice(0, 1), canary, ...passersBy];
  await bot.roundWith(five);
  await bot.close();
  await bot.teams.press(canary, 'Ja, dat doe ik', {}, oneToOne(canary));
  bot.teams.chat.members = [...everybody, canary];
  await bot.later(week);
  await bot.roundWith([]);
  await bot.close(true);
  bot.readAll();
  return bot;
}

const week = 7 * 24 * 3_600;

async function eraseFor(bot: Bot, person: Someone) {
  await bot.teams.press(person, 'Meer');
  await bot.teams.press(person, 'Mijn gegevens');
  await bot.teams.press(person, 'Wis mij');
  const said = await bot.teams.press(person, 'Wis mij');
  await bot.tick();
  return said;
}

test('who asks to be erased is nowhere any more: not in a row, a card, a log line or a call to Teams', async (t) => {
  const bot = await chairedByCanary(t);
  await bot.later(week);
  const card = await bot.roundWith([]);
  await bot.submit(card, canary, scores('555'));
  await bot.later(0);
  const traces = lookingAt(bot);
  assert.ok(
    (await traces()).some((trace) => trace.startsWith('Turns')),
    'served',
  );
  assert.ok(
    (await traces()).some((trace) => trace.startsWith('Networks')),
    'known',
  );
  assert.ok(
    (await traces()).some((trace) => trace.startsWith('messages')),
    'announced',
  );

  const said = await eraseFor(bot, canary);
  assert.equal(said[0], 'Ik ben begonnen met wissen');
  await bot.later(60);
  bot.readAll();
  assert.deepEqual(await traces(), []);
  assert.match(
    bot.teams
      .inChat(chat.id)
      .flatMap(({ card }) => read(card))
      .join(),
    /Wie wat deed in een eerder overleg/,
  );
  assert.deepEqual((await bot.teams.press(canary, 'Kijk of het klaar is')).slice(0, 4), [
    'Wat ik van jou bewaar',
    'Alleen jij ziet dit.',
    'Je bent gewist. Er is alleen nog een code zonder naam. Zo zet de ledenlijst van Teams je niet terug.',
    '[Weer meedoen]',
  ]);
  await bot.close(true);
  assert.match(bot.results().join(), /geen antwoorden/);
});

test('Teams’ member list does not bring back who was erased, until they leave the chat or ask for it', async (t) => {
  const bot = await chairedByCanary(t);
  await eraseFor(bot, canary);
  const traces = lookingAt(bot);
  await bot.later(week);
  await bot.roundWith(five);
  await bot.close();
  bot.readAll();
  assert.deepEqual(await traces(), [], 'a whole meeting later');

  await bot.teams.press(canary, 'Meer');
  await bot.teams.press(canary, 'Mijn gegevens');
  await bot.teams.press(canary, 'Weer meedoen');
  await bot.later(week);
  await bot.roundWith(five);
  assert.ok(
    (await traces()).some((trace) => trace.includes('member_')),
    'a member again',
  );
  bot.readAll();
});

test('a chair to come who is erased is not announced any more, and somebody else is asked', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.chat.members = [...everybody.slice(0, 1), canary, ...passersBy];
  await bot.roundWith(five);
  await bot.close();
  await bot.teams.press(canary, 'Ja, dat doe ik', {}, oneToOne(canary));
  await bot.tick();
  const announced = bot.teams.inChat(chat.id).find(({ card }) => read(card).join().includes(canary.name));
  const roster = everybody.map(({ id, name }) => ({
    personId: somebody(id),
    name,
    organisationId: name,
    anonymous: false,
  }));
  await bot.services.members.sync(bot.networkId, bot.chatKey, roster, 1);
  bot.readAll();
  await eraseFor(bot, canary);
  assert.equal(read(announced?.card ?? assert.fail())[0], 'Een beurt is weer vrij');
  assert.deepEqual(
    bot.teams.unread().map(({ chatId }) => chatId.slice(0, 2)),
    ['a:'],
    'the next in line has a question',
  );
  bot.readAll();
});

test('an answer that comes after its owner was erased is not kept, and says why', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444']);
  const before = (await bot.tables.Answers.list(bot.networkId)).length;
  await eraseFor(bot, fatima);
  const said = await bot.submit(card, fatima, scores('555'));
  assert.match(said.join(), /Er is niets bewaard, want je hebt je laten wissen/);
  assert.deepEqual([before, (await bot.tables.Answers.list(bot.networkId)).length], [1, 1], 'a row that says nothing');
  bot.readAll();
});

test('nothing happens before the second press, and pressing it twice is pressing it once', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['444']);
  await bot.teams.press(fatima, 'Meer');
  await bot.teams.press(fatima, 'Mijn gegevens');
  const asked = await bot.teams.press(fatima, 'Wis mij');
  assert.match(asked.join(), /Teams bewaart zelf kopieën/);
  await bot.tick();
  assert.ok(await bot.services.members.find(bot.networkId, somebody(fatima.id)));
  const [first, second] = await Promise.all([bot.teams.press(fatima, 'Wis mij'), bot.teams.press(fatima, 'Wis mij')]);
  assert.deepEqual(first, second);
  await bot.tick();
  assert.equal(await bot.services.members.find(bot.networkId, somebody(fatima.id)), undefined);
});

test('the sentence of a coordinator who is erased is gone from the network and from the card that stands, and the role is free', async (t) => {
  const bot = await aNetwork(t);
  const sentence = 'Niemand eet alleen';
  await bot.roundWith([]);
  await bot.teams.press(marieke, 'Meer');
  await bot.teams.press(marieke, 'Instellingen');
  await bot.teams.press(marieke, 'Opgave wijzigen');
  await bot.teams.press(marieke, 'Bewaren', { purpose: sentence });
  await bot.later(week);
  const card = await bot.roundWith([]);
  assert.ok(read(card.card).join().includes(sentence));

  await eraseFor(bot, marieke);
  await bot.later(60);
  const { purpose, purposeBy, coordinator } = (await bot.services.networks.get(bot.networkId)) ?? assert.fail();
  assert.deepEqual([purpose, purposeBy, coordinator], [undefined, undefined, undefined]);
  assert.ok(!read(card.card).join().includes(sentence), 'the card as it stands');
  assert.ok((await bot.teams.press(fatima, 'Meer')).includes('[Ik ben de coördinator]'));
  bot.readAll();
});
