import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId } from '../../services/ids.ts';
import type { Network } from '../../services/networks/network-rows.ts';
import { proposalIdOf } from '../../services/turns/proposal-rows.ts';
import { atFirst, rotationKey, rotationShelf } from '../../services/turns/rotation-rows.ts';
import type { TurnRole } from '../../services/turns/turn-roles.ts';
import { aNetwork, type Kring, kringAt, somebody, theChatKey } from '../support/builders.ts';

const at = (meetingNumber: number) => ({ chatKey: theChatKey, meetingNumber });
const idOf = (role: TurnRole) => proposalIdOf(at(2), role);
const people = (organisations: readonly string[]) =>
  organisations.map((organisationId, nth) => ({
    ...{ personId: somebody(`person ${nth}`), organisationId, name: `person ${nth}`, anonymous: false },
  }));

/** After the first meeting of these, one person for each, with these roles beside the leading one. */
async function rotating(organisations: readonly string[], roles: readonly TurnRole[], settings: Partial<Network> = {}) {
  const kring = kringAt();
  const network = await aNetwork(kring, settings);
  await kring.meetings.ended(network.id, theChatKey, kring.clock.now);
  await kring.members.sync(network.id, theChatKey, people(organisations), 1);
  await chooses(kring, network, roles);
  await kring.proposals.propose(network, at(1));
  return { kring, network };
}
const chooses = (kring: Kring, network: Network, roles: readonly TurnRole[]) =>
  rotationShelf(kring.tables.Networks).put(network.id, rotationKey(theChatKey), { ...atFirst, roles: [...roles] });

async function holders(kring: Kring, { id }: Network) {
  const all = await kring.roleHolders.all(id, at(2));
  return new Map(
    all.flatMap(({ role, personId, organisationId }) => (personId ? [[role, { personId, organisationId }]] : [])),
  );
}
const askedFor = async (kring: Kring, network: Network, role: TurnRole): Promise<PersonId> =>
  (await holders(kring, network)).get(role)?.personId ?? assert.fail(`nobody is asked: ${role}`);

test('two roles that are given back at one moment never go to one person', async () => {
  for (let times = 0; times < 25; times += 1) {
    const { kring, network } = await rotating(['a', 'b', 'c', 'd'], ['note-taker', 'podium']);
    const [chair, notes] = [await askedFor(kring, network, 'chair'), await askedFor(kring, network, 'note-taker')];
    await Promise.all([
      kring.proposals.decline(network, idOf('chair'), chair),
      kring.proposals.decline(network, idOf('note-taker'), notes),
    ]);
    const now = [...(await holders(kring, network)).values()].map(({ personId }) => personId);
    assert.equal(new Set(now).size, now.length, now.join());
    assert.ok(!now.includes(chair) && !now.includes(notes), 'nor to who just said no');
  }
});

test('who said yes to a role that is switched off since is asked for no other', async () => {
  const { kring, network } = await rotating(['a', 'b'], ['note-taker']);
  const notes = await askedFor(kring, network, 'note-taker');
  await kring.proposals.accept(network, idOf('note-taker'), notes);
  await chooses(kring, network, []);
  await kring.proposals.propose(network, at(1));
  await kring.proposals.decline(network, idOf('chair'), await askedFor(kring, network, 'chair'));
  assert.deepEqual([...(await holders(kring, network)).keys()], ['note-taker']);
});

test('nobody only waits with a lesser role while nobody leads the meeting', async () => {
  const { kring, network } = await rotating(['a', 'b'], ['note-taker']);
  const [chair, notes] = [await askedFor(kring, network, 'chair'), await askedFor(kring, network, 'note-taker')];
  await kring.proposals.decline(network, idOf('chair'), chair);
  assert.equal(await askedFor(kring, network, 'chair'), notes);
  assert.ok(!(await holders(kring, network)).has('note-taker'));
});

test('a chair and a co-chair who has not answered are of two organisations, also after "not this time"', async () => {
  const { kring, network } = await rotating(['a', 'a', 'b', 'b', 'c', 'c'], ['co-chair']);
  for (let times = 0; times < 3; times += 1) {
    await kring.proposals.decline(network, idOf('chair'), await askedFor(kring, network, 'chair'));
    const now = await holders(kring, network);
    if (now.has('co-chair')) assert.notEqual(now.get('chair')?.organisationId, now.get('co-chair')?.organisationId);
  }
});

test('when two who said yes are both away on the day, both roles go on, in one transaction', async () => {
  const { kring, network } = await rotating(['a', 'b', 'c', 'd'], ['note-taker']);
  const [chair, notes] = [await askedFor(kring, network, 'chair'), await askedFor(kring, network, 'note-taker')];
  await kring.proposals.accept(network, idOf('chair'), chair);
  await kring.proposals.accept(network, idOf('note-taker'), notes);
  const left = people(['a', 'b', 'c', 'd']).filter(({ personId }) => personId !== chair && personId !== notes);
  await kring.members.sync(network.id, theChatKey, left, 1);
  await kring.proposals.propose(network, at(1));
  const now = [...(await holders(kring, network)).values()].map(({ personId }) => personId);
  assert.deepEqual(now.toSorted(), left.map(({ personId }) => personId).toSorted());
});

test('who is asked and turns out to be away that day is asked no more, and somebody else is', async () => {
  const { kring, network } = await rotating(['a', 'b', 'c'], []);
  const first = await askedFor(kring, network, 'chair');
  await kring.tables.Networks.put(network.id, `meetings_${theChatKey}`, {
    held: 1,
    recent: '[]',
    nextOn: '2026-03-12',
  });
  await kring.absences.save(network.id, first, '2026-03-12');
  await kring.proposals.propose(network, at(1));
  assert.notEqual(await askedFor(kring, network, 'chair'), first);
});

test('where two leave at one moment and one person is left, that one gets one role', async () => {
  const { kring, network } = await rotating(['a', 'b', 'c'], ['note-taker']);
  const [chair, notes] = [await askedFor(kring, network, 'chair'), await askedFor(kring, network, 'note-taker')];
  const left = people(['a', 'b', 'c']).filter(({ personId }) => personId !== chair && personId !== notes);
  await kring.members.sync(network.id, theChatKey, left, 1);
  await Promise.all([
    kring.proposals.passOn(network, idOf('chair'), chair),
    kring.proposals.passOn(network, idOf('note-taker'), notes),
  ]);
  const now = await holders(kring, network);
  assert.deepEqual([...now.keys()], ['chair']);
  assert.equal(now.get('chair')?.personId, left[0]?.personId);
});
