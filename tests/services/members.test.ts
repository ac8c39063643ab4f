import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetworkId } from '../../services/ids.ts';
import { memberKey, type RosterEntry } from '../../services/people/member-rows.ts';
import { createMembers } from '../../services/people/members.ts';
import { eraseFrom } from '../../services/privacy/erased.ts';
import { memoryTable } from '../../services/storage/memory-table.ts';
import type { Table } from '../../services/storage/store.ts';
import { somebody, theChatKey } from '../support/builders.ts';

const networkId = NetworkId.parse(`gezond-dorp_${theChatKey}`);
const [chatKey, coreGroup] = [theChatKey, 'the key of the core group'];
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

const since = (joinedAtMeeting: number) => ({ joinedAtMeeting, seats: [{ chatKey, joinedAtMeeting }] });

const namesIn = async ({ members }: Pick<ReturnType<typeof counting>, 'members'>) =>
  (await members.all(networkId)).map(({ name }) => name).toSorted();

test('who is in the chat is a member, since the meeting they were first there for', async () => {
  const { members } = counting();
  await members.sync(networkId, chatKey, [anna], 1);
  await members.sync(networkId, chatKey, [anna, bram], 4);
  assert.deepEqual(await members.find(networkId, anna.personId), { ...anna, ...since(1) });
  assert.deepEqual(await members.find(networkId, bram.personId), { ...bram, ...since(4), welcome: 'due' });
});

test('who left the chat is no member any more, and who comes back within the month keeps their place', async () => {
  const kept = counting();
  await kept.members.sync(networkId, chatKey, [anna, bram], 1);
  await kept.members.sync(networkId, chatKey, [anna], 2);
  assert.deepEqual(await namesIn(kept), ['Anna']);
  assert.equal(await kept.members.find(networkId, bram.personId), undefined);
  await kept.members.sync(networkId, chatKey, [anna, bram], 3);
  assert.deepEqual(await kept.members.find(networkId, bram.personId), { ...bram, ...since(1) });
});

test('who changes name or organisation stays a member since the same meeting', async () => {
  const { members } = counting();
  await members.sync(networkId, chatKey, [anna], 1);
  const elsewhere = { ...anna, name: 'Anna de Wit', organisationId: 'town' };
  await members.sync(networkId, chatKey, [elsewhere], 5);
  assert.deepEqual(await members.find(networkId, anna.personId), { ...elsewhere, ...since(1) });
});

test('a list on which nothing changed writes nothing', async () => {
  const { members, writes } = counting();
  await members.sync(networkId, chatKey, [anna, bram, carla], 1);
  const before = { ...writes };
  await members.sync(networkId, chatKey, [carla, bram, anna], 2);
  assert.deepEqual(writes, before);
});

test('who is on two pages of the list is one member', async () => {
  const kept = counting();
  await kept.members.sync(networkId, chatKey, [anna, bram, anna], 1);
  assert.deepEqual(await namesIn(kept), ['Anna', 'Bram']);
});

test('only who changed is written', async () => {
  const { members, writes } = counting();
  await members.sync(networkId, chatKey, [anna, bram, carla], 1);
  await members.sync(networkId, chatKey, [anna, { ...bram, name: 'Bram B.' }, carla], 2);
  assert.deepEqual(writes, { steps: 4, transactions: 2, removals: 0 });
});

test('a network of two hundred and fifty is kept in parts of a hundred', async () => {
  const { members, writes } = counting();
  const many = Array.from({ length: 250 }, (_, nth) => entry(`member ${nth}`));
  await members.sync(networkId, chatKey, many, 1);
  assert.equal((await members.all(networkId)).length, 250);
  assert.equal(writes.transactions, 3);
});

test('members of one network are not those of another', async () => {
  const { members } = counting();
  await members.sync(networkId, chatKey, [anna], 1);
  assert.deepEqual(await members.all(NetworkId.parse('elsewhere')), []);
  await members.sync(NetworkId.parse('elsewhere'), chatKey, [], 1);
  assert.equal((await members.all(networkId)).length, 1);
});

test("no key holds a person's Teams id, and a row holds six things and no more", async () => {
  const { members, table } = counting();
  await members.sync(networkId, chatKey, [anna], 1);
  const [stored] = await table.list(networkId);
  assert.doesNotMatch(stored?.key ?? '', /29:|Anna/);
  const kept = ['anonymous', 'joinedAtMeeting', 'name', 'organisationId', 'personId', 'seats'];
  assert.deepEqual(Object.keys(stored?.row ?? {}).toSorted(), kept);
});

