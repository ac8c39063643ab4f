import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableNames } from '../../services/register.ts';
import type { Tables } from '../../services/storage/store.ts';
import { somebody, theChatKey } from '../support/builders.ts';
import { listed } from '../support/chat-in-memory.ts';
import { answerOf, beginNetwork, instancesAt } from '../support/instances.ts';
import { hans, marieke, type Someone, sanne } from '../support/people.ts';
import { memoryTables } from '../support/start-bot.ts';
import { everyRow, tracesOf } from '../support/traces.ts';
import { yieldingTables } from '../support/yielding.ts';
import { always, meeting, type Two, turnOf } from './interleavings.ts';
import { idOf } from './round-model.ts';

const ended = (at: Date) => ({ kind: 'meeting-ended', endedAt: at }) as const;
const close = (round: number) => ({ kind: 'close-asked', round: idOf(round), anyway: true }) as const;
const proposal = `${theChatKey}_chair_000002`;

/** A round was closed, and Hans, the only one there to be, is asked to chair the next meeting; whose round is open by now. */
async function atWork({ one, clock, later, teams, network }: Two): Promise<void> {
  teams.members.now = [marieke, hans].map(listed);
  await meeting({ one, clock });
  for (const who of ['A', 'B', 'C', 'D', hans.id]) await one.hears(answerOf(idOf(1), 4), somebody(who));
  await one.hears(close(1), somebody(marieke.id));
  later(11);
  await one.tick();
  teams.members.now = [marieke, hans, sanne].map(listed);
  later(24 * 3_600);
  await meeting({ one, clock });
  await one.hears({ kind: 'turn-accepted', network, proposal }, somebody(hans.id));
}

const tracesIn = ({ tables, teams, network }: Two, who: Someone) =>
  tracesOf([who.id, who.name], {
    tables,
    networks: [network],
    others: { cards: teams.messages.map(({ card }) => JSON.stringify(card)) },
  });

/** Whatever could bring somebody back while they are being erased: their own presses, and what goes on without them. */
const meanwhile = ({ one, other, clock, network }: Two, who: Someone) => [
  () => other.hears(answerOf(idOf(2), 5), somebody(who.id)),
  () => one.hears({ kind: 'pause-asked', days: 30 }, somebody(who.id)),
  () => other.hears({ kind: 'turn-accepted', network, proposal: `${theChatKey}_chair_000003` }, somebody(who.id)),
  () => other.hears({ kind: 'coordination-claimed' }, somebody(who.id)),
  () => one.hears({ ...ended(new Date(clock.now.getTime() + 3_600_000)) }),
  () => other.hears(close(2), somebody(marieke.id)),
];

const nobodyIsBroughtBack = (who: Someone) => () =>
  always(25, async (two) => {
    const { one, other, race, settle } = two;
    await atWork(two);
    assert.ok((await tracesIn(two, who)).length > 0, 'there is something to erase');
    await race<unknown>(
      () => one.hears({ kind: 'erasure-asked' }, somebody(who.id)),
      ...meanwhile(two, who),
      turnOf(one),
      turnOf(other),
    );
    await settle();
    assert.deepEqual(await tracesIn(two, who), []);
  });

test('whatever comes at the same moment, a member who is erased is not brought back', nobodyIsBroughtBack(hans));

test(
  'whatever comes at the same moment, a coordinator who is erased is not brought back',
  nobodyIsBroughtBack(marieke),
);

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
  await atWork(two);
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
