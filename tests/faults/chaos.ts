import { setTimeout as wait } from 'node:timers/promises';
import { draws } from '../support/draws.ts';
import { testChat } from './chats.ts';
import { begin, meet } from './crowd.ts';
import { evidenceOf } from './evidence.ts';
import { violationsIn } from './invariants.ts';
import { startKiller } from './killer.ts';
import { leaksIn } from './leaks.ts';
import { createTestNetwork, type TestNetwork } from './network.ts';
import { badWeather, type Weather } from './weather.ts';
import { type Ground, settle, startWorld, type World } from './world.ts';

export type Size = { readonly networks: number; readonly meetings: number };
export type Report = {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
  readonly seconds: number;
};

const chances: Weather = { tables: 0.03, queue: 0.03, connector: 0.15 };

/** One seed: several networks live through some meetings while two bots are ended and all wires fail; then all is healed. */
export async function runSeed(
  ground: Pick<Ground, 'clock' | 'account'>,
  seed: number,
  { networks: count, meetings }: Size,
): Promise<Report> {
  const from = performance.now();
  const world = await startWorld(ground);
  try {
    await Promise.all([world.start(), world.start()]);
    const chance = draws(seed, 'teams');
    const pick = () => world.bots[chance.between(0, Math.max(0, world.bots.length - 1))];
    const networks = Array.from({ length: count }, (_, nth) => createTestNetwork(world, testChat(nth + 1), pick));
    const weather = badWeather(world, seed, chances);
    const killer = startKiller(world, seed, 2);
    await live(world, networks, meetings, seed);
    world.heal();
    await killer.leave();
    const stuck = await settle(
      world,
      networks.map(({ chat }) => chat),
    ).then(
      () => [],
      (error: Error) => [error.message],
    );
    await Promise.all([...world.bots].map((bot) => killer.strike(bot, 'SIGTERM')));
    const { violations, figures } = await judge(world, networks);
    const all = [...violations, ...killer.badExits, ...stuck];
    const faults = {
      'faults on tables': weather.tables,
      'faults on queue': weather.queue,
      'faults on connector': weather.connector,
    };
    return {
      seed,
      violations: all,
      figures: { ...figures, ...killer.tally, ...faults },
      seconds: (performance.now() - from) / 1_000,
    };
  } finally {
    await world.stop();
  }
}

/** Between two meetings nobody is told anything, so that the ten seconds of closing can be skipped. */
async function live(world: World, networks: readonly TestNetwork[], meetings: number, seed: number): Promise<void> {
  await Promise.all(networks.map(begin));
  for (let meeting = 1; meeting <= meetings; meeting += 1) {
    await Promise.all(networks.map((network) => meet(network, meeting, draws(seed, `${network.chat.id} ${meeting}`))));
    for (const seconds of [11, 2, 31, 2]) {
      await world.clock.move(seconds);
      await wait(500);
    }
  }
}

async function judge(world: World, networks: readonly TestNetwork[]) {
  const violations: string[] = [];
  const figures = {
    'answers acknowledged': 0,
    'rounds with lost answers': 0,
    'meetings ended': 0,
    'rounds opened': 0,
    'chaired meetings': 0,
    'served turns': 0,
  };
  for (const network of networks) {
    const { chat, ledger } = network;
    const evidence = await evidenceOf(world, network);
    const { stored, posts } = evidence;
    const found = violationsIn(evidence);
    violations.push(...found, ...leaksIn(stored.text, posts, chat));
    const ended = [...ledger.ends].filter(([, heard]) => heard === 'acknowledged').map(([meeting]) => meeting);
    figures['answers acknowledged'] += ledger.acknowledgedAnswers();
    figures['rounds with lost answers'] += found.filter((line) => / (says|holds) /.test(line)).length;
    figures['meetings ended'] += ended.length;
    figures['rounds opened'] += stored.rounds.length;
    figures['chaired meetings'] += ended.filter(
      (meeting) => ledger.accepted.get(meeting)?.heard === 'acknowledged',
    ).length;
    figures['served turns'] += stored.turns.length;
  }
  const posted = world.posts.reduce((sum, { times }) => sum + times, 0);
  const twice = posted - new Set(world.posts.filter(({ times }) => times > 0).map(({ about }) => about)).size;
  const doubts = {
    posts: posted,
    'posted more than once': twice,
    'times the bot could not know': world.doubts.total(),
  };
  return { violations: [...violations, ...namesInLogs(world, networks)], figures: { ...figures, ...doubts } };
}

function namesInLogs(world: World, networks: readonly TestNetwork[]): string[] {
  const printed = world.printed();
  const people = networks.flatMap(({ chat }) => [
    chat.name,
    ...chat.people.flatMap(({ id, name, email = '' }) => [id, name, email]),
  ]);
  return people.filter((word) => printed.includes(word)).map((word) => `a log line says ${word}`);
}
