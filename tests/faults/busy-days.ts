import type { Happening } from '../../bot/events.ts';
import type { PersonId } from '../../services/ids.ts';
import { type ChatReference, chatKeyOf } from '../../services/networks/chats.ts';
import { roundIdOf } from '../../services/rounds/round-rows.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import type { WorkQueue } from '../../services/storage/queue.ts';
import type { Tables } from '../../services/storage/store.ts';
import { proposalIdOf } from '../../services/turns/proposal-rows.ts';
import { somebody, theChat } from '../support/builders.ts';
import { answerOf, beginNetwork, type Instance, instancesAt } from '../support/instances.ts';
import { memoryTables } from '../support/memory-tables.ts';
import { marieke } from '../support/people.ts';
import { turnsByLot } from '../support/turns-by-lot.ts';
import { yieldingQueue, yieldingTables } from '../support/yielding.ts';
import type { Seen } from './violations.ts';

type Pause = () => Promise<void>;
type Wishes = {
  readonly seed: number;
  /** A port with a guard taken out. */
  readonly broken?: (tables: Tables, pause: Pause) => Tables;
  readonly sweeps?: boolean;
};
type World = ReturnType<typeof aWorld>;
type Chat = { readonly place: ChatReference; readonly acknowledged: Map<string, Set<string>>; yeses: number };

const [chats, meetings] = [3, 4];
const people = ['A', 'B', 'C', 'D', 'E', 'F'];

/** At least once: every fourth pointer is lost, every third comes twice. */
function poorQueue(queue: WorkQueue): WorkQueue {
  let sent = 0;
  return {
    ...queue,
    async send(...call) {
      sent += 1;
      if (sent % 4 > 0) await queue.send(...call);
      if (sent % 3 === 0) await queue.send(...call);
    },
  };
}

function aWorld({ seed, broken = (tables) => tables, sweeps = true }: Wishes) {
  const pause = turnsByLot(seed);
  const tables = memoryTables();
  const world = instancesAt('2026-03-02T12:00:00Z', {
    tables: yieldingTables(broken(tables, pause), pause),
    queue: (now) => yieldingQueue(poorQueue(memoryQueue(now)), pause),
    before: pause,
  });
  return { ...world, tables, pause, sweeps, instances: [world.instance(), world.instance()] as const };
}

/** Twelve meetings in three chats, with everybody at once at two instances. Resolves to what came of it. */
export async function busyDays(wishes: Wishes): Promise<Seen> {
  const world = aWorld(wishes);
  const all = Array.from({ length: chats }, (_, nth): Chat => {
    const place = { ...theChat, chatId: `${theChat.chatId}${nth}` };
    return { place, acknowledged: new Map(), yeses: 0 };
  });
  for (const { place } of all) await beginNetwork(world.instances[0], somebody(marieke.id), place);
  for (let number = 1; number <= meetings; number += 1) {
    await Promise.all([...all.map((chat) => meeting(chat, number, world)), work(world), work(world)]);
    await workOff(world);
    const closing = { kind: 'close-asked', anyway: true } as const;
    await Promise.all(
      all.flatMap(({ place }) => world.instances.map((one) => retold(() => one.hears(closing, undefined, place)))),
    );
    await workOff(world);
    world.later(24 * 3_600);
  }
  world.later(3 * 24 * 3_600);
  await workOff(world);
  return seenIn(all, world);
}

