import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { jsonLog } from '../../bot/log.ts';
import type { Messenger } from '../../bot/ports.ts';
import { createWorker } from '../../bot/worker.ts';
import { createBacklog } from '../../services/delivery/backlog.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { aNetwork, anOpenRound, type Kring, kringAt } from '../support/builders.ts';

/** A worker on the services of a test; `messenger` is how Teams answers it. */
function workerOf(kring: Kring, messenger: Partial<Messenger> = {}, renewEvery = 60_000) {
  const log: string[] = [];
  const now = () => kring.clock.now;
  const services = {
    ...kring,
    messenger: { ...kring.messenger, ...messenger },
    log: jsonLog((line) => log.push(line), now),
  };
  const { tick } = createWorker({ queue: kring.queue, services, now, chance: () => 0, renewEvery });
  return { tick, log };
}

const rowOf = async ({ tables }: Kring, networkId: string, kind: string) => {
  const rows = await tables.Networks.list(networkId, startingWith(`work_${kind}`));
  return rows[0] ?? assert.fail(`there is no work ${kind}`);
};

test('work that takes longer than its lease stays with its worker, and is done once', async () => {
  const kring = kringAt();
  const { network } = await anOpenRound(kring);
  let posts = 0;
  const slow = workerOf(
    kring,
    {
      async post() {
        posts += 1;
        for (let seconds = 0; seconds < 120; seconds += 30) {
          kring.later(30);
          await wait(30);
        }
        return { kind: 'sent', messageId: '1' };
      },
    },
    5,
  );
  const other = workerOf(kring);
  const first = slow.tick();
  for (let looks = 0; looks < 10; looks += 1) {
    await wait(10);
    assert.equal(await other.tick(), 0);
  }
  await first;
  assert.equal(posts, 1);
  assert.deepEqual(await kring.tables.Networks.list(network.id, startingWith('work_post-reflection')), []);
});

test('a worker that lost its work while it was away gives nothing back', async () => {
  const kring = kringAt();
  const { network } = await anOpenRound(kring);
  const slow = workerOf(kring, {
    async post() {
      kring.later(61);
      await workerOf(kring, { post: async () => ({ kind: 'sent', messageId: '2' }) }).tick();
      return { kind: 'later' };
    },
  });
  await slow.tick();
  const left = await kring.tables.Networks.list(network.id, startingWith('work_post-reflection'));
  assert.deepEqual(left, []);
});

test('work whose worker never comes back is set aside after five, and an operator gives it another try', async () => {
  const kring = kringAt();
  const { network } = await anOpenRound(kring);
  const dying = workerOf(kring, { post: () => new Promise<never>(() => undefined) });
  for (let deaths = 0; deaths < 5; deaths += 1) {
    void dying.tick();
    await wait(5);
    kring.later(61);
  }
  const worker = workerOf(kring, { post: async () => ({ kind: 'sent', messageId: '1' }) });
  await worker.tick();
  const { key, row } = await rowOf(kring, network.id, 'post-reflection');
  assert.equal(row['state'], 'set-aside');
  assert.equal((await kring.queue.depths()).poisoned, 1);
  assert.match(worker.log.join(), /work set aside/);

  const backlog = createBacklog({
    ...{ table: kring.tables.Networks, queue: kring.queue },
    ...{ work: kring.work, now: () => kring.clock.now },
  });
  assert.ok(await backlog.redrive(network.id, key));
  assert.equal((await kring.queue.depths()).poisoned, 0);
  await worker.tick();
  assert.match(worker.log.join(), /work redriven/);
  assert.deepEqual(await kring.tables.Networks.list(network.id, startingWith('work_post-reflection')), []);
});

test('a row that this version cannot read is left alone, the rest goes on, and its pointer ends as poison', async () => {
  const kring = kringAt();
  const network = await aNetwork(kring);
  const strange = 'work_send-postcard_1';
  const row = { networkId: network.id, kind: 'send-postcard', target: '1', dueAt: kring.clock.now.toISOString() };
  await kring.tables.Networks.put(network.id, strange, { ...row, state: 'pending', attempts: 0 });
  await kring.queue.send({ network: network.id, work: strange }, 0);
  await anOpenRound(kring);
  const worker = workerOf(kring, { post: async () => ({ kind: 'sent', messageId: '1' }) });
  for (let minutes = 0; minutes < 6; minutes += 1) {
    await worker.tick();
    kring.later(61);
  }
  assert.deepEqual(await kring.tables.Networks.list(network.id, startingWith('work_post-reflection')), []);
  assert.equal((await kring.tables.Networks.get(network.id, strange))?.row['state'], 'pending');
  assert.equal((await kring.queue.depths()).poisoned, 1);
  const tally = await kring.sweep(network.id);
  assert.deepEqual([tally.unreadable, tally.pending], [1, 1]);
});

test('storage that is away for an hour makes no poison', async () => {
  const kring = kringAt();
  const { network } = await anOpenRound(kring);
  const { get } = kring.tables.Networks;
  kring.tables.Networks.get = async () => {
    throw new Error('away');
  };
  const worker = workerOf(kring, { post: async () => ({ kind: 'sent', messageId: '1' }) });
  for (let minutes = 0; minutes < 60; minutes += 1) {
    await worker.tick();
    kring.later(61);
  }
  assert.equal((await kring.queue.depths()).poisoned, 0);
  kring.tables.Networks.get = get;
  await worker.tick();
  assert.deepEqual(await kring.tables.Networks.list(network.id, startingWith('work_post-reflection')), []);
});
