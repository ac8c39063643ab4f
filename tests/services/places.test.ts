import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId } from '../../services/ids.ts';
import { choiceKeyOf } from '../../services/people/choosing.ts';
import { noOrganisation, organisationKeyOf } from '../../services/people/organisations.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { aNetwork, kringAt, somebody, theChatKey } from '../support/builders.ts';

const [anna, bram, carla, dirk] = ['Anna', 'Bram', 'Carla', 'Dirk'].map((name) => somebody(name)) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const entry = (personId: PersonId, organisationId: string, anonymous = false) => ({
  ...{ personId, name: String(personId), organisationId, anonymous },
});
const everybody = [entry(anna, 'a.example'), entry(bram, 'b.example'), entry(carla, 'b.example')];
const leader = somebody('coordinator');
const at = (meetingNumber: number) => ({ chatKey: theChatKey, meetingNumber });

async function aPlace(roster = everybody) {
  const kring = kringAt();
  const network = await aNetwork(kring);
  const { id } = network;
  const sync = (list = roster, meeting = 1) => kring.members.sync(id, theChatKey, list, meeting);
  await sync();
  return {
    ...{ kring, network, id, sync },
    says: (person: PersonId, name: string, by = person) => kring.places.change(id, person, { name }, by),
    known: async () => (await kring.organisations.known(id)).map(({ name, people }) => `${name} ${people}`),
    of: async (person: PersonId) => (await kring.members.find(id, person))?.organisationId,
    rows: async () =>
      (await kring.tables.Networks.list(id, startingWith('organisation_'))).map(({ row }) => row['name']),
    logged: async () => (await kring.actions.list(id)).map(({ kind }) => kind),
    chair: async (meeting: number) => {
      const { id: proposal, personId = assert.fail('nobody is asked') } = await kring.proposals.propose(
        network,
        at(meeting - 1),
      );
      await kring.proposals.accept(network, proposal, personId);
      const [chair] = await kring.roleHolders.end(id, at(meeting));
      if (chair) await kring.turns.serve(id, at(meeting), chair);
      return personId;
    },
  };
}

test('what somebody says of their own organisation is not Teams’ to change', async () => {
  const { kring, id, says, of, sync } = await aPlace();
  await says(anna, 'Huisartsen Noord');
  const said = await of(anna);
  await sync([...everybody.slice(1), entry(anna, 'elsewhere.example')], 2);
  assert.equal(await of(anna), said);
  assert.equal((await kring.members.find(id, anna))?.organisationBy, 'member');
  await sync([entry(anna, 'a.example'), entry(bram, 'new.example')], 3);
  assert.equal(await of(bram), 'new.example', 'what nobody said, Teams says');
});

test('who types the name of an organisation that is known comes to it, whatever its capitals and blanks', async () => {
  const { says, known } = await aPlace();
  await says(anna, 'Thuiszorg Zuid');
  await says(bram, 'thuiszorg  zuid ');
  await says(carla, 'B.EXAMPLE');
  assert.deepEqual(await known(), ['b.example 1', 'Thuiszorg Zuid 2']);
});

test('two who type the same new name at once are of one organisation', async () => {
  const { says, of, rows } = await aPlace();
  await Promise.all([says(anna, 'Thuiszorg Zuid'), says(bram, 'Thuiszorg Zuid')]);
  assert.equal(await of(anna), await of(bram));
  assert.equal((await rows()).length, 1);
});

test('who just served and then corrects their organisation is not asked again before the others', async () => {
  const { chair, says } = await aPlace([...everybody, entry(dirk, 'd.example')]);
  const [first, second] = [await chair(2), await chair(3)];
  for (const person of [first, second]) await says(person, `Nieuw van ${person}`);
  const then = [await chair(4), await chair(5), await chair(6)];
  assert.ok(!then.slice(0, 1).some((person) => person === first || person === second));
  assert.equal(new Set([first, second, ...then]).size, 4);
  assert.ok(then.indexOf(first) < then.indexOf(second) || !then.includes(second), 'and in the same order');
});

test('no organisation is a full answer: together they are one party in the rotation', async () => {
  const { kring, id, chair } = await aPlace([...everybody, entry(dirk, 'd.example')]);
  for (const person of [anna, bram]) await kring.places.change(id, person, { organisation: 'none' }, person);
  const chairs = [await chair(2), await chair(3), await chair(4), await chair(5), await chair(6), await chair(7)];
  const parties = chairs.map((person) => ([anna, bram].includes(person) ? 'none' : person));
  assert.deepEqual(parties.slice(0, 3).toSorted(), [carla, dirk, 'none'].toSorted());
  assert.deepEqual(parties.slice(3), parties.slice(0, 3));
  assert.ok(chairs.includes(anna) && chairs.includes(bram));
  assert.equal((await kring.members.find(id, anna))?.organisationId, noOrganisation);
});

