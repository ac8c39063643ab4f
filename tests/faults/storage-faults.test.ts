import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Fault, Rule } from '../support/fault-proxy.ts';
import { commonGround } from './common-ground.ts';
import { violationsOf } from './evidence.ts';
import { afterAMeeting, playUnder } from './under-faults.ts';
import { settle, startWorld } from './world.ts';

const ground = await commonGround();
after(ground.stop);
const world = await startWorld(ground);
after(world.stop);
await world.start();
let networks = 0;

const away: readonly Fault[] = [{ kind: 'status', status: 503 }, { kind: 'truncate' }, { kind: 'hang' }];

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

const stories = 5;

/** Loses the answer to every fifth write, from this one on. What the client sends again is the same write, and passes. */
function losing(from: number, lost: Set<string>): Rule {
  const seen = new Set<string>();
  return ({ method, path, body }) => {
    const write = `${method} ${path} ${body}`;
    if (method === 'GET' || seen.has(write)) return undefined;
    seen.add(write);
    if (seen.size % stories !== from) return undefined;
    lost.add(write);
    return { kind: 'lose' };
  };
}

test('whichever write loses its answer, it is recognised: people see success, and nothing happens twice', async (t) => {
  const lost = new Set<string>();
  for (let from = 0; from < stories; from += 1) {
    networks += 1;
    const rules = () => ({ tables: losing(from, lost), queue: losing(from, lost) });
    const violations = await playUnder(world, networks, rules, { doubles: 'never' });
    assert.deepEqual(violations, [], `of every phase the writes ${from}, ${from + stories} … lost their answers`);
  }
  t.diagnostic(`${lost.size} writes lost their answers`);
  assert.ok(lost.size > 50, 'that is as many as a story has');
});
