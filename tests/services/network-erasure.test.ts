import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChatReference } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { tableNames } from '../../services/privacy/register.ts';
import type { Tables } from '../../services/storage/store.ts';
import { somebody, theChat, theChatKey } from '../support/builders.ts';
import { answerOf, beginNetwork, type Instance, instancesAt } from '../support/instances.ts';
import { examples, noon, tableOf } from '../support/kept-rows.ts';
import { marieke, tenantId } from '../support/people.ts';
import { yieldingTables } from '../support/yielding.ts';

const otherChat = { ...theChat, chatId: '19:meeting_elsewhere@thread.v2' };
const [ended, other] = [networkIdOf(theChat), networkIdOf(otherChat)];
const oldRows = [
  ...Object.entries(examples).map(([name, { key, row }]) => ({ table: tableOf(name), key, row })),
  { table: 'Answers', key: `${theChatKey}_000001_respondent`, row: { sealed: 'stale' } },
  { table: 'Turns', key: 'erased', row: { people: '["stale"]' } },
  { table: 'Networks', key: 'erased', row: { people: '["stale"]' } },
  { table: 'Networks', key: `meetings_${theChatKey}`, row: { held: 1, recent: '[]' } },
] as const;

async function writeOldRows(tables: Tables, networkId: string): Promise<void> {
  for (const { table, key, row } of oldRows) await tables[table].put(networkId, key, row);
}

/** All that is stored of a network, by table and key. */
async function storedOf(tables: Tables, networkId: string): Promise<readonly string[]> {
  const found = await Promise.all(
    tableNames.map(async (name) => {
      const rows = await tables[name].list(name === 'Chats' ? tenantId : networkId);
      const its = name === 'Chats' ? rows.filter(({ row }) => row['networkId'] === networkId) : rows;
      return its.map(({ key, row }) => `${name} ${key} ${JSON.stringify(row)}`);
    }),
  );
  return found.flat();
}

/** Networks full of what is kept, one per chat; the notice period of the first is over now. `eraser` is an instance whose calls can be paused. */
async function networksIn(chats: readonly ChatReference[], pausing = (tables: Tables) => tables) {
  const world = instancesAt(noon);
  const one = world.instance();
  for (const chat of chats) {
    const id = await beginNetwork(one, somebody(marieke.id), chat);
    await one.services.settings.save(id, { purpose: 'stale purpose' }, { by: somebody(marieke.id) });
    await writeOldRows(world.tables, id);
  }
  await one.services.endings.begin(ended);
  world.later(30 * 24 * 3_600);
  const eraser = world.instance({ own: { tables: pausing(world.tables) } });
  return { ...world, one, eraser, before: await storedOf(world.tables, other) };
}
type World = Awaited<ReturnType<typeof networksIn>>;

/** In seconds; longer than leases, waits and looks take, in all. */
const steps = [11, 61, 61, 600, 300, 61, 61, 61];

/** Twenty minutes go by, in which an instance works and sweeps, while it lives. */
async function twentyMinutes({ later }: World, { services, sweep, tick }: Instance, lives = () => true): Promise<void> {
  for (const seconds of steps) {
    if (!lives()) return;
    const networks = await services.chats.networksOf(tenantId).catch(() => []);
    for (const id of networks) await sweep(id).catch(() => undefined);
    await tick().catch(() => undefined);
    later(seconds);
  }
}

const lastLookAt = Date.parse(noon) + (30 * 24 * 3_600 + 900) * 1_000;
const isPlannedBySweep = (row: string) => /^Networks work_(purge|send-digest)_/.test(row);

