import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { PersonId } from '../../services/ids.ts';
import { markOf } from '../../services/privacy/erased.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, marieke, type Someone, tenantId } from '../support/people.ts';
import { aNetwork } from '../support/stories.ts';

const people = Array.from({ length: 60 }, (_, nth) => ({ id: `29:crowd-${nth}`, name: `Lid ${nth}` }));
const ids = people.map(({ id }) => PersonId.parse(id));
const wish = { audience: 'all', asks: 'one-to-one', every: 'never', day: undefined, chatKey: undefined } as const;

/** Sixty people who are about to be asked something one to one. */
async function aCrowd(t: TestContext, wishes: Parameters<typeof aNetwork>[1] = {}) {
  const bot = await aNetwork(t, wishes);
  bot.teams.chat.members = [marieke, ...people];
  const { networkId, chatKey, services } = bot;
  const by = PersonId.parse(marieke.id);
  await services.checkIns.plan(networkId, chatKey, { ...wish, promptIds: ['IJK-1', 'IJK-2'] }, by);
  const begun = async () => {
    while ((await services.checkIns.running(networkId, chatKey)).length === 0) await bot.worker.tick();
    return (await services.checkIns.running(networkId, chatKey))[0]?.id ?? assert.fail();
  };
  const sent = () =>
    bot.teams.posted.filter(({ chatId }) => chatId.startsWith('a:29:crowd')).map(({ chatId }) => chatId);
  const asks = async () => bot.tables.Networks.list(networkId, startingWith('ask_'));
  return { ...bot, by, begun, sent, asks };
}

test('sixty are asked one to one while Teams turns some away and does not answer others: each once at most, and nobody is lost', async (t) => {
  const { teams, begun, sent, later, services, networkId, readAll } = await aCrowd(t);
  let count = 0;
  teams.patience.seconds = 5;
  teams.rules.push((method, path) => {
    const isSend = method === 'POST' && /a%3A29%3Acrowd/.test(path);
    if (!isSend) return undefined;
    count += 1;
    return count % 7 === 0 ? 429 : count % 19 === 0 ? 502 : undefined;
  });
  const round = await begun();
  for (let looks = 0; looks < 60; looks += 1) await later(6);
  const counts = await services.asks.countsOf(networkId, round);
  assert.equal(new Set(sent()).size, sent().length, 'nobody twice');
  assert.equal(counts.waiting, 0);
  assert.equal(counts.delivered + counts.uncertain, people.length + 1, 'with the coordinator');
  assert.ok(counts.uncertain > 0 && sent().length === people.length - counts.uncertain);
  assert.equal(teams.inChat(chat.id).length, 1, 'the chat has a card, for whom it may not have reached');
  readAll();
});

test('taken back while it is on its way: who waits is not asked, and nothing is left of whom it reached', async (t) => {
  const { begun, sent, worker, later, asks, services, networkId, by, readAll } = await aCrowd(t);
  const round = await begun();
  while (sent().length < 20) await worker.tick();
  await services.checkInEnds.cancel(networkId, round, by);
  const before = sent().length;
  assert.ok(before < people.length);
  await later(1);
  await later(11);
  assert.equal(sent().length, before);
  assert.deepEqual(await asks(), []);
  readAll();
});

test('a bot that is killed between two writes asks nobody twice, and comes back to whoever waits', async (t) => {
  const { begun, sent, worker, later, services, networkId, tables, readAll } = await aCrowd(t, { faults: 'expected' });
  const round = await begun();
  while (sent().length < 5) await worker.tick();
  const { transact } = tables.Networks;
  // What was sent is not written down: nobody can say any more whether it was.
  let lost = 0;
  tables.Networks.transact = async (partition, steps) => {
    const isSettled = steps.some(({ key, row }) => key.startsWith('ask_') && row['state'] === 'delivered');
    if (!isSettled || lost >= 5) return transact(partition, steps);
    lost += 1;
    throw new Error('killed');
  };
  for (let looks = 0; looks < 30; looks += 1) await later(6);
  const counts = await services.asks.countsOf(networkId, round);
  assert.deepEqual([counts.waiting, counts.uncertain], [0, 5]);
  assert.deepEqual([sent().length, new Set(sent()).size], [ids.length, ids.length]);
  readAll();
});

test('who left or was erased while they waited is not asked, is not counted, and brings no card to the chat', async (t) => {
  const { begun, sent, later, teams, services, networkId, chatKey, by, readAll } = await aCrowd(t);
  teams.patience.seconds = 30;
  teams.rules.push((method, path) => (method === 'POST' && path === '/v3/conversations' ? 429 : undefined));
  const round = await begun();
  await later(1);
  const [left = by, erased = by] = ids;
  teams.chat.members = teams.chat.members.filter(({ id }) => id !== left);
  const entryOf = ({ id, name }: Someone) => {
    return { personId: PersonId.parse(id), name, organisationId: 'x', anonymous: false };
  };
  await services.members.sync(networkId, chatKey, teams.chat.members.map(entryOf), 0);
  await services.erasures.ask(erased, tenantId, networkId);
  teams.rules.length = 0;
  for (let looks = 0; looks < 30; looks += 1) await later(6);
  const { waiting, delivered, ...others } = await services.asks.countsOf(networkId, round);
  assert.deepEqual([waiting, delivered, sent().length], [0, 59, 58], 'with the coordinator');
  assert.ok(Object.values(others).every((count) => count === 0));
  assert.deepEqual(teams.inChat(chat.id), []);
  readAll();
});

