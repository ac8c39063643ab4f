import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChatReference } from '../../services/networks/chats.ts';
import { tableNames } from '../../services/privacy/register.ts';
import type { Table, Tables } from '../../services/storage/store.ts';
import { somebody, theChat, theChatKey } from '../support/builders.ts';
import { listed } from '../support/chat-in-memory.ts';
import { answerOf, beginNetwork, instancesAt } from '../support/instances.ts';
import { memoryTables } from '../support/memory-tables.ts';
import { hans, marieke, type Someone, sanne } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { everyRow, tracesOf } from '../support/traces.ts';
import { always, meeting, type Two, turnOf } from './interleavings.ts';
import { idOf } from './round-model.ts';

const ended = (at: Date) => ({ kind: 'meeting-ended', endedAt: at }) as const;
const close = (round: number) => ({ kind: 'close-asked', round: idOf(round), anyway: true }) as const;
const proposal = `${theChatKey}_000002_chair`;

/** A round in which Hans answered, too, is about to be counted; after that somebody is asked to chair: only Hans can. */
async function aboutToCount({ one, clock, later, teams }: Two): Promise<void> {
  teams.members.now = [marieke, hans].map(listed);
  await meeting({ one, clock });
  for (const who of ['A', 'B', 'C', 'D', hans.id]) await one.hears(answerOf(idOf(1), 4), somebody(who));
  await one.hears(close(1), somebody(marieke.id));
  later(11);
}

/** Hans said that he will chair the next meeting. Teams' list has him at another organisation by then. */
async function aboutToMeet(two: Two): Promise<void> {
  const { one, later, teams, network } = two;
  await aboutToCount(two);
  await one.tick();
  await one.hears({ kind: 'turn-accepted', network, proposal }, somebody(hans.id));
  await one.tick();
  teams.members.now = [marieke, { ...hans, email: 'hans@elders.example' }, sanne].map(listed);
  later(24 * 3_600);
}

const tracesIn = ({ tables, teams, network }: Two, who: Someone) =>
  tracesOf([who.id, who.name], {
    tables,
    networks: [network],
    others: { cards: teams.messages.map(({ card }) => JSON.stringify(card)) },
  });

/** Whatever could bring somebody back while they are being erased: their own presses, and what goes on without them. */
const meanwhile = ({ one, other, clock }: Two, who: Someone) => [
  () => one.hears({ kind: 'erasure-asked' }, somebody(who.id)),
  () => other.hears(ended(clock.now)),
  () => other.hears(answerOf(idOf(1), 5), somebody(who.id)),
  () => one.hears(answerOf(idOf(2), 5), somebody(who.id)),
  () => one.hears({ kind: 'pause-asked', days: 30 }, somebody(who.id)),
  () => other.hears({ kind: 'coordination-claimed' }, somebody(who.id)),
  ...[one, other, one, other, one, other].map(turnOf),
];

const nobodyIsBroughtBack = (who: Someone, begin: (two: Two) => Promise<void>) => () =>
  always(15, async (two) => {
    await begin(two);
    assert.ok((await tracesIn(two, who)).length > 0, 'there is something to erase');
    const [isHeard] = await two.race<unknown>(...meanwhile(two, who));
    assert.ok(isHeard, 'who asks to be erased is heard');
    await two.settle();
    assert.deepEqual(await tracesIn(two, who), []);
  });

test('a member who is erased is not brought back by whom to ask next', nobodyIsBroughtBack(hans, aboutToCount));

test('a chair who is erased is not brought back by the meeting they chaired', nobodyIsBroughtBack(hans, aboutToMeet));

test('a coordinator who is erased is not brought back', nobodyIsBroughtBack(marieke, aboutToMeet));

const another: ChatReference = { ...theChat, chatId: '19:another@thread.v2' };

