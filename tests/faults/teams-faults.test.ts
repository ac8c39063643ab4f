import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Fault, Rule } from '../support/fault-proxy.ts';
import { aboutOf } from './posts.ts';
import { playUnder } from './under-faults.ts';
import { startGround, startWorld } from './world.ts';

const ground = await startGround();
after(ground.stop);
const world = await startWorld(ground);
after(world.stop);
await world.start();
let networks = 0;

/** Befalls the first attempt to post each card. */
function firstAttempts(fault: Fault): Rule {
  const seen = new Set<string>();
  return (call) => {
    if (call.method !== 'POST' || !call.path.endsWith('/activities') || seen.has(aboutOf(call))) return undefined;
    seen.add(aboutOf(call));
    return fault;
  };
}

async function getsThrough(fault: Fault, doubles: 'never' | 'where nobody can know'): Promise<void> {
  networks += 1;
  const rule = firstAttempts(fault);
  const violations = await playUnder(world, networks, () => ({ connector: rule }), { doubles });
  assert.deepEqual(violations, [], JSON.stringify(fault));
}

test('Teams certainly did not take a card: it is sent again, and stands once', async () => {
  await getsThrough({ kind: 'status', status: 412 }, 'never');
  await getsThrough({ kind: 'status', status: 429, retryAfter: 7 }, 'never');
});

test('Teams says that it failed, and did: the card is sent again, and stands once', async () => {
  await getsThrough({ kind: 'status', status: 502 }, 'never');
  await getsThrough({ kind: 'status', status: 504 }, 'never');
  await getsThrough({ kind: 'refuse' }, 'never');
});

test('Teams took a card and nobody hears so: it stands twice at most, and never less than once', async () => {
  await getsThrough({ kind: 'lose' }, 'where nobody can know');
  await getsThrough({ kind: 'status-after', status: 502 }, 'where nobody can know');
  await getsThrough({ kind: 'truncate' }, 'where nobody can know');
});

test('Teams does not answer at all: the card is sent again when the bot stops waiting', async () => {
  let left = 1;
  const hanging: Rule = (call) => {
    if (left === 0 || call.method !== 'POST' || !call.path.endsWith('/activities')) return undefined;
    left -= 1;
    return { kind: 'hang' };
  };
  networks += 1;
  assert.deepEqual(await playUnder(world, networks, () => ({ connector: hanging }), { doubles: 'never' }), []);
});
