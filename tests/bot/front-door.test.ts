import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { appId } from '../support/app-registration.ts';
import { activityFrom, fatima, marieke, tenantId } from '../support/people.ts';
import { type RunningBot, startBot } from '../support/start-bot.ts';
import { createTokenIssuer } from '../support/token-issuer.ts';
import { everyRow } from '../support/traces.ts';
import { say, statusesIn } from '../support/wire.ts';

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
  await bot.teams.press(marieke, 'Meer');
  assert.equal(
    (await bot.teams.press(marieke, 'Ik ben de coördinator'))[0],
    'Jij bent nu de coördinator van dit netwerk',
  );
});

test('nobody else gets in: no token, or one that is forged, old, for another, or from another', async (t) => {
  const printed = t.mock.method(console, 'error', () => undefined);
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
  assert.ok(bodies.size === 1 && bodies.has('{"error":"not accepted"}'), [...bodies].join());
  assert.equal(printed.mock.callCount(), 0, 'the SDK never saw them');
  assert.deepEqual(await bot.tables.Chats.list(tenantId), []);
});

test('a token that Entra gave our own app opens nothing: nothing is stored, and nothing sent where it points', async (t) => {
  const bot = await startBot(t, { auth: 'on' });
  const evil = 'https://evil.example/';
  const iss = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
  const claims = { iss, ver: '2.0', aud: appId, azp: appId, serviceurl: evil };
  const typed = activityFrom(marieke, evil, { type: 'message', text: 'reflectie' });
  for (const body of [typed, { ...typed, serviceUrl: undefined }, { ...typed, serviceUrl: bot.teams.url }])
    assert.equal((await knock(bot, bearer(bot.teams.tokens.sign(claims)), body)).status, 401);
  assert.deepEqual(await bot.tables.Chats.list(tenantId), []);
  assert.deepEqual(bot.teams.calls, []);
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
    [400, { ...base, conversation: { ...base.conversation, id: '19:half of a \ud83d' } }],
    [400, { ...base, channelData: { ...base.channelData, meeting: { id: '\udca5' } } }],
    [403, { ...base, serviceUrl: 'https://evil.example/' }],
    [403, { ...base, serviceUrl: `${bot.teams.url}@evil.example/` }],
    [403, { ...base, conversation: { ...base.conversation, tenantId: 'another' } }],
    [403, { ...base, channelData: { tenant: { id: 'another' } } }],
    [403, { ...base, conversation: { id: 'x' }, channelData: {} }],
  ] as const;
  for (const [status, body] of refused) assert.equal((await knock(bot, {}, body)).status, status, JSON.stringify(body));
});

/** The same words from a chat of another tenant. */
const fromElsewhere = (bot: RunningBot, rest: Record<string, unknown>) =>
  activityFrom(marieke, bot.teams.url, {
    conversation: { id: '19:elsewhere', conversationType: 'groupChat', tenantId: 'another', name: 'Elders' },
    channelData: { tenant: { id: 'another' } },
    ...rest,
  });

test('of a tenant that is not served, whoever waits for words hears so; nothing of it is kept', async (t) => {
  const bot = await startBot(t, { auth: 'on' });
  const sent = (rest: Record<string, unknown>, token = good(bot)) =>
    knock(bot, bearer(token), fromElsewhere(bot, rest));
  const data = { verb: 'me.view' };
  const pressed = {
    ...{ type: 'invoke', name: 'adaptiveCard/action', locale: 'en-GB' },
    value: { action: { type: 'Action.Execute', verb: data.verb, data } },
  };
  assert.match(await (await sent(pressed)).text(), /of an organisation that I do not work for/);
  assert.equal((await sent({ type: 'message', text: 'reflectie' })).status, 200);
  assert.match(bot.teams.newCard('19:elsewhere').join(), /van een organisatie waar ik niet voor werk/);
  assert.equal((await sent({ type: 'message', value: data })).status, 200);
  for (const type of ['conversationUpdate', 'event', 'installationUpdate']) {
    const membersAdded = [{ id: '28:kring' }];
    assert.equal((await sent({ type, membersAdded, action: 'add' })).status, 403, type);
  }
  const forged = createTokenIssuer().sign({ aud: appId, serviceurl: bot.teams.url });
  assert.equal((await sent(pressed, forged)).status, 401);
  await bot.tick();
  assert.deepEqual(bot.teams.unread(), []);
  assert.deepEqual(await everyRow(bot.tables, []), []);
  assert.doesNotMatch(bot.log.join(), /another|elsewhere|Elders/);
});

