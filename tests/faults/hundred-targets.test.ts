import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testChat } from './chats.ts';
import { createTestNetwork } from './network.ts';
import { settle, startGround, startWorld } from './world.ts';

const ground = await startGround();
after(ground.stop);
const retryAfter = 20;

test('a hundred chats begin at once and Teams is too busy for thirty: all are welcomed once, none before its time', async (t) => {
  const world = await startWorld(ground);
  t.after(world.stop);
  await world.start();
  const networks = Array.from({ length: 100 }, (_, nth) => createTestNetwork(world, testChat(nth + 1)));
  const busy = new Set(networks.slice(0, 30).map(({ chat }) => chat.id));
  const turnedAway = new Set<string>();
  world.wires.connector.obey(({ method, path }) => {
    const chatId = decodeURIComponent(path.split('/')[3] ?? '');
    if (method !== 'POST' || !busy.has(chatId) || turnedAway.has(chatId)) return undefined;
    turnedAway.add(chatId);
    return { kind: 'status', status: 429, retryAfter };
  });
  const from = performance.now();
  const heard = await Promise.all(networks.map((network) => network.added()));
  assert.deepEqual(new Set(heard), new Set(['acknowledged']));
  await settle(
    world,
    networks.map(({ chat }) => chat),
  );

  for (const { chat } of networks) {
    const attempts = world.posts.filter(({ about }) => about === `welcome ${chat.id}`);
    assert.equal(
      attempts.reduce((sum, { times }) => sum + times, 0),
      1,
      `${chat.name} is welcomed once`,
    );
    const [first, second] = attempts;
    if (!busy.has(chat.id) || !first || !second) continue;
    const seconds = (second.at.getTime() - first.at.getTime()) / 1_000;
    assert.ok(
      seconds > retryAfter - 0.5,
      `${chat.name} was to be left alone for ${retryAfter} s, and was for ${seconds}`,
    );
  }
  assert.equal(turnedAway.size, 30);
  const seconds = ((performance.now() - from) / 1_000).toFixed(1);
  t.diagnostic(
    `${world.posts.length} posts, ${turnedAway.size} turned away with 429, ${seconds} s without the moved time`,
  );
});