/** What an instance reaches the world by, until its so manyth step there: then it is killed, before the step or right after it. */
function dyingAt({ tables, queue, teams }: World, step: number, when: 'before' | 'after') {
  let steps = 0;
  const isDead = () => steps > step || (steps === step && when === 'before');
  async function outward<Result>(act: () => Promise<Result>): Promise<Result> {
    steps += 1;
    if (isDead()) throw new Error('killed');
    const result = await act();
    if (steps >= step) throw new Error('killed');
    return result;
  }
  const dyingTable = (table: Table): Table => ({
    ...table,
    put: (...call) => outward(() => table.put(...call)),
    remove: (...call) => outward(() => table.remove(...call)),
    transact: (...call) => outward(() => table.transact(...call)),
  });
  const { post, direct, update } = teams.messenger;
  const own = {
    tables: Object.fromEntries(tableNames.map((name) => [name, dyingTable(tables[name])])) as Tables,
    queue: { ...queue, send: (...call: Parameters<typeof queue.send>) => outward(() => queue.send(...call)) },
    messenger: {
      post: (...call: Parameters<typeof post>) => outward(() => post(...call)),
      direct: (...call: Parameters<typeof direct>) => outward(() => direct(...call)),
      update: (...call: Parameters<typeof update>) => outward(() => update(...call)),
    },
  };
  return { own, hasDied: () => steps >= step };
}

type World = ReturnType<typeof instancesAt>;

/** Hans chairs in one network, and coordinates another in which he wrote what it works on. */
async function knownInTwo() {
  const world = instancesAt('2026-03-02T12:00:00Z', { tables: memoryTables() });
  const survivor = world.instance();
  const network = await beginNetwork(survivor, somebody(marieke.id));
  const other = await beginNetwork(survivor, somebody(hans.id), another);
  const two = { ...world, one: survivor, other: survivor, network } as unknown as Two;
  await aboutToMeet(two);
  await meeting(two);
  await survivor.hears(
    { kind: 'setup-given', part: 'task', given: { purpose: 'Niemand alleen' }, revision: 1 },
    somebody(hans.id),
    another,
  );
  await survivor.hears(ended(world.clock.now), somebody(marieke.id), another);
  await survivor.tick();
  return { world, survivor, two, networks: [network, other] };
}

/** Somebody asks to be erased, at an instance that is killed at a step outwards; another one finds what it left. */
async function erasedWithKillAt(step: number, when: 'before' | 'after'): Promise<boolean> {
  const { world, survivor, two, networks } = await knownInTwo();
  const { own, hasDied } = dyingAt(world, step, when);
  const victim = world.instance({ own });
  const isHeard = await victim.hears({ kind: 'erasure-asked' }, somebody(hans.id)).then(
    () => true,
    () => false,
  );
  if (isHeard) await victim.tick().catch(() => undefined);
  else await survivor.hears({ kind: 'erasure-asked' }, somebody(hans.id));
  for (let minutes = 0; minutes < 8; minutes += 1) {
    world.later(61);
    // First what the queue has by itself: one of two pieces may be all that it heard of.
    await survivor.tick();
    world.later(61);
    for (const network of networks) await survivor.sweep(network);
    await survivor.tick();
  }
  const killed = `killed ${when} step ${step}`;
  assert.deepEqual(await tracesIn(two, hans), [], killed);
  const rows = await everyRow(world.tables, networks);
  const left = rows.filter(
    ([, row]) => /^(erasure_|work_(erase|spread|renew))/.test(row) || row.includes('Niemand alleen'),
  );
  assert.deepEqual(left, [], `${killed}: nothing is left to do`);
  const cards = world.teams.messages.filter(({ card }) => read(card).join().includes('Niemand alleen'));
  assert.deepEqual(cards, [], `${killed}: nor a sentence on a card`);
  return hasDied();
}

test('killed at any write, message to the queue or card of an erasure in two networks, another instance finishes it', async () => {
  let step = 1;
  while ((await erasedWithKillAt(step, 'before')) && (await erasedWithKillAt(step, 'after'))) step += 1;
  assert.ok(step >= 20, `an erasure has ${step} steps`);
});
