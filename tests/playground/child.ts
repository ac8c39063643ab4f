import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs beside us, in its own process. */
export type Child = {
  /** What it had printed when it was ready. */
  readonly output: string;
  /** Everything it has printed by now. */
  readonly printed: () => string;
  /** Sends it a message, and waits for what it sends back; for a script that does. At once when it is gone. */
  readonly tell: (message: object) => Promise<void>;
  /** Resolves to its exit code, and to null when a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly signal: (name: 'SIGTERM' | 'SIGKILL') => void;
  /** Resolves when the process is gone. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

// The channel to us closes when we end, even by kill −9: nothing is ever left running. Then nobody reads its output
// either, and that must not keep it from saving what it has.
const endWithParent = `data:text/javascript,${encodeURIComponent(`
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
`)}`;
const patienceMs = 60_000;
const graceMs = 5_000;

/**
 * Starts a Node script and waits until its output matches `ready`.
 * Ctrl+C does not reach it (it has its own process group): it ends by `stop`, or with us.
 * Rejects with what it printed, when it ends or stays silent for a minute instead.
 */
export async function startChild(
  script: string,
  args: readonly string[],
  {
    ready,
    env = {},
    imports = [],
  }: { ready: RegExp; env?: Readonly<Record<string, string>>; imports?: readonly string[] },
): Promise<Child> {
  const child = fork(script, args, {
    execArgv: [...imports, endWithParent].flatMap((module) => ['--import', module]),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (printed += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const read = () => printed;
  try {
    const output = await outputUntil(child, ready, script, read);
    const signal = (name: 'SIGTERM' | 'SIGKILL') => void child.kill(name);
    const tell = (message: object) => tellChild(child, message);
    return { output, printed: read, tell, ended, signal, stop: () => stopChild(child) };
  } catch (error) {
    await stopChild(child);
    throw error;
  }
}

function outputUntil(child: ChildProcess, ready: RegExp, script: string, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`${script} ${what}:\n${printed()}`));
    const timer = setTimeout(() => fail('is not ready'), patienceMs);
    child.once('error', (error) => fail(`did not start, ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
    const read = () => {
      if (!ready.test(printed())) return;
      clearTimeout(timer);
      resolve(printed());
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
}

async function tellChild(child: ChildProcess, message: object): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.connected) return;
  const heard = new AbortController();
  const either = ['message', 'exit'].map((event) => once(child, event, { signal: heard.signal }));
  child.send(message, () => undefined);
  await Promise.race(either);
  heard.abort();
  await Promise.allSettled(either);
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  if (child.connected) child.disconnect();
  await gone;
  clearTimeout(timer);
}
