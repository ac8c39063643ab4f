import { startChild } from '../playground/child.ts';
import { authSettings } from './app-registration.ts';
import { compiledBot } from './compiled.ts';
import type { Sight } from './witness.ts';

/** What a bot is started on, and what it is given beside that. */
export type Footing = {
  readonly connectionString: string;
  /** Where it reaches Teams. */
  readonly serviceUrl: string;
  /** Where Teams publishes its keys. */
  readonly issuer: string;
  readonly masterKey: Buffer;
  /** Modules that it loads first. */
  readonly imports?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** With a witness inside, for `look`; it starts more slowly then. */
  readonly isWatched?: boolean;
};

export type BotProcess = Awaited<ReturnType<typeof startBotProcess>>;

const witness = [import.meta.resolve('tsx'), import.meta.resolve('./witness.ts')];

/**
 * The bot as it runs in production, in a process of its own, checking tokens, but for the one setting that lets it speak to
 * a Teams on loopback. What ends it does not end us.
 */
export async function startBotProcess(footing: Footing) {
  const { connectionString, serviceUrl, issuer, masterKey, imports = [], env = {}, isWatched = false } = footing;
  const child = await startChild(compiledBot(), [], {
    ready: isWatched ? /witness at .*"phrase":"listening".*\n/s : /"phrase":"listening".*\n/,
    imports: [...imports, ...(isWatched ? witness : [])],
    env: {
      ...{ NODE_ENV: 'development', PORT: '0', HOST: '127.0.0.1', ALLOWED_SERVICE_URLS: serviceUrl },
      AZURE_STORAGE_CONNECTION_STRING: connectionString,
      KRING_MASTER_KEY: masterKey.toString('base64'),
      ...authSettings(issuer),
      ...env,
    },
  });
  const state = { isUp: true };
  void child.ended.then(() => {
    state.isUp = false;
  });
  const found = (pattern: RegExp) => pattern.exec(child.output)?.[1] ?? '';
  return {
    child,
    url: `http://127.0.0.1:${found(/"phrase":"listening".*?"port":(\d+)/)}`,
    isUp: () => state.isUp,
    printed: child.printed,
    /** After a garbage collection inside. Rejects when the process is gone, and when nobody watches it. */
    look: async () => (await (await fetch(found(/witness at (\S+)/))).json()) as Sight,
    /** Resolves to its exit code, null when it was killed, and to how long it took. */
    async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<{ code: number | null; milliseconds: number }> {
      const from = performance.now();
      state.isUp = false;
      child.signal(signal);
      return { code: await child.ended, milliseconds: performance.now() - from };
    },
    stop: child.stop,
  };
}
