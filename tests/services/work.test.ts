import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NewWork, pointTo, workShelf } from '../../services/delivery/work.ts';
import { NetworkId } from '../../services/ids.ts';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import type { Pointer } from '../../services/storage/queue.ts';
import { type Kring, kringAt } from '../support/builders.ts';

const networkId = NetworkId.parse('gezond-dorp');
const pointer: Pointer = { network: networkId, work: 'work_close-round_r1' };
const closing = (dueAt: Date): NewWork => ({ kind: 'close-round', target: 'r1', dueAt });
const noon = '2026-03-02T12:00:00.000Z';

async function planned(kring: Kring, dueAt = kring.clock.now) {
  const work = { networkId, ...closing(dueAt), state: 'pending', attempts: 0 } as const;
  await workShelf(kring.tables.Networks).put(networkId, kring.work.keyOf(work), work);
  return found(kring);
}
const announce = (kring: Kring, dueAt: Date) => pointTo({ networkId, ...closing(dueAt) }, kring.queue, kring.clock.now);
const found = async (kring: Kring) => (await kring.work.find(pointer)) ?? assert.fail('the work is gone');
const takenFrom = async (kring: Kring) => (await kring.work.take(await found(kring))) ?? assert.fail('not taken');
const sweptBy = async (kring: Kring) => (await kring.sweep(networkId)).forgotten;

test('of twenty instances that want one piece of work, one gets it', async () => {
  const kring = kringAt();
  const read = await planned(kring);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => kring.work.take(read)));
  assert.equal(outcomes.filter((taken) => taken !== undefined).length, 1);
  assert.deepEqual([(await found(kring)).row.state, (await found(kring)).row.attempts], ['taken', 1]);
});

test('work that one instance has is not given to another, until its minute is over', async () => {
  const kring = kringAt();
  await planned(kring);
  await takenFrom(kring);
  kring.later(59);
  assert.equal(await kring.work.take(await found(kring)), undefined);
  kring.later(1);
  assert.equal((await takenFrom(kring)).attempts, 2);
});

test('work that is done is gone, and finishing it twice is no harm', async () => {
  const kring = kringAt();
  await planned(kring);
  const taken = await takenFrom(kring);
  await kring.work.finish(taken);
  await kring.work.finish(taken);
  assert.equal(await kring.work.find(pointer), undefined);
});

test('work that is given back is due later, and keeps count of its attempts', async () => {
  const kring = kringAt(noon);
  await planned(kring);
  await kring.work.postpone(await takenFrom(kring), 30, 'again');
  const { state, attempts, dueAt, leasedUntil } = (await found(kring)).row;
  assert.deepEqual([state, attempts, leasedUntil], ['pending', 1, undefined]);
  assert.equal(dueAt.toISOString(), '2026-03-02T12:00:30.000Z');
});

test('a worker that came back too late does not give away what another has now', async () => {
  const kring = kringAt();
  await planned(kring);
  const slow = await takenFrom(kring);
  kring.later(61);
  await takenFrom(kring);
  await kring.work.postpone(slow, 30, 'again');
  await kring.work.stop(slow, 'set-aside');
  assert.deepEqual([(await found(kring)).row.state, (await found(kring)).row.attempts], ['taken', 2]);
});

test('work that an operator must look at is not taken and not swept', async () => {
  const kring = kringAt();
  await planned(kring);
  await kring.work.stop(await takenFrom(kring), 'uncertain');
  kring.later(3_600);
  assert.equal(await kring.work.take(await found(kring)), undefined);
  assert.equal(await sweptBy(kring), 0);
  assert.equal((await found(kring)).row.state, 'uncertain');
});

test('planning what is there already puts it back to its beginning', async () => {
  const kring = kringAt();
  await planned(kring);
  await kring.work.stop(await takenFrom(kring), 'set-aside');
  await planned(kring);
  assert.deepEqual([(await found(kring)).row.state, (await found(kring)).row.attempts], ['pending', 0]);
});

test('work that a planning superseded meanwhile is not postponed with the old', async () => {
  const kring = kringAt(noon);
  await planned(kring);
  const taken = await takenFrom(kring);
  await planned(kring);
  await kring.work.postpone(taken, 3_600, 'again');
  assert.equal((await found(kring)).row.dueAt.toISOString(), noon);
});

test('announced work is pointed to when it is due, and the pointer names nobody', async () => {
  const kring = kringAt();
  await planned(kring);
  await announce(kring, new Date(kring.clock.now.getTime() + 90_000));
  kring.later(89);
  assert.deepEqual(await kring.queue.receive(8, 60), []);
  kring.later(1);
  assert.deepEqual(
    (await kring.queue.receive(8, 60)).map((taken) => taken.pointer),
    [pointer],
  );
});

test('work that is overdue is announced at once', async () => {
  const kring = kringAt();
  await announce(kring, new Date(kring.clock.now.getTime() - 3_600_000));
  assert.equal((await kring.queue.receive(8, 60)).length, 1);
});

test('work of two weeks from now is looked at after six days: a queue cannot wait longer', async () => {
  const delays: number[] = [];
  const queue = {
    ...memoryQueue(() => new Date(noon)),
    send: async (_: Pointer, delay: number) => void delays.push(delay),
  };
  const kring = kringAt(noon, { queue });
  await announce(kring, new Date('2026-03-16T12:00:00Z'));
  await announce(kring, new Date('2026-03-08T11:59:00Z'));
  assert.deepEqual(delays, [6 * 24 * 3_600, 6 * 24 * 3_600 - 60]);
});

test('work whose announcement got lost is found once it is half a minute late', async () => {
  const kring = kringAt();
  await planned(kring, new Date(kring.clock.now.getTime() + 60_000));
  kring.later(90);
  assert.equal(await sweptBy(kring), 0);
  kring.later(1);
  assert.equal(await sweptBy(kring), 1);
  assert.deepEqual(
    (await kring.queue.receive(8, 60)).map((taken) => taken.pointer),
    [pointer],
  );
});

test('work whose worker died is found when its minute is over', async () => {
  const kring = kringAt();
  await planned(kring);
  await takenFrom(kring);
  kring.later(60);
  assert.equal(await sweptBy(kring), 0);
  kring.later(1);
  assert.equal(await sweptBy(kring), 1);
});

test('a sweep sees the network it was given and no other', async () => {
  const kring = kringAt();
  await planned(kring);
  kring.later(60);
  assert.equal((await kring.sweep(NetworkId.parse('elsewhere'))).forgotten, 0);
  assert.deepEqual([await sweptBy(kring), (await kring.sweep(networkId)).pending], [1, 1]);
});

test('work that is planned again while it is being done is not lost when that is done', async () => {
  const kring = kringAt();
  await planned(kring);
  const taken = await takenFrom(kring);
  await planned(kring);
  await kring.work.finish(taken);
  assert.equal((await found(kring)).row.state, 'pending');
});
