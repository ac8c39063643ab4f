import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Network, networkKey, networkShelf } from '../../services/networks/network-rows.ts';
import { eraseFrom } from '../../services/privacy/erased.ts';
import { memoryTable } from '../../services/storage/memory-table.ts';
import type { Table } from '../../services/storage/store.ts';
import {
  aNetwork,
  anOpenRound,
  asStored,
  type Kring,
  kringAt,
  somebody,
  tenMembers,
  theChat,
  theChatKey,
} from '../support/builders.ts';
import { memoryTables } from '../support/memory-tables.ts';

const [marieke, hans] = [somebody('Marieke'), somebody('Hans')];

test('a network begins quiet: Dutch, five answers, no remarks, two working days', async () => {
  const kring = kringAt();
  const { network, isNew } = await kring.networks.begin(theChat, { name: 'Gezond Dorp', addedBy: marieke });
  assert.equal(isNew, true);
  const { id: _, tenantId: __, ...rest } = network;
  assert.deepEqual(rest, {
    ...{ name: 'Gezond Dorp', addedBy: marieke, language: 'nl', threshold: 5 },
    ...{ freeText: false, paused: false, workingDaysOpen: 2 },
    ...{ meetingMinutes: 60, fixedChair: false, revision: 0, questions: 3, reminders: false },
  });
});

test('a chat has one network, however often it begins and however many begin it at once', async () => {
  const kring = kringAt();
  const begun = await Promise.all([1, 2, 3, 4].map(() => kring.networks.begin(theChat, {})));
  assert.equal(begun.filter(({ isNew }) => isNew).length, 1);
  assert.equal(new Set(begun.map(({ network }) => network.id)).size, 1);
  assert.equal((await kring.networks.inChat(theChat))?.id, begun[0]?.network.id);
});

test('a process that is killed half-way leaves a network that the next call finishes', async () => {
  const chats = memoryTable();
  const deadly = { isOn: true };
  const table: Table = {
    ...chats,
    transact: (partition, steps) =>
      deadly.isOn ? Promise.reject(new Error('killed')) : chats.transact(partition, steps),
  };
  const kring = kringAt('2026-03-02T12:00:00Z', { tables: { Chats: table } });
  await assert.rejects(kring.networks.begin(theChat, {}), /killed/);
  assert.equal(await kring.networks.inChat(theChat), undefined);
  deadly.isOn = false;
  await kring.networks.begin(theChat, {});
  assert.ok(await kring.networks.inChat(theChat));
});

test('the same chat id in another tenant is another network', async () => {
  const kring = kringAt();
  const here = await aNetwork(kring);
  const elsewhere = { ...theChat, tenantId: '99999999-2222-4333-8444-555555555555' };
  assert.equal(await kring.networks.inChat(elsewhere), undefined);
  assert.notEqual((await kring.networks.begin(elsewhere, {})).network.id, here.id);
});

test('a name that is too long for a card is shortened, not refused', async () => {
  const { network } = await kringAt().networks.begin(theChat, { name: 'x'.repeat(500) });
  assert.equal(network.name?.length, 200);
});

test('a name that turns the reading order, or hides something, is shown as it is', async () => {
  const name = '\u202eZorg\u200b\u2066kring\r\n\u0000Cafe\u0301 👩🏽‍⚕️ ';
  assert.equal((await kringAt().networks.begin(theChat, { name })).network.name, 'Zorgkring Café 👩🏽‍⚕️');
  assert.equal((await kringAt().networks.begin(theChat, { name: '\u200b\u202e' })).network.name, undefined);
  const halved = `${'x'.repeat(199)}👩🏽‍⚕️`;
  assert.equal((await kringAt().networks.begin(theChat, { name: halved })).network.name, 'x'.repeat(199));
});

test('there is one coordinator: who takes the role twice has it once, and another is told it is taken', async () => {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  assert.equal((await kring.leadership.appoint(id, marieke)).coordinator, marieke);
  assert.equal((await kring.leadership.appoint(id, marieke)).coordinator, marieke);
  await assert.rejects(kring.leadership.appoint(id, hans), { code: 'coordinator-taken' });
  assert.equal((await kring.networks.get(id))?.coordinator, marieke);
});

test('of two who press at once, one becomes the coordinator', async () => {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  const outcomes = await Promise.allSettled([
    kring.leadership.appoint(id, marieke),
    kring.leadership.appoint(id, hans),
  ]);
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
});