test('a Teams that is too busy for strangers makes us write nothing, nor wait with anybody else', async (t) => {
  const bot = await startBot(t);
  bot.teams.rules.push((_method, path) => (path.includes('elsewhere') ? 429 : undefined));
  const said = await knock(bot, {}, fromElsewhere(bot, { type: 'message', text: 'help' }));
  assert.equal(said.status, 503);
  assert.deepEqual(await everyRow(bot.tables, []), []);
});

const head = (...lines: string[]) =>
  ['POST /api/messages HTTP/1.1', 'Host: kring', 'Content-Type: application/json', ...lines, '', ''].join('\r\n');
const closing = (...lines: string[]) => head('Connection: close', ...lines);
const neutral = '{"error":"not accepted"}';

test('what is no proper HTTP gets one neutral line and a closed connection', async (t) => {
  const bot = await startBot(t);
  const said = [
    '\x16\x03\x01\x02 this is a TLS hello\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    `GET /healthz HTTP/1.1\r\nHost: kring\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
    `${head('Content-Length: -1')}{}`,
    `${head('Content-Length: 2', 'Content-Length: 3')}{}`,
    `${head('Content-Length: 2', 'Transfer-Encoding: chunked')}{}`,
    `${head('Transfer-Encoding: chunked')}ZZ\r\n`,
    `${head('X-Folded: one', ' two', 'Content-Length: 2')}{}`,
    `${head('Expect: miracles', 'Content-Length: 2')}{}`,
  ];
  const heard = await Promise.all(said.map((bytes) => say(bot.url, bytes)));
  for (const [at, answer] of heard.entries()) {
    assert.deepEqual(statusesIn(answer), [400], said[at]);
    assert.ok(answer.includes(neutral), answer);
  }
  assert.match(await say(bot.url, 'GET /healthz HTTP/1.1\r\n\r\n'), /^HTTP\/1.1 400 [^{]*$/, 'without a host');
});

test('a body that is no JSON object in UTF-8, or lies about itself, gets 400', async (t) => {
  const bot = await startBot(t);
  for (const body of [
    '',
    'null',
    '1',
    '"x"',
    '[]',
    '{"__proto__":{"type":"event"}}',
    '{"toString":1}',
    '{}{}',
    '\u0000',
  ])
    assert.match(await say(bot.url, closing(`Content-Length: ${body.length}`), body), /^HTTP\/1.1 400 .*/, body);
  const whole = JSON.stringify(activity(bot));
  const length = Buffer.byteLength(whole);
  assert.deepEqual(statusesIn(await say(bot.url, closing(`Content-Length: ${length}`), whole)), [200]);
  assert.deepEqual(statusesIn(await say(bot.url, closing(`Content-Length: ${length - 1}`), whole)), [400], 'cut off');
  assert.deepEqual(statusesIn(await say(bot.url, closing('Content-Length: 4'), Buffer.from('22fffe22', 'hex'))), [400]);
  const byteOrderMark = Buffer.from('efbbbf', 'hex');
  const marked = await say(bot.url, closing(`Content-Length: ${length + 3}`), byteOrderMark, whole);
  assert.deepEqual(statusesIn(marked), [200], 'a byte order mark is no lie');
});

test('a body over the limit is refused as soon as that is known, announced or not', async (t) => {
  const bot = await startBot(t);
  const refused = [
    say(bot.url, closing('Content-Length: 99999999999')),
    say(bot.url, closing('Transfer-Encoding: chunked'), `493e0\r\n${'x'.repeat(300_000)}\r\n`),
    say(bot.url, closing('Expect: 100-continue', 'Content-Length: 300000')),
  ];
  const heard = await Promise.all(refused);
  assert.deepEqual(heard.map(statusesIn), [[413], [413], [100, 413]]);
  assert.ok(heard.every((answer) => answer.includes(neutral)));
  const [whole, chunk] = [
    JSON.stringify(activity(bot)),
    (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`,
  ];
  const inChunks = [...Buffer.from(whole).toString('latin1')].map(chunk).join('');
  const taken = await say(bot.url, closing('Transfer-Encoding: chunked'), Buffer.from(inChunks, 'latin1'), '0\r\n\r\n');
  assert.deepEqual(statusesIn(taken), [200], 'letter by letter is no crime');
});

test('requests in a row on one connection are each answered for themselves, and no connection is upgraded', async (t) => {
  const bot = await startBot(t);
  const health = 'GET /healthz HTTP/1.1\r\nHost: kring\r\n\r\n';
  const refused = `${head('Content-Length: 2')}{}`;
  const heard = await say(bot.url, health, refused, health, `${closing('Content-Length: 2')}{}`);
  assert.deepEqual(statusesIn(heard), [200, 400, 200, 400]);
  const upgrade = ['Connection: close, Upgrade', 'Upgrade: websocket', 'Content-Length: 2'];
  assert.deepEqual(statusesIn(await say(bot.url, `${head(...upgrade)}{}`)), [400]);
});

test('only plain JSON is read, whatever else the headers say', async (t) => {
  const bot = await startBot(t);
  const headers: [number, Record<string, string>][] = [
    [415, { 'content-encoding': 'gzip' }],
    [415, { 'content-encoding': 'identity, gzip' }],
    [415, { 'content-encoding': '' }],
    [415, { 'content-type': 'multipart/form-data; boundary=x' }],
    [415, { 'content-type': 'application/jsonp' }],
    [415, { 'content-type': 'text/plain, application/json' }],
    [200, { 'content-type': 'Application/JSON ; charset=utf-8', 'content-encoding': 'identity' }],
    [200, { accept: 'image/png;q=x, ,;;', 'accept-version': '~9', 'content-md5': 'x' }],
  ];
  for (const [status, some] of headers) {
    const answer = await knock(bot, some);
    assert.equal(answer.status, status, JSON.stringify(some));
    if (status !== 200) assert.equal(await answer.text(), neutral);
  }
  assert.equal((await knock(bot, {}, '['.repeat(120_000))).status, 400);
});

test('other places and other ways of asking are not there', async (t) => {
  const bot = await startBot(t);
  const said = async (line: string) =>
    statusesIn(await say(bot.url, `${line} HTTP/1.1\r\nHost: kring\r\nConnection: close\r\n\r\n`))[0];
  for (const path of ['/etc/passwd', '/../../etc/passwd', '/%E0%A4%A', '/%00', '//healthz', `/${'a/'.repeat(6_000)}`])
    assert.equal(await said(`GET ${path}`), 404, path);
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE'])
    assert.equal(await said(`${method} /api/messages`), 405, method);
  assert.equal(await said('CONNECT evil.example:443'), undefined);
  assert.equal(await said('GET http://evil.example/healthz'), 200, 'the host is not looked at');
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
  // Whoever asks more often than once a second gets the same answer.
  await wait(1_100);
  assert.equal((await fetch(`${bot.url}/readyz`)).status, 503);
  assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
});

test('a bot without its queue is not ready, and one that is leaving is not ready at once', async (t) => {
  const bot = await startBot(t);
  const { depths } = bot.queue;
  bot.queue.depths = async () => {
    throw new Error('gone');
  };
  assert.equal((await fetch(`${bot.url}/readyz`)).status, 503);
  bot.queue.depths = depths;
  await wait(1_100);
  assert.equal((await fetch(`${bot.url}/readyz`)).status, 200);
  bot.leave();
  assert.equal((await fetch(`${bot.url}/readyz`)).status, 503);
});
