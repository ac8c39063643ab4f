import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Rule } from '../support/fault-proxy.ts';
import { queueByHand } from '../support/queue-by-hand.ts';
import { commonGround } from './common-ground.ts';
import { playUnder } from './under-faults.ts';
import { startWorld } from './world.ts';

const ground = await commonGround();
after(ground.stop);
const world = await startWorld(ground);
after(world.stop);
await world.start();
const never = { doubles: 'never' } as const;

const sends: (fault: ReturnType<Rule>) => Rule = (fault) => (call) =>
  call.method === 'POST' && call.path.includes('/kring-work/messages') ? fault : undefined;

test('every pointer comes twice, and all work is done once', async () => {
  assert.deepEqual(await playUnder(world, 1, () => ({ queue: sends({ kind: 'twice' }) }), never), []);
});

test('pointers get lost on their way, and the sweep makes up for them', async () => {
  let count = 0;
  const some: Rule = (call) => {
    count += 1;
    return count % 2 ? sends({ kind: 'refuse' })(call) : undefined;
  };
  assert.deepEqual(await playUnder(world, 2, () => ({ queue: some }), never), []);
});

test('pointers overtake one another, and nothing is done before its time', async () => {
  let count = 0;
  const shuffled: Rule = (call) => {
    count += 1;
    return sends({ kind: 'delay', milliseconds: (count * 37) % 150 })(call);
  };
  assert.deepEqual(await playUnder(world, 3, () => ({ queue: shuffled }), never), []);
});

test('pointers are taken and lost with the answer, and come back when their lease ends', async () => {
  let count = 0;
  const takings: Rule = ({ method, path }) => {
    if (method !== 'GET' || !path.includes('/messages')) return undefined;
    count += 1;
    return count % 3 ? { kind: 'lose' } : undefined;
  };
  assert.deepEqual(await playUnder(world, 4, () => ({ queue: takings }), never), []);
});

test('a message that is no pointer is set aside where an operator finds it, and holds nobody up', async () => {
  const queue = queueByHand(world.direct);
  await queue.send('geen verwijzing');
  assert.deepEqual(await playUnder(world, 5, () => ({}), never), []);
  assert.deepEqual(await queue.poisoned(), ['geen verwijzing']);
});
