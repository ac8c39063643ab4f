import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { markOf } from '../../services/privacy/erased.ts';
import { tableNames } from '../../services/privacy/register.ts';
import type { Tables } from '../../services/storage/store.ts';
import { somebody, theChat } from '../support/builders.ts';
import { listed } from '../support/chat-in-memory.ts';
import { answerOf, beginNetwork, type Instance, instancesAt } from '../support/instances.ts';
import { examples, noon, tableOf } from '../support/kept-rows.ts';
import { hans, marieke, tenantId } from '../support/people.ts';
import { read } from '../support/reading.ts';

const newChat = { ...theChat, chatId: '19:meeting_stuurgroep@thread.v2', name: 'Stuurgroep' };
const chatKey = chatKeyOf(newChat);
const [network, own] = [networkIdOf(theChat), networkIdOf(newChat)];
const third = { ...theChat, chatId: '19:third@thread.v2' };
const gone = somebody('29:gone');

/** All that is stored of a network, but for chats. */
async function storedOf(tables: Tables, networkId: string): Promise<readonly string[]> {
  const names = tableNames.filter((name) => name !== 'Chats');
  const rows = await Promise.all(names.map(async (name) => (await tables[name].list(networkId)).map(({ key }) => key)));
  return rows.flat();
}

/** Marieke leads a network, and added the bot to another chat, in which somebody had themselves erased. */
async function aNewChat(mayWrite = () => true) {
  const world = instancesAt(noon);
  world.teams.members.now = [...(world.teams.members.now ?? []), listed({ id: gone, name: 'Gewist' })];
  const one = world.instance();
  await beginNetwork(one, somebody(marieke.id));
  await one.hears({ kind: 'bot-added' }, somebody(marieke.id), newChat);
  await one.tick();
  for (const [name, { key, row }] of Object.entries(examples))
    if (!/round|results|remarks|release/i.test(name)) await world.tables[tableOf(name)].put(own, key, row);
  for (const name of ['Networks', 'Turns'] as const)
    await world.tables[name].put(own, 'erased', { people: JSON.stringify([markOf(gone)]) });
  const failing = world.instance({ own: { tables: failingTables(world.tables, mayWrite) } });
  const linked = () => world.teams.messages.filter(({ card }) => /hoort nu bij/.test(read(card)[0] ?? '')).length;
  return { ...world, one, failing, linked, chat: () => one.services.chats.byKey(tenantId, chatKey) };
}
type World = Awaited<ReturnType<typeof aNewChat>>;

function failingTables(tables: Tables, mayWrite: () => boolean): Tables {
  const failing = tableNames.map((name) => {
    const { put, remove, transact } = tables[name];
    const guarded =
      <Args extends readonly unknown[], Result>(write: (...args: Args) => Promise<Result>) =>
      async (...args: Args) => {
        if (!mayWrite()) throw new Error('killed');
        return write(...args);
      };
    return [name, { ...tables[name], put: guarded(put), remove: guarded(remove), transact: guarded(transact) }];
  });
  return Object.fromEntries(failing) as Tables;
}

const links = ({ hears }: Instance) => hears({ kind: 'chat-linked', to: network }, somebody(marieke.id), newChat);

/** Half an hour goes by, in which an instance works and sweeps. */
async function halfAnHour({ later }: World, { services, sweep, tick }: Instance): Promise<void> {
  for (const seconds of [11, 61, 61, 600, 300, 61, 61, 301, 301]) {
    for (const id of await services.chats.networksOf(tenantId)) await sweep(id).catch(() => undefined);
    await tick().catch(() => undefined);
    later(seconds);
  }
}

async function assertLinked({ tables, chat }: World, when: string): Promise<void> {
  assert.equal((await chat())?.networkId, network, `the chat did not move when ${when}`);
  assert.deepEqual(await storedOf(tables, own), [], `something is left when ${when}`);
  for (const name of ['Networks', 'Turns'] as const)
    assert.match(String((await tables[name].get(network, 'erased'))?.row['people']), new RegExp(markOf(gone)), when);
  const work = (await storedOf(tables, network)).filter((key) => /^work_(link|tell)/.test(key));
  assert.deepEqual(work, [], `work is left when ${when}`);
}

test('a linked chat is one of the network, and nothing is left of the empty one: whoever was erased there stays erased', async () => {
  const world = await aNewChat();
  await links(world.one);
  await halfAnHour(world, world.one);
  await assertLinked(world, 'nothing goes wrong');
  assert.equal(world.linked(), 1);
  assert.ok((await world.one.services.members.inChat(network, chatKey)).length > 0, 'who is in it is known');
  assert.equal(JSON.stringify(await world.tables.Networks.list(network)).includes(gone), false);
});

test('killed before any of its writes, linking is gone on from by another instance', async () => {
  for (let write = 0, isKilled = true; isKilled; write += 1) {
    let left = write;
    isKilled = false;
    const world = await aNewChat(() => {
      left -= 1;
      isKilled ||= left < 0;
      return left >= 0;
    });
    await links(world.one);
    await halfAnHour(world, world.failing);
    await halfAnHour(world, world.one);
    await assertLinked(world, `killed at write ${write}`);
    assert.ok(world.linked() >= 1 && world.linked() <= 2, `said ${world.linked()} times, killed at write ${write}`);
  }
});

