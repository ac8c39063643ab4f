import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NetworkId, RoundId } from '../../services/ids.ts';
import { register, tableNames } from '../../services/privacy/register.ts';
import type { Registered } from '../../services/privacy/register-entry.ts';
import { createPseudonyms } from '../../services/rounds/pseudonyms.ts';
import type { Tables } from '../../services/storage/store.ts';
import {
  aNetwork,
  anOpenRound,
  answering,
  finished,
  type Kring,
  kringAt,
  somebody,
  theChatKey,
} from '../support/builders.ts';
import { type Example, examples, noon, tableOf } from '../support/kept-rows.ts';
import { memoryTables } from '../support/memory-tables.ts';
import { yieldingTables } from '../support/yielding.ts';

const days = (count: number) => count * 24 * 3_600;
const purge = async (kring: Kring, networkId: NetworkId) =>
  (await kring.retention.purge(networkId)) ?? assert.fail('there is no such network');
const keysIn = async ({ tables }: Kring, networkId: NetworkId) =>
  (await Promise.all(tableNames.map((name) => tables[name].list(networkId)))).flat().map(({ key }) => key);
const masterKey = { id: 'k1', bytes: Buffer.alloc(32, 7) };
const askedFor = { chatKey: theChatKey, meetingNumber: 1 };

/** Anna and Bram are members since the first meeting, and one of them is asked to chair the second. */
async function someoneAsked(kring: Kring) {
  const network = await aNetwork(kring);
  const roster = ['29:anna', '29:bram'].map((id) => ({
    ...{ personId: somebody(id), name: id, organisationId: id, anonymous: false },
  }));
  await kring.members.sync(network.id, theChatKey, roster, 1);
  const { id, personId = assert.fail() } = await kring.proposals.propose(network, askedFor);
  return { network, id, personId };
}

test('a round that is open or closing keeps its key and its answers, however long that takes', async () => {
  const kring = kringAt(noon);
  const { network, round } = await anOpenRound(kring);
  await answering(kring, round, [4, 4, 3]);
  kring.later(days(3_000));
  assert.equal((await purge(kring, network.id)).count, 0);
  await kring.closing.begin(network.id, round.id);
  kring.later(days(3_000));
  assert.equal((await purge(kring, network.id)).count, 0);
  assert.equal((await kring.tables.Answers.list(network.id)).length, 3);
});

test('a summary goes five years after the round was counted, together with its round', async () => {
  const kring = kringAt(noon);
  const { network, round } = await anOpenRound(kring);
  await answering(kring, round, [4, 4, 3, 5, 4]);
  await finished(kring, round);
  kring.later(days(1_825) - 1);
  assert.equal((await purge(kring, network.id)).count, 0);
  kring.later(1);
  const { 'purged-round': rounds, 'purged-results': results } = await purge(kring, network.id);
  assert.deepEqual([rounds, results, (await kring.results.ofChat(network.id, theChatKey)).length], [1, 1, 0]);
});

test('a round from before we wrote down when it closed counts from when it was to close', async () => {
  const kring = kringAt(noon);
  const network = await aNetwork(kring);
  const row = { state: 'closed', closesAt: noon };
  await kring.tables.Networks.put(network.id, `round_${theChatKey}_000001`, row);
  kring.later(days(1_825));
  assert.equal((await purge(kring, network.id))['purged-round'], 1);
});

test('a network may keep summaries and turns for a shorter time, and not for a longer one', async () => {
  const kring = kringAt(noon);
  const network = await aNetwork(kring);
  const { Networks, Turns } = kring.tables;
  const stored = (await Networks.get(network.id, 'network')) ?? assert.fail();
  await Networks.put(network.id, 'network', { ...stored.row, monthsOfSummaries: 1, monthsOfTurns: 2_400 });
  await Networks.put(network.id, `round_${theChatKey}_000001`, { state: 'closed', closedAt: noon });
  await Turns.put(network.id, `${theChatKey}_chair_000001`, { servedAt: noon });
  kring.later(days(30) - 1);
  assert.equal((await purge(kring, network.id)).count, 0);
  kring.later(1);
  assert.equal((await purge(kring, network.id))['purged-round'], 1);
  kring.later(days(700));
  assert.equal((await purge(kring, network.id))['purged-turn'], 1);
});

