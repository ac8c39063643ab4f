import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Fault, Rule } from '../support/fault-proxy.ts';
import { commonGround } from './common-ground.ts';
import { aboutOf } from './posts.ts';
import { playUnder } from './under-faults.ts';
import { startWorld } from './world.ts';

const ground = await commonGround();
after(ground.stop);
const world = await startWorld(ground);
after(world.stop);
await world.start();
let networks = 0;

/** Befalls the first attempt to post each card: one card after the other meets the next of these faults. */
function firstAttempts(faults: readonly Fault[]): Rule {
  const seen = new Set<string>();
  return (call) => {
    if (call.method !== 'POST' || !call.path.endsWith('/activities') || seen.has(aboutOf(call))) return undefined;
    seen.add(aboutOf(call));
    return faults[(seen.size - 1) % faults.length];
  };
}

async function getsThrough(faults: readonly Fault[], doubles: 'never' | 'where nobody can know'): Promise<void> {
  networks += 1;
  const rule = firstAttempts(faults);
  assert.deepEqual(await playUnder(world, networks, () => ({ connector: rule }), { doubles }), []);
}

test('Teams did not take a card, and says so or breaks off: it is sent again, and stands once', () =>
  getsThrough(
    [
      { kind: 'status', status: 412 },
      { kind: 'status', status: 429, retryAfter: 7 },
      { kind: 'status', status: 502 },
      { kind: 'status', status: 504 },
      { kind: 'refuse' },
      { kind: 'hang' },
    ],
    'never',
  ));

test('Teams took a card and nobody hears so: it stands twice at most, and never less than once', () =>
  getsThrough(
    [{ kind: 'lose' }, { kind: 'status-after', status: 502 }, { kind: 'truncate' }],
    'where nobody can know',
  ));
