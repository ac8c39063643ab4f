import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { networkIdOf } from '../../services/networks/networks.ts';
import { openStorage } from '../../services/storage/azure-storage.ts';
import { appId } from '../support/app-registration.ts';
import { asAccount, startAzurite } from '../support/azurite.ts';
import { type BotProcess, type Footing, startBotProcess } from '../support/bot-process.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import type { Someone } from '../support/people.ts';
import { activityIn, type TestChat } from './chats.ts';
import { watchDoubts } from './doubts.ts';
import { createMovedClock, type MovedClock } from './moved-clock.ts';
import { watchPosts } from './posts.ts';

export type Ground = Awaited<ReturnType<typeof startGround>>;
export type World = Awaited<ReturnType<typeof startWorld>>;

/** One Azurite for many worlds, each in an account of its own. Its clock, and those of all bots on it, move together. */
export async function startGround(worlds = 1, dataFolder?: string) {
  const clock = createMovedClock();
  const accounts = Array.from({ length: worlds }, (_, nth) => `kring${nth}`);
  const wishes = { imports: clock.imports, accounts, ...(dataFolder && { dataFolder }) };
  let azurite = await startAzurite({ ...wishes, env: clock.env() });
  clock.follow(azurite.child);
  const { connectionString } = azurite;
  const free = accounts.map((name) => asAccount(connectionString, name));
  const portOf = (service: string) => new URL(endpoint(connectionString, service)).port;
  return {
    clock,
    stop: () => azurite.stop(),
    /** By SIGTERM, on the same ports; for an Azurite that keeps its data in a folder. */
    async restart(): Promise<void> {
      await azurite.stop();
      azurite = await startAzurite({
        ...wishes,
        env: clock.env(),
        ports: { queue: portOf('Queue'), table: portOf('Table') },
      });
      clock.follow(azurite.child);
    },
    /** An account in which nothing is yet. */
    account(): string {
      const connection = free.shift();
      if (!connection) throw new Error('more worlds than accounts');
      return connection;
    },
  };
}

const endpoint = (connection: string, service: string) =>
  new URL(new RegExp(`${service}Endpoint=([^;]+)`).exec(connection)?.[1] ?? '').origin;

const through = (connection: string, service: string, proxy: string) =>
  connection.replace(new RegExp(`(${service}Endpoint=)http://[^/]+`), `$1${proxy}`);

type BotWishes = Pick<Footing, 'isWatched' | 'env'> & {
  /** How far ahead its clock is, in milliseconds. */
  readonly skew?: number;
};

export type Told = { readonly status: number | undefined; readonly body?: unknown };

/** Some bots, their storage and their Teams, with a fault proxy on each of the three wires between them. */
export async function startWorld({ clock, account }: Pick<Ground, 'clock' | 'account'>) {
  const direct = account();
  const teams = await startFakeConnector();
  const wires = {
    tables: await startFaultProxy(endpoint(direct, 'Table'), clock.now),
    queue: await startFaultProxy(endpoint(direct, 'Queue')),
    connector: await startFaultProxy(teams.url),
  };
  const posts = watchPosts(wires.connector, clock.now);
  const doubts = watchDoubts(wires);
  const masterKey = randomBytes(32);
  const { tables } = await openStorage({ connectionString: direct }, clock.now);
  const proxied = through(through(direct, 'Table', wires.tables.url), 'Queue', wires.queue.url);
  const serviceUrl = wires.connector.url;
  const bots: BotProcess[] = [];
  const printed: string[] = [];

  return {
    ...{ clock, teams, wires, posts, doubts, masterKey, tables, bots, direct, serviceUrl },
    async start({ skew = 0, isWatched = false, env = {} }: BotWishes = {}): Promise<BotProcess> {
      const bot = await startBotProcess({
        ...{ connectionString: proxied, serviceUrl, issuer: teams.url, masterKey, isWatched },
        imports: clock.imports,
        env: { ...clock.env(skew), ...env },
      });
      clock.follow(bot.child, skew);
      bots.push(bot);
      return bot;
    },
    /** Ends a bot; what it printed stays known. */
    async end(bot: BotProcess, signal: 'SIGTERM' | 'SIGKILL') {
      bots.splice(bots.indexOf(bot), 1);
      const counted = signal === 'SIGKILL' && doubts.killed();
      const ended = await bot.end(signal);
      await wait(30);
      if (counted) doubts.killed(counted);
      printed.push(bot.printed());
      return ended;
    },
    /** All that any bot of this world printed. */
    printed: () => [...printed, ...bots.map((bot) => bot.printed())].join(''),
    tell: createTeller(teams, clock, serviceUrl),
    /** Resolves when no call has been under way for a moment. */
    async quiet(): Promise<void> {
      const isQuiet = () => Object.values(wires).every((wire) => wire.underWay() === 0);
      for (let calm = 0; calm < 3; calm = isQuiet() ? calm + 1 : 0) await wait(10);
    },
    heal: () => Object.values(wires).forEach((wire) => void wire.obey()),
    async stop(): Promise<void> {
      await Promise.all(bots.map((bot) => bot.stop()));
      for (const wire of Object.values(wires)) wire.stop();
      teams.stop();
    },
  };
}

