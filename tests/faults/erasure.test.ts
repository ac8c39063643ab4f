import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableNames } from '../../services/register.ts';
import type { Tables } from '../../services/storage/store.ts';
import { somebody, theChatKey } from '../support/builders.ts';
import { listed } from '../support/chat-in-memory.ts';
import { answerOf, beginNetwork, instancesAt } from '../support/instances.ts';
import { memoryTables } from '../support/memory-tables.ts';
import { hans, marieke, type Someone, sanne } from '../support/people.ts';
import { everyRow, tracesOf } from '../support/traces.ts';
import { yieldingTables } from '../support/yielding.ts';
import { always, meeting, type Two, turnOf } from './interleavings.ts';
import { idOf } from './round-model.ts';

const ended = (at: Date) => ({ kind: 'meeting-ended', endedAt: at }) as const;
const close = (round: number) => ({ kind: 'close-asked', round: idOf(round), anyway: true }) as const;
const proposal = `${theChatKey}_chair_000002`;

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

/** Tables whose so manyth write is the last thing that this instance does. */
function dyingAt(tables: Tables, write: number) {
  let writes = 0;
  const dies = async () => {
    writes += 1;
    if (writes >= write) throw new Error('killed');
  };
  const dying = Object.fromEntries(
    tableNames.map((name) => {
      const { get, list } = tables[name];
      return [name, { ...yieldingTables(tables, dies)[name], get, list }];
    }),
  ) as Tables;
  return { dying, hasDied: () => writes >= write };
}

/** Somebody asks to be erased, at an instance that is killed before its so manyth write; another one finds what it left. */
async function erasedWithKillAt(write: number): Promise<boolean> {
  const tables = memoryTables();
  const world = instancesAt('2026-03-02T12:00:00Z', { tables });
  const survivor = world.instance();
  const network = await beginNetwork(survivor, somebody(marieke.id));
  const two = { ...world, one: survivor, other: survivor, network } as unknown as Two;
  await aboutToMeet(two);
  await meeting(two);
  const { dying, hasDied } = dyingAt(tables, write);
  const victim = world.instance({ own: dying });
  const isHeard = await victim.hears({ kind: 'erasure-asked' }, somebody(hans.id)).then(
    () => true,
    () => false,
  );
  if (isHeard) await victim.tick().catch(() => undefined);
  else await survivor.hears({ kind: 'erasure-asked' }, somebody(hans.id));
  for (let minutes = 0; minutes < 15; minutes += 1) {
    world.later(61);
    await survivor.sweep(network);
    await survivor.tick();
  }
  assert.deepEqual(await tracesIn(two, hans), [], `killed at write ${write}`);
  const left = (await everyRow(tables, [network])).filter(([, row]) => /^(erasure_|work_(erase|spread))/.test(row));
  assert.deepEqual(left, [], `killed at write ${write}: nothing is left to do`);
  return hasDied();
}

test('killed before any write of an erasure, another instance finishes it', async () => {
  let write = 1;
  while (await erasedWithKillAt(write)) write += 1;
  assert.ok(write >= 10, `an erasure has ${write} writes`);
});
