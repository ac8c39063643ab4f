import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetworkId } from '../../services/ids.ts';
import { createMembers, type RosterEntry } from '../../services/members.ts';
import { memoryTable } from '../../services/storage/memory-table.ts';
import type { Table } from '../../services/storage/store.ts';
import { somebody } from '../support/builders.ts';

const networkId = NetworkId.parse('gezond-dorp');
const entry = (name: string, more: Partial<RosterEntry> = {}): RosterEntry => ({
  ...{ personId: somebody(`29:${name}`), name, organisationId: 'hospital', anonymous: false },
  ...more,
});
const [anna, bram, carla] = [entry('Anna'), entry('Bram'), entry('Carla', { organisationId: 'gp' })];

/** A table that counts what is written to it. */
function counting() {
  const table = memoryTable();
  const clock = { now: new Date('2026-03-02T12:00:00Z') };
  const writes = { steps: 0, transactions: 0, removals: 0 };
  const watched: Table = {
    ...table,
    transact(partition, steps) {
      writes.transactions += 1;
      writes.steps += steps.length;
      return table.transact(partition, steps);
    },
    remove(partition, key) {
      writes.removals += 1;
      return table.remove(partition, key);
    },
  };
  return {
    members: createMembers({ table: watched, turns: memoryTable(), now: () => clock.now }),
    writes,
    table,
    clock,
  };
}

const namesIn = async ({ members }: Pick<ReturnType<typeof counting>, 'members'>) =>
  (await members.all(networkId)).map(({ name }) => name).toSorted();

test('who is in the chat is a member, since the meeting they were first there for', async () => {
  const { members } = counting();
  await members.sync(networkId, [anna], 1);
  await members.sync(networkId, [anna, bram], 4);
  assert.deepEqual(await members.find(networkId, anna.personId), { ...anna, joinedAtMeeting: 1 });
  assert.deepEqual(await members.find(networkId, bram.personId), { ...bram, joinedAtMeeting: 4 });
});

test('who left the chat is no member any more, and who comes back within the month keeps their place', async () => {
  const kept = counting();
  await kept.members.sync(networkId, [anna, bram], 1);
  await kept.members.sync(networkId, [anna], 2);
  assert.deepEqual(await namesIn(kept), ['Anna']);
  assert.equal(await kept.members.find(networkId, bram.personId), undefined);
  await kept.members.sync(networkId, [anna, bram], 3);
  assert.deepEqual(await kept.members.find(networkId, bram.personId), { ...bram, joinedAtMeeting: 1 });
});

test('who changes name or organisation stays a member since the same meeting', async () => {
  const { members } = counting();
  await members.sync(networkId, [anna], 1);
  const elsewhere = { ...anna, name: 'Anna de Wit', organisationId: 'town' };
  await members.sync(networkId, [elsewhere], 5);
  assert.deepEqual(await members.find(networkId, anna.personId), { ...elsewhere, joinedAtMeeting: 1 });
});

test('a list on which nothing changed writes nothing', async () => {
  const { members, writes } = counting();
  await members.sync(networkId, [anna, bram, carla], 1);
  const before = { ...writes };
  await members.sync(networkId, [carla, bram, anna], 2);
  assert.deepEqual(writes, before);
});

test('who is on two pages of the list is one member', async () => {
  const kept = counting();
  await kept.members.sync(networkId, [anna, bram, anna], 1);
  assert.deepEqual(await namesIn(kept), ['Anna', 'Bram']);
});

test('only who changed is written', async () => {
  const { members, writes } = counting();
  await members.sync(networkId, [anna, bram, carla], 1);
  await members.sync(networkId, [anna, { ...bram, name: 'Bram B.' }, carla], 2);
  assert.deepEqual(writes, { steps: 4, transactions: 2, removals: 0 });
});

test('a network of two hundred and fifty is kept in parts of a hundred', async () => {
  const { members, writes } = counting();
  const many = Array.from({ length: 250 }, (_, nth) => entry(`member ${nth}`));
  await members.sync(networkId, many, 1);
  assert.equal((await members.all(networkId)).length, 250);
  assert.equal(writes.transactions, 3);
});

test('members of one network are not those of another', async () => {
  const { members } = counting();
  await members.sync(networkId, [anna], 1);
  assert.deepEqual(await members.all(NetworkId.parse('elsewhere')), []);
  await members.sync(NetworkId.parse('elsewhere'), [], 1);
  assert.equal((await members.all(networkId)).length, 1);
});

test("no key holds a person's Teams id, and a row holds five things and no more", async () => {
  const { members, table } = counting();
  await members.sync(networkId, [anna], 1);
  const [stored] = await table.list(networkId);
  assert.doesNotMatch(stored?.key ?? '', /29:|Anna/);
  const kept = ['anonymous', 'joinedAtMeeting', 'name', 'organisationId', 'personId'];
  assert.deepEqual(Object.keys(stored?.row ?? {}).toSorted(), kept);
});
