import { setTimeout as wait } from 'node:timers/promises';
import { type Ground, settle, startWorld } from '../faults/world.ts';
import { dumpOf } from '../support/dump.ts';
import type { Stage } from './stage.ts';

/** The bot as a process of its own, checking tokens, on a real Azurite, overheard on the wires between them. */
export async function stageOnAzurite(ground: Ground): Promise<Stage> {
  const world = await startWorld(ground);
  const bot = await world.start();
  const [messages, requests]: [string[], string[]] = [[], []];
  world.wires.queue.onBegin(({ call }) => {
    if (call.method === 'POST') messages.push(messageIn(call.body));
  });
  world.wires.tables.onBegin(({ call }) => requests.push(`${call.method} ${decodeURIComponent(call.path)}`));
  return {
    ...{ tables: world.tables, masterKey: world.masterKey, now: world.clock.now },
    async tell(cast, from, activity) {
      world.teams.rosters.set(cast.id, cast.people);
      return (await world.tell(cast, from, activity, { bot })).status;
    },
    atOnce: 6,
    pause: () => wait(3),
    async pass(seconds, casts) {
      await world.clock.move(seconds);
      await settle(world, casts);
    },
    dump: () => dumpOf(world.direct),
    traces: () => ({ log: world.printed().split('\n'), messages, requests }),
    stop: world.stop,
  };
}

const messageIn = (body: string) => {
  const text = /<MessageText>([^<]*)</.exec(body)?.[1] ?? '';
  return `${text} ${Buffer.from(text, 'base64').toString()}`;
};