test('nobody becomes the coordinator of a network that is not there', async () => {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  await assert.rejects(kringAt().leadership.appoint(id, marieke), { code: 'chat-unknown' });
});

test('the shared task is said in one sentence, and an empty one takes it away', async () => {
  const kring = kringAt();
  const { id } = await ledNetwork(kring);
  await kring.settings.save(id, { purpose: 'Ouderen wonen langer thuis' }, { by: marieke });
  assert.equal((await kring.networks.get(id))?.purpose, 'Ouderen wonen langer thuis');
  await kring.settings.save(id, { purpose: '' }, { by: marieke });
  assert.equal((await kring.networks.get(id))?.purpose, undefined);
});

test('a task and a coordinator that are set at once are both kept', async () => {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  await Promise.all([
    kring.leadership.appoint(id, marieke),
    kring.settings.save(id, { purpose: 'Samen' }, { by: marieke, takesRole: true }),
  ]);
  const { coordinator, purpose } = (await kring.networks.get(id)) ?? {};
  assert.deepEqual({ coordinator, purpose }, { coordinator: marieke, purpose: 'Samen' });
});

test('Teams may move a chat to another address: the last one counts', async () => {
  const kring = kringAt();
  await aNetwork(kring);
  await kring.chats.find({ ...theChat, serviceUrl: 'https://moved.example/' });
  assert.equal((await kring.chats.byKey(theChat.tenantId, theChatKey))?.serviceUrl, 'https://moved.example/');
});

test('a chat that refused us is left in peace until somebody speaks to us there', async () => {
  const kring = kringAt();
  await aNetwork(kring);
  const chat = (await kring.chats.byKey(theChat.tenantId, theChatKey)) ?? assert.fail();
  await kring.chats.mark(chat, { refusal: 'blocked' });
  assert.equal((await kring.chats.byKey(theChat.tenantId, theChatKey))?.refusal, 'blocked');
  await kring.chats.find(theChat);
  assert.equal((await kring.chats.byKey(theChat.tenantId, theChatKey))?.refusal, undefined);
});

test("a tenant's networks are its own", async () => {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  assert.deepEqual([...(await kring.chats.networksOf(theChat.tenantId))], [id]);
  assert.deepEqual([...(await kring.chats.networksOf('another tenant'))], []);
});

test('a double press by one person takes the role once, and says so twice', async () => {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  const anna = somebody('Anna');
  const taken = await Promise.all([kring.leadership.appoint(id, anna), kring.leadership.appoint(id, anna)]);
  assert.deepEqual(
    taken.map(({ coordinator }) => coordinator),
    [anna, anna],
  );
});

test('a shared task about one client is refused in words, and one about a network is not', async () => {
  const kring = kringAt();
  const { id } = await ledNetwork(kring);
  await assert.rejects(kring.settings.save(id, { purpose: 'De zorg rond mevrouw Jansen' }, { by: marieke }), {
    code: 'patient-name',
  });
  await assert.rejects(kring.settings.save(id, { purpose: 'Alles over BSN 123 456 782' }, { by: marieke }), {
    code: 'patient-service-number',
  });
  assert.equal((await kring.networks.get(id))?.purpose, undefined);
});

test('a shared task of more than one sentence is refused in words', async () => {
  const kring = kringAt();
  const { id } = await ledNetwork(kring);
  await assert.rejects(kring.settings.save(id, { purpose: 'x'.repeat(201) }, { by: marieke }), {
    code: 'purpose-too-long',
  });
  await kring.settings.save(id, { purpose: 'Ouderen wonen langer thuis' }, { by: marieke });
  assert.equal((await kring.networks.get(id))?.purpose, 'Ouderen wonen langer thuis');
});

/** As Marieke leads it. */
async function ledNetwork(kring: Kring) {
  const network = await aNetwork(kring, { coordinator: marieke });
  await networkShelf(kring.tables.Networks).put(network.id, networkKey, network);
  return network;
}

async function aNetworkOf(kring: Kring, members: number) {
  const network = await ledNetwork(kring);
  await kring.members.sync(network.id, theChatKey, tenMembers.slice(0, members), 0);
  const change = (given: object) => kring.groundRules.change(network.id, given, { by: marieke });
  const rules = async () => {
    const { threshold, freeText } = (await kring.networks.get(network.id)) ?? {};
    return { threshold, freeText };
  };
  const actions = async () => (await kring.actions.list(network.id)).map(({ kind }) => kind);
  return { network, change, rules, actions };
}

