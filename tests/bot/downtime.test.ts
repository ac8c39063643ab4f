import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { CheckIn } from '../../services/check-ins/check-in-rows.ts';
import { PersonId } from '../../services/ids.ts';
import { present } from '../support/in-chat.ts';
import { chat, fatima, hans, ingrid, marieke, sanne, yusuf } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import type { Wishes } from '../support/start-bot.ts';
import { aNetwork } from '../support/stories.ts';

const hours = 3_600;
const day = 24 * hours;
const five = ['444', '443', '434', '344', '333'];

/** What the chat got since, by what a notification says of it. */
const newIn = (bot: Awaited<ReturnType<typeof aNetwork>>) =>
  bot.teams.unread().flatMap(({ chatId, card }) => (chatId === chat.id ? [card.fallbackText] : []));

test('results of a round that closed while we were away for two days are told; those of a week ago are not any more', async (t) => {
  const soon = await aNetwork(t);
  await soon.roundWith(five);
  await soon.later(4 * day);
  await soon.later(11);
  assert.match(newIn(soon).join(), /De resultaten van de terugblik/);
  soon.readAll();
  const late = await aNetwork(t);
  const card = await late.roundWith(five);
  await late.later(8 * day);
  await late.later(11);
  assert.deepEqual(newIn(late), []);
  assert.match(card.card.fallbackText, /^Deze ronde is gesloten/);
  assert.match((await late.submit(card, yusuf, scores('444'))).join(' '), /gesloten/);
  assert.doesNotMatch(read(card.card).join(' '), /staat in de chat/);
  assert.match((await late.teams.press(fatima, 'Bekijk de uitkomst')).join(' '), /Zo keken we terug.*5 antwoorden/);
  late.readAll();
});

test('an answer that comes after the end that was promised is refused, also where we come to close it later', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(five.slice(0, 4));
  const [, until = ''] = await bot.submit(card, ingrid, scores('333'));
  assert.match(until, /woensdag 4 maart/);
  bot.clock.now = new Date('2026-03-04T12:00:00Z');
  assert.match((await bot.submit(card, yusuf, scores('444'))).join(' '), /gesloten/);
  const data = { verb: 'answer.view', round: bot.roundOf(card) };
  const look = { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' };
  assert.match((await bot.teams.invoke(fatima, card, look)).join(' '), /De ronde wordt nu gesloten/);
  await bot.tick();
  await bot.later(11);
  assert.match(bot.results().join(' '), /5 antwoorden/);
  bot.readAll();
});

test('results of a meeting whose end was told the next day say the day of the meeting', async (t) => {
  const bot = await aNetwork(t, { at: '2026-03-03T08:00:00Z' });
  await bot.meetingEnds({ EndTime: '2026-03-02T15:00:00Z' });
  await bot.tick();
  const card = bot.teams.inChat(chat.id).at(-1) ?? assert.fail();
  const people = [fatima, hans, sanne, yusuf, ingrid];
  for (const [at, person] of people.entries()) await bot.submit(card, person, scores(five[at] ?? ''));
  card.isRead = true;
  await bot.close();
  assert.match(bot.results().join(' '), /2 maart/);
  assert.doesNotMatch(bot.results().join(' '), /3 maart/);
  bot.readAll();
});

test('questions that could not be posted in time are not posted any more, and nobody reads that too few answered', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.rules.push((method, path) => (method === 'POST' && path.endsWith('/activities') ? 429 : undefined));
  await bot.meetingEnds();
  await bot.tick();
  bot.teams.rules.length = 0;
  await bot.later(2 * day - 60);
  assert.deepEqual(newIn(bot), [], 'a minute is no time to answer');
  await bot.later(60);
  await bot.later(11);
  await bot.later(1 * hours);
  assert.deepEqual(newIn(bot), []);
  bot.readAll();
});

