import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Network } from '../../services/networks/network-rows.ts';
import { choiceKeyOf } from '../../services/people/choosing.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { newsIn } from '../../services/turns/heard-days.ts';
import { aNetwork, type Kring, kringAt, plannedWork, somebody, theChatKey } from '../support/builders.ts';

const [anna, bram, carla] = [somebody('Anna'), somebody('Bram'), somebody('Carla')];
const at = (meetingNumber: number) => ({ chatKey: theChatKey, meetingNumber });
const inChat = (personId: typeof anna, organisationId: string, anonymous = false) => ({
  ...{ personId, organisationId, anonymous, name: String(personId) },
});
const everybody = [inChat(anna, 'hospital'), inChat(bram, 'town'), inChat(carla, 'gp')];

/** A network whose members have all been there since its first meeting. */
async function afterTheFirstMeeting(roster = everybody, settings: Partial<Network> = {}) {
  const kring = kringAt();
  const network = await aNetwork(kring, settings);
  await kring.members.sync(network.id, theChatKey, roster, 1);
  return { kring, network };
}

/** Asks for the next meeting; whoever is asked says yes, and chairs it. */
async function chairedBy(kring: Kring, network: Network, meetingNumber: number) {
  const { id, personId = assert.fail('nobody was asked') } = await kring.proposals.propose(
    network,
    at(meetingNumber - 1),
  );
  await kring.proposals.accept(network, id, personId);
  const [chair] = await kring.roleHolders.end(network.id, at(meetingNumber));
  if (chair) await kring.turns.serve(network.id, at(meetingNumber), chair);
  return personId;
}

test('who was asked first stays asked, however often the question is put', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const proposals = await Promise.all([1, 2, 3].map(() => kring.proposals.propose(network, at(1))));
  assert.equal(new Set(proposals.map(({ personId }) => personId)).size, 1);
  assert.equal(proposals[0]?.meetingNumber, 2);
});

test('the chat knows who chairs after a yes, and not before', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId = assert.fail() } = await kring.proposals.propose(network, at(1));
  assert.deepEqual(await kring.roleHolders.of(network.id, at(2)), { kind: 'asked' });
  await kring.proposals.accept(network, id, personId);
  assert.deepEqual(await kring.roleHolders.of(network.id, at(2)), { kind: 'accepted', personId });
  assert.ok('announce-turns' in (await plannedWork(kring, network.id)));
});

test('saying yes twice is saying it once', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId = assert.fail() } = await kring.proposals.propose(network, at(1));
  await Promise.all([kring.proposals.accept(network, id, personId), kring.proposals.accept(network, id, personId)]);
  assert.equal((await kring.proposals.accept(network, id, personId)).state, 'accepted');
  const pointers = (await kring.queue.receive(8, 60)).map(({ pointer }) => pointer.work);
  assert.equal(pointers.filter((work) => work.startsWith('work_announce')).length, 1, 'the chat is told once');
});

test('"not this time" goes to the next in line, and who said so is the first to be asked the next time', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId: first = assert.fail() } = await kring.proposals.propose(network, at(1));
  const { personId: second = assert.fail() } = await kring.proposals.decline(network, id, first);
  assert.notEqual(second, first);
  assert.equal(await chairedBy(kring, network, 2), second);
  assert.equal((await kring.proposals.propose(network, at(2))).personId, first);
});

test('who would rather not do a role is not asked for it, and a question that waits goes on without a "no"', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { personId: first = assert.fail() } = await kring.proposals.propose(network, at(1));
  await kring.wishes.save(network.id, first, { chair: 'rather-not' });
  assert.ok('propose-turns' in (await plannedWork(kring, network.id)), 'it is looked at again who is asked');
  const next = await kring.proposals.propose(network, at(1));
  assert.ok(next.state === 'asked' && next.personId !== first);
  assert.deepEqual(next.passedOver, [], 'nobody said no');
  for (const { personId } of everybody) await kring.wishes.save(network.id, personId, { chair: 'rather-not' });
  assert.equal((await kring.proposals.propose(network, at(1))).state, 'nobody', 'it is open');
  await kring.wishes.save(network.id, carla, { chair: 'in-line' });
  assert.equal((await kring.proposals.propose(network, at(1))).personId, carla);
});

