import { setTimeout as wait } from 'node:timers/promises';
import { openStorage } from '../services/storage/azure-storage.ts';
import { type App, createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { localMasterKey } from './local-master-key.ts';
import { faultOf, jsonLog, type Log } from './log.ts';

/** The process: open storage, listen, work, and drain on SIGTERM. */
async function run(config: Config): Promise<void> {
  const storage = await openStorage(config.storage, () => new Date());
  const log = jsonLog((line) => process.stdout.write(`${line}\n`), storage.now, config.logLevel);
  const app = createApp(config, {
    ...storage,
    masterKey: config.masterKey ?? localMasterKey('.data'),
    formerMasterKeys: config.formerMasterKeys,
    chance: Math.random,
    log,
  });
  const leaving = new AbortController();
  await listening(app, config);
  void app.loadKeys();
  const working = [workUntil(leaving.signal, app, log), sweepUntil(leaving.signal, app, log)];
  log.info('listening', { port: portOf(app) });
  const leave = async () => {
    if (leaving.signal.aborted) return;
    log.info('draining');
    app.leave();
    leaving.abort();
    await wait(config.isProduction ? lingerMilliseconds : 0);
    const isDrained = await Promise.race([drained(app, working), wait(patienceMilliseconds, false)]);
    log.info(isDrained ? 'drained' : 'left with work under way');
    process.exit(0);
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
}

/** Until whoever sends us turns has seen that we are not ready any more. */
const lingerMilliseconds = 2_000;
/** Whatever still runs then is taken up by another instance when its lease ends. */
const patienceMilliseconds = 20_000;

/** No new connections; turns and work under way are waited for. */
async function drained({ server }: App, working: readonly Promise<void>[]): Promise<boolean> {
  const closed = new Promise<void>((resolve) => server.close(resolve));
  // A connection whose last turn has just been answered is idle only now.
  const closing = setInterval(() => server.server.closeIdleConnections(), 100);
  await Promise.all([closed, ...working]);
  clearInterval(closing);
  return true;
}

function listening({ server }: App, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

const portOf = ({ server }: App) => (server.address() as { port: number }).port;

/** Sooner after work was found, later the longer there is none: 50 ms up to 2 s. */
async function workUntil(signal: AbortSignal, { worker }: App, log: Log): Promise<void> {
  let idle = 0;
  while (!signal.aborted) {
    const taken = await worker.tick().catch((error: unknown) => {
      log.error('worker failed', { fault: faultOf(error) });
      return 0;
    });
    idle = taken > 0 ? 0 : Math.min(idle + 1, 6);
    await wait(Math.min(50 * 2 ** idle, 2_000), undefined, { signal }).catch(() => undefined);
  }
}

const sweepMilliseconds = 30_000;

async function sweepUntil(signal: AbortSignal, { sweep }: App, log: Log): Promise<void> {
  while (!signal.aborted) {
    await sweep().catch((error: unknown) => log.error('sweep failed', { fault: faultOf(error) }));
    await wait(sweepMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}

const read = readConfig(process.env);
if ('problems' in read) {
  process.stderr.write(
    `Kring cannot start with these settings:\n${read.problems}\nSee .env.example for all settings.\n`,
  );
  process.exit(1);
}
await run(read.config).catch((error: unknown) => {
  process.stderr.write(`Kring cannot start: storage does not answer, or the port is taken. ${faultOf(error)}\n`);
  process.exit(1);
});
