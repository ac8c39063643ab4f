import { parseArgs } from 'node:util';
import { type Report, runSeed } from './chaos.ts';
import { enumerate } from './enumeration.ts';
import { startGround } from './world.ts';

// npm run chaos -- --seeds 20 | --seed 7 | --failpoints
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    seed: { type: 'string' },
    meetings: { type: 'string', default: '4' },
    networks: { type: 'string', default: '6' },
    failpoints: { type: 'boolean', default: false },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function runSeeds(): Promise<boolean> {
  const first = Number(values.seed ?? Date.now() % 1_000_000);
  const seeds = values.seed ? [first] : Array.from({ length: Number(values.seeds) }, (_, nth) => first + nth);
  const ground = await startGround(seeds.length);
  const reports: Report[] = [];
  for (const seed of seeds) {
    const report = await runSeed(ground, seed, {
      networks: Number(values.networks),
      meetings: Number(values.meetings),
    });
    reports.push(report);
    const figures = Object.entries(report.figures).map(([name, figure]) => `${name} ${figure}`);
    say(
      `seed ${seed}: ${report.violations.length} violations in ${Math.round(report.seconds)} s; ${figures.join(', ')}`,
    );
    for (const violation of report.violations) say(`  seed ${seed}: ${violation}`);
  }
  await ground.stop();
  say(`\n| over ${seeds.length} seeds | |\n| --- | --- |`);
  for (const name of Object.keys(reports[0]?.figures ?? {}))
    say(`| ${name} | ${reports.reduce((sum, { figures }) => sum + (figures[name] ?? 0), 0)} |`);
  const violated = reports.filter(({ violations }) => violations.length > 0).length;
  say(`| seeds with violations | ${violated} |`);
  return violated === 0;
}

const isClean = values.failpoints ? await enumerate(say) : await runSeeds();
process.exit(isClean ? 0 : 1);