async function assertErased({ tables, before }: World, when: string): Promise<void> {
  assert.deepEqual(await storedOf(tables, ended), [], `something is left when ${when}`);
  const untouched = (await storedOf(tables, other)).filter((row) => !isPlannedBySweep(row));
  const changed = (rows: readonly string[]) => rows.map((row) => row.replace(/,?"(writer|version)":"[^"]*"/g, ''));
  assert.deepEqual(changed(untouched), changed(before), `another network has changed when ${when}`);
}

/** The same tables, that pause before every write. */
const atWrites =
  (pause: () => Promise<void>) =>
  (tables: Tables): Tables => {
    const paused = yieldingTables(tables, pause);
    const reading = tableNames.map((name) => {
      const { get, list } = tables[name];
      return [name, { ...paused[name], get, list }];
    });
    return Object.fromEntries(reading) as Tables;
  };
const atCalls = (pause: () => Promise<void>) => (tables: Tables) => yieldingTables(tables, pause);

/** Counts calls; at the nth, and at those after it, it does something. */
function atCall(act: () => Promise<void>) {
  const state = { left: Number.POSITIVE_INFINITY, wasReached: false };
  const pause = async () => {
    state.left -= 1;
    if (state.left >= 0) return;
    state.wasReached = true;
    await act();
  };
  return { state, pause };
}

/**
 * A network, and what happens once, just before the nth call of the erasure. Resolves to undefined when the erasure has no
 * so manyth call.
 */
async function disturbed(
  at: typeof atCalls,
  call: number,
  happens: (world: World) => Promise<void>,
): Promise<World | undefined> {
  const { state, pause } = atCall(async () => {
    state.left = Number.POSITIVE_INFINITY;
    await happens(world);
  });
  const world: World = await networksIn([theChat], at(pause));
  state.left = call;
  await twentyMinutes(world, world.eraser);
  return state.wasReached ? world : undefined;
}

test('a network is there until its notice period is over, and then it is nowhere', async () => {
  const world = await networksIn([theChat, otherChat]);
  world.later(-1);
  await world.one.tick();
  assert.ok((await storedOf(world.tables, ended)).some((row) => row.includes('stale purpose')));
  world.later(1);
  await world.one.tick();
  assert.ok(
    !(await storedOf(world.tables, ended)).some((row) => row.includes('stale purpose') || row.includes(theChat.chatId)),
  );
  await twentyMinutes(world, world.one);
  await assertErased(world, 'nothing goes wrong');
});

test('killed before any of its writes, an erasure is finished by another instance', async () => {
  for (let call = 0, isKilled = true; isKilled; call += 1) {
    const { state, pause } = atCall(async () => {
      throw new Error('killed');
    });
    const world = await networksIn([theChat, otherChat], atWrites(pause));
    state.left = call;
    await twentyMinutes(world, world.eraser, () => !state.wasReached);
    isKilled = state.wasReached;
    await twentyMinutes(world, world.one);
    await assertErased(world, `killed at call ${call}`);
  }
});

test('whatever was under way when the end came and writes before the last look resurrects nothing', async () => {
  let isLast = false;
  for (let call = 0; !isLast; call += 1) {
    const world = await disturbed(atWrites, call, async ({ tables, clock }) => {
      isLast = clock.now.getTime() >= lastLookAt;
      if (!isLast) await writeOldRows(tables, ended);
    });
    await assertErased(world ?? assert.fail('there is no last look'), `something came in at call ${call}`);
  }
});

test('whatever people do while their network is erased begins nothing, or a new one in which nothing is old', async () => {
  const seen = new Set<string>();
  for (let call = 0; ; call += 1) {
    const world = await disturbed(atCalls, call, async ({ one, clock }) => {
      await one.hears(answerOf(`${theChatKey}_000001`, 4));
      await one.hears({ kind: 'meeting-started', startedAt: clock.now });
      await one.hears({ kind: 'meeting-ended', endedAt: clock.now });
      await one.hears({ kind: 'bot-added' });
    });
    if (!world) break;
    const begun = await world.one.services.networks.get(ended);
    seen.add(begun ? 'a new one' : 'none');
    if (!begun) await assertErased(world, `people spoke at call ${call}`);
    const stored = (await storedOf(world.tables, ended)).join();
    assert.ok(!/stale|29:hans|Fijn/.test(stored) && !begun?.endsAt, `something is old after call ${call}`);
    world.later(begun ? 40 * 24 * 3_600 : 0);
    if (begun) await twentyMinutes(world, world.one);
    assert.equal((await world.one.services.networks.get(ended)) !== undefined, begun !== undefined);
  }
  assert.deepEqual([...seen].sort(), ['a new one', 'none']);
});