test('ten people may have remarks, nine may not, and who has no account does not count', async () => {
  const kring = kringAt();
  const { network, change, rules } = await aNetworkOf(kring, 9);
  await assert.rejects(change({ remarks: 'on' }), { code: 'remarks-need-ten' });
  const guest = { personId: somebody('guest'), name: 'Gast', organisationId: 'unknown', anonymous: true };
  await kring.members.sync(network.id, theChatKey, [...tenMembers.slice(0, 9), guest], 0);
  await assert.rejects(change({ remarks: 'on' }), { code: 'remarks-need-ten' });
  assert.equal((await rules()).freeText, false);
  await kring.members.sync(network.id, theChatKey, tenMembers, 0);
  await change({ remarks: 'on' });
  assert.equal((await rules()).freeText, true);
});

test('switching remarks off is always possible', async () => {
  const kring = kringAt();
  const { network, change, rules } = await aNetworkOf(kring, 10);
  await change({ remarks: 'on' });
  await kring.members.sync(network.id, theChatKey, tenMembers.slice(0, 4), 0);
  await change({ remarks: 'off' });
  assert.equal((await rules()).freeText, false);
});

test('a threshold may be raised up to fifty, and is never below five, whatever a card says', async () => {
  const kring = kringAt();
  const { change, rules } = await aNetworkOf(kring, 4);
  for (const threshold of ['50', '8', '5']) {
    await change({ threshold });
    assert.equal((await rules()).threshold, Number(threshold));
  }
  for (const threshold of ['4', '0', '-7', '51', '7.5', '1e1', ' 7', '٧', 'NaN', '']) {
    await assert.rejects(change({ threshold }), { code: 'threshold-out-of-range' });
  }
  assert.equal((await rules()).threshold, 5);
});

test('what is refused changes nothing, not the other rule either', async () => {
  const kring = kringAt();
  const { change, rules, actions } = await aNetworkOf(kring, 3);
  await assert.rejects(change({ remarks: 'on', threshold: '9' }));
  assert.deepEqual(await rules(), { threshold: 5, freeText: false });
  assert.deepEqual(await actions(), []);
});

test('each change is in the action log, with who and when; what stays as it is is not', async () => {
  const kring = kringAt();
  const { network, change, actions } = await aNetworkOf(kring, 10);
  await change({ threshold: '7', remarks: 'on' });
  await change({ threshold: '7', remarks: 'on' });
  kring.later(60);
  await change({ remarks: 'off' });
  assert.deepEqual((await actions()).toSorted(), ['free-text-switched', 'free-text-switched', 'threshold-changed']);
  const last = (await kring.actions.list(network.id)).at(-1);
  assert.deepEqual(last, { kind: 'free-text-switched', at: kring.clock.now, by: marieke });
});

test('a round that is open keeps what it promised', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring, { freeText: true });
  const network = await ledNetwork(kring);
  await kring.groundRules.change(network.id, { threshold: '9', remarks: 'off' }, { by: marieke });
  const { threshold, freeText } = await asStored(kring, round);
  assert.deepEqual({ threshold, freeText }, { threshold: 5, freeText: true });
});

test('what the log says that somebody did is theirs to see, and reason enough to erase them there', async () => {
  const kring = kringAt();
  const { network, change } = await aNetworkOf(kring, 10);
  await change({ threshold: '7' });
  const [mine] = (await kring.myData.of(marieke, theChat.tenantId)).networks;
  assert.deepEqual(
    mine?.actions.map(({ kind }) => kind),
    ['threshold-changed'],
  );
  assert.equal(await kring.myData.isNamed(network.id, marieke), true);
  assert.equal(await kring.myData.isNamed(network.id, somebody('Hans')), false);
});

test('the log tells who became coordinator and who wrote the task, once each, and never the task', async () => {
  const kring = kringAt();
  const network = await aNetwork(kring);
  const actions = async () => (await kring.actions.list(network.id)).map(({ kind }) => kind);
  await kring.leadership.appoint(network.id, marieke);
  await kring.leadership.appoint(network.id, marieke);
  kring.later(1);
  await kring.settings.save(network.id, { purpose: 'Samen thuis' }, { by: marieke });
  await kring.settings.save(network.id, { purpose: ' Samen\nthuis ' }, { by: marieke });
  assert.deepEqual(await actions(), ['coordinator-appointed', 'purpose-changed']);
  assert.equal((await kring.networks.get(network.id))?.purposeBy, marieke);
  assert.doesNotMatch(JSON.stringify(await kring.actions.list(network.id)), /Samen/);
  await kring.settings.save(network.id, { purpose: '' }, { by: marieke });
  assert.equal((await kring.networks.get(network.id))?.purposeBy, undefined);
});