test('who leads the network gives an organisation a name, which its people keep; another has that name only once', async () => {
  const { kring, id, says, known, logged } = await aPlace();
  const key = organisationKeyOf('b.example');
  await kring.organisations.rename(id, { organisation: key, name: 'Ziekenhuis Oost' }, leader);
  assert.deepEqual(await known(), ['a.example 1', 'Ziekenhuis Oost 2']);
  assert.deepEqual(await logged(), ['organisation-renamed']);
  const refused = (given: object, code: string) =>
    assert.rejects(kring.organisations.rename(id, given, leader), { code }, JSON.stringify(given));
  await refused({ organisation: organisationKeyOf('a.example'), name: 'ziekenhuis oost' }, 'organisation-taken');
  await refused({ organisation: key, name: '  ' }, 'organisation-unknown');
  await refused({ organisation: 'no such key', name: 'Oost' }, 'organisation-unknown');
  await refused({ organisation: key, name: 'x'.repeat(61) }, 'organisation-too-long');
  await refused({ organisation: key, name: 'Bel 06-12345678' }, 'patient-phone');
  await says(anna, 'Huisartsen');
  await kring.organisations.rename(id, { organisation: key, name: 'Oost' }, leader);
  await says(anna, 'Ziekenhuis Oost');
  assert.deepEqual(await known(), ['Oost 2', 'Ziekenhuis Oost 1'], 'its former name is free again');
});

test('what a leader corrects is in the log, and what people change of themselves is not', async () => {
  const { kring, id, says, logged } = await aPlace();
  await says(anna, 'Huisartsen');
  assert.deepEqual(await logged(), []);
  await says(anna, 'Ziekenhuis', leader);
  await kring.places.change(id, anna, { layer: 'board' }, leader);
  await kring.places.change(id, anna, { layer: 'board' }, leader);
  assert.deepEqual(await logged(), ['member-corrected', 'member-corrected']);
  const stored = await kring.members.find(id, anna);
  assert.deepEqual([stored?.organisationBy, stored?.layer], ['coordinator', 'board']);
  await kring.places.change(id, anna, { layer: 'none' }, anna);
  assert.equal((await kring.members.find(id, anna))?.layer, undefined);
});

test('who has no account has no place to give, and who is not there neither', async () => {
  const { kring, id } = await aPlace([...everybody, entry(dirk, 'unknown', true)]);
  const given = { name: 'Huisartsen' };
  await assert.rejects(kring.places.change(id, dirk, given, dirk), { code: 'account-needed' });
  await assert.rejects(kring.places.change(id, somebody('nobody'), given, leader), { code: 'person-unknown' });
  await assert.rejects(kring.places.change(id, anna, { organisation: 'x' }, anna), { code: 'organisation-unknown' });
});

test('who takes up a name that nobody is of for a moment has it', async () => {
  const { says, rows, known } = await aPlace();
  await says(anna, 'Huisartsen Noord');
  await says(anna, 'Huisartsen Zuid');
  await says(bram, 'huisartsen noord');
  assert.deepEqual((await rows()).toSorted(), ['Huisartsen Zuid', 'huisartsen noord']);
  assert.deepEqual(await known(), ['b.example 1', 'huisartsen noord 1', 'Huisartsen Zuid 1']);
});

test('a name that nobody is of any more is forgotten, and one that is chosen at that moment is not', async () => {
  const { kring, id, says, sync, rows } = await aPlace();
  await says(anna, 'Huisartsen Noord');
  await says(anna, 'Huisartsen Zuid');
  await kring.memberships.takeOver(id, theChatKey, everybody, 2);
  assert.deepEqual(await rows(), ['Huisartsen Zuid']);
  await sync();
  const read = await kring.tables.Networks.list(id, startingWith('organisation_'));
  await says(bram, 'Huisartsen Zuid');
  for (const { key, version } of read) await kring.tables.Networks.remove(id, key, version);
  assert.deepEqual(await rows(), ['Huisartsen Zuid']);
});

test('the name of an organisation of one goes with that one, and that of more stays', async () => {
  const { kring, network, id, says, rows } = await aPlace();
  await says(anna, 'Praktijk Anna');
  await says(bram, 'Ziekenhuis');
  await says(carla, 'Ziekenhuis');
  for (const person of [anna, bram]) {
    await kring.erasures.ask(person, network.tenantId, id);
    await kring.erasures.carryOut(id, choiceKeyOf(person));
  }
  assert.deepEqual(await rows(), ['Ziekenhuis']);
});