test('who asks twice, or for two networks, gets one of them', async () => {
  const world = await aNewChat();
  await beginNetwork(world.one, somebody(marieke.id), third);
  await links(world.one);
  await links(world.one);
  await world.one.hears({ kind: 'chat-linked', to: networkIdOf(third) }, somebody(marieke.id), newChat);
  await halfAnHour(world, world.one);
  await assertLinked(world, 'asked for two networks');
  assert.equal(world.linked(), 1);
  const logged = (await world.one.services.actions.list(network)).filter(({ kind }) => kind === 'chat-linked');
  assert.equal(logged.length, 1);
});

test('a chat in which somebody took the role, or a round began, since it was asked for stays where it is', async () => {
  for (const what of ['role', 'round', 'end'] as const) {
    const world = await aNewChat();
    await links(world.one);
    if (what === 'role') await world.one.services.leadership.appoint(own, somebody(hans.id));
    if (what === 'round') await world.tables.Networks.put(own, `round_${chatKey}_000001`, { state: 'open' });
    if (what === 'end') await world.one.services.endings.begin(network, somebody(marieke.id));
    await halfAnHour(world, world.one);
    assert.equal((await world.chat())?.networkId, own, what);
    assert.ok(await world.one.services.networks.get(own), what);
    assert.equal(world.linked(), 0);
  }
});

test('while somebody is being erased in the empty network the chat waits, and moves after that', async () => {
  const world = await aNewChat();
  const mark = markOf(somebody(hans.id));
  await world.tables.Networks.put(own, `erasure_${mark}`, { personId: hans.id, isSpread: true });
  await links(world.one);
  await world.one.tick();
  assert.equal((await world.chat())?.networkId, own);
  await world.tables.Networks.remove(own, `erasure_${mark}`);
  await halfAnHour(world, world.one);
  await assertLinked(world, 'somebody was erased');
});

test('a meeting that ends between the two steps asks nothing, and the next one asks as usual', async () => {
  const world = await aNewChat();
  await links(world.one);
  const { move } = world.one.services.chats;
  const told: string[] = [];
  Object.assign(world.one.services.chats, {
    async move(...args: Parameters<typeof move>) {
      const meanwhile = world.instance();
      told.push(...(await meanwhile.hears({ kind: 'meeting-ended', endedAt: world.clock.now }, undefined, newChat)));
      return move(...args);
    },
  });
  await halfAnHour(world, world.one);
  await assertLinked(world, 'a meeting ended meanwhile');
  assert.match(told.join(), /gestopt/);
  await world.one.hears({ kind: 'meeting-ended', endedAt: world.clock.now }, undefined, newChat);
  const round = `${chatKey}_000001`;
  assert.deepEqual(
    await world.one.hears(answerOf(round, 4), undefined, newChat).then(([title]) => title),
    'Je antwoord is bewaard',
  );
  assert.equal((await world.tables.RoundKeys.list(network)).length, 1);
});

test('a network that a chat is on its way to is not new: it goes nowhere, and the chat has a network in the end', async () => {
  for (const isFirst of [true, false]) {
    const world = await aNewChat();
    await beginNetwork(world.one, somebody(marieke.id), third);
    const arrives = () =>
      world.one.hears({ kind: 'chat-linked', to: networkIdOf(third) }, somebody(marieke.id), newChat);
    const leaves = () => world.one.hears({ kind: 'chat-linked', to: network }, somebody(marieke.id), third);
    await (isFirst ? arrives() : leaves());
    const offered = await world.one.services.linkings.offers(third, somebody(marieke.id));
    assert.equal(offered.length > 0, !isFirst, 'offered what is refused');
    await (isFirst ? leaves() : arrives());
    await halfAnHour(world, world.one);
    const living = await world.one.services.networks.inChat(newChat);
    assert.equal(living?.id, networkIdOf(third), `asked ${isFirst ? 'before' : 'after'}`);
    assert.equal((await world.one.services.networks.inChat(third))?.id, networkIdOf(third));
  }
});

test('a chat whose empty network was over for the sake of one that is gone can begin anew', async () => {
  const world = await aNewChat();
  await links(world.one);
  for (const id of [own, network]) {
    const { row = {} } = (await world.tables.Networks.get(id, 'network')) ?? {};
    await world.tables.Networks.put(id, 'network', { ...row, overAt: world.clock.now.toISOString() });
  }
  await halfAnHour(world, world.one);
  assert.deepEqual(await storedOf(world.tables, own), []);
  const { network: anew } = await world.one.services.networks.begin(newChat, {});
  assert.equal((await world.one.services.networks.inChat(newChat))?.id, anew.id);
});

test('a round that was about to open when its network went over does not open in a network that is gone', async () => {
  const world = await aNewChat();
  await world.one.services.leadership.appoint(own, somebody(marieke.id));
  await links(world.one);
  const { transact } = world.tables.Networks;
  let isFirst = true;
  const Networks = {
    ...world.tables.Networks,
    async transact(...[partition, steps]: Parameters<typeof transact>) {
      const isOpening = isFirst && steps.some(({ key }) => key.startsWith('round_'));
      if (isOpening) {
        isFirst = false;
        await world.one.tick();
      }
      return transact(partition, steps);
    },
  };
  const opening = world.instance({ own: { tables: { ...world.tables, Networks } } });
  await opening.hears({ kind: 'meeting-ended', endedAt: world.clock.now }, undefined, newChat);
  assert.ok(!isFirst && !world.log.some((line) => line.includes('round opened')));
  assert.deepEqual(await world.tables.RoundKeys.list(network), []);
  await halfAnHour(world, world.one);
  await assertLinked(world, 'a round was about to open');
});
