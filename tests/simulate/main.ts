import { parseArgs } from 'node:util';
import { type Figures, rules, simulated, weighed } from './rotation.ts';

// npm run simulate -- rotation [--seed 20261122] [--runs 200]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '20261122' }, runs: { type: 'string', default: '200' } },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const wishes = { seed: Number(values.seed), runs: Number(values.runs) };

const columns = [
  'Rule',
  'longest row of one organisation (mean / max)',
  'turns on return, in 20 meetings (mean / max; fair is 3.3)',
  'share of the organisation of six (fair is 0.17)',
  'worst gap',
  'longest wait',
];
const rowOf = (rule: string, figures: Figures) => [
  rule,
  `${figures.meanRow.toFixed(2)} / ${figures.longestRow}`,
  `${figures.turnsOnReturn.toFixed(1)} / ${figures.mostTurnsOnReturn}`,
  figures.shareOfSix.toFixed(2),
  figures.worstGap,
  figures.longestWait,
];
const sayRow = (cells: readonly (string | number)[]) => say(`| ${cells.join(' | ')} |`);

function simulateRotation(): void {
  say(
    `seed ${wishes.seed}, ${wishes.runs} runs of 120 meetings; 6 organisations of 6, 1, 1, 2, 1 and 3 people, each away from`,
  );
  say('a quarter of the meetings, and one organisation of one person away for forty meetings on end');
  say('');
  sayRow(columns);
  sayRow(columns.map(() => '---'));
  for (const [name, rule] of Object.entries(rules)) sayRow(rowOf(name, simulated(rule, wishes)));
  say('');
  say('worst gap: turns by which one got ahead of another that could serve all that time too; P2 says 1');
  say('longest wait: turns that went to others while one could have served; P1 says 5 of 6');
  say('where the three of one person count half, the turns by weight by which one got ahead of another,');
  for (const { of, gap, bound } of weighed(wishes)) say(`  of ${of}: ${gap}, where ${bound} is the most`);
}

const simulations: Readonly<Record<string, () => void>> = { rotation: simulateRotation };
const simulation = simulations[positionals[0] ?? ''];
if (!simulation) say(`npm run simulate -- ${Object.keys(simulations).join(' | ')}`);
simulation?.();
process.exitCode = simulation ? 0 : 1;
