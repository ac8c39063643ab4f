import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eraseFrom } from '../../services/privacy/erased.ts';
import { kindOf } from '../../services/privacy/naming.ts';
import { register, tableNames } from '../../services/privacy/register.ts';
import type { Registered } from '../../services/privacy/register-entry.ts';
import { registeredTables } from '../../services/privacy/registered-tables.ts';
import { somebody } from '../support/builders.ts';
import { memoryTables } from '../support/memory-tables.ts';

const partition = 'gezond-dorp';
const anna = somebody('29:anna');
const kept = () => {
  const own = memoryTables();
  return { own, ...registeredTables(own) };
};

test('what is not in the register cannot be written: no kind of row, no column', async () => {
  const { Networks, Gates } = kept();
  const row = { opensAt: '2026-03-02T12:00:00Z' };
  await assert.rejects(Gates.put('t', 'secrets', row), /not in the privacy register/);
  await assert.rejects(Networks.put(partition, 'network', { diagnosis: 'x' }), /network diagnosis/);
  await assert.rejects(
    Networks.transact(partition, [{ kind: 'insert', key: 'moods_anna', row: {} }]),
    /not in the privacy register/,
  );
  await Gates.put('t', 'gate', row);
});

test('a row may keep what only a newer version knows', async () => {
  const { Networks, own } = kept();
  await own.Networks.put(partition, 'network', { id: 'x', mood: 'new' });
  const read = (await Networks.get(partition, 'network')) ?? assert.fail();
  const step = { kind: 'replace', key: 'network', row: { ...read.row, id: 'y' }, version: read.version } as const;
  assert.ok(await Networks.transact(partition, [step]));
});

test('no row can come to name who was erased; one that did before may, until it is put right', async () => {
  const { Networks } = kept();
  await Networks.put(partition, 'network', { coordinator: anna });
  await eraseFrom(Networks, partition, anna);
  const read = (await Networks.get(partition, 'network')) ?? assert.fail();
  const change = (row: Record<string, string>) =>
    Networks.transact(partition, [{ kind: 'replace', key: 'network', row, version: read.version }]);
  assert.equal(await change({ coordinator: anna, addedBy: '29:bram', language: 'nl' }), true);
  const turn = { kind: 'insert', key: 'proposal_1', row: { passedOver: JSON.stringify(['29:bram', anna]) } } as const;
  assert.equal(await Networks.transact(partition, [turn]), false);
  assert.equal(await Networks.get(partition, 'proposal_1'), undefined);
  const harmless = { ...turn, row: { passedOver: '["29:bram"]' } };
  assert.ok(await Networks.transact(partition, [harmless]));
});

test('whoever read before somebody was erased has lost the race', async () => {
  const { Networks, own } = kept();
  const get = own.Networks.get.bind(own.Networks);
  own.Networks.get = async (...call) => {
    const read = await get(...call);
    own.Networks.get = get;
    await eraseFrom(own.Networks, partition, anna);
    return read;
  };
  const step = { kind: 'insert', key: 'member_1', row: { personId: '29:bram' } } as const;
  assert.equal(await Networks.transact(partition, [step]), false);
  assert.equal(await Networks.transact(partition, [step]), true);
});

test('every row that names people is put right or removed when one of them is erased', () => {
  const kinds: readonly Registered[] = tableNames.flatMap((name) => Object.values(register[name]));
  const naming = kinds.filter(({ columns }) => /person|people|name/.test(Object.values(columns).join()));
  const odd = naming.filter(({ erasure }) => erasure !== 'removed' && erasure !== 'unnamed');
  assert.deepEqual(
    odd.map(({ keys }) => keys),
    [],
  );
  assert.equal(kindOf('Networks', 'member_x')?.erasure, 'removed');
});
