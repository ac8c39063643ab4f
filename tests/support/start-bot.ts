import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { jsonLog } from '../../bot/log.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import { appId, authSettings } from './app-registration.ts';
import type { Posted } from './fake-connector.ts';
import { startFakeTeams } from './fake-teams.ts';
import { memoryTables } from './memory-tables.ts';
import { activityFrom, bot as botAccount, chat, everybody, marieke, type Someone, tenantId } from './people.ts';
import { buttonsOf } from './reading.ts';

export type Wishes = {
  readonly at?: string;
  readonly auth?: 'on';
  /** The network asks for remarks. */
  readonly freeText?: true;
  /** Faults that this test brings about: their log lines are no surprise then. */
  readonly faults?: 'expected';
};

/** Of a test, or of anything else that is over some time. */
export type Ending = { after(end: () => void): void };

export type RunningBot = Awaited<ReturnType<typeof startBot>>;

/**
 * The whole bot on memory tables and a chosen hour, behind real HTTP, with a Teams that is a model of Teams. When the test
 * is over an unread card, an error in the log, or a name in the log fails it.
 */
export async function startBot(t: Ending, { at = '2026-03-02T12:00:00Z', auth, faults }: Wishes = {}) {
  const teams = await startFakeTeams();
  const clock = { now: new Date(at) };
  const now = () => clock.now;
  const log: string[] = [];
  const read = readConfig({
    ALLOWED_TENANTS: tenantId,
    ALLOWED_SERVICE_URLS: teams.url,
    AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
    PUBLIC_URL: 'http://127.0.0.1',
    ...(auth && authSettings(teams.url)),
  });
  if ('problems' in read) throw new Error(read.problems);
  const tables = memoryTables();
  const queue = memoryQueue(now);
  const sent: string[] = [];
  const { send } = queue;
  queue.send = (pointer, delaySeconds) => {
    sent.push(JSON.stringify(pointer));
    return send(pointer, delaySeconds);
  };
  const masterKey = randomBytes(32);
  const ground = {
    tables,
    queue,
    masterKey,
    now,
    chance: () => 0,
    log: jsonLog((line) => log.push(line), now),
  };
  // Hours go by in no time here, and the pace has a clock of its own.
  const app = createApp({ ...read.config, callsPerSecond: 10_000 }, ground);
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  teams.serve({ url, appId: auth && appId });

  t.after(() => {
    app.server.close();
    app.server.server.closeAllConnections();
    teams.stop();
    const spoken = log.join('\n');
    const named = everybody.find(({ name, id }) => spoken.includes(name) || spoken.includes(id));
    if (named) throw new Error(`the log names ${named.name}`);
    if (!faults && spoken.includes('"level":"error"')) throw new Error(`unexpected error in the log:\n${spoken}`);
    const bare = teams.posted.find(isBare);
    if (bare) throw new Error(`posted without Meer, or with over three buttons: ${bare.card.fallbackText}`);
    if (teams.unread().length > 0)
      throw new Error(`unread: ${JSON.stringify(teams.unread().map(({ card }) => card.fallbackText))}`);
  });

  return { ...app, teams, clock, log, sent, tables, queue, masterKey, url, ...voices(teams, app.worker, clock) };
}

/**
 * What is posted has *Meer*, and three buttons at most. What an old client is told one to one, and what a tenant hears that
 * is not served, has no buttons at all.
 */
function isBare({ chatId, card }: Posted): boolean {
  const all = buttonsOf(card).map(({ verb }) => verb);
  // One to one there is room for another answer, and for a reason. With how many they are is one question, with a button for each answer.
  const verbs = all.filter((verb, at) => verb !== 'size.tell' || all.indexOf(verb) === at);
  const isProblem = textsIn(card.lang).problems.fallback === card.fallbackText;
  const isTold = verbs.length === 0 && (chatId !== chat.id || isProblem);
  return !isTold && (!verbs.includes('more.view') || verbs.length > (chatId === chat.id ? 3 : 5));
}

type Teams = Awaited<ReturnType<typeof startFakeTeams>>;

/** What happens in and around a meeting chat, said in one line each. */
function voices(teams: Teams, worker: { tick(): Promise<number> }, clock: { now: Date }) {
  const from = (person: Someone, rest: Record<string, unknown>) => teams.tell(activityFrom(person, teams.url, rest));
  /** Does all work that is due by now. */
  const tick = async () => {
    while ((await worker.tick()) > 0);
  };
  const event = (name: string, value: object) =>
    from(marieke, { type: 'event', name: `application/vnd.microsoft.${name}`, value });
  return {
    tick,
    /** What was posted so far is not what this story is about. */
    readAll() {
      for (const message of teams.unread()) message.isRead = true;
    },
    /** One to one, somebody is asked to chair: not what this story is about. */
    readProposal() {
      for (const message of teams.unread()) if (message.chatId !== chat.id) message.isRead = true;
    },
    /** Lets that many seconds go by, and then does what is due. */
    async later(seconds: number) {
      clock.now = new Date(clock.now.getTime() + seconds * 1_000);
      await tick();
    },
    addedBy: (person: Someone) => from(person, { type: 'conversationUpdate', membersAdded: [botAccount] }),
    meetingStarts: (value: object = { StartTime: clock.now.toISOString() }) => event('meetingStart', value),
    meetingEnds: (value: object = { EndTime: clock.now.toISOString() }) => event('meetingEnd', value),
    types: (person: Someone, text: string) => from(person, { type: 'message', text }),
    from,
  };
}
