import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { commonGround } from './common-ground.ts';
import { welcomeHundred } from './hundred-targets.ts';

const ground = await commonGround();
after(ground.stop);

test('a hundred chats begin at once and Teams is too busy for thirty: all are welcomed once, none before its time', async (t) => {
  const figures = await welcomeHundred(ground);
  t.diagnostic(JSON.stringify(figures));
  const { posts, turnedAway, badlyServed, retryAfter, earliestWait } = figures;
  assert.deepEqual(badlyServed, []);
  assert.deepEqual([posts, turnedAway], [100, 30]);
  assert.ok(earliestWait > retryAfter - 0.5, `asked to wait ${retryAfter} s, one was left alone for ${earliestWait}`);
});
