import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServices } from '../../bot/create-services.ts';
import { localMasterKey } from '../../bot/local-master-key.ts';
import { jsonLog } from '../../bot/log.ts';
import type { Services } from '../../bot/services.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { openStorage } from '../../services/storage/azure-storage.ts';
import { startAzurite } from '../support/azurite.ts';
import { type Child, startChild } from './child.ts';
import { startClient } from './client.ts';
import { chat, tenantId } from './network.ts';
import { playPastYear } from './past-year.ts';
import { type Playground, startPlayground } from './playground.ts';
import { nobodyThere } from './silence.ts';

/** Everything that `npm start` runs, and a look at the bot's own data. */
export type Stage = {
  readonly playground: Playground;
  readonly services: Services;
  readonly botPort: number;
  /** Ends every process, the data stays. */
  readonly stop: () => Promise<void>;
};

const botScript = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));
const timeZone = 'Europe/Amsterdam';
const place = { tenantId, chatId: chat.id };

type Ports = { readonly bot: number; readonly playground: number };

/** `hasPast`: a folder that is new gets a year of made-up rounds. `locale`: what everybody's Teams speaks. */
type Setting = { readonly hasPast?: boolean; readonly locale?: string };

/**
 * Azurite, the bot as it runs in production (but without authentication, on loopback) and the Playground as its Teams.
 * Ports that are taken are replaced by free ones.
 */
export async function startStage(folder: string, ports: Ports, { hasPast = true, locale = 'nl-NL' }: Setting = {}) {
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const azurite = await startAzurite({ dataFolder: join(folder, 'azurite') });
    stops.push(azurite.stop);
    const masterKey = localMasterKey(folder);
    const storage = await openStorage({ connectionString: azurite.connectionString }, () => new Date());
    const services = servicesOn(storage, masterKey);
    if (hasPast) await playPastYear(services, storage.tables, masterKey);
    const client = await startClient(locale, () => showOpenRound(services));
    stops.push(client.stop);
    const playground = await startPlayground({ botEndpoint: client.endpoint, port: ports.playground, folder });
    stops.push(playground.stop);
    const bot = await startBot(ports.bot, {
      ALLOWED_SERVICE_URLS: new URL(playground.url).origin,
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
      KRING_MASTER_KEY: masterKey.toString('base64'),
    });
    stops.push(bot.stop);
    client.passOnTo(bot.port);
    return { playground, services, botPort: bot.port, stop } satisfies Stage;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** On the wished port, or on any other when that one is taken: also when that happens just before the bot takes it. */
async function startBot(wished: number, env: Readonly<Record<string, string>>): Promise<Child & { port: number }> {
  const port = await freePort(wished);
  try {
    const child = await startChild(botScript, [], {
      ready: /"phrase":"listening"/,
      imports: [import.meta.resolve('tsx')],
      env: {
        PORT: String(port),
        NODE_ENV: 'development',
        MicrosoftAppId: '',
        ALLOWED_TENANTS: tenantId,
        TIME_ZONE: timeZone,
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        ...env,
      },
    });
    return { ...child, port };
  } catch (error) {
    if (String(error).includes('EADDRINUSE')) return startBot(0, env);
    throw error;
  }
}

/** The bot's services on the same storage, to look with. They say nothing to anybody. */
function servicesOn(storage: Awaited<ReturnType<typeof openStorage>>, masterKey: Buffer): Services {
  const now = () => new Date();
  return createServices({ ...storage, ...nobodyThere, masterKey, now, log: jsonLog(() => undefined, now), timeZone });
}

/** Puts the card of a round that is still open in the chat again. */
async function showOpenRound({ rounds, postings, meetings }: Services): Promise<void> {
  const [id, chatKey] = [networkIdOf(place), chatKeyOf(place)];
  const open = await rounds.openOf(id, { chatKey, meetingNumber: await meetings.latestNumber(id, chatKey) });
  if (open) await postings.showAgain(id, open.row.id, 0);
}

/** The wished port, or any other when that one is taken. */
function freePort(wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => (wished === 0 ? reject(new Error('no port is free')) : resolve(freePort(0))));
    server.listen(wished, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