test('a question that is still to be settled stays, however short a network keeps its turns', async () => {
  const kring = kringAt(noon);
  const { network, id, personId } = await someoneAsked(kring);
  await kring.proposals.accept(network, id, personId);
  const stored = (await kring.tables.Networks.get(network.id, 'network')) ?? assert.fail();
  await kring.tables.Networks.put(network.id, 'network', { ...stored.row, monthsOfTurns: 1 });
  kring.later(days(59));
  await purge(kring, network.id);
  assert.equal((await kring.roleHolders.of(network.id, { ...askedFor, meetingNumber: 2 })).kind, 'accepted');
});

test('when a meeting never comes, who was asked and who said no is forgotten after sixty days', async () => {
  const kring = kringAt(noon);
  const { network, id, personId: first } = await someoneAsked(kring);
  const { personId: second = assert.fail() } = await kring.proposals.decline(network, id, first);
  kring.later(days(60));
  assert.equal((await purge(kring, network.id)).forgotten, 1);
  const stored = JSON.stringify((await kring.tables.Networks.get(network.id, `proposal_${id}`))?.row);
  assert.ok(!stored.includes(first) && !stored.includes(second));
  assert.equal((await purge(kring, network.id)).forgotten, 0);
  await assert.rejects(kring.proposals.accept(network, id, second), { code: 'turn-over' });
});

test('whoever said yes to a meeting that comes late has credit for it all the same', async () => {
  const kring = kringAt(noon);
  const { network, id, personId } = await someoneAsked(kring);
  await kring.proposals.accept(network, id, personId);
  kring.later(days(60));
  assert.equal((await purge(kring, network.id)).forgotten, 0);
  const [chair] = await kring.roleHolders.end(network.id, { ...askedFor, meetingNumber: 2 });
  assert.equal(chair?.personId, personId);
});

test('what has no date because it is from before we wrote one down gets the date of its first purge', async () => {
  const kring = kringAt(noon);
  const { network, id } = await someoneAsked(kring);
  const { Networks, RoundKeys } = kring.tables;
  const { askedAt: _, ...undated } = (await Networks.get(network.id, `proposal_${id}`))?.row ?? assert.fail();
  await Networks.put(network.id, `proposal_${id}`, undated);
  await RoundKeys.put(network.id, `${theChatKey}_000007`, { sealed: 'x', masterKeyId: 'y' });
  kring.later(days(400));
  assert.equal((await purge(kring, network.id)).count, 0);
  assert.equal((await kring.proposals.find(network.id, id))?.row.askedAt?.getTime(), kring.clock.now.getTime());
  kring.later(days(60));
  const { forgotten, 'purged-roundKey': keys } = await purge(kring, network.id);
  assert.deepEqual([forgotten, keys], [1, 1]);
});

test('a key whose round never came goes after a day, unless that round is being opened by then', async () => {
  const kring = kringAt(noon);
  const { network, round } = await anOpenRound(kring);
  const pseudonyms = createPseudonyms({ table: kring.tables.RoundKeys, masterKey });
  const make = () => pseudonyms.make(network.id, RoundId.parse(`${theChatKey}_000002`), kring.clock.now);
  await make();
  kring.later(days(2));
  await make();
  assert.equal((await purge(kring, network.id)).count, 0);
  kring.later(days(1));
  assert.equal((await purge(kring, network.id))['purged-roundKey'], 1);
  const left = (await kring.tables.RoundKeys.list(network.id)).map(({ key }) => key);
  assert.deepEqual(left, [round.id]);
});

test('an answer that landed after its round was counted is gone with the next purge', async () => {
  const kring = kringAt(noon);
  const { network, round } = await anOpenRound(kring);
  await finished(kring, round);
  await kring.tables.Answers.put(network.id, `${round.id}_late`, { sealed: 'x' });
  await kring.tables.Answers.put(network.id, `${theChatKey}_000009_of-no-round`, { sealed: 'x' });
  assert.equal((await purge(kring, network.id))['purged-answer'], 2);
  assert.deepEqual(await kring.tables.Answers.list(network.id), []);
});

test('work that waits or is under way stays, whenever it was due', async () => {
  const kring = kringAt(noon);
  const { network } = await anOpenRound(kring);
  const before = await keysIn(kring, network.id);
  kring.later(days(3_000));
  await purge(kring, network.id);
  assert.deepEqual(await keysIn(kring, network.id), before);
});

