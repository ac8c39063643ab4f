import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { runSeed } from './chaos.ts';
import { commonGround } from './common-ground.ts';

// Other lots every time: npm run chaos -- --seeds N.

const ground = await commonGround();
after(ground.stop);

async function survives(seed: number) {
  const { violations, figures } = await runSeed(ground, seed, { networks: 3, meetings: 2 });
  assert.deepEqual(violations, [], `to see it again: npm run chaos -- --seed ${seed} --networks 3 --meetings 2`);
  assert.ok((figures['answers acknowledged'] ?? 0) > 0 && (figures['rounds opened'] ?? 0) > 0, 'something was done');
}

test('whatever is killed and however the wires fail, nothing acknowledged is lost and nothing happens twice', () =>
  survives(1));
