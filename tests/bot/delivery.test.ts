import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, hans, marieke } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

/** Answers the first so many posts to a chat with this status. */
function failing(status: number, times: number) {
  let left = times;
  return (method: string, path: string) => {
    if (method !== 'POST' || !path.endsWith('/activities') || left === 0) return undefined;
    left -= 1;
    return status;
  };
}

type Bot = Awaited<ReturnType<typeof aNetwork>>;

/** In the meeting chat. */
const posts = ({ teams }: Bot) =>
  teams.calls.filter(
    ({ method, path }) => method === 'POST' && path.includes(`${encodeURIComponent(chat.id)}/activities`),
  ).length;

test('a busy Teams gets the card after the time it asks for, and not before', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.rules.push(failing(429, 2));
  bot.teams.patience.seconds = 40;
  await bot.meetingEnds();
  await bot.tick();
  await bot.later(39);
  assert.equal(posts(bot), 1);
  await bot.later(2);
  assert.equal(posts(bot), 2);
  await bot.later(41);
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
});

test('when nobody knows whether the card arrived it is sent once more, and then left for an operator', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.rules.push(failing(502, 9));
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(posts(bot), 1, 'one attempt, without hidden ones');
  await bot.later(31);
  await bot.later(3_600);
  assert.equal(posts(bot), 2);
  const left = await bot.tables.Networks.list(bot.networkId, { from: 'work_post', before: 'work_posu' });
  assert.equal(left[0]?.row['state'], 'uncertain');
});

test('a chat that refuses the bot is left in peace, and gets its results once Teams lets us hear from it again', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444', '444', '343', '433', '443']);
  bot.teams.rules.push(failing(403, 1));
  await bot.submit(card, marieke, scores('444'));
  await bot.askClose();
  const before = posts(bot);
  await bot.later(11);
  await bot.later(3_600);
  const refused = posts(bot) - before;
  assert.equal(refused, 1, 'it is not asked again and again');
  const told = bot.teams.inChat(oneToOne(marieke)).map(({ card: shown }) => read(shown).slice(0, 2));
  assert.deepEqual(told, [['Ik kan niets meer in jullie chat zetten', `In de chat: ${chat.name}`]]);
  await bot.types(marieke, 'help');
  bot.readAll();
  await bot.later(6 * 3_600);
  assert.match(
    bot.teams
      .inChat(chat.id)
      .map(({ card: shown }) => read(shown)[0])
      .join(),
    /Zo keken we terug/,
  );
  bot.readAll();
});

test('a coordinator who cannot be told that a chat is closed to us, or is not there, is not asked for again and again', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.unreachable.add(marieke.id);
  bot.teams.rules.push((method, path) => (method === 'POST' && path.includes('/activities') ? 403 : undefined));
  await bot.meetingEnds();
  await bot.tick();
  await bot.later(7 * 3_600);
  assert.equal(bot.teams.calls.filter(({ path }) => path === '/v3/conversations').length, 1);
  assert.equal(posts(bot), 1);
  const left = await bot.tables.Networks.list(bot.networkId, { from: 'work_tell', before: 'work_telm' });
  assert.deepEqual(left, []);
});

test('a chat that lets us in again soon gets what waited for it, and is told of again when it closes again', async (t) => {
  const bot = await aNetwork(t);
  let isClosed = true;
  const place = encodeURIComponent(chat.id);
  bot.teams.rules.push((method, path) => (isClosed && method === 'POST' && path.includes(place) ? 404 : undefined));
  await bot.meetingEnds();
  await bot.tick();
  isClosed = false;
  await bot.types(marieke, 'help');
  await bot.later(11);
  assert.deepEqual(
    bot.teams.inChat(chat.id).map(({ card: shown }) => read(shown)[0]),
    ['Wat kan ik voor jullie doen?', 'Even terugkijken'],
  );
  isClosed = true;
  await bot.later(120);
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  assert.equal(bot.teams.inChat(oneToOne(marieke)).length, 2);
  bot.readAll();
});

test('a chat in which we may hear but not speak is told of once, whatever is said there', async (t) => {
  const bot = await aNetwork(t);
  const place = encodeURIComponent(chat.id);
  bot.teams.rules.push((method, path) => (method === 'POST' && path.includes(place) ? 403 : undefined));
  await bot.meetingEnds();
  for (let times = 0; times < 5; times += 1) {
    await bot.types(marieke, 'help');
    await bot.later(60);
  }
  assert.equal(bot.teams.inChat(oneToOne(marieke)).length, 1);
  bot.readAll();
});

test('when somebody takes the bot out of the chat, the coordinator hears of it', async (t) => {
  const bot = await aNetwork(t);
  for (let times = 0; times < 2; times += 1) await bot.from(hans, { type: 'installationUpdate', action: 'remove' });
  await bot.tick();
  assert.equal(bot.teams.newCard(oneToOne(marieke))[0], 'Ik kan niets meer in jullie chat zetten');
  assert.deepEqual(bot.teams.unread(), []);
});