test('after a week away, in which a meeting was to be asked about, one ended, one was reminded of and one closed, the chat reads nothing', async (t) => {
  const bot = await aNetwork(t);
  const stored = await bot.tables.Networks.get(bot.networkId, 'network');
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored?.row, reminders: true });
  await bot.roundWith([]);
  await bot.later(6 * hours);
  await bot.meetingStarts();
  await bot.tick();
  bot.readAll();
  bot.clock.now = new Date(bot.clock.now.getTime() + 7 * day * 1_000);
  await bot.meetingEnds({ EndTime: '2026-03-02T19:00:00Z' });
  await bot.meetingEnds({ EndTime: '2026-03-04T13:00:00Z' });
  for (let times = 0; times < 3; times += 1) await bot.later(20 * 60);
  assert.deepEqual(newIn(bot), []);
  bot.readAll();
});

const checkIn = { promptIds: ['IJK-1', 'IJK-2'], audience: 'all', asks: 'in-chat', chatKey: undefined } as const;

/** A check-in that is planned in a chat of six: 2 March 2026 is a Monday. */
async function aPlan(t: TestContext, day: string | undefined, every: CheckIn['every'], wishes: Wishes = {}) {
  const bot = await aNetwork(t, wishes);
  await present(bot, [marieke, fatima, hans, sanne, yusuf, ingrid]);
  const { networkId, chatKey, services } = bot;
  const wish = { ...checkIn, promptIds: [...checkIn.promptIds], day, every };
  const { id } = await services.checkIns.plan(networkId, chatKey, wish, PersonId.parse(marieke.id));
  return {
    ...bot,
    until: (moment: string) => bot.later((Date.parse(moment) - bot.clock.now.getTime()) / 1_000),
    planned: async () => services.checkIns.find(networkId, id),
    cards: () => bot.teams.inChat(chat.id).filter(({ card }) => read(card)[0] === 'Een paar vragen tussendoor').length,
  };
}

test('a check-in whose storage fails for half an hour, or whose chat cannot be found, starts once it can, and comes back', async (t) => {
  const bot = await aPlan(t, '2026-03-03', '2w', { faults: 'expected' });
  const { get } = bot.tables.Networks;
  const { get: getChat } = bot.tables.Chats;
  bot.tables.Networks.get = async (partition, key) => {
    if (key.startsWith('checkin_')) throw new Error('storage is away');
    return get(partition, key);
  };
  await bot.until('2026-03-03T08:00:00Z');
  for (let minutes = 0; minutes < 30; minutes += 1) await bot.later(60);
  bot.tables.Networks.get = get;
  bot.tables.Chats.get = async () => undefined;
  await bot.later(600);
  bot.tables.Chats.get = getChat;
  assert.equal(bot.cards(), 0);
  await bot.later(hours);
  assert.equal(bot.cards(), 1);
  assert.equal((await bot.planned())?.startsAt.toISOString(), '2026-03-17T08:00:00.000Z');
  bot.readAll();
});

test('a check-in that we come to late starts on the morning of a working day; one that comes back waits for its next when that is nearer', async (t) => {
  const weekend = await aPlan(t, '2026-03-06', 'never');
  await weekend.until('2026-03-07T22:30:00Z');
  assert.equal(weekend.cards(), 0);
  await weekend.until('2026-03-09T07:59:59Z');
  assert.equal(weekend.cards(), 0);
  await weekend.later(1);
  assert.equal(weekend.cards(), 1);
  weekend.readAll();
  const evening = await aPlan(t, '2026-03-03', '2w');
  await evening.until('2026-03-03T16:00:00Z');
  await evening.until('2026-03-04T08:00:00Z');
  assert.equal(evening.cards(), 1, 'not at five in the afternoon, but the next morning');
  await evening.until('2026-03-26T12:00:00Z');
  assert.equal(evening.cards(), 1);
  const { skippedFor, startsAt } = (await evening.planned()) ?? assert.fail();
  assert.deepEqual([skippedFor, startsAt.toISOString()], ['away', '2026-03-31T07:00:00.000Z']);
  evening.readAll();
  const chosen = await aPlan(t, undefined, 'never', { at: '2026-03-02T21:00:00Z' });
  await chosen.tick();
  assert.equal(chosen.cards(), 1, 'whoever starts one in the evening means the evening');
  chosen.readAll();
});
