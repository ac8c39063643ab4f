import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { arithmeticLines, choiceLines } from '../privacy/arithmetic.ts';
import { reidentify } from '../privacy/reidentify.ts';
import { attackWith } from './attack.ts';
import { runSeeds } from './chaos-runs.ts';
import { askCrowd } from './check-in-crowd.ts';
import { enumerate } from './enumeration.ts';
import { fuzz } from './fuzz.ts';
import { welcomeHundred } from './hundred-targets.ts';
import { soak } from './soak.ts';
import { nothingLeaks } from './tenants-moves.ts';
import { startGround, startWorld } from './world.ts';

// npm run chaos -- --seeds 20 | --seed 7 | --failpoints | --attack 5000 | --fuzz 10000 | --hundred | --soak 30
//                     --check-in 600 | --tenants 1000 | --reidentify 1000 [--memory] | --arithmetic
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    seed: { type: 'string' },
    meetings: { type: 'string', default: '4' },
    networks: { type: 'string', default: '6' },
    failpoints: { type: 'boolean', default: false },
    attack: { type: 'string' },
    fuzz: { type: 'string' },
    'check-in': { type: 'string' },
    hundred: { type: 'boolean', default: false },
    soak: { type: 'string' },
    tenants: { type: 'string' },
    reidentify: { type: 'string' },
    memory: { type: 'boolean', default: false },
    arithmetic: { type: 'boolean', default: false },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const sayAll = (figures: object) => {
  for (const [name, figure] of Object.entries(figures)) say(`${name}: ${JSON.stringify(figure)}`);
};
const seed = Number(values.seed ?? Date.now() % 1_000_000);

/** Whether nothing got in, or stayed. */
async function attacked(requests: number): Promise<boolean> {
  const ground = await startGround();
  const world = await startWorld(ground);
  const bot = await world.start({ isWatched: true });
  const figures = await attackWith({ requests, world, bot });
  sayAll(figures);
  await world.stop();
  await ground.stop();
  return figures.statuses['401'] === requests && figures.issuersAfter === figures.issuersBefore;
}

async function fuzzed(activities: number): Promise<boolean> {
  const { statuses, faults, writes, writesOfAnAnswer } = await fuzz({ activities, seed });
  sayAll({ seed, statuses, faults, writes });
  return faults.length === 0 && writes.length === 0 && writesOfAnAnswer.length === 1;
}

async function welcomed(): Promise<boolean> {
  const ground = await startGround();
  const figures = await welcomeHundred(ground);
  await ground.stop();
  sayAll(figures);
  say(figures.badlyServed.length === 0 ? 'all were welcomed, once' : 'not all were welcomed once');
  return figures.badlyServed.length === 0 && figures.earliestWait > figures.retryAfter - 0.5;
}

async function askedCrowd(members: number): Promise<boolean> {
  const figures = await askCrowd(members, seed);
  sayAll({ seed, ...figures });
  const { cancelled } = figures;
  const isCancelled = cancelled.before < members && cancelled.after <= 16 && cancelled.rowsLeft === 0;
  const isWithinLimits = figures.overLimits === 0 && figures.byLot > 0 && figures.seconds < 3 * figures.atOurRate;
  return figures.delivered === members && figures.twice === 0 && isWithinLimits && isCancelled;
}

async function soaked(minutes: number): Promise<boolean> {
  const ground = await startGround();
  say(`seed ${seed}`);
  const violations = await soak(ground, { minutes, seed, say });
  await ground.stop();
  say(`${violations.length} violations`);
  for (const violation of violations) say(`  ${violation}`);
  return violations.length === 0;
}

async function keptApart(runs: number): Promise<boolean> {
  const details = await fc.check(nothingLeaks, { seed, numRuns: runs });
  say(`seed ${seed}: ${details.numRuns} runs`);
  if (details.failed) say(fc.defaultReportMessage(details) ?? '');
  return !details.failed;
}

async function calculated(): Promise<boolean> {
  for (const line of [...arithmeticLines(), ...choiceLines()]) say(line);
  return true;
}

function chosen(): Promise<boolean> {
  if (values.reidentify) return reidentify({ count: Number(values.reidentify), seed, isInMemory: values.memory }, say);
  if (values.arithmetic) return calculated();
  if (values.failpoints) return enumerate(say);
  if (values.attack) return attacked(Number(values.attack));
  if (values.fuzz) return fuzzed(Number(values.fuzz));
  if (values.hundred) return welcomed();
  if (values['check-in']) return askedCrowd(Number(values['check-in']));
  if (values.tenants) return keptApart(Number(values.tenants));
  if (values.soak) return soaked(Number(values.soak));
  const seeds = values.seed ? [seed] : Array.from({ length: Number(values.seeds) }, (_, nth) => seed + nth);
  return runSeeds(seeds, { networks: Number(values.networks), meetings: Number(values.meetings) }, say);
}

process.exit((await chosen()) ? 0 : 1);
