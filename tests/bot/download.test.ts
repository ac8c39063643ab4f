import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { PersonId } from '../../services/ids.ts';
import { fatima, hans, tenantId } from '../support/people.ts';
import { type RunningBot, startBot } from '../support/start-bot.ts';
import { aNetwork } from '../support/stories.ts';

const holder = { person: PersonId.parse(fatima.id), tenantId, language: 'nl' } as const;
const linkOf = (bot: RunningBot, who: Parameters<RunningBot['services']['downloads']['linkFor']>[0] = holder) =>
  new URL(bot.services.downloads.linkFor(who) ?? assert.fail('there is no link'));
const followed = (bot: RunningBot, path: string, init?: RequestInit) => fetch(`${bot.url}${path}`, init);

async function aBot(t: TestContext) {
  const bot = await startBot(t);
  return { bot, path: linkOf(bot).pathname };
}

test('who looks at their own data can take them along as a file, which no browser keeps or passes on', async (t) => {
  const { bot, path } = await aBot(t);
  const file = await followed(bot, path);
  assert.equal(file.status, 200);
  assert.deepEqual(
    ['content-type', 'content-disposition', 'cache-control', 'x-content-type-options', 'referrer-policy'].map((name) =>
      file.headers.get(name),
    ),
    ['text/csv; charset=utf-8', 'attachment; filename="kring-mijn-gegevens.csv"', 'no-store', 'nosniff', 'no-referrer'],
  );
  assert.deepEqual([...new Uint8Array(await file.arrayBuffer())].slice(0, 4), [0xef, 0xbb, 0xbf, 0x22]);
  const english = await followed(bot, linkOf(bot, { ...holder, language: 'en' }).pathname);
  assert.match(english.headers.get('content-disposition') ?? '', /kring-my-data\.csv/);
});

test('the button is on the card, and its address names nobody and is in no log line', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  await bot.teams.press(fatima, 'Meer');
  assert.ok((await bot.teams.press(fatima, 'Mijn gegevens')).includes('[Downloaden]'));
  const link = linkOf(bot);
  assert.equal(link.search, '');
  const seen = [link.pathname, Buffer.from(link.pathname.split('/')[2] ?? '', 'base64url').toString('latin1')].join();
  assert.ok(![fatima.id, fatima.name, tenantId].some((name) => seen.includes(name)));
  assert.notEqual(link.pathname, linkOf(bot).pathname);
  await followed(bot, link.pathname);
  await followed(bot, `${link.pathname}x`);
  assert.ok(!bot.log.join().includes('download'));
});

test('after ten minutes, or with a letter changed, or of another bot, a pass is nothing that we know', async (t) => {
  const { bot, path } = await aBot(t);
  const other = await startBot(t);
  const known = { error: 'not accepted' };
  const middle = Math.floor(path.length / 2);
  const changed = `${path.slice(0, middle)}${path[middle] === 'A' ? 'B' : 'A'}${path.slice(middle + 1)}`;
  for (const wrong of [changed, '/download/', '/download/x', `/download/${'A'.repeat(24)}`, linkOf(other).pathname]) {
    const refused = await followed(bot, wrong);
    assert.deepEqual([refused.status, await refused.json()], [404, known], wrong);
  }
  bot.clock.now = new Date(bot.clock.now.getTime() + 9 * 60_000);
  assert.equal((await followed(bot, path)).status, 200);
  bot.clock.now = new Date(bot.clock.now.getTime() + 60_000);
  const late = await followed(bot, path);
  assert.deepEqual([late.status, await late.json()], [404, known]);
});

test('the door only gives: nothing can be brought through it', async (t) => {
  const { bot, path } = await aBot(t);
  const json = { 'content-type': 'application/json' };
  const statuses = await Promise.all(
    ['HEAD', 'PUT', 'DELETE', 'POST'].map(
      async (method) => (await followed(bot, path, { method, headers: json })).status,
    ),
  );
  assert.deepEqual(statuses, [405, 405, 405, 405]);
});

test('the file has what is stored now about its holder, and of nobody else', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['421', '555']);
  const fileOf = async ({ id }: typeof fatima) => {
    const link = linkOf(bot, { ...holder, person: PersonId.parse(id) });
    return (await followed(bot, link.pathname)).text();
  };
  const hers = await fileOf(fatima);
  assert.match(hers, /"Naam";;"Fatima El Amrani"/);
  assert.match(hers, /"Hoe ging het samenwerken in dit overleg\?";"goed"/);
  const his = await fileOf(hans);
  assert.match(his, /"Hoe ging het samenwerken in dit overleg\?";"heel goed"/);
  assert.doesNotMatch(his, /Fatima|"goed"/);
});
