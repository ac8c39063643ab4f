import assert from 'node:assert/strict';
import { test } from 'node:test';
import meetingEnd from '../fixtures/activities/meeting-end.json' with { type: 'json' };
import { chat, fatima, marieke } from '../support/people.ts';
import { startBot } from '../support/start-bot.ts';
import { aNetwork } from '../support/stories.ts';

/** Reflection cards, those of rounds that have closed meanwhile too. */
const cards = (bot: { teams: { inChat(place: string): readonly { card: { fallbackText: string } }[] } }) =>
  bot.teams.inChat(chat.id).filter(({ card }) => /^(Even terugkijken|Deze ronde is gesloten)/.test(card.fallbackText))
    .length;

test('the end of a meeting is understood however Teams happens to write it', async (t) => {
  const bot = await aNetwork(t);
  const oddities = [
    { value: { ...meetingEnd.value, Title: null } },
    { value: { Id: chat.id, EndTime: '2026-03-22T12:00:00.1234567Z', MeetingType: 'Recurring' } },
    { value: { id: chat.id, endTime: '2026-04-01T12:00:00.1234567Z', joinUrl: null, title: '' } },
    { value: { EndTime: '2026-04-11T12:00:00.9120000' } },
    { name: ' APPLICATION/vnd.Microsoft.MEETINGEND', value: { EndTime: '2026-04-21T12:00:00Z' } },
    { channelId: 'MSTeams', value: { EndTime: '2026-05-01T12:00:00Z' } },
    { timestamp: '2026-05-11T12:00:00.4388966Z', value: null },
    { timestamp: '2026-05-21T12:00:00.4388966Z', value: { EndTime: 'gisteren' } },
  ];
  for (const oddity of oddities) {
    bot.clock.now = new Date(bot.clock.now.getTime() + 10 * day);
    const { status } = await bot.from(marieke, { ...meetingEnd, ...ids(bot), ...oddity });
    assert.equal(status, 200);
    await bot.tick();
  }
  assert.equal(cards(bot), oddities.length);
  bot.readAll();
});

const day = 24 * 3_600_000;
const ids = (bot: { teams: { url: string } }) => ({ serviceUrl: bot.teams.url });

test('the same end told five times at once, under old and new ids, posts one card', async (t) => {
  const bot = await aNetwork(t);
  const end = { EndTime: '2026-03-02T12:00:00.5550000Z' };
  const told = await Promise.all(
    [1, 2, 3, 4, 5].map((id) => bot.from(marieke, { ...meetingEnd, ...ids(bot), id: String(id), value: end })),
  );
  assert.deepEqual(
    told.map(({ status }) => status),
    [200, 200, 200, 200, 200],
  );
  await bot.tick();
  assert.equal(cards(bot), 1);
  bot.readAll();
});

test('people who rejoin and leave again within half an hour do not get a second card', async (t) => {
  const bot = await aNetwork(t);
  await bot.meetingStarts();
  await bot.later(3_600);
  await bot.meetingEnds();
  await bot.later(600);
  await bot.meetingStarts();
  await bot.later(300);
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(cards(bot), 1);
  bot.readAll();
});

test('two meetings of one series are two meetings, though Teams gives them the same ids', async (t) => {
  const bot = await aNetwork(t);
  const first = await bot.roundWith(['444']);
  await bot.later(7 * 24 * 3_600);
  bot.readAll();
  const second = await bot.roundWith(['333']);
  assert.notEqual(bot.roundOf(first), bot.roundOf(second));
  bot.readAll();
});

test('a chat that the bot does not know yet is welcomed, and asked nothing before somebody leads it', async (t) => {
  const bot = await startBot(t);
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Kring doet mee');
  assert.deepEqual(bot.teams.unread(), []);
  await bot.types(fatima, 'reflectie');
  assert.match(bot.teams.newCard()[1] ?? '', /^Er is nog niets gestart: dit netwerk heeft nog geen coördinator/);
  await bot.addedBy(fatima);
  await bot.teams.press(fatima, 'Meer');
  await bot.teams.press(fatima, 'Ik ben de coördinator');
  await bot.later(3_600);
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
  assert.deepEqual(bot.teams.unread(), []);
});

test('being added is told in three ways and answered with one welcome', async (t) => {
  const bot = await startBot(t);
  await Promise.all([
    bot.addedBy(marieke),
    bot.from(marieke, { type: 'installationUpdate', action: 'add' }),
    bot.from(marieke, { type: 'installationUpdate', action: 'add-upgrade' }),
  ]);
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Kring doet mee');
  assert.deepEqual(bot.teams.unread(), []);
});

test('what Teams may tell tomorrow does no harm today', async (t) => {
  const bot = await aNetwork(t);
  const strange = [
    { type: 'event', name: 'application/vnd.microsoft.meetingReaction', value: {} },
    { type: 'event', name: 'application/vnd.microsoft.meetingParticipantJoin', value: { members: [] } },
    { type: 'conversationUpdate', membersAdded: [{ id: fatima.id }] },
    { type: 'messageReaction' },
    { type: 'hologram' },
    { type: 'invoke', name: 'task/fetch', value: {} },
    { type: 'invoke', name: 'adaptiveCard/action' },
    { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 7, data: [] } } },
  ];
  for (const activity of strange) assert.equal((await bot.from(fatima, activity)).status, 200);
  await bot.tick();
  assert.deepEqual(bot.teams.posted, []);
});

test('the coordinator starts a round by hand, and typing it again shows the same card once more', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, '<at>Kring</at> reflectie');
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
  const [first] = bot.teams.inChat(chat.id);
  const round = first && bot.roundOf(first);
  await bot.later(120);
  await bot.types(marieke, '<at>Kring</at> REFLECT.');
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
  const second = bot.teams.inChat(chat.id)[1];
  assert.equal(round, second && bot.roundOf(second));
  await bot.meetingEnds();
  await bot.tick();
  assert.deepEqual(bot.teams.unread(), [], 'the end of that meeting asks nothing again');
});

test('somebody else who types reflectie is told who can', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(fatima, '<at>Kring</at> reflectie');
  assert.match(bot.teams.newCard().join(' '), /Alleen de voorzitter of de coördinator kan een ronde starten/);
});

test('a wild time does not silence the chat', async (t) => {
  const bot = await aNetwork(t);
  await bot.meetingEnds({ EndTime: '9999-12-31T23:59:59Z' });
  await bot.tick();
  await bot.later((7 * day) / 1_000);
  await bot.meetingEnds({ EndTime: '0001-01-01T00:00:00Z' });
  await bot.tick();
  assert.equal(cards(bot), 2);
  bot.readAll();
});

test('typing reflectie an hour after the meeting shows the round that is open, and opens no second one', async (t) => {
  const bot = await aNetwork(t);
  const first = await bot.roundWith(['444']);
  await bot.later(3_600);
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  const second = bot.teams.inChat(chat.id).at(-1);
  assert.equal(second && bot.roundOf(second), bot.roundOf(first));
  bot.readAll();
});
