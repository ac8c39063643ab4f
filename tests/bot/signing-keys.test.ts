import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { jsonLog } from '../../bot/log.ts';
import { createTokenCheck } from '../../bot/teams/adapter.ts';
import { createConnector } from '../../bot/teams/connector.ts';
import { createMessenger } from '../../bot/teams/messenger.ts';
import { createSigningKeys } from '../../bot/teams/signing-keys.ts';
import { tokenIn } from '../../bot/teams/token.ts';
import { helpCard } from '../../cards/help-card.ts';
import { appId, authSettings } from '../support/app-registration.ts';
import { somebody, theChat } from '../support/builders.ts';
import { startKeyServer } from '../support/key-server.ts';
import { activityFrom, marieke } from '../support/people.ts';
import { type RunningBot, startBot } from '../support/start-bot.ts';
import { createTokenIssuer, strangers, type TokenIssuer } from '../support/token-issuer.ts';

const hour = 3_600;

async function keysOf(t: TestContext) {
  const server = await startKeyServer(t);
  const log: string[] = [];
  const clock = { now: new Date('2026-03-02T12:00:00Z') };
  const now = () => clock.now;
  const app = { MicrosoftAppId: appId, ToBotFromChannelOpenIdMetadataUrl: server.metadataUrl };
  const keys = createSigningKeys(
    app,
    now,
    jsonLog((line) => log.push(line), now),
  );
  const know = (issuer: TokenIssuer) => {
    const token = tokenIn(`Bearer ${issuer.sign({ aud: appId, serviceurl: 'https://smba.trafficmanager.net/' })}`);
    return token ? keys.haveSigned(token) : assert.fail('no token');
  };
  const later = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1_000);
  };
  return { server, keys, know, later, log };
}

test('however many ask at once, the key server is asked once', async (t) => {
  const { server, know } = await keysOf(t);
  const answers = await Promise.all(Array.from({ length: 32 }, () => know(server.issuer)));
  assert.ok(answers.every((answer) => answer));
  assert.deepEqual(server.asked, ['/openid', '/keys']);
});

test('keys that are known stay known for as long as the key server is away, and are asked for again every day', async (t) => {
  const { server, know, later, log } = await keysOf(t);
  const { issuer } = server;
  assert.equal(await know(issuer), true);
  later(23 * hour);
  assert.equal(await know(issuer), true);
  assert.equal(server.asked.length, 2, 'they are fresh for a day');
  server.instead = (response) => response.destroy();
  for (const hours of [2, 24, 24 * 30]) {
    later(hours * hour);
    assert.equal(await know(issuer), true);
  }
  assert.equal(server.asked.length, 5);
  assert.equal(log.filter((line) => line.includes('"phrase":"signing keys out of reach"')).length, 3);
  server.instead = undefined;
  server.issuer = createTokenIssuer();
  later(300);
  assert.equal(await know(issuer), false, 'a key that was withdrawn is believed no longer');
  assert.equal(await know(server.issuer), true);
});

test('a new key is found when it is first used, and made-up names do not hammer the key server', async (t) => {
  // First: it takes longer than an idle connection lives.
  const twenty = strangers(20);
  const { server, know, later } = await keysOf(t);
  assert.equal(await know(server.issuer), true);
  server.issuer = createTokenIssuer();
  later(300);
  assert.equal(await know(server.issuer), true);
  assert.equal(server.asked.length, 4);
  assert.ok((await Promise.all(twenty.map(know))).every((answer) => !answer));
  assert.equal(server.asked.length, 4, 'not again within five minutes');
  later(300);
  assert.ok((await Promise.all(twenty.map(know))).every((answer) => !answer));
  assert.equal(server.asked.length, 6, 'and then once for all of them');
  assert.equal(await know(server.issuer), true);
});

test('a key of the same name with another signature is a forgery', async (t) => {
  const { server, know, keys } = await keysOf(t);
  assert.equal(await know(server.issuer), true);
  const [token, other] = [server.issuer, createTokenIssuer()].map(({ sign }) => sign({ aud: appId, serviceurl: 'x' }));
  const forged = tokenIn(`Bearer ${token?.replace(/[^.]+$/, '')}${other?.split('.')[2]}`);
  assert.equal(forged && (await keys.haveSigned(forged)), false);
});

const said = (text: string) => (response: ServerResponse) => response.end(text);
let flooded = 0;
const nonsense: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
  'a page': said('<html><h1>Service unavailable</h1></html>'),
  nothing: said(''),
  'no keys': said('{"jwks_uri":"http://127.0.0.1:1/keys","keys":[]}'),
  'keys of another kind': said('{"keys":[{"kid":"x","kty":"EC"},{"kid":{"__proto__":1}},null]}'),
  'a list': said('[]'),
  'bytes that are no text': (response) => response.end(Buffer.from('fffefd', 'hex')),
  'an error': (response) => Object.assign(response, { statusCode: 500 }).end('{"keys":[]}'),
  'a circle': (response) => {
    response.statusCode = 302;
    response.setHeader('location', '/openid');
    response.end();
  },
  'half an answer': (response) => {
    response.setHeader('content-length', '100');
    response.write('{"keys"');
    setImmediate(() => response.destroy());
  },
  'far too much': (response) => {
    const flood = () => {
      do flooded += 65_536;
      while (!response.destroyed && response.write(' '.repeat(65_536)));
    };
    response.on('drain', flood);
    flood();
  },
  'nothing, for ever': () => undefined,
};

