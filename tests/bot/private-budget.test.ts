import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellMember } from '../../bot/handlers/one-to-one.ts';
import type { Delivery } from '../../bot/ports.ts';
import { newcomerCard } from '../../cards/people/newcomer-card.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { aNetwork, type Kring, kringAt, somebody, theChat } from '../support/builders.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { present } from '../support/in-chat.ts';
import { chat, fatima, hans, marieke, tenantId } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork as aBot } from '../support/stories.ts';

const anna = somebody('29:anna');
const card = newcomerCard({ language: 'nl', name: 'Kring', network: 'n' });
const days = (count: number) => count * 24 * 3_600;

/** Says something unasked, and Teams answers with this. */
const telling = (kring: Kring, answer: Delivery['kind'] | 'crash', person = anna) =>
  tellMember({ ...theChat, networkId: networkIdOf(theChat) }, person, card, {
    ...kring,
    messenger: {
      ...kring.messenger,
      direct: async () => {
        if (answer === 'crash') throw new Error('killed');
        return answer === 'refused' ? { kind: 'refused', cause: 'unknown' } : { kind: answer };
      },
    },
  }).then(
    ({ kind }) => kind,
    () => 'crash',
  );

test('two messages a month, and then none until the next month begins on the clock of the network’s zone', async () => {
  const kring = kringAt('2026-03-31T12:00:00Z');
  const said = [await telling(kring, 'sent'), await telling(kring, 'sent'), await telling(kring, 'sent')];
  assert.deepEqual(said, ['sent', 'sent', 'spared']);
  kring.clock.now = new Date('2026-03-31T21:59:59Z');
  assert.equal(await telling(kring, 'sent'), 'spared');
  kring.clock.now = new Date('2026-03-31T22:00:00Z');
  assert.equal(await telling(kring, 'sent'), 'sent');
  assert.equal(await telling(kring, 'sent', somebody('29:bram')), 'sent');
});

test('what certainly did not get there does not count, what perhaps did does, and so does what nobody can say after a crash', async () => {
  const kring = kringAt();
  for (const answer of ['refused', 'failed', 'later', 'malformed'] as const)
    assert.equal(await telling(kring, answer), answer);
  assert.equal(await telling(kring, 'uncertain'), 'uncertain');
  assert.equal(await telling(kring, 'crash'), 'crash');
  assert.equal(await telling(kring, 'sent'), 'spared');
});

test('of six at once two go out, whichever networks they come from', async () => {
  const kring = kringAt();
  const said = await Promise.all(Array.from({ length: 6 }, () => telling(kring, 'sent')));
  assert.deepEqual(
    [said.filter((kind) => kind === 'sent').length, said.filter((kind) => kind === 'spared').length],
    [2, 4],
  );
});

test('what is kept of it is a mark, the month and a number, and it goes with the month', async () => {
  const kring = kringAt();
  const network = await aNetwork(kring);
  await telling(kring, 'sent');
  const stored = async () => (await kring.tables.Gates.list(tenantId)).map(({ key, row }) => [key, row] as const);
  const [[key, row] = assert.fail()] = await stored();
  assert.match(key, /^private_[\w-]{22}$/);
  assert.deepEqual(row, { month: '2026-03', count: 1 });
  assert.equal((await kring.retention.purge(network.id))?.['purged-private'], 0);
  kring.later(days(31));
  await telling(kring, 'sent', somebody('29:bram'));
  assert.equal((await kring.retention.purge(network.id))?.['purged-private'], 1);
  assert.deepEqual(
    (await stored()).map(([, { month }]) => month),
    ['2026-04'],
  );
});

test('whoever had two messages is greeted in the chat, and who is erased leaves no count behind', async (t) => {
  const bot = await aBot(t);
  await present(bot, [marieke, hans]);
  bot.readAll();
  for (const _ of [1, 2]) assert.ok(await bot.services.privateBudget.take(tenantId, somebody(fatima.id)));
  await present(bot, [marieke, hans, fatima]);
  await bot.later(240);
  assert.equal(read(bot.teams.inChat(chat.id).at(-1)?.card ?? assert.fail())[0], 'Welkom aan wie er net bij is');
  assert.deepEqual(bot.teams.inChat(oneToOne(fatima)), []);
  for (const title of ['Meer', 'Mijn gegevens', 'Wis mij', 'Wis mij']) await bot.teams.press(fatima, title);
  await bot.later(60);
  assert.deepEqual(await bot.tables.Gates.list(tenantId), []);
  bot.readAll();
});

test('whoever had two messages and is next to chair learns it in the chat, without a name', async (t) => {
  const bot = await aBot(t);
  await present(bot, [marieke, hans]);
  bot.readAll();
  for (const _ of [1, 2]) await bot.services.privateBudget.take(tenantId, somebody(hans.id));
  await bot.roundWith([]);
  await bot.close(true);
  assert.deepEqual(bot.teams.inChat(oneToOne(hans)), []);
  const notes = bot.teams.inChat(chat.id).filter(({ card: { fallbackText } }) => /wie wat doet/.test(fallbackText));
  assert.equal(notes.length, 1);
  bot.readAll();
});
