import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { draws } from '../support/draws.ts';
import { commonGround } from './common-ground.ts';
import { type Failpoint, playWithKill, writesPerPhase } from './failpoints.ts';
import { phases } from './story.ts';
import { startWorld } from './world.ts';

// All of them: npm run chaos -- --failpoints. Here some, always the same: a change is to be blamed for its own faults.
const seed = 3;
const ground = await commonGround();
after(ground.stop);
const world = await startWorld(ground);
after(world.stop);
await world.start();
let networks = 1;
const writes = await writesPerPhase(world, networks);

/** So many kill points of each of these phases; they may differ per phase, and do per day. */
function someFailpoints(
  redelivers: boolean,
  spread: readonly (readonly [name: string, points: number])[],
): readonly Failpoint[] {
  const chance = draws(seed, String(redelivers));
  return spread.flatMap(([name, points]) => {
    const phase = phases.findIndex((known) => known.name === name);
    return Array.from({ length: points }, () => ({
      ...{ phase, redelivers, write: chance.between(1, writes[phase] ?? 1) },
      when: chance.one(['before', 'after'] as const),
    }));
  });
}

async function survives(failpoint: Failpoint): Promise<void> {
  networks += 1;
  const { at, violations } = await playWithKill(world, networks, failpoint);
  const { name } = phases[failpoint.phase] ?? { name: '' };
  assert.deepEqual(violations, [], `killed in ‘${name}’ at ${JSON.stringify(failpoint)}, ${at}`);
}

test(`killed anywhere, a bot that is told again goes on where it was: points of seed ${seed}`, async () => {
  const points = someFailpoints(true, [['closing, counting and asking for the chair', 1]]);
  for (const point of points) await survives(point);
});

test(`killed anywhere, a bot that nobody tells again finds its work by itself: points of seed ${seed}`, async () => {
  const points = someFailpoints(false, [['a yes to the chair', 1]]);
  for (const point of points) await survives(point);
});

const alone = { when: 'after', redelivers: false } as const;

test('killed in the middle of erasing somebody, a bot goes on with it by itself', async () => {
  await survives({ phase: 6, write: 9, ...alone });
});

test('killed between storing a round and telling the queue of its work, a bot finds that work by itself', () =>
  survives({ phase: 1, write: 2, ...alone }));

test('a beginning that was cut short is welcomed without another word from Teams', () =>
  survives({ phase: 0, write: 2, ...alone }));

test('who chaired gets credit although the bot was killed while the round opened and Teams does not tell again', () =>
  survives({ phase: 5, write: 3, ...alone }));
