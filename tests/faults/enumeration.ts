import { type Failpoint, playWithKill } from './failpoints.ts';
import { phases } from './story.ts';
import { startGround, startWorld, type World } from './world.ts';

/** All ways of killing in one phase; each goes on until its phase has no so manyth write left. */
const ways = [true, false].flatMap((redelivers) =>
  (['after', 'before'] as const).map((when) => ({ redelivers, when })),
);

/** Kills at every write of every phase of the story, in all ways. Resolves to whether everything was mended. */
export async function enumerate(say: (line: string) => void): Promise<boolean> {
  const ground = await startGround(phases.length);
  let played = 0;
  let violated = 0;
  for (const [phase, { name }] of phases.entries()) {
    const world = await startWorld(ground);
    await world.start();
    for (const way of ways) {
      const found = await sweep(world, { phase, ...way }, () => (played += 1));
      violated += found.filter((line) => line.includes('VIOLATED')).length;
      say(`${name}, killed ${way.when} a write, ${way.redelivers ? 'told again' : 'not told again'}: ${found.length}`);
      for (const line of found) say(`  ${line}`);
    }
    await world.stop();
  }
  await ground.stop();
  say(`\n${played} stories with a kill, ${violated} violations`);
  return violated === 0;
}

async function sweep(world: World, way: Omit<Failpoint, 'write'>, next: () => number): Promise<readonly string[]> {
  const found: string[] = [];
  for (let write = 1; ; write += 1) {
    const { at, violations } = await playWithKill(world, next(), { ...way, write });
    if (!at) return found;
    found.push([`${write} ${at}`, ...violations.map((violation) => `VIOLATED ${violation}`)].join('\n    '));
  }
}