test('one that is being sent is no doubt, and brings no card to the chat until its worker must be gone', async (t) => {
  const { begun, later, teams, services, networkId, by, readAll } = await aCrowd(t);
  teams.patience.seconds = 5;
  teams.rules.push((method, path) => (method === 'POST' && path === '/v3/conversations' ? 429 : undefined));
  const roundId = await begun();
  await later(1);
  assert.ok(await services.asks.claim({ networkId, roundId, mark: markOf(by) }));
  teams.rules.length = 0;
  for (let looks = 0; looks < 8; looks += 1) await later(6);
  const counts = await services.asks.countsOf(networkId, roundId);
  assert.deepEqual([counts.waiting, counts.sending, counts.uncertain, counts.delivered], [0, 1, 0, ids.length]);
  assert.deepEqual(teams.inChat(chat.id), []);
  for (let looks = 0; looks < 8; looks += 1) await later(6);
  const { sending, uncertain } = await services.asks.countsOf(networkId, roundId);
  assert.deepEqual([sending, uncertain, teams.inChat(chat.id).length], [0, 1, 1]);
  readAll();
});

test('an outage right after it opened brings no card to the chat beside the messages', async (t) => {
  const { begun, later, sent, teams, readAll } = await aCrowd(t);
  await begun();
  await later(2 * 3_600);
  await later(21);
  assert.deepEqual([sent().length, teams.inChat(chat.id).length], [ids.length, 0]);
  readAll();
});

test('a network that has a pause just after it opened gets no card in the chat, neither in the pause nor after it', async (t) => {
  const { begun, later, sent, teams, services, networkId, by, readAll } = await aCrowd(t);
  teams.patience.seconds = 5;
  teams.rules.push((method, path) => (method === 'POST' && path === '/v3/conversations' ? 429 : undefined));
  await begun();
  await later(1);
  teams.rules.length = 0;
  await services.quietTimes.pause(networkId, 0, { by });
  for (let hours = 0; hours < 3; hours += 1) await later(3_601);
  assert.deepEqual([sent().length, teams.inChat(chat.id).length], [0, 0]);
  await services.quietTimes.resume(networkId, { by });
  for (let minutes = 0; minutes < 65; minutes += 1) await later(60);
  assert.deepEqual([sent().length, teams.inChat(chat.id).length], [ids.length, 0]);
  readAll();
});

test('storage that fails between whose turn it is and the message loses nobody: they are asked once it can be, once', async (t) => {
  const { begun, later, sent, tables, services, networkId, readAll } = await aCrowd(t, { faults: 'expected' });
  const roundId = await begun();
  const { get } = tables.Gates;
  let faults = 0;
  tables.Gates.get = async (partition, key) => {
    if (!key.startsWith('private_') || faults >= 20) return get(partition, key);
    faults += 1;
    throw new Error('storage is away');
  };
  for (let looks = 0; looks < 10; looks += 1) await later(6);
  const counts = await services.asks.countsOf(networkId, roundId);
  assert.deepEqual([faults, counts.delivered, counts.uncertain, sent().length], [20, ids.length + 1, 0, ids.length]);
  readAll();
});

test('a card that Teams finds wrong is an error in the log, and not only somebody who cannot be reached', async (t) => {
  const { begun, later, teams, log, services, networkId, readAll } = await aCrowd(t, { faults: 'expected' });
  teams.rules.push((method, path) => (method === 'POST' && /a%3A29%3Acrowd-7\//.test(path) ? 400 : undefined));
  const round = await begun();
  await later(21);
  assert.equal((await services.asks.countsOf(networkId, round)).unreachable, 1);
  assert.equal(log.filter((line) => line.includes('Teams finds a card wrong')).length, 1);
  readAll();
});

test('when nobody answers what was asked one to one, the chat reads that too few did', async (t) => {
  const { begun, later, teams, readAll } = await aCrowd(t);
  await begun();
  await later(21);
  assert.deepEqual(teams.inChat(chat.id), []);
  await later(4 * 24 * 3_600);
  await later(11);
  assert.match(teams.newCard().join(' '), /tussendoor|Te weinig/);
  readAll();
});

test('what is pressed in a chat of one’s own never says where the card of the meeting chat stands', async (t) => {
  const { begun, later, teams, services, networkId, readAll } = await aCrowd(t);
  const [person = marieke] = people;
  teams.unreachable.add(people[1]?.id ?? '');
  const round = await begun();
  const own = async () => teams.inChat(oneToOne(person))[0];
  while (!(await own())) await later(1);
  const data = { verb: 'answer.skip', round, posted: true };
  const action = { type: 'Action.Execute', verb: data.verb, data };
  await teams.invoke(person, (await own()) ?? assert.fail(), { action, trigger: 'manual' });
  assert.equal((await services.rounds.find(networkId, round))?.row.cardId, undefined);
  await later(21);
  assert.equal(teams.inChat(chat.id).length, 1, 'for whom it did not reach');
  readAll();
});
