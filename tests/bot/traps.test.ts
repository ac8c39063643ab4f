import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityFrom, bot as botAccount, chat, fatima, hans, marieke, sanne, tenantId } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;

const pressOf = (data: { readonly verb: string } & Record<string, unknown>, trigger = 'manual') => ({
  action: { type: 'Action.Execute', verb: data.verb, data },
  trigger,
});
const postsOf = ({ teams }: Bot) =>
  teams.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/activities')).length;

test('what is typed in a thread of a channel is answered in that thread', async (t) => {
  const bot = await aNetwork(t);
  const id = '19:channel@thread.tacv2;messageid=1772450000000';
  const conversation = { id, conversationType: 'channel', isGroup: true, tenantId, name: 'Overleg' };
  await bot.from(fatima, { type: 'message', text: 'help', conversation });
  assert.equal(bot.teams.posted.at(-1)?.chatId, id);
  await bot.tick();
  bot.readAll();
});

test('an end that comes while storage is away is asked for again, and gives one card then', async (t) => {
  const bot = await aNetwork(t, { faults: 'expected' });
  const { transact } = bot.tables.Networks;
  bot.tables.Networks.transact = async () => {
    throw new Error('storage is away');
  };
  const end = { EndTime: bot.clock.now.toISOString() };
  assert.equal((await bot.meetingEnds(end)).status, 500);
  bot.tables.Networks.transact = transact;
  await bot.later(60);
  assert.deepEqual([(await bot.meetingEnds(end)).status, (await bot.meetingEnds(end)).status], [200, 200]);
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
});

test('an answer that Teams sends again, since storage is slow, counts once', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444', '444', '444', '444']);
  const { put } = bot.tables.Answers;
  bot.tables.Answers.put = async (...call) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await put(...call);
  };
  const said = await Promise.all([1, 2, 3].map(() => bot.submit(card, marieke, scores('444'))));
  assert.ok(said.every(([title]) => title === 'Je antwoord is bewaard'));
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 5);
});

/** What Teams answers to every post, and how often it is asked in an hour: once more where the coordinator is told. */
const answers = [
  { status: 429, least: 50, most: 121, why: 'is too busy, and says not for how long' },
  { status: 412, least: 50, most: 121, why: 'has somebody else at it' },
  { status: 503, least: 2, most: 2, why: 'may have taken it' },
  { status: 403, least: 2, most: 2, why: 'does not let us in' },
  { status: 404, least: 2, most: 2, why: 'knows no such chat' },
  { status: 413, least: 1, most: 1, why: 'finds the card too big' },
];
for (const { status, least, most, why } of answers) {
  test(`a Teams that ${why} (${status}) is asked ${least} to ${most} times in an hour, and no storm`, async (t) => {
    const bot = await aNetwork(t, { faults: 'expected' });
    bot.teams.rules.push((method, path) => (method === 'POST' && path.endsWith('/activities') ? status : undefined));
    await bot.meetingEnds();
    for (let minutes = 0; minutes < 120; minutes += 1) await bot.later(30);
    assert.ok(postsOf(bot) >= least && postsOf(bot) <= most, `${postsOf(bot)} posts`);
  });
}

test('what a card does by itself writes nothing, whatever button it claims', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444']);
  const before = JSON.stringify(await Promise.all(Object.values(bot.tables).map((table) => table.list(bot.networkId))));
  const round = bot.roundOf(card);
  const verbs = [
    'answer.submit',
    'answer.skip',
    'answer.withdraw',
    'round.close',
    'round.close-anyway',
    'setup.save',
    'start.next',
    'network.pause',
  ];
  for (const verb of [...verbs, 'coordinator.take', 'answer.view', 'more.view']) {
    const data = { verb, round, purpose: 'Iets anders', part: 'task', revision: 1, weeks: 4, ...scores('111') };
    await bot.teams.invoke(marieke, card, pressOf(data, 'automatic'));
  }
  const after = JSON.stringify(await Promise.all(Object.values(bot.tables).map((table) => table.list(bot.networkId))));
  assert.equal(after, before);
});

