import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Fault, Rule } from '../support/fault-proxy.ts';
import { afterAMeeting, playUnder, violationsOf } from './under-faults.ts';
import { settle, startGround, startWorld } from './world.ts';

const ground = await startGround();
after(ground.stop);
const world = await startWorld(ground);
after(world.stop);
await world.start();
let networks = 0;

const away: readonly Fault[] = [
  { kind: 'status', status: 503 },
  { kind: 'truncate' },
  { kind: 'delay', milliseconds: 20_000 },
  { kind: 'hang' },
];

test('while tables are away nobody is told that an answer was kept, and everybody gets an honest card', async (t) => {
  networks += 1;
  const network = await afterAMeeting(world, networks);
  for (const [at, fault] of away.entries()) {
    const person = network.chat.people[at] ?? network.chat.coordinator;
    world.wires.tables.obey(() => fault);
    const from = performance.now();
    assert.equal(await network.answers(1, person, '444'), 'unknown', `while tables ${fault.kind}`);
    t.diagnostic(`tables ${fault.kind}: an honest card after ${Math.round(performance.now() - from)} ms`);
    world.heal();
    assert.equal(await network.answers(1, person, '343'), 'acknowledged', 'and a minute later it works');
  }
  assert.deepEqual(await violationsOf(world, network), []);
});

test('while tables are away Teams is told to come again with the end of a meeting, and nothing is half done', async () => {
  networks += 1;
  const network = await afterAMeeting(world, networks);
  for (const fault of away.slice(0, 2)) {
    world.wires.tables.obey(() => fault);
    assert.equal(await network.meetingEnds(2), 'unknown', `while tables ${fault.kind}`);
  }
  world.heal();
  assert.equal(await network.meetingEnds(2), 'acknowledged');
  await settle(world, [network.chat]);
  assert.deepEqual(await violationsOf(world, network), []);
});

/** Loses the answer to the so manyth write; what the client sends again then is not lost. */
function losing(nth: number, hit: () => void): Rule {
  let writes = 0;
  return ({ method }) => {
    if (method === 'GET') return undefined;
    writes += 1;
    if (writes !== nth) return undefined;
    hit();
    return { kind: 'lose' };
  };
}

test('whichever write loses its answer, it is recognised: people see success, and nothing happens twice', async (t) => {
  let lost = 0;
  for (let nth = 1, hits = 1; hits > 0; nth += 1) {
    hits = 0;
    const hit = () => {
      hits += 1;
    };
    networks += 1;
    const rules = () => ({ tables: losing(nth, hit), queue: losing(nth, hit) });
    const violations = await playUnder(world, networks, rules, { doubles: 'never' });
    assert.deepEqual(violations, [], `the answer to write ${nth} of each phase was lost`);
    lost += hits;
  }
  t.diagnostic(`${lost} lost answers to writes`);
});
