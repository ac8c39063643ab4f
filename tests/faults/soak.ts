import { setTimeout as wait } from 'node:timers/promises';
import type { BotProcess } from '../support/bot-process.ts';
import { type Draws, draws } from '../support/draws.ts';
import type { Someone } from '../support/people.ts';
import { testChat } from './chats.ts';
import { begin, drawAnswer } from './crowd.ts';
import { violationsOf } from './evidence.ts';
import { createTestNetwork, lastMeeting, type TestNetwork } from './network.ts';
import { type Ground, settle, startWorld, type World } from './world.ts';

type Wishes = { readonly minutes: number; readonly seed: number; readonly say: (line: string) => void };
type Soaking = {
  readonly networks: readonly TestNetwork[];
  readonly chance: Draws;
  /** How long each answer took, in milliseconds. */
  readonly answers: number[];
  /** Who is waiting for something: people do one thing at a time. */
  readonly busy: Set<Someone>;
};

const perSecond = 10;
const warmUpMinutes = 1;
const looks = 5;
const networkCount = 40;

/**
 * People of many networks come by at a steady rate, for so many minutes after one to warm up; then all rounds are closed
 * and counted. Reports how long answers took and what the bot's memory did, and resolves to what is wrong.
 */
export async function soak(
  ground: Pick<Ground, 'clock' | 'account'>,
  { minutes, seed, say }: Wishes,
): Promise<readonly string[]> {
  const world = await startWorld(ground);
  try {
    const bot = await world.start({ isWatched: true });
    const statuses: Record<string, number> = {};
    const soaking = await manyNetworks(countingStatuses(world, statuses), seed);
    await comeBy(soaking, warmUpMinutes);
    soaking.answers.length = 0;
    await sayMemory(bot, 0, say);
    for (let look = 1; look <= looks; look += 1) {
      await comeBy(soaking, minutes / looks);
      await sayMemory(bot, (look * minutes) / looks, say);
    }
    const violations = await closeAll(world, soaking.networks);
    say(timesOf(soaking.answers));
    say(`statuses ${JSON.stringify(statuses)}`);
    const bad = Object.entries(statuses).filter(([status]) => !(Number(status) < 500));
    return [...violations, ...bad.map(([status, times]) => `${times} times the status was ${status}`)];
  } finally {
    await world.stop();
  }
}

/** The same world, which keeps how often each status was the answer. */
function countingStatuses(world: World, statuses: Record<string, number>): World {
  const tell: World['tell'] = async (...call) => {
    const told = await world.tell(...call);
    const status = told.status ?? 'none';
    statuses[status] = (statuses[status] ?? 0) + 1;
    return told;
  };
  return { ...world, tell };
}

async function manyNetworks(world: World, seed: number): Promise<Soaking> {
  const networks = Array.from({ length: networkCount }, (_, nth) => createTestNetwork(world, testChat(nth + 1)));
  for (const network of networks) {
    await begin(network);
    await network.meetingEnds(1);
  }
  return { networks, chance: draws(seed, 'soak'), answers: [], busy: new Set() };
}

/** Whoever comes does not wait for the one before: what is slow piles up, as it would in production. */
async function comeBy(soaking: Soaking, minutes: number): Promise<void> {
  const until = performance.now() + minutes * 60_000;
  const under = new Set<Promise<void>>();
  for (let next = performance.now(); next < until; next += 1_000 / perSecond) {
    await wait(Math.max(0, next - performance.now()));
    const visit = visitOf(soaking).finally(() => under.delete(visit));
    under.add(visit);
  }
  await Promise.all(under);
}

async function visitOf({ networks, chance, answers, busy }: Soaking): Promise<void> {
  const network = chance.one(networks);
  const { ends } = network.ledger;
  const person = network.chat.people.find((one) => !busy.has(one) && chance.happens(0.5)) ?? network.chat.coordinator;
  if (busy.has(person)) return;
  busy.add(person);
  const meeting = chance.between(1, ends.size);
  const kind = chance.next();
  const from = performance.now();
  if (kind < 0.005 && ends.size < lastMeeting) await network.meetingEnds(ends.size + 1);
  else if (kind < 0.05) await network.looksAtTrend(person);
  else if (kind < 0.2) await network.views(meeting, person);
  else {
    await network.answers(meeting, person, drawAnswer(chance));
    answers.push(performance.now() - from);
  }
  busy.delete(person);
}

/** One network after the other: time must not be moved faster than one process can follow. */
async function closeAll(world: World, networks: readonly TestNetwork[]): Promise<readonly string[]> {
  const violations: string[] = [];
  for (const network of networks) {
    for (const meeting of network.ledger.ends.keys()) await network.closes(meeting);
    await world.clock.move(11);
    await settle(world, [network.chat]).catch((error: Error) => violations.push(error.message));
    violations.push(...(await violationsOf(world, network)));
  }
  return violations;
}

async function sayMemory(bot: BotProcess, minute: number, say: Wishes['say']): Promise<void> {
  const { heap, rss } = await bot.look();
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  say(`after ${minute.toFixed(1)} min: heap ${megabytes(heap)} MB, rss ${megabytes(rss)} MB`);
}

function timesOf(answers: readonly number[]): string {
  const sorted = answers.toSorted((one, other) => one - other);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN).toFixed(1);
  return `${sorted.length} answers: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}
