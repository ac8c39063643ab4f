import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openStorage } from '../../services/storage/azure-storage.ts';
import { memoryTable } from '../../services/storage/memory-table.ts';
import type { Table } from '../../services/storage/store.ts';
import { commonGround } from '../faults/common-ground.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { aPartition, inserting, own, putting, replacing, written } from '../support/rows.ts';

const { clock, account, stop } = await commonGround();
after(stop);
const connectionString = account();
const { tables } = await openStorage({ connectionString }, clock.now);

const proxy = await startFaultProxy(new URL(/TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? '').origin);
after(proxy.stop);
let losses = 0;
proxy.obey(({ method }) => {
  if (losses === 0 || method === 'GET') return undefined;
  losses -= 1;
  return { kind: 'lose' };
});
const loseNextAnswer = () => {
  losses = 1;
};
/** Whether every answer that was to be lost was lost: otherwise a test proves nothing. */
const hasLostAll = () => losses === 0;
const proxied = connectionString.replace(/(TableEndpoint=)http:\/\/[^/]+/, `$1${proxy.url}`);
const faulty = (await openStorage({ connectionString: proxied }, clock.now)).tables.Networks;

const twenty = Array.from({ length: 20 }, (_, nth) => nth);

function letsOneWin(name: string, table: Table) {
  test(`${name}: of twenty who insert one row at once, one does, and it is that one's`, async () => {
    const partition = aPartition();
    const outcomes = await Promise.all(twenty.map((nth) => table.transact(partition, [inserting('round', { nth })])));
    assert.deepEqual(outcomes.filter(Boolean), [true]);
    assert.equal((await table.get(partition, 'round'))?.row['nth'], outcomes.indexOf(true));
  });

  test(`${name}: of twenty who replace what they all read, one does, and it is that one's`, async () => {
    const partition = aPartition();
    const read = await written(table, partition, 'round', {});
    const outcomes = await Promise.all(twenty.map((nth) => table.transact(partition, [replacing(read, { nth })])));
    assert.deepEqual(outcomes.filter(Boolean), [true]);
    assert.equal((await table.get(partition, 'round'))?.row['nth'], outcomes.indexOf(true));
  });

  test(`${name}: who read the row before somebody else wrote it, writes nothing`, async () => {
    const partition = aPartition();
    const read = await written(table, partition, 'round', { state: 'open' });
    await table.put(partition, 'round', { state: 'closing' });
    assert.equal(await table.transact(partition, [replacing(read, { state: 'open' })]), false);
    assert.equal((await table.get(partition, 'round'))?.row['state'], 'closing');
  });

  test(`${name}: a row that was removed, or made anew, is not replaced`, async () => {
    const partition = aPartition();
    const read = await written(table, partition, 'work', { state: 'pending' });
    await table.remove(partition, 'work');
    assert.equal(await table.transact(partition, [replacing(read, { state: 'taken' })]), false);
    assert.equal(await table.get(partition, 'work'), undefined);
    await table.put(partition, 'work', { state: 'pending' });
    assert.equal(await table.transact(partition, [replacing(read, { state: 'taken' })]), false);
  });
}

function doesAllOrNothing(name: string, table: Table) {
  test(`${name}: a transaction inserts, puts and replaces together`, async () => {
    const partition = aPartition();
    const read = await written(table, partition, 'meetings', { held: 1 });
    const steps = [replacing(read, { held: 2 }), inserting('round', { state: 'open' }), putting('work', { due: 1 })];
    assert.equal(await table.transact(partition, steps), true);
    const rows = (await table.list(partition)).map(({ key, row }) => [key, own(row)]);
    assert.deepEqual(rows, [
      ['meetings', { held: 2 }],
      ['round', { state: 'open' }],
      ['work', { due: 1 }],
    ]);
  });

  test(`${name}: when one row of a transaction is taken, none is written`, async () => {
    const partition = aPartition();
    await table.put(partition, 'round', { state: 'closed' });
    const steps = [putting('work'), inserting('key'), inserting('round', { state: 'open' })];
    assert.equal(await table.transact(partition, steps), false);
    assert.deepEqual(
      (await table.list(partition)).map(({ key, row }) => [key, own(row)]),
      [['round', { state: 'closed' }]],
    );
  });

  test(`${name}: when one row of a transaction changed since it was read, none is written`, async () => {
    const partition = aPartition();
    const read = await written(table, partition, 'round', { state: 'open' });
    await table.put(partition, 'round', { state: 'closing' });
    assert.equal(await table.transact(partition, [putting('work'), replacing(read, { state: 'closed' })]), false);
    assert.deepEqual(
      (await table.list(partition)).map(({ key }) => key),
      ['round'],
    );
  });

  test(`${name}: a transaction that names one row twice is our own fault, and writes nothing`, async () => {
    const partition = aPartition();
    await assert.rejects(table.transact(partition, [putting('member'), putting('work'), putting('member')]));
    assert.deepEqual(await table.list(partition), []);
  });

  test(`${name}: a hundred steps are one transaction, to the last step`, async () => {
    const partition = aPartition();
    const steps = Array.from({ length: 99 }, (_, nth) => inserting(`member_${String(nth).padStart(2, '0')}`));
    assert.equal(await table.transact(partition, [...steps, inserting('work')]), true);
    assert.equal((await table.list(partition)).length, 100);
    assert.equal(await table.transact(partition, [putting('new'), ...steps.slice(0, 98), inserting('work')]), false);
    assert.equal(await table.get(partition, 'new'), undefined);
  });
}

function keepsTheContract(name: string, table: Table) {
  letsOneWin(name, table);
  doesAllOrNothing(name, table);
}

keepsTheContract('in memory', memoryTable());
keepsTheContract('on Azurite', tables.Networks);

test('who inserted a row and did not hear so, learns that it is theirs', async () => {
  const partition = aPartition();
  loseNextAnswer();
  assert.equal(await faulty.transact(partition, [inserting('round', { state: 'open' }), putting('work')]), true);
  assert.ok(hasLostAll());
  assert.deepEqual(
    (await tables.Networks.list(partition)).map(({ key }) => key),
    ['round', 'work'],
  );
});

test('who replaced a row and did not hear so, learns that it is theirs', async () => {
  const partition = aPartition();
  const read = await written(tables.Networks, partition, 'round', { state: 'open' });
  loseNextAnswer();
  assert.equal(await faulty.transact(partition, [replacing(read, { state: 'closing' })]), true);
  assert.ok(hasLostAll());
  assert.equal((await tables.Networks.get(partition, 'round'))?.row['state'], 'closing');
});

test("who met somebody else's row, and did not hear so, does not take it for their own", async () => {
  const partition = aPartition();
  await tables.Networks.transact(partition, [inserting('round', { state: 'open' })]);
  loseNextAnswer();
  assert.equal(await faulty.transact(partition, [inserting('round', { state: 'closing' })]), false);
  assert.equal((await tables.Networks.get(partition, 'round'))?.row['state'], 'open');
});

test('who put or removed a row and did not hear so, does it again without harm', async () => {
  const partition = aPartition();
  loseNextAnswer();
  await faulty.put(partition, 'answer', { sealed: 'x' });
  assert.deepEqual(own((await tables.Networks.get(partition, 'answer'))?.row), { sealed: 'x' });
  loseNextAnswer();
  await faulty.remove(partition, 'answer');
  assert.ok(hasLostAll());
  assert.equal(await tables.Networks.get(partition, 'answer'), undefined);
});
