import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { startingWith } from '../../services/storage/keys.ts';
import type { StoredRow, Tables } from '../../services/storage/store.ts';
import { somebody, theChat } from '../support/builders.ts';
import { answerOf, beginNetwork, instancesAt } from '../support/instances.ts';
import { marieke } from '../support/people.ts';
import { idOf } from './round-model.ts';

const elsewhere = { ...theChat, chatId: '19:another@thread.v2' };
const ended = (at: Date) => ({ kind: 'meeting-ended', endedAt: at }) as const;

/** Two networks of one tenant, and one instance of this version. */
async function twoNetworks() {
  const world = instancesAt();
  const bot = world.instance();
  const network = await beginNetwork(bot, somebody(marieke.id));
  const other = await beginNetwork(bot, somebody(marieke.id), elsewhere);
  return { ...world, bot, network, other };
}

/** Every row of a network in this table becomes what another version would have written. */
async function rewritten(tables: Tables, network: string, rewrite: (row: StoredRow) => StoredRow): Promise<void> {
  for (const { key, row } of await tables.Networks.list(network)) await tables.Networks.put(network, key, rewrite(row));
}

const fromTheFuture = (row: StoredRow): StoredRow => ({ ...row, colourOfTheMoon: 'silver', craters: 7, isFull: true });

/** Work as a newer version plans it. */
const unknownWork = (network: string, at: Date): StoredRow => ({
  ...{ networkId: network, kind: 'send-the-quarter', target: 'q1', state: 'pending', attempts: 0 },
  dueAt: at.toISOString(),
});

test('rows with columns that a newer version added are read and used', async () => {
  const { bot, tables, network, clock, later, teams } = await twoNetworks();
  await bot.hears(ended(clock.now));
  await rewritten(tables, network, fromTheFuture);
  await bot.tick();
  assert.equal(teams.count(/^Even terugkijken/, idOf(1)), 1);
  for (const who of ['A', 'B', 'C', 'D', 'E']) await bot.hears(answerOf(idOf(1), 4), somebody(who));
  await rewritten(tables, network, fromTheFuture);
  await bot.hears({ kind: 'close-asked', round: idOf(1), anyway: false });
  later(11);
  await bot.tick();
  assert.equal((await bot.services.results.find(network, idOf(1)))?.summary.answered, 5);
});

test('what a newer version wrote in a row is still there after this version wrote in it', async () => {
  const { bot, tables, network } = await twoNetworks();
  await rewritten(tables, network, fromTheFuture);
  await bot.services.settings.save(network, { purpose: 'Wie thuis woont, woont veilig' }, { by: somebody(marieke.id) });
  assert.equal((await tables.Networks.get(network, 'network'))?.row['colourOfTheMoon'], 'silver');
});

test('rows of before the columns that may be absent are read and used', async () => {
  const { bot, tables, network, clock, later } = await twoNetworks();
  const added = ['purpose', 'addedBy', 'cardId', 'leasedUntil', 'organisationWaited', 'announcedIn', 'isNoted'];
  const before = (row: StoredRow): StoredRow =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !added.includes(column)));
  await rewritten(tables, network, before);
  await bot.hears(ended(clock.now));
  await bot.tick();
  await rewritten(tables, network, before);
  for (const who of ['A', 'B', 'C', 'D', 'E']) await bot.hears(answerOf(idOf(1), 4), somebody(who));
  await bot.hears({ kind: 'close-asked', round: idOf(1), anyway: false });
  later(11);
  await bot.tick();
  await rewritten(tables, network, before);
  assert.equal((await bot.services.results.find(network, idOf(1)))?.summary.answered, 5);
  const chair = await bot.services.roleHolders.of(network, { chatKey: chatKeyOf(theChat), meetingNumber: 2 });
  assert.equal(chair.kind, 'asked');
});

test('a kind of work that this version does not know is left for the instance that does, and other work goes on', async () => {
  const { bot, tables, queue, network, clock, teams } = await twoNetworks();
  await tables.Networks.put(network, 'work_send-the-quarter_q1', unknownWork(network, clock.now));
  await queue.send({ network, work: 'work_send-the-quarter_q1' }, 0);
  await bot.hears(ended(clock.now));
  await bot.tick();
  assert.equal(teams.count(/^Even terugkijken/, idOf(1)), 1);
  const left = await tables.Networks.get(network, 'work_send-the-quarter_q1');
  assert.deepEqual(left?.row, unknownWork(network, clock.now));
});

test('the sweep finds work beside a kind of work that this version does not know', async () => {
  const { bot, tables, network, other, clock, later } = await twoNetworks();
  const unknown = unknownWork(network, clock.now);
  await tables.Networks.put(network, 'work_send-the-quarter_q1', unknown);
  for (const place of [theChat, elsewhere]) await bot.hears(ended(clock.now), undefined, place);
  later(60);
  assert.deepEqual([(await bot.sweep(network)).forgotten, (await bot.sweep(other)).forgotten], [1, 1]);
  const left = await tables.Networks.get(network, 'work_send-the-quarter_q1');
  assert.deepEqual(left?.row, unknown, 'untouched');
});

test('whatever is wrong with one row of a network, the meetings of another network go on', async () => {
  const { bot, tables, network, clock, other } = await twoNetworks();
  await tables.Networks.put(network, 'network', { language: 'klingon' });
  await assert.rejects(bot.hears(ended(clock.now)), 'a fault: Teams tells it again');
  await bot.hears(ended(clock.now), undefined, elsewhere);
  await bot.tick();
  assert.equal((await tables.Networks.list(other, startingWith('round_'))).length, 1);
  assert.deepEqual(await tables.Networks.list(other, startingWith('work_post-reflection')), [], 'its card is posted');
});

test('the sweep reaches a network beside one whose chat cannot be read', async () => {
  const { bot, tables, other } = await twoNetworks();
  await tables.Chats.put(theChat.tenantId, chatKeyOf(theChat), { kind: 'channel' });
  assert.ok((await bot.services.chats.networksOf(theChat.tenantId)).has(other));
});