test('a row that nobody can read stays, is counted, and keeps no other row from going', async () => {
  const kring = kringAt(noon);
  const network = await aNetwork(kring);
  const { Networks } = kring.tables;
  await Networks.put(network.id, 'member_damaged', { leftAt: 'yesterday, I think' });
  await Networks.put(network.id, 'of-a-newer-version', { leftAt: noon });
  await Networks.put(network.id, `proposal_${theChatKey}_000002_chair`, { askedAt: noon, isOver: false });
  await Networks.put(network.id, 'member_left', { leftAt: noon });
  kring.later(days(365));
  const { unreadable, 'purged-member': members } = await purge(kring, network.id);
  assert.deepEqual([unreadable, members], [3, 1]);
});

test('who comes back to the chat while a purge is under way stays a member', async () => {
  const tables = memoryTables();
  let comesBack = async () => {};
  const remove: Tables['Networks']['remove'] = async (...call) => {
    await comesBack();
    return tables.Networks.remove(...call);
  };
  const kring = kringAt(noon, { tables: { ...tables, Networks: { ...tables.Networks, remove } } });
  const network = await aNetwork(kring);
  const [anna, bram] = ['29:anna', '29:bram'].map((id) => ({
    ...{ personId: somebody(id), name: id, organisationId: id, anonymous: false },
  }));
  if (!anna || !bram) assert.fail();
  await kring.members.sync(network.id, theChatKey, [anna, bram], 1);
  await kring.members.sync(network.id, theChatKey, [anna], 2);
  kring.later(days(30));
  comesBack = () => kring.members.sync(network.id, theChatKey, [anna, bram], 3);
  await purge(kring, network.id);
  assert.equal((await kring.members.find(network.id, bram.personId))?.joinedAtMeeting, 1);
});

test('a purge that is killed at any step leaves the rest to the next one', async () => {
  const all = Object.entries(examples);
  for (let step = 0, isKilled = true; isKilled; step += 1) {
    const tables = memoryTables();
    let left = Number.POSITIVE_INFINITY;
    const pause = async () => {
      left -= 1;
      if (left < 0) throw new Error('killed');
    };
    const kring = kringAt(noon, { tables: yieldingTables(tables, pause) });
    const network = await aNetwork(kring);
    for (const [name, { key, row }] of all) await tables[tableOf(name)].put(network.id, key, row);
    kring.later(days(3_000));
    left = step;
    isKilled = await kring.retention.purge(network.id).then(
      () => false,
      () => true,
    );
    left = Number.POSITIVE_INFINITY;
    await purge(kring, network.id);
    await purge(kring, network.id);
    assert.deepEqual(await keysIn(kring, network.id), ['network'], `killed at step ${step}`);
  }
});

const termsOf = ([name, { retention, forgetting }]: readonly [string, Registered]) => [
  ...('days' in retention || retention.orElse ? [name] : []),
  ...(forgetting ? [`${name} (forgetting)`] : []),
];

test('every term of the privacy register is shown to be kept by an example', () => {
  const kinds = Object.entries(register).flatMap(([table, kinds]) =>
    Object.entries(kinds).map(([name, kind]) => [`${table}.${name}`, kind as Registered] as const),
  );
  assert.deepEqual(Object.keys(examples).sort(), kinds.flatMap(termsOf).sort());
});

/** Whether the example is there after a purge of a network that has it, at that many seconds past its days. */
async function isThere(name: string, { days, key, row, beside, isThere = () => true }: Example, seconds: number) {
  const kring = kringAt(noon);
  const network = await aNetwork(kring);
  const table = kring.tables[tableOf(name)];
  await table.put(network.id, key, row);
  if (beside) await kring.tables.Networks.put(network.id, beside.key, beside.row);
  kring.later(days * 24 * 3_600 + seconds);
  assert.equal((await kring.retention.purge(network.id))?.unreadable, 0, name);
  const stored = await table.get(network.id, key);
  return stored !== undefined && isThere(stored.row);
}

test('until its days are over a row is there, and then it is gone', async () => {
  for (const [name, example] of Object.entries(examples)) {
    assert.equal(await isThere(name, example, -1), true, `${name} goes too early`);
    assert.equal(await isThere(name, example, 0), false, `${name} stays`);
  }
});
