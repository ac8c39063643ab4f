import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

/** What one file may take, in milliseconds: more than any needs on a busy machine. */
const timeout = 180_000;
/** How long it may take to end once all is done: processes that were killed take their time on a busy machine. */
const patience = 30_000;

/**
 * Runs test files one after the other in this process: what each would load by itself is loaded once. To each belongs a suite
 * of its name, in which also its hooks run.
 */
export async function together(files: readonly string[]): Promise<void> {
  for (const file of files) await describe(file, { timeout }, () => read(file));
  setTimeout(leave, patience).unref();
}

/** Node itself would wait for ever. */
function leave(): void {
  process.stderr.write(`A test left something open: ${process.getActiveResourcesInfo().join(', ')}\n`);
  process.exit(1);
}

async function read(file: string): Promise<void> {
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    // A suite that fails by itself is not among the failures that Node counts.
    test(`${file} can be read`, () => {
      throw error;
    });
  }
}