test('of two who set a network up at the same moment one has the role, and of the other nothing is kept', async () => {
  const kring = kringAt();
  const { network } = await kring.networks.begin(theChat, {});
  const save = (by: typeof marieke, name: string) =>
    kring.settings.save(network.id, { name, kind: 'theme' }, { by, revision: 0, takesRole: true });
  const [one, other] = await Promise.allSettled([save(marieke, 'Samen'), save(hans, 'Thuis')]);
  const refused = [one, other].flatMap((said) => (said.status === 'rejected' ? [said.reason.code] : []));
  assert.deepEqual(refused, ['set-up-meanwhile']);
  const { name, nameBy, coordinator, revision } = (await kring.networks.get(network.id)) ?? assert.fail();
  assert.deepEqual([name, nameBy, revision], [coordinator === hans ? 'Thuis' : 'Samen', coordinator, 1]);
  const logged = (await kring.actions.list(network.id)).map(({ by }) => by);
  assert.deepEqual(logged, [coordinator, coordinator]);
});

/** Somebody else comes to lead the network between the reading and the writing of what Marieke does. */
async function overtakenByHans(change: (kring: Kring, network: Network) => Promise<unknown>) {
  const tables = memoryTables();
  const kring = kringAt(undefined, { tables });
  const network = await ledNetwork(kring);
  const { transact } = tables.Networks;
  tables.Networks.transact = async (...call) => {
    tables.Networks.transact = transact;
    await networkShelf(tables.Networks).put(network.id, networkKey, { ...network, coordinator: hans });
    return transact(...call);
  };
  const said = await change(kring, network).catch((error: unknown) => error);
  const { coordinator, paused, endsAt, purpose } = (await kring.networks.get(network.id)) ?? assert.fail();
  assert.deepEqual(
    { coordinator, paused, endsAt, purpose },
    { coordinator: hans, paused: false, endsAt: undefined, purpose: undefined },
  );
  assert.deepEqual(await kring.actions.list(network.id), []);
  const names = (await kring.chatNames.of(network)).map(({ name }) => name);
  assert.deepEqual(names, [undefined]);
  return said;
}

test('who led the network until just now changes nothing any more, and reads that it is another’s', async () => {
  const by = marieke;
  const code = 'coordinator-only';
  for (const change of [
    ({ quietTimes }, { id }) => quietTimes.pause(id, 4, { by }),
    ({ settings }, { id }) => settings.save(id, { purpose: 'Samen thuis' }, { by }),
    ({ endings }, { id }) => endings.begin(id, by),
    ({ chatNames }, network) => chatNames.give(network, theChatKey, 'Bestuur', by),
  ] satisfies readonly Parameters<typeof overtakenByHans>[0][])
    assert.deepEqual(
      await overtakenByHans(change).then((said) => (said as { code?: string }).code),
      code,
      String(change),
    );
});

test('who is being erased reads that, and nothing of theirs comes to stand anywhere', async () => {
  const kring = kringAt();
  const network = await ledNetwork(kring);
  await eraseFrom(kring.tables.Networks, network.id, marieke);
  const naming = kring.chatNames.give(network, theChatKey, 'Bestuur', marieke);
  await assert.rejects(naming, { code: 'you-were-erased' });
});

test('who adds the bot again to a network that somebody ever led, or to a chat that joined one, comes to no role by it', async () => {
  const kring = kringAt();
  const { network } = await kring.networks.begin(theChat, {});
  const { id } = network;
  const addedBy = async () => (await kring.networks.get(id))?.addedBy;
  await kring.networks.addedBy(network, { ...theChat, chatId: '19:joined@thread.v2' }, hans);
  assert.equal(await addedBy(), undefined);
  await kring.networks.addedBy(network, theChat, marieke);
  assert.equal(await addedBy(), marieke);

  for (const since of [{ coordinator: marieke }, { revision: 1 }, {}]) {
    const led = { ...network, ...since };
    await networkShelf(kring.tables.Networks).put(id, networkKey, led);
    if (!('coordinator' in since || 'revision' in since))
      await kring.tables.Networks.transact(id, [kring.actions.logging('coordinator-appointed', marieke)]);
    await kring.networks.addedBy(led, theChat, hans);
    assert.equal(await addedBy(), undefined, JSON.stringify(since));
  }
});
