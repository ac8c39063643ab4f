import type { Call, Rule } from '../support/fault-proxy.ts';
import { testChat } from './chats.ts';
import { violationsOf } from './evidence.ts';
import type { Heard } from './ledger.ts';
import { createTestNetwork, type TestNetwork, untilDone } from './network.ts';
import { phases, playStory, type Teller } from './story.ts';
import { settle, type World } from './world.ts';

/** Where the process is killed: before or after the so manyth write of a phase, on whatever wire it goes. */
export type Failpoint = {
  readonly phase: number;
  readonly write: number;
  readonly when: 'before' | 'after';
  /** Whether Teams, or the person who saw an error, tries again; otherwise only the bot itself can mend it. */
  readonly redelivers: boolean;
};

export type Told = {
  /** The write that was killed at; undefined when the phase has no so manyth write. */
  readonly at: string | undefined;
  readonly violations: readonly string[];
};

/** Plays a new network's story on a running bot, kills it at the failpoint, starts another one, and sees what came of it. */
export async function playWithKill(world: World, nth: number, failpoint: Failpoint): Promise<Told> {
  const chat = testChat(nth);
  const network = createTestNetwork(world, chat);
  const assassin = createAssassin(world, failpoint);
  const done = async () => {
    await world.quiet();
    if (!(await assassin.hasStruck())) await untilDone(world, network);
    if (await assassin.hasStruck()) await settle(world, [chat]);
  };
  const once = tellingOnce(world, network, failpoint, assassin);
  try {
    for (const [at, phase] of phases.entries()) {
      if (at === failpoint.phase) assassin.arm();
      await phase.play({ world, network, once, done });
      if (at === failpoint.phase) world.heal();
      if (at === failpoint.phase && !assassin.at()) return { at: undefined, violations: [] };
    }
    await settle(world, [chat]);
  } catch (error) {
    world.heal();
    await assassin.hasStruck();
    return {
      at: assassin.at() ?? 'nowhere',
      violations: [`${chat.name}: ${error instanceof Error ? error.message : error}`],
    };
  }
  const open = await violationsOf(world, network);
  await pastTheRound(world, chat);
  return { at: assassin.at(), violations: [...open, ...(await violationsOf(world, network))] };
}

/** In two steps: results of a round that closed a week ago are not told any more. */
async function pastTheRound(world: World, chat: ReturnType<typeof testChat>): Promise<void> {
  for (const _ of [1, 2]) {
    await world.clock.move(longerThanARound / 2);
    await settle(world, [chat]);
  }
}

/** In seconds: whatever the calendar, two working days are over. */
const longerThanARound = 7 * 24 * 3_600;

/** How many writes each phase has, by a story in which nobody is killed. */
export async function writesPerPhase(world: World, nth: number): Promise<readonly number[]> {
  let writes = 0;
  const counts: number[] = [];
  for (const wire of Object.values(world.wires)) wire.onEnd(({ call }) => (writes += call.method === 'GET' ? 0 : 1));
  await playStory(world, testChat(nth), () => {
    counts.push(writes);
    writes = 0;
  });
  return counts;
}

function tellingOnce(
  world: World,
  network: TestNetwork,
  { redelivers }: Failpoint,
  assassin: Assassin,
): Teller['once'] {
  return async (act: () => Promise<Heard>, hasHappened: () => Promise<boolean>) => {
    const heard = await act();
    if (heard === 'acknowledged') return;
    if (!(await assassin.hasStruck())) throw new Error(`not acknowledged, and nobody was killed: ${heard}`);
    if (!redelivers) {
      await settle(world, [network.chat]);
      if (await hasHappened()) return;
    }
    const again = await act();
    if (again !== 'acknowledged') throw new Error(`told again after the restart, and not acknowledged: ${again}`);
  };
}

type Assassin = ReturnType<typeof createAssassin>;

function createAssassin(world: World, { write, when }: Failpoint) {
  let writes = 0;
  let struck: string | undefined;
  let isMended = false;
  const rule =
    (wire: string): Rule =>
    (call) => {
      if (call.method === 'GET' || struck) return undefined;
      writes += 1;
      if (writes !== write) return undefined;
      struck = `${wire} ${nameOf(call)}`;
      return { kind: `stop-${when}`, stop: kill };
    };
  const kill = async () => {
    const [bot] = world.bots;
    if (bot) await world.end(bot, 'SIGKILL');
  };
  return {
    arm() {
      for (const [name, wire] of Object.entries(world.wires)) wire.obey(rule(name));
    },
    at: () => struck,
    /** Starts another bot in the place of the one that was killed. */
    async hasStruck(): Promise<boolean> {
      if (!struck) return false;
      if (isMended) return true;
      isMended = true;
      await world.quiet();
      world.heal();
      if (world.bots.length === 0) await world.start();
      return true;
    },
  };
}

/** What a call writes, for people: its rows' keys without what makes them unique. */
function nameOf({ method, path, body }: Call): string {
  const keys = [
    ...new Set([...(path + body).matchAll(/RowKey(?:=|%3D|":")'?([a-zA-Z]+(?:[_-][a-z]+)*)/g)].map(([, key]) => key)),
  ];
  const where = /\/(?:kring\d+|devstoreaccount1)\/([\w-]+)/.exec(path)?.[1] ?? path.split('/').at(-1);
  return `${method} ${where} ${keys.join('+')}`.trim();
}
