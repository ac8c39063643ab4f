import { startChild } from '../playground/child.ts';
import { tenantId } from '../support/people.ts';
import { cloudSettingsFor } from '../support/token-issuer.ts';
import { compiledBot } from './compiled.ts';
import type { MovedClock } from './moved-clock.ts';

export const appId = '7c2b8f0e-3a5d-4f41-8a63-0e5f5d1c2b22';

/** What a bot is started on. `skew`: how far ahead its clock is, in milliseconds. */
export type Footing = {
  readonly clock: MovedClock;
  readonly connectionString: string;
  /** Where it reaches Teams. */
  readonly serviceUrl: string;
  /** Where Teams publishes its keys. */
  readonly issuer: string;
  readonly masterKey: Buffer;
  readonly skew?: number;
};

export type BotProcess = Awaited<ReturnType<typeof startBotProcess>>;

/** The bot as it runs in production, checking tokens, but for the one setting that lets it speak to a Teams on loopback. */
export async function startBotProcess(footing: Footing) {
  const { clock, connectionString, serviceUrl, issuer, masterKey, skew = 0 } = footing;
  const child = await startChild(compiledBot(), [], {
    ready: /"phrase":"listening".*\n/,
    imports: clock.imports,
    env: {
      ...clock.env(skew),
      NODE_ENV: 'development',
      PORT: '0',
      HOST: '127.0.0.1',
      MicrosoftAppId: appId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppPassword: 'not a secret',
      OUTBOUND_AUTH: 'off',
      ALLOWED_SERVICE_URLS: serviceUrl,
      AZURE_STORAGE_CONNECTION_STRING: connectionString,
      KRING_MASTER_KEY: masterKey.toString('base64'),
      ...cloudSettingsFor(issuer),
    },
  });
  clock.follow(child, skew);
  const state = { isUp: true };
  void child.ended.then(() => {
    state.isUp = false;
  });
  return {
    url: `http://127.0.0.1:${/"phrase":"listening".*?"port":(\d+)/.exec(child.output)?.[1]}`,
    isUp: () => state.isUp,
    printed: child.printed,
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