test('whose answer it is says Teams, never the card', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  const round = bot.roundOf(card);
  const claims = { userId: hans.id, from: { id: hans.id }, person: hans.id, aadObjectId: 'x' };
  await bot.teams.invoke(fatima, card, pressOf({ verb: 'answer.submit', round, ...scores('444'), ...claims }));
  const look = pressOf({ verb: 'answer.view', round }, 'automatic');
  assert.equal((await bot.teams.invoke(fatima, card, look))[0], 'Je antwoord is bewaard');
  assert.equal((await bot.teams.invoke(hans, card, look))[0], 'Even terugkijken');
});

test('every press gets an answer that Teams understands, and a view that goes on refreshing itself', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  const round = bot.roundOf(card);
  const press = async (value: unknown, name = 'adaptiveCard/action') => {
    const { status, body } = await bot.teams.tell(activityFrom(fatima, bot.teams.url, { type: 'invoke', name, value }));
    return { status, ...(body as { statusCode?: number; type?: string; value?: { refresh?: unknown } }) };
  };
  const views = [
    pressOf({ verb: 'answer.view', round }, 'automatic'),
    pressOf({ verb: 'answer.submit', round, ...scores('444') }),
    pressOf({ verb: 'answer.withdraw', round }),
  ];
  for (const value of views) {
    const { status, statusCode, type, value: shown } = await press(value);
    assert.deepEqual([status, statusCode, type], [200, 200, 'application/vnd.microsoft.card.adaptive']);
    assert.ok(shown?.refresh, 'the card keeps its refresh');
  }
  for (const value of [undefined, null, 7, {}, { action: {} }, pressOf({ verb: 'no.such.verb' })]) {
    const { status, statusCode, type } = await press(value);
    assert.deepEqual([status, statusCode], [200, 200]);
    assert.match(String(type), /^application\/vnd\.microsoft\.(card\.adaptive|activity\.message)$/);
  }
  assert.equal((await press({}, 'composeExtension/query')).status, 200);
});

test('who answered on the phone sees so on the desktop, changes it there, and is told kindly when it is too late', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  const round = bot.roundOf(card);
  await bot.submit(card, sanne, scores('222'));
  const desktop = pressOf({ verb: 'answer.view', round }, 'automatic');
  assert.equal((await bot.teams.invoke(sanne, card, desktop))[0], 'Je antwoord is bewaard');
  await bot.teams.invoke(sanne, card, pressOf({ verb: 'answer.change', round }));
  assert.equal((await bot.submit(card, sanne, scores('555')))[0], 'Je antwoord is bewaard');
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 1);
  await bot.close(true);
  const late = await bot.submit(card, sanne, scores('111'));
  assert.match(late.join(' '), /gesloten/);
});

test('a bot that is taken out of the chat in mid-round posts nothing there, and goes on when it is put back', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['444', '444', '343', '433', '443']);
  await bot.from(marieke, { type: 'conversationUpdate', membersRemoved: [botAccount] });
  const before = bot.teams.calls.filter(({ method }) => method !== 'GET').length;
  for (let hours = 0; hours < 72; hours += 1) await bot.later(3_600);
  const said = bot.teams.posted.filter(({ chatId, isRead }) => chatId === chat.id && !isRead);
  assert.deepEqual(said, []);
  const calls = bot.teams.calls.filter(({ method }) => method !== 'GET').length - before;
  assert.ok(
    calls <= 5,
    `${calls} calls: the old card is edited, somebody is asked to chair and the coordinator told, once`,
  );
  assert.deepEqual(await bot.tables.Answers.list(bot.networkId), [], 'it closed all the same');
  bot.readAll();
  await bot.addedBy(marieke);
  await bot.meetingEnds();
  await bot.tick();
  assert.ok(bot.teams.inChat(chat.id).some(({ isRead }) => !isRead));
  bot.readAll();
});

test('whoever asked for the card twice sees one of them close, and the other point to it', async (t) => {
  const bot = await aNetwork(t);
  for (const _ of [1, 2]) {
    await bot.types(marieke, 'reflectie');
    await bot.tick();
    await bot.later(120);
  }
  bot.readAll();
  await bot.close(true);
  const titles = bot.teams.inChat(chat.id).map(({ card }) => read(card)[0]);
  assert.deepEqual(titles.slice(0, 2), ['Deze kaart staat nog een keer in de chat', 'Deze ronde is gesloten']);
});
