import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { z } from 'zod';
import { openStorage } from '../../services/storage/azure-storage.ts';
import { hashed, startingWith } from '../../services/storage/keys.ts';
import { memoryTable } from '../../services/storage/memory-table.ts';
import { shelf } from '../../services/storage/rows.ts';
import type { Table } from '../../services/storage/store.ts';
import { commonGround } from '../faults/common-ground.ts';
import { aPartition, own, putting, written } from '../support/rows.ts';

const { clock, account, stop } = await commonGround();
after(stop);
const connectionString = account();
const { tables } = await openStorage({ connectionString }, clock.now);

const keysIn = async (table: Table, partition: string, prefix?: string) =>
  (await table.list(partition, prefix === undefined ? undefined : startingWith(prefix))).map(({ key }) => key);

function keepsWhatItIsGiven(name: string, table: Table) {
  test(`${name}: what was never written is not there`, async () => {
    assert.equal(await table.get(aPartition(), 'round'), undefined);
    assert.deepEqual(await table.list(aPartition()), []);
  });

  test(`${name}: text, numbers and yes or no come back as they were`, async () => {
    const row = { name: 'Wijknetwerk', members: 12, mean: 3.5, paused: false, openedAt: '2026-03-02T12:00:00.000Z' };
    const partition = aPartition();
    assert.deepEqual(own((await written(table, partition, 'network', row)).row), row);
    assert.deepEqual(
      (await table.list(partition)).map((stored) => own(stored.row)),
      [row],
    );
  });

  test(`${name}: a long remark keeps every character, emoji and control characters too`, async () => {
    // Azurite reads a large body in pieces and decodes each by itself: a character of several bytes may be torn between two.
    for (const text of [
      'a\u0001\t\r\n\u2028"\'<&>%é👩🏽‍⚕️ '.repeat(20),
      'Zo gaat het goed. '.repeat(1_700).slice(0, 30_000),
    ])
      assert.equal((await written(table, aPartition(), 'remark', { text })).row['text'], text);
  });

  test(`${name}: putting a row replaces it wholly: what it no longer says is gone`, async () => {
    const partition = aPartition();
    await table.put(partition, 'round', { state: 'open', cardId: '1' });
    assert.deepEqual(own((await written(table, partition, 'round', { state: 'open' })).row), { state: 'open' });
  });

  test(`${name}: replacing a row replaces it wholly, and undefined is absent`, async () => {
    const partition = aPartition();
    const networks = shelf(table, z.object({ language: z.string(), purpose: z.string().optional() }));
    await networks.insert(partition, 'network', { language: 'nl', purpose: 'samen zorgen' });
    const read = (await networks.get(partition, 'network')) ?? assert.fail();
    assert.equal(await networks.replace(partition, read, { language: 'nl', purpose: undefined }), true);
    assert.deepEqual(own((await table.get(partition, 'network'))?.row), { language: 'nl' });
  });

  test(`${name}: a row can be removed twice`, async () => {
    const partition = aPartition();
    await table.put(partition, 'answer', {});
    await table.remove(partition, 'answer');
    await table.remove(partition, 'answer');
    assert.equal(await table.get(partition, 'answer'), undefined);
  });
}

function findsByKey(name: string, table: Table) {
  test(`${name}: rows come in the order of their keys' characters, not of numbers or an alphabet`, async () => {
    const partition = aPartition();
    for (const key of ['a', '9', '_', 'A', '10', 'b', 'é', 'Z']) await table.put(partition, key, {});
    assert.deepEqual(await keysIn(table, partition), ['10', '9', 'A', 'Z', '_', 'a', 'b', 'é']);
  });

  test(`${name}: a range holds its first key and stops before its last`, async () => {
    const partition = aPartition();
    for (const key of ['1', '2', '3', '4']) await table.put(partition, key, {});
    const found = await table.list(partition, { from: '2', before: '4' });
    assert.deepEqual(
      found.map(({ key }) => key),
      ['2', '3'],
    );
  });

  test(`${name}: one chat's rows are found without those of a chat whose key looks like it`, async () => {
    const partition = aPartition();
    const keys = ['round_ab_000001', 'round_ab_000002', 'round_ab', 'round_abc_000001', 'round_Ab_000001'];
    for (const key of keys) await table.put(partition, key, {});
    assert.deepEqual(await keysIn(table, partition, 'round_ab_'), ['round_ab_000001', 'round_ab_000002']);
  });

  test(`${name}: one network's rows are never another's`, async () => {
    const [one, other] = [aPartition(), aPartition()];
    await table.put(one, 'round', { of: 'one' });
    assert.deepEqual(await table.list(other), []);
    await table.remove(other, 'round');
    assert.equal((await table.get(one, 'round'))?.row['of'], 'one');
  });
}

function findsByOddKeysAndInNumbers(name: string, table: Table) {
  test(`${name}: whatever a tenant, a chat or a key calls itself, it is found, and nothing else is`, async () => {
    const odd = [
      "it's",
      "' or 1 eq 1 or RowKey eq '",
      '19:abc@thread.v2',
      'a b&c=d+e;f,g',
      '(a)%27',
      'x~!$*-_.|é',
      '日本',
    ];
    const partition = `${aPartition()}' or PartitionKey ne '`;
    await Promise.all(odd.map((key) => table.put(partition, key, { key })));
    const read = await Promise.all(odd.map(async (key) => (await table.get(partition, key))?.row['key']));
    assert.deepEqual(read, odd);
    assert.deepEqual(await keysIn(table, partition), odd.toSorted());
    assert.deepEqual(await keysIn(table, partition, "' or"), ["' or 1 eq 1 or RowKey eq '"]);
    await Promise.all(odd.map((key) => table.remove(partition, key)));
    assert.deepEqual(await table.list(partition), []);
  });

  test(`${name}: a Teams id with characters that no key may have is kept under its hash`, async () => {
    const [partition, key] = [aPartition(), hashed('29:1a/b\\c#d?e')];
    assert.deepEqual(own((await written(table, partition, key, { served: 1 })).row), { served: 1 });
  });

  test(`${name}: more rows than one page of Azure's are all listed`, async () => {
    const partition = aPartition();
    const keys = Array.from({ length: 1_100 }, (_, nth) => String(nth).padStart(6, '0'));
    for (let at = 0; at < keys.length; at += 100) {
      await table.transact(
        partition,
        keys.slice(at, at + 100).map((key) => putting(key)),
      );
    }
    assert.deepEqual(await keysIn(table, partition), keys);
  });
}

function keepsTheContract(name: string, table: Table) {
  keepsWhatItIsGiven(name, table);
  findsByKey(name, table);
  findsByOddKeysAndInNumbers(name, table);
}

keepsTheContract('in memory', memoryTable());
keepsTheContract('on Azurite', tables.Networks);