test('who is in two chats of the network has a place in each, by the meetings of that chat', async () => {
  const { members } = counting();
  await members.sync(networkId, chatKey, [anna, bram], 12);
  await members.sync(networkId, coreGroup, [bram, carla], 3);
  const placesIn = async (key: string) =>
    (await members.inChat(networkId, key)).map(({ name, joinedAtMeeting }) => `${name} ${joinedAtMeeting}`).toSorted();
  assert.deepEqual(await placesIn(chatKey), ['Anna 12', 'Bram 12']);
  assert.deepEqual(await placesIn(coreGroup), ['Bram 3', 'Carla 3']);
  assert.deepEqual(await namesIn({ members }), ['Anna', 'Bram', 'Carla']);
});

test('who leaves one chat of two stays a member; who leaves the last one has left since then', async () => {
  const { members, table, clock } = counting();
  await members.sync(networkId, chatKey, [anna, bram], 1);
  await members.sync(networkId, coreGroup, [anna, bram], 1);
  await members.sync(networkId, coreGroup, [anna], 2);
  assert.equal((await members.find(networkId, bram.personId))?.name, 'Bram');
  assert.equal((await members.inChat(networkId, coreGroup)).length, 1);
  clock.now = new Date('2026-03-09T12:00:00Z');
  await members.sync(networkId, chatKey, [anna], 2);
  assert.equal(await members.find(networkId, bram.personId), undefined);
  const left = (await table.list(networkId)).flatMap(({ row }) => row['leftAt'] ?? []);
  assert.deepEqual(left, ['2026-03-09T12:00:00.000Z']);
});

test('who comes back to a chat within the month keeps their place there, and later begins anew', async () => {
  const { members, clock } = counting();
  const everywhere = async (people: readonly RosterEntry[], meeting: number) => {
    await members.sync(networkId, chatKey, [anna, bram], meeting);
    await members.sync(networkId, coreGroup, people, meeting);
  };
  await everywhere([anna, bram], 1);
  await everywhere([anna], 2);
  clock.now = new Date('2026-04-01T11:00:00Z');
  await everywhere([anna, bram], 5);
  const ofBram = async () =>
    (await members.inChat(networkId, coreGroup)).find(({ name }) => name === 'Bram')?.joinedAtMeeting;
  assert.equal(await ofBram(), 1);
  await everywhere([anna], 6);
  clock.now = new Date('2026-05-02T12:00:00Z');
  await everywhere([anna, bram], 9);
  assert.equal(await ofBram(), 9);
});

test('a row from before there were seats is of the chat that the network began in', async () => {
  const { members, table, writes } = counting();
  const before = { personId: anna.personId, name: 'Anna', organisationId: 'hospital', anonymous: false };
  await table.put(networkId, memberKey(anna.personId), { ...before, joinedAtMeeting: 4 });
  await table.put(networkId, memberKey(bram.personId), {
    ...{ ...before, personId: bram.personId, name: 'Bram', joinedAtMeeting: 2, leftAt: '2026-03-01T12:00:00.000Z' },
  });
  assert.deepEqual(
    (await members.inChat(networkId, chatKey)).map(({ joinedAtMeeting }) => joinedAtMeeting),
    [4],
  );
  await members.sync(networkId, chatKey, [anna], 6);
  assert.equal(writes.steps, 0, 'nothing changed');
  await members.sync(networkId, chatKey, [anna, bram], 7);
  assert.deepEqual((await members.find(networkId, bram.personId))?.seats, [{ chatKey, joinedAtMeeting: 2 }]);
});

test('one list of two does not tell who of the erased has left the network', async () => {
  const { members, table } = counting();
  await members.sync(networkId, chatKey, [anna, bram], 1);
  await members.sync(networkId, coreGroup, [anna, carla], 1);
  await eraseFrom(table, networkId, carla.personId);
  await table.remove(networkId, memberKey(carla.personId));
  await members.sync(networkId, chatKey, [anna, bram], 2);
  await members.sync(networkId, coreGroup, [anna, carla], 2);
  assert.deepEqual(await namesIn({ members }), ['Anna', 'Bram']);
});
