import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from '../playground/child.ts';
import { startAzurite } from './azurite.ts';
import { startFakeConnector } from './fake-connector.ts';
import { tenantId } from './people.ts';
import { authSettings } from './start-bot.ts';
import type { Sight } from './witness.ts';

export type BotProcess = Awaited<ReturnType<typeof startBotProcess>>;

const appId = '7c2b8f0e-3a5d-4f41-8a63-0e5f5d1c2b22';
const botScript = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));

/** The bot as it runs in production, in a process of its own, with authentication on and Azurite: what ends it does not end us. */
export async function startBotProcess() {
  const temporary = await mkdtemp(join(tmpdir(), 'kring-'));
  const teams = await startFakeConnector();
  const azurite = await startAzurite();
  const child = await startChild(botScript, [], {
    ready: /witness at .*"phrase":"listening"[^\n]*\n/s,
    imports: [import.meta.resolve('tsx'), import.meta.resolve('./witness.ts')],
    env: {
      ...authSettings(appId, teams.url),
      ...{ PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'development', TMPDIR: temporary },
      ...{ ALLOWED_TENANTS: tenantId, ALLOWED_SERVICE_URLS: teams.url },
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
      KRING_MASTER_KEY: Buffer.alloc(32, 'a test').toString('base64'),
    },
  });
  const [, port] = /"port":(\d+)/.exec(child.output) ?? [];
  const [, witness] = /witness at (\S+)/.exec(child.output) ?? [];
  return {
    url: `http://127.0.0.1:${port}`,
    appId,
    teams,
    /** The name of the key that the bot trusts: no secret. */
    kid: kidOf(teams.tokens.keys()),
    /** After a garbage collection inside. Rejects when the process is gone. */
    look: async () => (await (await fetch(`${witness}`)).json()) as Sight,
    /** What it wrote to its temporary folder. tsx keeps its own there. */
    temporaryFiles: async () => (await readdir(temporary)).filter((name) => !name.startsWith('tsx')),
    async stop() {
      await child.stop();
      await azurite.stop();
      teams.stop();
      await rm(temporary, { recursive: true, force: true });
    },
  };
}

const kidOf = (set: object) => (set as { keys: { kid: string }[] }).keys[0]?.kid ?? '';