/** What happens in Teams is told to a bot, with a token of that moment. */
function createTeller(teams: Awaited<ReturnType<typeof startFakeConnector>>, clock: MovedClock, serviceUrl: string) {
  return async (
    chat: TestChat,
    from: Someone,
    rest: Record<string, unknown>,
    { bot, place = chat.id }: { readonly bot: BotProcess | undefined; readonly place?: string },
  ): Promise<Told> => {
    const at = clock.now();
    const activity = activityIn(chat, from, { place, at, serviceUrl, id: randomUUID() }, rest);
    const seconds = Math.floor(at.getTime() / 1_000);
    const claims = { aud: appId, serviceurl: serviceUrl, nbf: seconds - 1_800, exp: seconds + 3_600 };
    return bot ? tellBot(bot.url, teams.tokens.sign(claims), activity) : { status: undefined };
  };
}

async function tellBot(url: string, token: string, activity: object): Promise<Told> {
  try {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  } catch {
    return { status: undefined };
  }
}

const soonMinutes = 25;

/** Work of this chat's network that is not done, and is to be done soon: it should be by now, or waits for a moment. */
export async function unfinished({ tables, clock }: Pick<World, 'tables' | 'clock'>, chat: TestChat) {
  const rows = await tables.Networks.list(networkIdOf({ tenantId: chat.tenantId, chatId: chat.id }));
  const soon = clock.now().getTime() + soonMinutes * 60_000;
  return rows.filter(
    ({ key, row }) =>
      key.startsWith('work_') &&
      (row['state'] === 'pending' || row['state'] === 'taken') &&
      Date.parse(String(row['dueAt'])) < soon,
  );
}

/** In seconds: first as long as work takes, then as long as leases, sweeps and back-offs do. */
const steps = [1, 2, 5, 5, 31, 31, 31, 61, 61, 61, 120, 300, 600, 600];

/** How many steps may change nothing before what is left counts as left: a busy machine does not do all work in one. */
const patience = 15;

/** Lets time go by until no work of these chats is left that should be done. Rejects with what is left. */
export async function settle(world: World, chats: readonly TestChat[]): Promise<void> {
  let fewest = Number.POSITIVE_INFINITY;
  let inVain = 0;
  for (let step = 0; ; step += 1) {
    await world.quiet();
    const left = (await Promise.all(chats.map((chat) => unfinished(world, chat)))).flat();
    if (left.length === 0) return;
    inVain = left.length < fewest || step < steps.length ? 0 : inVain + 1;
    fewest = Math.min(fewest, left.length);
    if (inVain >= patience) throw new Error(`work is left: ${JSON.stringify(left.map(({ key, row }) => [key, row]))}`);
    await world.clock.move(steps[step] ?? 120);
    await wait(step < steps.length ? 20 : 250);
  }
}
