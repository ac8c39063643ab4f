import { type Report, runSeed, type Size } from './chaos.ts';
import { startGround } from './world.ts';

/** One seed after the other, on one Azurite; then what they came to together. Resolves to whether no promise was broken. */
export async function runSeeds(seeds: readonly number[], size: Size, say: (line: string) => void): Promise<boolean> {
  const ground = await startGround(seeds.length);
  const reports: Report[] = [];
  for (const seed of seeds) {
    const report = await runSeed(ground, seed, size);
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