/** Six reports of one end, a yes on two devices at that very moment, and six answers on two devices each. */
async function meeting(chat: Chat, number: number, world: World): Promise<void> {
  const { place } = chat;
  const key = chatKeyOf(place);
  const at = (nth: number): Instance => world.instances[nth % 2 ? 1 : 0];
  const ended: Happening = { kind: 'meeting-ended', endedAt: world.clock.now };
  const proposal = proposalIdOf({ chatKey: key, meetingNumber: number });
  const network = `${place.tenantId}_${key}`;
  const asked = (await world.tables.Networks.get(network, `proposal_${proposal}`))?.row['personId'];
  const yes: Happening = { kind: 'turn-accepted', network, proposal };
  const yeses = [5, 8].map(async (turns, nth) => {
    for (let left = turns; left > 0; left -= 1) await world.pause();
    return asked === undefined ? [] : retold(() => at(nth).hears(yes, asked as PersonId, place));
  });
  const told = [0, 1, 2, 3, 4, 5].map((nth) => retold(() => at(nth).hears(ended, undefined, place)));
  const round = roundIdOf(key, number);
  const given = people.flatMap((who) => [0, 1].map((nth) => answerSoon(chat, round, who, at(nth), world)));
  const heard = (await Promise.all(yeses)).some(([title = '']) => title.startsWith('Fijn'));
  chat.yeses += heard ? 1 : 0;
  await Promise.all([...told, ...given]);
}

/** As soon as there is a round. */
async function answerSoon({ acknowledged, place }: Chat, round: string, who: string, at: Instance, { pause }: World) {
  for (let tries = 0; tries < 50; tries += 1) {
    const [title] = await retold(() => at.hears(answerOf(round, 4), somebody(who), place));
    if (title === 'Je antwoord is bewaard') {
      acknowledged.set(round, (acknowledged.get(round) ?? new Set()).add(who));
      return;
    }
    await pause();
  }
}

/** Teams sends once more what was not answered well. */
const retold = (act: () => Promise<readonly string[]>) => act().catch(act).catch(act);

const work = async ({ instances }: World) => {
  for (const { worker } of [...instances, ...instances, ...instances]) await worker.tick();
};

/** Minutes go by, in which both instances work and the sweep makes up for pointers that got lost. */
async function workOff(world: World): Promise<void> {
  const { instances, later, sweeps } = world;
  for (let times = 0; times < 8; times += 1) {
    later(40);
    const [{ services, sweep }] = instances;
    const networks = sweeps ? await services.chats.networksOf(theChat.tenantId) : [];
    for (const network of networks) await sweep(network);
    await Promise.all(instances.map(({ tick }) => tick()));
  }
}

async function seenIn(all: readonly Chat[], world: World): Promise<Seen> {
  const seen = await Promise.all(all.map((chat) => seenOf(chat, world)));
  return {
    meetings: chats * meetings,
    rounds: seen.flatMap(({ rounds }) => rounds),
    yeses: all.reduce((sum, { yeses }) => sum + yeses, 0),
    turns: seen.reduce((sum, { turns }) => sum + turns, 0),
    left: seen.flatMap(({ left }) => left),
  };
}

async function seenOf({ place, acknowledged }: Chat, { tables, instances: [{ services }], teams }: World) {
  const key = chatKeyOf(place);
  const network = (await services.chats.byKey(place.tenantId, key))?.networkId ?? '';
  const rows = (name: keyof Tables, prefix: string) => tables[name].list(network, startingWith(prefix));
  const results = await rows('Networks', `results_${key}`);
  const rounds = (await rows('Networks', `round_${key}`)).map(({ row }) => {
    const id = String(row['id']);
    const summary = results.find(({ row: each }) => each['roundId'] === id)?.row['summary'];
    return {
      ...{ id, state: String(row['state']), acknowledged: acknowledged.get(id)?.size ?? 0 },
      counted: summary === undefined ? undefined : Number(JSON.parse(String(summary)).answered),
      cards: teams.count(/^(Even terugkijken|Deze ronde is gesloten)/, id),
      results: teams.count(/^(Zo keken we terug|Te weinig antwoorden)/, id),
    };
  });
  const left = await Promise.all([rows('Answers', ''), rows('RoundKeys', ''), rows('Networks', 'work_')]);
  return {
    rounds,
    turns: (await rows('Turns', key)).length,
    left: left.flat().flatMap(({ key }) => (/^work_(purge|send-digest)_/.test(key) ? [] : key)),
  };
}
