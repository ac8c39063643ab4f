import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { say, statusesIn } from '../support/wire.ts';
import { attackWith } from './attack.ts';
import { commonGround } from './common-ground.ts';
import { startWorld } from './world.ts';

// A process of its own: what ends it or fills its memory must not be ours, and its memory is measured without ours.
const ground = await commonGround();
after(ground.stop);
const world = await startWorld(ground);
after(world.stop);
const temporary = await mkdtemp(join(tmpdir(), 'kring-'));
after(() => rm(temporary, { recursive: true, force: true }));
const bot = await world.start({ isWatched: true, env: { TMPDIR: temporary } });
/** Many more: npm run chaos -- --attack N. */
const requests = 300;

const head = (...lines: string[]) =>
  ['POST /api/messages HTTP/1.1', 'Host: kring', 'Content-Type: application/json', ...lines, '', ''].join('\r\n');
const health = 'GET /healthz HTTP/1.1\r\nHost: kring\r\nConnection: close\r\n\r\n';
const megabyte = Buffer.alloc(1_048_576, ' ');
const twoHundred = Array.from({ length: 200 }, () => megabyte);

test('it fetches the signing keys as it starts, before anybody knocks', async () => {
  while (!world.teams.calls.some(({ path }) => path === '/keys')) await wait(5);
  assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
});

test('a gzip header before something else, or before two hundred megabytes, is refused unread', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000, '[1],'));
  assert.ok(bomb.length < 300_000);
  const garbage = Buffer.from('this is not gzip');
  for (const body of [garbage, bomb]) {
    const lines = ['Content-Encoding: gzip', `Content-Length: ${body.length}`];
    assert.deepEqual(statusesIn(await say(bot.url, head(...lines), body, health)), [415, 200]);
  }
});

test('two hundred megabytes are refused while they come, announced or in pieces, and are not kept', async () => {
  const before = await bot.look();
  const announced = await say(bot.url, head(`Content-Length: ${200 * megabyte.length}`), ...twoHundred, health);
  assert.deepEqual(statusesIn(announced), [413, 200]);
  const pieces = twoHundred.flatMap((piece) => ['100000\r\n', piece, '\r\n']);
  const inPieces = await say(bot.url, head('Transfer-Encoding: chunked'), ...pieces, '0\r\n\r\n', health);
  assert.deepEqual(statusesIn(inPieces), [413, 200]);
  const { heap } = await bot.look();
  assert.ok(heap - before.heap < 20_000_000, `${heap - before.heap} bytes are still there`);
});

test('an upload is refused and leaves no file behind', async () => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(megabyte)]), 'evil.html');
  const answer = await fetch(`${bot.url}/api/messages`, { method: 'POST', body: form });
  assert.equal(answer.status, 415);
  assert.equal(await answer.text(), '{"error":"not accepted"}');
  // tsx, which came with the witness, keeps its own there.
  const files = await readdir(temporary);
  assert.deepEqual(
    files.filter((name) => !name.startsWith('tsx')),
    [],
  );
});

/** One byte a second. Resolves to what was heard and how many bytes it took until the other side hung up. */
function drip(start: string): Promise<{ heard: string; drops: number }> {
  const { port, hostname } = new URL(bot.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let [heard, drops] = ['', 0];
    socket.write(start);
    const dripping = setInterval(() => {
      drops += 1;
      socket.write('a');
    }, 1_000);
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(dripping);
      resolve({ heard, drops });
    });
  });
}

test('whoever sends a byte a second is sent away, and others are served meanwhile', async () => {
  const slow = Promise.all([
    drip('POST /api/messages HTTP/1.1\r\nHost: kring\r\nX-Slow: '),
    drip(head('Content-Length: 1000')),
    drip(`${head('Transfer-Encoding: chunked')}3e8\r\n`),
  ]);
  assert.deepEqual(statusesIn(await say(bot.url, health)), [200]);
  for (const { heard, drops } of await slow) {
    assert.deepEqual(statusesIn(heard), [400], heard);
    assert.ok(heard.endsWith('{"error":"not accepted"}'), heard);
    assert.ok(drops < 22, `only after ${drops} seconds`);
  }
});

test('forged tokens of ever new tenants are refused, and leave nothing in memory', async (t) => {
  const figures = await attackWith({ requests, world, bot });
  t.diagnostic(JSON.stringify(figures));
  assert.deepEqual(figures.statuses, { 401: requests });
  assert.equal(figures.issuersAfter, figures.issuersBefore);
  const grown = figures.heapAfter - figures.heapBefore;
  assert.ok(grown < 8_000_000, `the heap grew by ${grown} bytes`);
  assert.deepEqual(statusesIn(await say(bot.url, health)), [200]);
});