test('a wish is of one role, takes back no yes, and is made by who takes part alone', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId: first = assert.fail() } = await kring.proposals.propose(network, at(1));
  await kring.wishes.save(network.id, first, { podium: 'rather-not', 'note-taker': 'gladly', chair: 'whatever' });
  assert.equal((await kring.proposals.propose(network, at(1))).personId, first, 'of other roles');
  await kring.proposals.accept(network, id, first);
  await kring.wishes.save(network.id, first, { chair: 'rather-not' });
  const after = await kring.proposals.propose(network, at(1));
  assert.deepEqual([after.state, after.personId], ['accepted', first]);
  const member = (await kring.members.find(network.id, first)) ?? assert.fail();
  assert.deepEqual([member.ratherNot, member.gladly], [['chair', 'podium'], ['note-taker']]);
  await kring.wishes.save(network.id, first, { chair: 'in-line', podium: 'gladly' });
  assert.deepEqual(await kring.wishes.of(network, member), [{ role: 'chair', wish: 'rather-not' }], 'as it was read');
  await assert.rejects(kring.wishes.save(network.id, somebody('stranger'), { chair: 'gladly' }), {
    code: 'not-a-member',
  });
});

test('who sits in for somebody goes by their own wishes', async () => {
  const { kring, network } = await afterTheFirstMeeting([inChat(anna, 'hospital'), inChat(bram, 'town')]);
  await kring.wishes.save(network.id, anna, { chair: 'rather-not' });
  await kring.substitutes.begin(network, anna, { key: choiceKeyOf(bram) }, anna);
  assert.equal((await kring.proposals.propose(network, at(1))).personId, bram);
  await kring.wishes.save(network.id, bram, { chair: 'rather-not' });
  assert.equal((await kring.proposals.propose(network, at(1))).state, 'nobody');
});

test('after "not this time" somebody is asked, by name to themselves alone', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId = assert.fail() } = await kring.proposals.propose(network, at(1));
  const next = await kring.proposals.decline(network, id, personId);
  assert.ok('ask-turn' in (await plannedWork(kring, network.id)));
  assert.equal((await kring.roleHolders.concerning(network, at(2), next.personId ?? anna))?.proposal.id, id);
  assert.equal(await kring.roleHolders.concerning(network, at(2), personId), undefined);
  assert.deepEqual(await kring.roleHolders.of(network.id, at(2)), { kind: 'asked' });
});

test('a yes may be taken back before the meeting', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId = assert.fail() } = await kring.proposals.propose(network, at(1));
  await kring.proposals.accept(network, id, personId);
  const next = await kring.proposals.decline(network, id, personId);
  assert.notEqual(next.personId, personId);
  assert.deepEqual(await kring.roleHolders.of(network.id, at(2)), { kind: 'asked' });
});

test('when everybody says "not this time" nobody chairs, and nobody is asked again', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const asked = await kring.proposals.propose(network, at(1));
  const second = await kring.proposals.decline(network, asked.id, asked.personId ?? anna);
  const third = await kring.proposals.decline(network, asked.id, second.personId ?? anna);
  const nobody = await kring.proposals.decline(network, asked.id, third.personId ?? anna);
  assert.equal(new Set([asked.personId, second.personId, third.personId]).size, 3);
  assert.deepEqual([nobody.state, nobody.personId], ['nobody', undefined]);
  await assert.rejects(kring.proposals.accept(network, asked.id, anna), { code: 'turn-over' });
  assert.equal((await kring.proposals.propose(network, at(1))).state, 'nobody');
});

test("nobody answers in somebody else's place, nor learns from it whether there was a question, or an answer", async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId } = await kring.proposals.propose(network, at(1));
  const other = [anna, bram].find((one) => one !== personId) ?? assert.fail();
  async function refused() {
    await assert.rejects(kring.proposals.accept(network, id, other), { code: 'turn-over' });
    await assert.rejects(kring.proposals.decline(network, id, other), { code: 'turn-over' });
  }
  await refused();
  await kring.proposals.accept(network, id, personId ?? anna);
  await refused();
  await kring.roleHolders.end(network.id, at(2));
  await refused();
  await assert.rejects(kring.proposals.accept(network, 'no such question', anna), { code: 'turn-over' });
});

