import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openStorage } from '../../services/storage/azure-storage.ts';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import type { Taken, WorkQueue } from '../../services/storage/queue.ts';
import { commonGround } from '../faults/common-ground.ts';
import { queueByHand } from '../support/queue-by-hand.ts';

const { clock, account, stop } = await commonGround();
after(stop);
const connectionString = account();
const { queue: azureQueue } = await openStorage({ connectionString }, clock.now);

/** A queue, and how its seconds go by. */
type Passing = { readonly queue: WorkQueue; pass(seconds: number): Promise<unknown> };

function inMemory(): Passing {
  const clock = { now: new Date('2026-03-02T12:00:00Z') };
  const pass = async (passed: number) => {
    clock.now = new Date(clock.now.getTime() + passed * 1_000);
  };
  return { queue: memoryQueue(() => clock.now), pass };
}

const onAzurite: Passing = { queue: azureQueue, pass: clock.move };

const pointer = { network: 'gezond-dorp', work: 'work_close-round_1' };
const waiting = 60;

async function theOnly(taken: readonly Taken[]): Promise<Taken> {
  assert.equal(taken.length, 1);
  return taken[0] ?? assert.fail();
}
const takenFrom = async (queue: WorkQueue, lease = waiting) => theOnly(await queue.receive(8, lease));
const isEmpty = async (queue: WorkQueue) => assert.deepEqual(await queue.receive(8, waiting), []);

function handsOut(name: string, { queue, pass }: Passing) {
  test(`${name}: what is sent is taken once, and gone when it is done`, async () => {
    await queue.send(pointer, 0);
    const taken = await takenFrom(queue, 2);
    assert.deepEqual([taken.pointer, taken.attempt], [pointer, 1]);
    await isEmpty(queue);
    await taken.done();
    await pass(2);
    await isEmpty(queue);
  });

  test(`${name}: what a worker that died had taken comes back, as a second attempt`, async () => {
    await queue.send(pointer, 0);
    await takenFrom(queue, 1);
    await pass(1);
    const again = await takenFrom(queue);
    assert.deepEqual([again.pointer, again.attempt], [pointer, 2]);
    await again.done();
  });

  test(`${name}: what is put off comes back after that time and not before, as a first attempt`, async () => {
    await queue.send(pointer, 0);
    await (await takenFrom(queue)).later(2);
    await isEmpty(queue);
    await pass(2);
    const again = await takenFrom(queue);
    assert.equal(again.attempt, 1);
    await again.done();
  });

  test(`${name}: what is due later is not seen before its time`, async () => {
    await queue.send(pointer, 1.5);
    await isEmpty(queue);
    await pass(2);
    await (await takenFrom(queue)).done();
  });

  test(`${name}: nobody takes more than asked for, and the rest is for others`, async () => {
    for (const work of ['a', 'b', 'c']) await queue.send({ ...pointer, work }, 0);
    const first = await queue.receive(2, waiting);
    const rest = await queue.receive(8, waiting);
    const works = [...first, ...rest].map((taken) => taken.pointer.work);
    assert.deepEqual([first.length, rest.length, works.toSorted().join('')], [2, 1, 'abc']);
    await Promise.all([...first, ...rest].map((taken) => taken.done()));
  });
}

function letsAWorkerChoose(name: string, { queue, pass }: Passing) {
  test(`${name}: who needs longer keeps it hidden, and can still finish it`, async () => {
    await queue.send(pointer, 0);
    const taken = await takenFrom(queue, 1);
    await taken.renew(3);
    await pass(1.5);
    await isEmpty(queue);
    await taken.done();
    await pass(2);
    await isEmpty(queue);
  });

  test(`${name}: what nobody could finish is poison, until an operator takes it back`, async () => {
    const other = { ...pointer, work: 'work_post-results_1' };
    for (const sent of [pointer, other]) await queue.send(sent, 0);
    for (const taken of await queue.receive(8, waiting)) await taken.poison();
    await isEmpty(queue);
    const { poisoned } = await queue.depths();
    await queue.redeem(pointer);
    assert.equal((await queue.depths()).poisoned, poisoned - 1);
    await queue.redeem(pointer);
    await queue.redeem(other);
    assert.deepEqual(await queue.depths(), { waiting: 0, poisoned: poisoned - 2 });
  });
}

function forgivesTheLate(name: string, { queue, pass }: Passing) {
  test(`${name}: a worker whose lease was lost cannot finish what another has now`, async () => {
    await queue.send(pointer, 0);
    const slow = await takenFrom(queue, 1);
    await pass(1);
    const other = await takenFrom(queue, 1);
    await slow.done();
    await slow.later(600);
    await slow.renew(600);
    await slow.poison();
    await pass(1);
    const third = await takenFrom(queue);
    assert.equal(third.attempt, 3);
    await other.done();
    await third.done();
  });

  test(`${name}: who put something off has nothing to do with it any more`, async () => {
    await queue.send(pointer, 0);
    const taken = await takenFrom(queue);
    await taken.later(1);
    await taken.later(0);
    await taken.done();
    await isEmpty(queue);
    await pass(1);
    await (await takenFrom(queue)).done();
  });

  test(`${name}: finishing, or putting off, what is finished already does nothing`, async () => {
    await queue.send(pointer, 0);
    const taken = await takenFrom(queue);
    await taken.done();
    await taken.done();
    await taken.later(0);
    await isEmpty(queue);
  });
}

function keepsTheContract(name: string, passing: Passing) {
  handsOut(name, passing);
  letsAWorkerChoose(name, passing);
  forgivesTheLate(name, passing);
}

keepsTheContract('in memory', inMemory());
keepsTheContract('on Azurite', onAzurite);

test('a message that is no pointer is set aside where an operator finds it, and the others go on', async () => {
  const { queue, pass } = onAzurite;
  const byHand = queueByHand(connectionString);
  const strange = ['hello', 'bm8gSlNPTg==', Buffer.from('{"network":"gezond-dorp"}').toString('base64')];
  for (const text of strange) await byHand.send(text);
  await queue.send(pointer, 0);
  const taken = await takenFrom(queue, 1);
  assert.deepEqual(taken.pointer, pointer);
  await taken.done();
  await pass(1);
  await isEmpty(queue);
  assert.deepEqual((await byHand.poisoned()).toSorted(), strange.toSorted());
});