test('a key server that talks nonsense loads nothing, harms nothing, and is asked again', async (t) => {
  const { server, keys, know, later } = await keysOf(t);
  for (const [what, instead] of Object.entries(nonsense)) {
    server.instead = instead;
    later(2);
    assert.equal(await keys.load(), false, what);
    assert.equal(keys.areLoaded(), false, what);
  }
  assert.ok(flooded < 100_000_000, 'it hangs up on a flood');
  server.instead = undefined;
  later(2);
  assert.equal(await keys.load(), true);
  for (const [what, instead] of Object.entries(nonsense)) {
    server.instead = instead;
    later(25 * hour);
    assert.equal(await know(server.issuer), true, what);
  }
});

const knock = (bot: RunningBot, token = bot.teams.tokens.sign({ aud: appId, serviceurl: bot.teams.url })) =>
  fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(activityFrom(marieke, bot.teams.url, { type: 'conversationUpdate' })),
  });
const status = async (bot: RunningBot, path: string) => (await fetch(`${bot.url}${path}`)).status;

test('the SDK asks our keys, and has none of its own', async (t) => {
  const bot = await startBot(t, { auth: 'on' });
  const strange = createTokenIssuer().sign({ aud: appId, serviceurl: bot.teams.url });
  const good = await Promise.all(Array.from({ length: 32 }, () => knock(bot)));
  assert.ok(good.every((answer) => answer.status === 200));
  assert.equal((await knock(bot, strange)).status, 401);
  const asked = bot.teams.calls.map(({ path }) => path.split('/')[1]);
  assert.deepEqual(asked, ['openid', 'keys'], 'had the SDK keys of its own it would have fetched them');
});

test('the way in for emulators knows no keys, even for a token that got past our own checks', async (t) => {
  const { teams } = await startBot(t);
  const app = { ...authSettings(teams.url), MicrosoftAppId: appId };
  const keys = createSigningKeys(
    app,
    () => new Date(),
    jsonLog(
      () => undefined,
      () => new Date(),
    ),
  );
  const check = createTokenCheck(app, { ...keys, haveSigned: async () => true });
  const iss = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
  const claims = { iss, aud: appId, azp: appId, ver: '2.0', serviceurl: 'https://evil.example/' };
  const activity = activityFrom(marieke, 'https://evil.example/', { type: 'message', text: 'reflectie' });
  const ran = t.mock.fn(async () => undefined);
  const answer = await check(`Bearer ${teams.tokens.sign(claims)}`, activity, ran);
  assert.deepEqual(answer, { status: 401, body: { error: 'not accepted' } });
  assert.equal(ran.mock.callCount(), 0);
  assert.ok(!teams.calls.some(({ path }) => app.ToBotFromEmulatorOpenIdMetadataUrl.endsWith(path)), 'nobody was asked');
});

test('a bot that starts while the key server is down lives, is not ready, and resumes by itself', async (t) => {
  const bot = await startBot(t, { auth: 'on' });
  let isDown = true;
  bot.teams.rules.push((_, path) => (isDown && /openid|keys/.test(path) ? 503 : undefined));
  assert.equal(await status(bot, '/healthz'), 200);
  const ready = await fetch(`${bot.url}/readyz`);
  assert.equal(ready.status, 503);
  assert.equal(await ready.text(), '{"ready":false}');
  const refused = await knock(bot);
  assert.equal(refused.status, 503);
  assert.equal(await refused.text(), '{"error":"not accepted"}');

  isDown = false;
  await bot.later(2);
  // Readiness keeps its last answer for a second.
  await wait(1_100);
  assert.equal((await knock(bot)).status, 200);
  assert.equal(await status(bot, '/readyz'), 200);

  isDown = true;
  await bot.later(25 * hour);
  assert.equal((await knock(bot)).status, 200);
  assert.equal(await status(bot, '/readyz'), 200);
});

test('being asked whether it is ready is enough for a bot to become so', async (t) => {
  const bot = await startBot(t, { auth: 'on' });
  const keysFetched = () => bot.teams.calls.some(({ path }) => path === '/keys');
  assert.equal(await status(bot, '/readyz'), 503);
  while (!keysFetched() || (await status(bot, '/readyz')) !== 200)
    await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal((await knock(bot)).status, 200);
});

test('with authentication off there is nothing to wait for', async (t) => {
  const bot = await startBot(t);
  assert.equal(await status(bot, '/readyz'), 200);
});

test('while Entra gives the bot no token, or no answer, nothing is sent and everything is kept for later', async (t) => {
  const { teams } = await startBot(t);
  const [chat, card] = [{ ...theChat, serviceUrl: teams.url }, helpCard({ language: 'nl', place: 'group' })];
  const refusing = () => Promise.reject(new Error('login.microsoftonline.com is away'));
  const silent = () => new Promise<never>(() => undefined);
  const deliveries = [refusing, silent].flatMap((token) => {
    const { post, update, direct } = createMessenger(createConnector({ isAllowed: () => true, token }));
    return [post(chat, card), update(chat, '1', card), direct(chat, somebody('29:x'), card)];
  });
  const kinds = (await Promise.all(deliveries)).map(({ kind }) => kind);
  assert.deepEqual([...new Set(kinds)], ['later']);
  assert.deepEqual(teams.calls, []);
});