test('credit is for who chaired: being asked and saying no leave no trace', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId: first = assert.fail() } = await kring.proposals.propose(network, at(1));
  await kring.proposals.decline(network, id, first);
  assert.deepEqual(await kring.turns.served(network.id, theChatKey), []);
  const chair = await chairedBy(kring, network, 2);
  const served = await kring.turns.served(network.id, theChatKey);
  assert.deepEqual(
    served.map(({ personId, meetingNumber }) => ({ personId, meetingNumber })),
    [{ personId: chair, meetingNumber: 2 }],
  );
  assert.deepEqual((await kring.proposals.find(network.id, id))?.row.passedOver, []);
});

test('a meeting whose chair never said yes gives nobody credit, and forgets who was asked', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId: first = assert.fail() } = await kring.proposals.propose(network, at(1));
  await kring.proposals.decline(network, id, first);
  assert.deepEqual(await kring.roleHolders.end(network.id, at(2)), []);
  assert.deepEqual((await kring.proposals.find(network.id, id))?.row, {
    ...{ id, ...at(2), role: 'chair', how: 'rule', askedAt: kring.clock.now },
    ...{ state: 'nobody', isOver: true, passedOver: [] },
  });
  await assert.rejects(kring.proposals.accept(network, id, first), { code: 'turn-over' });
});

test('an end that is told twice credits the chair once', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const chair = await chairedBy(kring, network, 2);
  const [again = assert.fail()] = await kring.roleHolders.end(network.id, at(2));
  assert.equal(again.personId, chair);
  kring.later(60);
  await kring.turns.serve(network.id, at(2), { ...again, organisationId: 'elsewhere' });
  const served = await kring.turns.served(network.id, theChatKey);
  assert.equal(served.length, 1);
  assert.notEqual(served[0]?.organisationId, 'elsewhere');
});

test('three organisations chair in turn', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const chairs: string[] = [];
  for (const meeting of [2, 3, 4, 5, 6, 7]) chairs.push(await chairedBy(kring, network, meeting));
  assert.equal(new Set(chairs.slice(0, 3)).size, 3);
  assert.deepEqual(chairs.slice(3), chairs.slice(0, 3));
});

test('an organisation keeps its place in the rotation when its turns are not kept any more, and goes out of it with its people', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const first = [await chairedBy(kring, network, 2), await chairedBy(kring, network, 3)];
  kring.later(800 * 24 * 3_600);
  await kring.retention.purge(network.id);
  assert.deepEqual(await kring.turns.served(network.id, theChatKey), []);
  const then = [
    await chairedBy(kring, network, 4),
    await chairedBy(kring, network, 5),
    await chairedBy(kring, network, 6),
  ];
  assert.deepEqual(then.slice(1), first);
  const last = async () => (await kring.tables.Turns.list(network.id, startingWith('last_'))).map(({ row }) => row);
  const { organisationId } = everybody.find(({ personId }) => personId === first[0]) ?? assert.fail();
  assert.match(JSON.stringify(await last()), new RegExp(organisationId));
  await kring.erasures.ask(first[0] ?? anna, network.tenantId, network.id);
  for (const { key } of await kring.tables.Networks.list(network.id, startingWith('erasure_')))
    await kring.erasures.carryOut(network.id, key.slice('erasure_'.length));
  assert.ok(!JSON.stringify(await last()).includes(organisationId));
  const { meetings } = (await last())[0] ?? assert.fail();
  assert.deepEqual(Object.values(JSON.parse(String(meetings))).toSorted(), [4, 6], 'the others stay');
});

test('who gets the credit instead counts as having served, and who loses it does not', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const [hospital, town] = [
    { personId: anna, organisationId: 'hospital', role: 'chair', how: 'rule' },
    { personId: bram, organisationId: 'town', role: 'chair', how: 'override' },
  ] as const;
  const last = async () => {
    const [read] = await kring.tables.Turns.list(network.id, startingWith('last_'));
    return JSON.parse(String(read?.row['meetings']));
  };
  for (const meetingNumber of [2, 3]) await kring.turns.serve(network.id, at(meetingNumber), hospital);
  await kring.turns.correct(network.id, at(3), town, kring.clock.now);
  assert.deepEqual(await last(), { hospital: 2, town: 3 });
  await kring.turns.correct(network.id, at(3), hospital, kring.clock.now);
  assert.deepEqual(await last(), { hospital: 3 });
});

