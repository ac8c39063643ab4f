import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { test } from 'node:test';
import { activityFrom, fatima, marieke } from '../support/people.ts';
import { type RunningBot, startBot } from '../support/start-bot.ts';
import { createTokenIssuer } from '../support/token-issuer.ts';

const appId = '7c2b8f0e-3a5d-4f41-8a63-0e5f5d1c2b22';

const knock = (bot: RunningBot, headers: Record<string, string>, body: unknown = activity(bot)) =>
  fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const activity = (bot: RunningBot) => activityFrom(marieke, bot.teams.url, { type: 'conversationUpdate' });
const good = (bot: RunningBot) => bot.teams.tokens.sign({ aud: appId, serviceurl: bot.teams.url });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test('with authentication on, Teams gets in with a token that the SDK checks for real', async (t) => {
  const bot = await startBot(t, { auth: 'on' });
  assert.equal((await knock(bot, bearer(good(bot)))).status, 200);
  await bot.addedBy(marieke);
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Kring doet mee');
  assert.equal(
    (await bot.teams.press(marieke, 'Ik ben de coördinator'))[0],
    'Jij bent nu de coördinator van dit netwerk',
  );
});

test('nobody else gets in: no token, or one that is forged, old, for another, or from another', async (t) => {
  // The SDK prints what it thinks of forged tokens.
  t.mock.method(console, 'error', () => undefined);
  const bot = await startBot(t, { auth: 'on' });
  const { sign } = bot.teams.tokens;
  const claims = { aud: appId, serviceurl: bot.teams.url };
  const foreign = createTokenIssuer().sign(claims);
  const [header, payload] = good(bot).split('.');
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.x`;
  const hs256 = `${Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url')}.${payload}`;
  const tokens = {
    foreign,
    unsigned,
    hs256: `${hs256}.${createHmac('sha256', 'key').update(hs256).digest('base64url')}`,
    tampered: `${header}.${payload}.${foreign.split('.')[2]}`,
    old: sign({ ...claims, exp: 1_700_000_000 }),
    'for another bot': sign({ ...claims, aud: 'someone-else' }),
    'from an emulator': sign({
      ...claims,
      iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      ver: '2.0',
      azp: appId,
    }),
    'for another service': sign({ ...claims, serviceurl: 'https://evil.example/' }),
    'without a service': sign({ aud: appId }),
    'without an end': sign({ ...claims, exp: undefined }),
    garbage: 'a.b.c',
    long: `${'a'.repeat(9_000)}.b.c`,
  };
  const answers = await Promise.all([
    knock(bot, {}),
    ...Object.values(tokens).map((token) => knock(bot, bearer(token))),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    answers.map(() => 401),
  );
  const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
  assert.ok(bodies.size <= 2 && ![...bodies].join().match(/stack|jwt|token/i), [...bodies].join());
  assert.deepEqual(await bot.tables.Chats.list('11111111-2222-4333-8444-555555555555'), []);
});

test('only Teams, only allowed services and only tenants that are served are let through', async (t) => {
  const bot = await startBot(t);
  const base = activity(bot);
  const refused = [
    [400, {}],
    [400, []],
    [400, '"text"'],
    [400, '{"type":'],
    [400, { ...base, type: undefined }],
    [400, { ...base, channelId: 'directline' }],
    [400, { ...base, serviceUrl: undefined }],
    [403, { ...base, serviceUrl: 'https://evil.example/' }],
    [403, { ...base, serviceUrl: `${bot.teams.url}@evil.example/` }],
    [403, { ...base, conversation: { ...base.conversation, tenantId: 'another' } }],
    [403, { ...base, channelData: { tenant: { id: 'another' } } }],
    [403, { ...base, conversation: { id: 'x' }, channelData: {} }],
  ] as const;
  for (const [status, body] of refused) assert.equal((await knock(bot, {}, body)).status, status, JSON.stringify(body));
});

test('the attacks that kill an unguarded restify are refused, and the next guest is served', async (t) => {
  const bot = await startBot(t);
  assert.equal((await knock(bot, { 'content-encoding': 'gzip' }, 'this is not gzip')).status, 415);
  assert.equal((await knock(bot, { 'content-type': 'multipart/form-data; boundary=x' }, '--x--')).status, 415);
  assert.equal((await knock(bot, { 'content-type': 'text/plain' }, 'hello')).status, 415);
  assert.equal((await knock(bot, {}, JSON.stringify({ text: 'x'.repeat(300_000) }))).status, 413);
  assert.equal((await knock(bot, {}, '['.repeat(120_000))).status, 400);
  assert.equal((await fetch(`${bot.url}/api/messages`)).status, 405);
  assert.equal((await fetch(`${bot.url}/etc/passwd`)).status, 404);
  assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
  assert.equal((await knock(bot, {})).status, 200);
});

test('whoever hangs up half-way leaves no trace', async (t) => {
  const bot = await startBot(t);
  const { port, hostname } = new URL(bot.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type"',
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  assert.equal((await knock(bot, {})).status, 200);
});

test('a fault of ours is told in words to who waits, and asks Teams to send an event once more', async (t) => {
  const bot = await startBot(t, { faults: 'expected' });
  bot.tables.Chats.get = async () => {
    throw new Error('storage says: secret words of fatima');
  };
  const value = { action: { type: 'Action.Execute', verb: 'trend.view', data: { verb: 'trend.view' } } };
  const pressed = await bot.from(fatima, { type: 'invoke', name: 'adaptiveCard/action', value });
  assert.equal(pressed.status, 200);
  assert.match(JSON.stringify(pressed.body), /Er ging bij ons iets mis/);
  const event = await bot.meetingEnds();
  assert.equal(event.status, 500);
  assert.doesNotMatch(JSON.stringify(event.body) + bot.log.join(), /secret words/);
});

test('readiness says whether storage can be reached, liveness that the process is there', async (t) => {
  const bot = await startBot(t);
  assert.equal((await fetch(`${bot.url}/readyz`)).status, 200);
  bot.tables.Chats.get = async () => {
    throw new Error('gone');
  };
  assert.equal((await fetch(`${bot.url}/readyz`)).status, 503);
  assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
});
