import { testChat } from './chats.ts';
import { createTestNetwork } from './network.ts';
import { type Ground, settle, startWorld, type World } from './world.ts';

/** What came of a hundred chats that begin at once while Teams is too busy for some of them. */
type HundredFigures = {
  /** Welcomes that stand in a chat. */
  readonly posts: number;
  /** Attempts that Teams turned away with 429. */
  readonly turnedAway: number;
  /** Chats that were not welcomed exactly once. */
  readonly badlyServed: readonly string[];
  /** What those that were turned away were asked to wait, and the least that one of them was left alone, in seconds. */
  readonly retryAfter: number;
  readonly earliestWait: number;
  /** Without the moved time. */
  readonly seconds: number;
};

const [targets, tooBusyFor, retryAfter] = [100, 30, 20];

/** A hundred chats begin at once, and Teams is too busy for the first attempt in thirty of them. */
export async function welcomeHundred(ground: Pick<Ground, 'clock' | 'account'>): Promise<HundredFigures> {
  const world = await startWorld(ground);
  try {
    await world.start();
    const networks = Array.from({ length: targets }, (_, nth) => createTestNetwork(world, testChat(nth + 1)));
    const chats = networks.map(({ chat }) => chat);
    const turnedAway = turnAway(world, new Set(chats.slice(0, tooBusyFor).map(({ id }) => id)));
    const from = performance.now();
    await Promise.all(networks.map((network) => network.added()));
    await settle(world, chats);
    const all = chats.map(({ id, name }) => ({ id, name, attempts: welcomesIn(world, id) }));
    return {
      posts: all.flatMap(({ attempts }) => attempts).reduce((sum, { times }) => sum + times, 0),
      turnedAway: turnedAway.size,
      badlyServed: all.filter(({ attempts }) => sumOf(attempts) !== 1).map(({ name }) => name),
      retryAfter,
      earliestWait: Math.min(...all.filter(({ id }) => turnedAway.has(id)).map(({ attempts }) => waitIn(attempts))),
      seconds: (performance.now() - from) / 1_000,
    };
  } finally {
    await world.stop();
  }
}

function turnAway({ wires }: World, busy: ReadonlySet<string>): ReadonlySet<string> {
  const turnedAway = new Set<string>();
  wires.connector.obey(({ method, path }) => {
    const chatId = decodeURIComponent(path.split('/')[3] ?? '');
    if (method !== 'POST' || !busy.has(chatId) || turnedAway.has(chatId)) return undefined;
    turnedAway.add(chatId);
    return { kind: 'status', status: 429, retryAfter };
  });
  return turnedAway;
}

type Attempts = World['posts'];

const welcomesIn = ({ posts }: World, chatId: string): Attempts =>
  posts.filter(({ about }) => about === `welcome ${chatId}`);
const sumOf = (attempts: Attempts) => attempts.reduce((sum, { times }) => sum + times, 0);

/** Between the first attempt and the second, in seconds. */
function waitIn([first, second]: Attempts): number {
  return first && second ? (second.at.getTime() - first.at.getTime()) / 1_000 : Number.POSITIVE_INFINITY;
}
