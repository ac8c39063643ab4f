import { createServices } from '../../bot/create-services.ts';
import type { Happening } from '../../bot/events.ts';
import { jsonLog } from '../../bot/log.ts';
import type { Messenger } from '../../bot/ports.ts';
import { handle } from '../../bot/routes.ts';
import { createWorker } from '../../bot/worker.ts';
import { createSweep } from '../../services/delivery/sweep.ts';
import type { PersonId } from '../../services/ids.ts';
import type { ChatReference } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import type { WorkQueue } from '../../services/storage/queue.ts';
import type { Tables } from '../../services/storage/store.ts';
import { somebody, theChat } from './builders.ts';
import { chatInMemory } from './chat-in-memory.ts';
import { memoryTables } from './memory-tables.ts';
import { chat, marieke } from './people.ts';
import { read } from './reading.ts';

type Wishes = {
  /** What all instances stand on. */
  readonly tables?: Tables;
  readonly queue?: (now: () => Date) => WorkQueue;
  /** Ahead of every call to Teams. */
  readonly before?: () => Promise<unknown>;
};
type Common = { readonly tables: Tables; readonly queue: WorkQueue; readonly messenger: Messenger };
export type Instance = ReturnType<ReturnType<typeof instancesAt>['instance']>;

/**
 * As many instances of the bot as a test wants, on the same tables, queue and chat: all of it but the HTTP. What people
 * do comes in as an event at whichever instance.
 */
export function instancesAt(time = '2026-03-02T12:00:00Z', { tables = memoryTables(), queue, before }: Wishes = {}) {
  const clock = { now: new Date(time) };
  const queued = (queue ?? memoryQueue)(() => clock.now);
  const teams = chatInMemory(before);
  const log: string[] = [];
  const common: Common = { tables, queue: queued, messenger: teams.messenger };

  /** `skewSeconds`: how far this instance's clock is ahead of the others'. `own`: how it reaches what all have in common. */
  function instance({ skewSeconds = 0, own }: { readonly skewSeconds?: number; readonly own?: Partial<Common> } = {}) {
    const { tables, queue, messenger }: Common = { ...common, ...own };
    const now = () => new Date(clock.now.getTime() + skewSeconds * 1_000);
    const outside = {
      ...teams,
      messenger,
      log: jsonLog((line) => log.push(line), now),
      timeZone: 'Europe/Amsterdam',
    };
    const services = createServices({ tables, queue, masterKey: Buffer.alloc(32, 7), now, ...outside });
    const worker = createWorker({ queue, services, now, chance: () => 0 });
    const sweep = createSweep({ table: tables.Networks, queue, now, timeZone: outside.timeZone });
    return {
      services,
      worker,
      sweep,
      /** Resolves to what the person reads then. Rejects with a fault. */
      async hears(what: Happening, person = somebody(marieke.id), where: ChatReference = theChat) {
        const place = { ...where, kind: 'group', name: chat.name, threadId: where.chatId } as const;
        const reply = await handle({ ...what, person, chat: place, language: 'nl', via: viaOf(what) }, services);
        return reply.kind === 'show' ? read(reply.card) : [];
      },
      async tick() {
        while ((await worker.tick()) > 0);
      },
    };
  }
  const later = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1_000);
  };
  return { tables, queue: queued, clock, later, teams, log, instance };
}

const viaOf = ({ kind }: Happening) => {
  if (kind.startsWith('meeting-') || kind.startsWith('bot-') || kind === 'members-changed') return 'told';
  return kind === 'reflection-asked' ? 'typed' : 'pressed';
};

/** The network of a chat as it begins, welcomed, with Marieke as its coordinator. */
export async function beginNetwork(
  { services, tick }: Instance,
  coordinator: PersonId,
  where: ChatReference = theChat,
) {
  await services.networks.begin(where, { name: chat.name });
  await services.leadership.appoint(networkIdOf(where), coordinator);
  await tick();
  return networkIdOf(where);
}

/** Any member answers, with the same score for all prompts. */
export const answerOf = (round: string, score: number | string): Happening => ({
  kind: 'answer-submitted',
  round,
  submission: { inputs: { 'SAM-1': String(score), 'BET-2': String(score), 'DOE-1': String(score) } },
});