test('when the coordinator cannot be reached the deputy is told, and nobody is told twice', async (t) => {
  const bot = await aNetwork(t);
  const stored = (await bot.tables.Networks.get(bot.networkId, 'network')) ?? assert.fail();
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored.row, deputy: hans.id });
  bot.teams.unreachable.add(marieke.id);
  bot.teams.rules.push(failing(403, 1));
  await bot.meetingEnds();
  await bot.tick();
  await bot.later(7 * 3_600);
  assert.deepEqual(
    [marieke, hans].map((person) => bot.teams.inChat(oneToOne(person)).length),
    [0, 1],
  );
  bot.readAll();
});

test('what the coordinator reads fits what Teams said', async (t) => {
  const said: string[] = [];
  for (const [status, code] of [
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
    [403, 'MessageWritesBlocked'],
    [403, 'BotDisabledByAdmin'],
    [403, 'SomethingNew'],
    [404, 'toString'],
  ] as const) {
    const bot = await aNetwork(t);
    bot.teams.codes.says = code;
    bot.teams.rules.push(failing(status, 1));
    await bot.meetingEnds();
    await bot.tick();
    said.push(bot.teams.newCard(oneToOne(marieke))[2] ?? '');
    const logged = bot.log.find((line) => line.includes('chat refuses the bot'));
    assert.doesNotMatch(logged ?? '', new RegExp(code));
  }
  const isNotThere = 'Ik zit daar niet meer in de chat.';
  assert.deepEqual(said, [
    isNotThere,
    isNotThere,
    'Iemand heeft mij daar geblokkeerd, of er mag niets meer in de chat worden gezet.',
    'De ICT-beheerder heeft mij uitgezet voor jullie organisatie.',
    'Teams laat mij daar niet meer toe. Waarom, zegt Teams niet.',
    isNotThere,
  ]);
});

test('what people type while Teams has no time for an answer is not lost: Teams is asked to send it again', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.rules.push(failing(429, 1));
  assert.equal((await bot.types(marieke, 'trend')).status, 503);
  assert.equal((await bot.types(marieke, 'trend')).status, 503);
  bot.clock.now = new Date(bot.clock.now.getTime() + 31_000);
  assert.equal((await bot.types(marieke, 'trend')).status, 200);
  assert.equal(bot.teams.unread().length, 1);
  bot.readAll();
});

test('however odd the time that Teams asks for, the card is tried again within the hour', async (t) => {
  for (const [seconds, waited] of [
    [31_536_000, 3_601],
    [-5, 2],
  ] as const) {
    const bot = await aNetwork(t);
    bot.teams.rules.push(failing(429, 1));
    bot.teams.patience.seconds = seconds;
    await bot.meetingEnds();
    await bot.tick();
    await bot.later(waited);
    assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
  }
});

test('however long Teams is too busy, the card comes while its round is open', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.rules.push(failing(429, 30));
  await bot.meetingEnds();
  for (let minutes = 0; minutes < 60; minutes += 1) await bot.later(60);
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
});

test('answers never stay because deleting them failed for a while', async (t) => {
  const bot = await aNetwork(t, { faults: 'expected' });
  await bot.roundWith(['444', '444', '343', '433', '443']);
  const { remove } = bot.tables.Answers;
  bot.tables.Answers.remove = async () => {
    throw new Error('storage is away');
  };
  await bot.askClose();
  for (let minutes = 0; minutes < 60; minutes += 1) await bot.later(60);
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 5);
  bot.tables.Answers.remove = remove;
  await bot.later(3_600);
  assert.deepEqual(await bot.tables.Answers.list(bot.networkId), []);
  assert.deepEqual(await bot.tables.RoundKeys.list(bot.networkId), []);
  bot.readAll();
});

test('a queue that is away does not fail what was stored: the sweep makes up for it', async (t) => {
  const bot = await aNetwork(t);
  const { send } = bot.queue;
  bot.queue.send = async () => {
    throw new Error('the queue is away');
  };
  assert.equal((await bot.meetingEnds()).status, 200);
  bot.queue.send = send;
  await bot.later(60);
  await bot.sweep();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
});

test('a roster that does not come is no empty chat: the card is posted, and everybody stays a member', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  const before = (await bot.services.members.all(bot.networkId)).length;
  bot.teams.rules.push((_, path) => (path.includes('/pagedmembers') ? 500 : undefined));
  await bot.later(7 * 24 * 3_600);
  bot.readAll();
  await bot.roundWith([]);
  assert.equal((await bot.services.members.all(bot.networkId)).length, before);
  bot.readAll();
});

test('work whose pointer got lost is found again by the sweep', async (t) => {
  const bot = await aNetwork(t);
  const { send } = bot.queue;
  bot.queue.send = async () => undefined;
  await bot.meetingEnds();
  bot.queue.send = send;
  await bot.later(60);
  assert.deepEqual(bot.teams.posted, []);
  assert.ok((await bot.sweep()).forgotten > 0);
  await bot.tick();
  assert.equal(read(bot.teams.inChat(chat.id)[0]?.card ?? never())[0], 'Even terugkijken');
  bot.readAll();
});

function never(): never {
  throw new Error('no card was posted');
}
