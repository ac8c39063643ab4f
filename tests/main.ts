import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/**
 * Which test files share a process, by the beginnings of their names: the longest beginning that fits counts, so each file is
 * in one parcel. The longest parcels first, so that the processes end together.
 */
const parcels: readonly (readonly string[])[] = [
  ['faults/'],
  ['faults/chaos', 'faults/hundred-targets', 'faults/restarts', 'faults/attacks'],
  ['faults/story', 'faults/storage-faults', 'faults/queue-faults', 'faults/teams-faults'],
  ['bot/'],
  ['faults/failpoints'],
  ['browser/'],
  ['services/'],
  [''],
];
/** One more than there are processors: now and then a process only waits. */
const sideBySide = availableParallelism() + 1;

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .toSorted();
const unfinished = new Set(files.map(named));

function named(file: string): string {
  return join('tests', file);
}

/** Writes what each process runs into the folder: Node's runner starts files, and passes them nothing. */
function entriesIn(folder: string): string[] {
  const beginnings = parcels.flat().toSorted((one, other) => other.length - one.length);
  const beginningOf = (file: string) => beginnings.find((beginning) => file.startsWith(beginning)) ?? '';
  return parcels.map((parcel, nth) => {
    const own = files.filter((file) => parcel.includes(beginningOf(file))).map(named);
    const entry = join(folder, `${nth}.mjs`);
    const together = JSON.stringify(import.meta.resolve('./support/together.ts'));
    writeFileSync(entry, `import { together } from ${together};\nawait together(${JSON.stringify(own)});\n`);
    return entry;
  });
}

const folder = mkdtempSync(join(tmpdir(), 'kring-tests-'));
const results = run({ files: entriesIn(folder), concurrency: sideBySide });
results.on('test:pass', ({ name }) => unfinished.delete(name));
results.on('test:fail', ({ name }) => {
  unfinished.delete(name);
  process.exitCode = 1;
});
results.compose(new spec()).pipe(process.stdout);
process.once('exit', () => {
  rmSync(folder, { recursive: true });
  if (unfinished.size === 0) return;
  process.exitCode = 1;
  process.stderr.write(`These files were begun and did not end, or were never begun:\n${[...unfinished].join('\n')}\n`);
});
