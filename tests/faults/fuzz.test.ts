import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { fuzz } from './fuzz.ts';

/** Per test. Many more: npm run chaos -- --fuzz N. */
const wanted = 500;

async function nothingIsLeftBy(t: TestContext, seed: number) {
  const { activities, statuses, faults, writes, writesOfAnAnswer } = await fuzz({ activities: wanted, seed });
  t.diagnostic(`seed ${seed}: ${JSON.stringify(statuses)}`);
  assert.deepEqual(faults, [], `seed ${seed}`);
  assert.deepEqual(writes, [], `seed ${seed}`);
  assert.equal(writesOfAnAnswer.length, 1, 'a real answer is kept, and seen to be');
  assert.ok((statuses['200'] ?? 0) > activities / 4, 'a good part came through the door');
}

test('whatever comes in, known mischief: no fault, and nothing stored', (t) => nothingIsLeftBy(t, 20_260_302));

test('whatever comes in, new mischief every time: no fault, and nothing stored', (t) =>
  nothingIsLeftBy(t, randomInt(2 ** 31)));