test('a substitute is asked in somebody’s place, gets the credit, and the place gets its turn', async () => {
  const { kring, network, id, chair } = await aPlace([entry(anna, 'a.example'), entry(bram, 'b.example')]);
  const first = await chair(2);
  const other = first === anna ? bram : anna;
  await kring.substitutes.begin(network, other, { key: choiceKeyOf(first), days: 30 }, other);
  assert.equal(await chair(3), first, 'in the place of the other');
  const served = await kring.turns.served(id, theChatKey);
  assert.deepEqual(
    served.map(({ personId, organisationId }) => [personId, organisationId]),
    [
      [first, first === anna ? 'a.example' : 'b.example'],
      [first, other === anna ? 'a.example' : 'b.example'],
    ],
  );
  await kring.substitutes.end(network, other, first);
  await chair(4);
  assert.equal(await chair(5), other);
});

test('a question that waits for somebody goes to who sits in for them, and a yes too; not back before it is ended', async () => {
  const { kring, network, id } = await aPlace([entry(anna, 'a.example')]);
  await kring.members.sync(id, theChatKey, [entry(anna, 'a.example'), entry(bram, 'b.example')], 9);
  const asked = await kring.proposals.propose(network, at(1));
  assert.equal(asked.personId, anna);
  await kring.proposals.accept(network, asked.id, anna);
  await kring.substitutes.begin(network, anna, { key: choiceKeyOf(bram) }, anna);
  const now = async () => (await kring.proposals.find(id, asked.id))?.row;
  assert.deepEqual([(await now())?.personId, (await now())?.state], [bram, 'asked']);
  assert.equal((await now())?.organisationId, 'a.example');
  await kring.substitutes.end(network, anna, anna);
  assert.equal((await now())?.personId, anna);
});

test('a substitute for thirty days sits in for thirty days, and one who left for no day more', async () => {
  const { kring, network, id, sync } = await aPlace();
  await kring.substitutes.begin(network, anna, { key: choiceKeyOf(bram), days: 30 }, anna);
  const whom = async () => (await kring.substitutes.sitsInFor(id, bram)).map(({ personId }) => personId);
  assert.deepEqual(await whom(), [anna]);
  kring.later(30 * 24 * 3_600);
  assert.deepEqual(await whom(), []);
  await sync();
  assert.equal((await kring.members.find(id, anna))?.substitute, undefined, 'what is over is forgotten');
  await kring.substitutes.begin(network, anna, { key: choiceKeyOf(bram) }, anna);
  await sync(
    [everybody[0], everybody[2]].flatMap((one) => one ?? []),
    3,
  );
  assert.equal((await kring.members.find(id, anna))?.substitute, undefined);
});

test('who is sat in for by somebody who comes to lead the network is asked again', async () => {
  const { kring, network } = await aPlace([entry(anna, 'a.example'), entry(bram, 'b.example')]);
  await kring.substitutes.begin(network, anna, { key: choiceKeyOf(bram) }, anna);
  const { personId } = await kring.proposals.propose({ ...network, coordinator: bram }, at(1));
  assert.equal(personId, anna);
});

test('an organisation that is given another name while somebody chooses it keeps that name', async () => {
  const { kring, id, known } = await aPlace();
  const organisation = organisationKeyOf('b.example');
  await kring.organisations.rename(id, { organisation, name: 'Zorg oud' }, leader);
  const { transact } = kring.tables.Networks;
  kring.tables.Networks.transact = async (...all) => {
    kring.tables.Networks.transact = transact;
    await kring.organisations.rename(id, { organisation, name: 'Zorg nieuw' }, leader);
    return transact(...all);
  };
  await kring.places.change(id, anna, { organisation }, anna);
  assert.deepEqual(await known(), ['Zorg nieuw 3']);
});

test('nobody sits in for themselves, nor does who leads the network; nor who is away', async () => {
  const { kring, network, id } = await aPlace([...everybody, entry(leader, 'c.example')]);
  const begin = (person: PersonId, substitute: PersonId) =>
    kring.substitutes.begin(network, person, { key: choiceKeyOf(substitute) }, person);
  await assert.rejects(begin(anna, anna), { code: 'person-unknown' });
  await assert.rejects(begin(anna, leader), { code: 'person-unknown' });
  await begin(anna, bram);
  await begin(bram, carla);
  const { personId, organisationId } = await kring.proposals.propose(network, at(1));
  assert.deepEqual([personId, organisationId], [carla, 'b.example'], 'nobody fills the place of Anna');
  await kring.erasures.ask(carla, network.tenantId, id);
  await kring.erasures.carryOut(id, choiceKeyOf(carla));
  assert.equal((await kring.members.find(id, bram))?.substitute, undefined);
  assert.ok(await kring.members.find(id, bram), 'who is sat in for is not erased with the substitute');
});
