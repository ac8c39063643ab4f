import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { jsonLog } from '../../bot/log.ts';
import { PersonId, RoundId } from '../../services/ids.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { openStorage } from '../../services/storage/azure-storage.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { startAzurite } from '../support/azurite.ts';
import { draws } from '../support/draws.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { chat, tenantId } from '../support/people.ts';
import { enforceLimits } from '../support/teams-limits.ts';

/** What came of a check-in that was asked one to one of so many. */
export type CrowdFigures = {
  readonly members: number;
  /** Our own rate, and how long two calls for each take at that rate. */
  readonly callsPerSecond: number;
  readonly atOurRate: number;
  readonly seconds: number;
  /** Calls that Teams turned away with 429: beyond its limits, and by lot; and the most that reached it in one second. */
  readonly overLimits: number;
  readonly byLot: number;
  readonly busiestSecond: number;
  readonly delivered: number;
  readonly twice: number;
};

export type CancelledFigures = {
  readonly members: number;
  /** How many had it when it was taken back, and how many more got it after that. */
  readonly before: number;
  readonly after: number;
  readonly rowsLeft: number;
};

const shareByLot = 0.02;
const callsPerSecond = 20;

/** Asks so many members, on real Azurite, over real HTTP, by the real clock; then once more, taken back midway. */
export async function askCrowd(members: number, seed: number): Promise<CrowdFigures & { cancelled: CancelledFigures }> {
  const scene = await startScene(members, seed);
  try {
    const figures = await askAll(scene, members);
    return { ...figures, cancelled: await cancelMidway(scene, members) };
  } finally {
    await scene.stop();
  }
}

type Scene = Awaited<ReturnType<typeof startScene>>;

async function startScene(members: number, seed: number) {
  const azurite = await startAzurite();
  const teams = await startFakeConnector();
  const lot = draws(seed);
  const clock = () => performance.now();
  const limits = enforceLimits(teams, { clock, byLot: () => lot.happens(shareByLot) });
  const storage = await openStorage({ connectionString: azurite.connectionString }, () => new Date());
  const read = readConfig({
    ALLOWED_TENANTS: tenantId,
    ALLOWED_SERVICE_URLS: teams.url,
    AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
    CALLS_PER_SECOND: String(callsPerSecond),
  });
  if ('problems' in read) throw new Error(read.problems);
  const log = jsonLog(() => {}, storage.now);
  const app = createApp(read.config, { ...storage, masterKey: randomBytes(32), chance: Math.random, log });
  const people = Array.from({ length: members }, (_, nth) => ({ id: `29:crowd-${nth}`, name: `Lid ${nth}` }));
  teams.chat.members = people;
  const place = { tenantId, chatId: chat.id, serviceUrl: teams.url, botId: '28:kring' };
  const { network } = await app.services.networks.begin(place, { name: chat.name });
  const leader = PersonId.parse('29:crowd-0');
  await app.services.leadership.appoint(network.id, leader);
  const entries = people.map(({ id, name }) => ({
    personId: PersonId.parse(id),
    name,
    organisationId: 'x',
    anonymous: false,
  }));
  await app.services.members.sync(network.id, chatKeyOf(place), entries, 0);
  const working = new AbortController();
  const isOver = work(app, working.signal);
  return {
    ...{ app, teams, limits, storage, networkId: network.id, chatKey: chatKeyOf(place), leader },
    async stop() {
      working.abort();
      await isOver;
      teams.stop();
      await azurite.stop();
    },
  };
}

/** As the process does it: sooner after work was found. */
async function work({ worker }: ReturnType<typeof createApp>, signal: AbortSignal): Promise<void> {
  let idle = 0;
  while (!signal.aborted) {
    const taken = await worker.tick().catch(() => 0);
    idle = taken > 0 ? 0 : Math.min(idle + 1, 6);
    await wait(Math.min(50 * 2 ** idle, 2_000));
  }
}

/** Starts one, and resolves to its round. */
async function startOne({ app, networkId, chatKey, leader }: Scene): Promise<RoundId> {
  const wish = { promptIds: ['IJK-1', 'IJK-2'], audience: 'all', asks: 'one-to-one', every: 'never' } as const;
  const all = { ...wish, promptIds: [...wish.promptIds], day: undefined, chatKey: undefined };
  await app.services.checkIns.plan(networkId, chatKey, all, leader);
  const running = async () => (await app.services.checkIns.running(networkId, chatKey))[0]?.id;
  await within(60, async () => (await running()) !== undefined);
  return RoundId.parse(await running());
}

/** Looks again and again until it is so, or until so many seconds have gone by. */
async function within(seconds: number, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until && !(await isSo())) await wait(50);
}

const sentTo = ({ teams }: Scene) => teams.posted.filter(({ chatId }) => chatId.startsWith('a:29:crowd'));

async function askAll(scene: Scene, members: number): Promise<CrowdFigures> {
  const { app, networkId, limits, leader } = scene;
  const from = performance.now();
  const round = await startOne(scene);
  const isDone = async () => {
    const { delivered, waiting, uncertain } = await app.services.asks.countsOf(networkId, round);
    return delivered === members && waiting + uncertain === 0;
  };
  const atOurRate = (members * 2) / callsPerSecond;
  await within(5 * atOurRate + 60, isDone);
  const seconds = (performance.now() - from) / 1_000;
  const places = sentTo(scene).map(({ chatId }) => chatId);
  await app.services.checkInEnds.cancel(networkId, round, leader);
  return {
    ...{ members, callsPerSecond, atOurRate, seconds, overLimits: limits.overTenant + limits.overConversation },
    ...{
      byLot: limits.byLot,
      busiestSecond: limits.busiestSecond,
      delivered: new Set(places).size,
      twice: places.length - new Set(places).size,
    },
  };
}

/** Once a third have it. */
async function cancelMidway(scene: Scene, members: number): Promise<CancelledFigures> {
  const { app, networkId, leader, storage } = scene;
  const earlier = sentTo(scene).length;
  const round = await startOne(scene);
  await within(members, () => sentTo(scene).length - earlier >= members / 3);
  await app.services.checkInEnds.cancel(networkId, round, leader);
  const before = sentTo(scene).length - earlier;
  const rows = () => storage.tables.Networks.list(networkId, startingWith(`ask_${round}_`));
  await within(120, async () => (await rows()).length === 0);
  const after = sentTo(scene).length - earlier - before;
  return { members, before, after, rowsLeft: (await rows()).length };
}
