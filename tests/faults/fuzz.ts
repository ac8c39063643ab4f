import type { TestContext } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Step, Table } from '../../services/storage/store.ts';
import { appId } from '../support/app-registration.ts';
import { fatima, hans } from '../support/people.ts';
import { own } from '../support/rows.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';
import { createTokenIssuer } from '../support/token-issuer.ts';
import { type Fuzzed, fuzzedActivities, onTheWire } from './fuzz-activities.ts';

type FuzzFigures = {
  readonly activities: number;
  readonly seed: number;
  /** How often each status was the answer. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Answers that nobody may ever get, with what was sent; the first ten. */
  readonly faults: readonly string[];
  /** What was written to tables and queue meanwhile: nothing may be, but that who is in the chat has to be looked at. */
  readonly writes: readonly string[];
  /** The same for one real answer afterwards: that it is kept shows that writes are seen, and that the bot still works. */
  readonly writesOfAnAnswer: readonly string[];
};

type Bot = Awaited<ReturnType<typeof aNetwork>>;

const atOnce = 8;

/**
 * Sends the bot, over HTTP and with authentication on, activities none of which may leave anything behind, in a chat with a
 * network and an open round.
 */
export async function fuzz({ activities, seed }: { activities: number; seed: number }): Promise<FuzzFigures> {
  const ends: (() => unknown)[] = [];
  // The bot of a story needs no more of a test than its end.
  const scope = { after: (end: () => unknown) => ends.push(end) } as unknown as TestContext;
  const bot = await aNetwork(scope, { auth: 'on', freeText: true, faults: 'expected' });
  try {
    return await fuzzIn(bot, activities, seed);
  } finally {
    bot.readAll();
    for (const end of ends) await end();
  }
}

async function fuzzIn(bot: Bot, activities: number, seed: number): Promise<FuzzFigures> {
  const card = await bot.roundWith(['444', '4?4']);
  bot.readAll();
  const writes = watched(bot);
  const bodies = fc.sample(fuzzedActivities({ serviceUrl: bot.teams.url, round: bot.roundOf(card) }), {
    numRuns: activities,
    seed,
  });
  const { statuses, faults } = await sent(bot, bodies);
  const meanwhile = writes.splice(0);
  await bot.submit(card, hans, scores('444'));
  const loud = bot.log.filter((line) => line.includes('"level":"error"'));
  return {
    ...{ activities, seed, statuses },
    faults: [...faults, ...loud].slice(0, 10),
    writes: meanwhile.filter((write) => !write.includes('"work_sync-members_')),
    writesOfAnAnswer: writes,
  };
}

/** From now on every write to tables and queue is noted here. */
function watched({ tables, queue }: Bot): string[] {
  const writes: string[] = [];
  const watch = <Of extends object>(of: Of, name: string, methods: readonly (keyof Of & string)[]) => {
    for (const method of methods) {
      const original = of[method] as (...args: unknown[]) => unknown;
      const noting = async (...args: unknown[]) => {
        const isHarmless = method === 'transact' && (await saysOnlyLanguage(args, of as unknown as Table));
        if (!isHarmless) writes.push(`${name}.${method} ${JSON.stringify(args).slice(0, 200)}`);
        return original.apply(of, args);
      };
      Object.assign(of, { [method]: noting });
    }
  };
  for (const [name, table] of Object.entries(tables)) watch(table, name, ['put', 'remove', 'transact']);
  watch(queue, 'queue', ['send', 'receive']);
  return writes;
}

/** In which language a member reads, which whoever opens a view of their own tells, and nothing else. */
async function saysOnlyLanguage([partition, steps]: readonly unknown[], table: Table): Promise<boolean> {
  const [step, ...others] = steps as readonly Step[];
  if (step?.kind !== 'replace' || !step.key.startsWith('member_') || others.length > 0) return false;
  const { language: _, ...before } = own((await table.get(String(partition), step.key))?.row);
  const { language, ...after } = own(step.row);
  return ['nl', 'en'].includes(String(language)) && isDeepStrictEqual(before, after);
}

async function sent(bot: Bot, fuzzed: readonly Fuzzed[]) {
  const statuses: Record<string, number> = {};
  const faults: string[] = [];
  const tokens = tokensFor(bot);
  let next = 0;
  const sender = async () => {
    while (next < fuzzed.length) {
      const at = next++;
      const { by, body } = fuzzed[at] ?? { by: 'teams', body: undefined };
      const headers = { 'content-type': 'application/json', authorization: tokens[by](at) };
      const json = onTheWire(body);
      const answer = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body: json });
      const said = await answer.text();
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (!mayBe(by, answer.status, said))
        faults.push(`${by} ${answer.status} ${said.slice(0, 300)} to ${json.slice(0, 1_000)}`);
      // Keeps what was posted from growing without end.
      if (at % 100 === 0) bot.teams.posted.splice(10);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return { statuses, faults };
}

function mayBe(by: Fuzzed['by'], status: number, said: string): boolean {
  const isRefused = [400, 401, 403, 413, 415].includes(status) && said === '{"error":"not accepted"}';
  if (isRefused || by === 'stranger') return isRefused;
  return (
    status === 200 &&
    (said === '' || (said.startsWith('{"statusCode":200,') && !said.includes('ging bij ons iets mis')))
  );
}

function tokensFor({ teams }: Bot) {
  const claims = { aud: appId, serviceurl: teams.url };
  const good = teams.tokens.sign(claims);
  const bad = [
    '',
    'Bearer',
    'Bearer a.b.c',
    `Basic ${good}`,
    `Bearer ${good}x`,
    `Bearer ${createTokenIssuer().sign(claims)}`,
    `Bearer ${teams.tokens.sign({ ...claims, aud: fatima.id })}`,
    `Bearer ${teams.tokens.sign({ ...claims, exp: 1_700_000_000 })}`,
    `Bearer ${'x'.repeat(9_000)}`,
  ];
  return { teams: () => `Bearer ${good}`, stranger: (at: number) => bad[at % bad.length] ?? '' };
}