test('the tenth turn comes after the ninth', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  for (const meetingNumber of [10, 9, 2]) {
    await kring.turns.serve(network.id, at(meetingNumber), {
      personId: anna,
      organisationId: 'hospital',
      role: 'chair',
      how: 'rule',
    });
  }
  const served = await kring.turns.served(network.id, theChatKey);
  assert.deepEqual(
    served.map(({ meetingNumber }) => meetingNumber),
    [2, 9, 10],
  );
});

test('"why me?" is told in meetings', async () => {
  const { kring, network } = await afterTheFirstMeeting([inChat(anna, 'hospital')]);
  assert.equal((await kring.proposals.propose(network, at(1))).because?.organisationServedBefore, false);
  await chairedBy(kring, network, 2);
  assert.equal((await kring.proposals.propose(network, at(6))).because?.organisationWaited, 4);
});

test('the coordinator is not asked to chair', async () => {
  const { kring, network } = await afterTheFirstMeeting([inChat(anna, 'hospital')], { coordinator: anna });
  assert.equal((await kring.proposals.propose(network, at(1))).state, 'nobody');
});

test('who joined without an account is not asked to chair', async () => {
  const { kring, network } = await afterTheFirstMeeting([inChat(anna, 'unknown', true)]);
  assert.equal((await kring.proposals.propose(network, at(1))).state, 'nobody');
});

test('nobody is asked before the first meeting they come to is over', async () => {
  const { kring, network } = await afterTheFirstMeeting([]);
  await kring.members.sync(network.id, theChatKey, [inChat(anna, 'hospital')], 2);
  assert.equal((await kring.proposals.propose(network, at(1))).state, 'nobody');
  assert.equal((await kring.proposals.propose(network, at(2))).personId, anna);
});

test('who left the chat is not asked when another says no', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId: first = assert.fail() } = await kring.proposals.propose(network, at(1));
  await kring.members.sync(
    network.id,
    theChatKey,
    everybody.filter(({ personId }) => personId === first),
    1,
  );
  assert.equal((await kring.proposals.decline(network, id, first)).state, 'nobody');
});

test('when the meeting is over, so is the question: who chaired stays who chaired', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const chair = await chairedBy(kring, network, 2);
  const { id } = (await kring.proposals.propose(network, at(1))) ?? assert.fail();
  await assert.rejects(kring.proposals.decline(network, id, chair), { code: 'turn-over' });
  assert.deepEqual(await kring.roleHolders.of(network.id, at(2)), { kind: 'accepted', personId: chair });
});

test('a yes at the very moment that the meeting ends counts whole or not at all', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId = assert.fail() } = await kring.proposals.propose(network, at(1));
  const yes = kring.proposals.accept(network, id, personId).then(
    () => true,
    () => false,
  );
  const [said, [chair]] = await Promise.all([yes, kring.roleHolders.end(network.id, at(2))]);
  assert.equal(chair?.personId, said ? personId : undefined);
});

test('not this time, said twice, is said once', async () => {
  const { kring, network } = await afterTheFirstMeeting();
  const { id, personId = assert.fail() } = await kring.proposals.propose(network, at(1));
  const [first, second] = [
    await kring.proposals.decline(network, id, personId),
    await kring.proposals.decline(network, id, personId),
  ];
  assert.equal(first.personId, second.personId);
});

test('a presumed day that is said is no news, and another than that is the day that is known', () => {
  assert.equal(newsIn('2026-03-30?', '2026-03-30'), 'nothing');
  assert.equal(newsIn('2026-03-30?', '2026-04-01'), 'settled');
  assert.equal(newsIn('2026-03-30?', '2026-04-01?'), 'moved');
  assert.equal(newsIn('2026-03-30', '2026-04-01'), 'moved');
  assert.equal(newsIn(undefined, '2026-04-01'), 'nothing');
});
