import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createPace } from '../../bot/teams/pace.ts';
import { createGates } from '../../services/delivery/gates.ts';
import { PersonId } from '../../services/ids.ts';
import { memoryTable } from '../../services/storage/memory-table.ts';
import { activityFrom, bot as botAccount, chat, marieke, tenantId } from '../support/people.ts';
import { type RunningBot, startBot } from '../support/start-bot.ts';
import { aNetwork } from '../support/stories.ts';
import { enforceLimits } from '../support/teams-limits.ts';

/** The bot is added to as many chats of one tenant. */
async function chatsBegin(bot: RunningBot, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    const activity = activityFrom(marieke, bot.teams.url, { type: 'conversationUpdate', membersAdded: [botAccount] });
    const conversation = { ...activity.conversation, id: `19:meeting_${nth}@thread.v2` };
    await bot.teams.tell({ ...activity, conversation });
  }
}

const posts = (bot: RunningBot) =>
  bot.teams.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/activities')).length;

test('when Teams is too busy for one chat, no chat of the tenant is posted in until the time it asked for is over', async (t) => {
  const bot = await startBot(t);
  await chatsBegin(bot, 30);
  let isBusy = true;
  bot.teams.rules.push((method) => (method === 'POST' && isBusy ? 429 : undefined));
  bot.teams.patience.seconds = 40;
  await bot.tick();
  const before = posts(bot);
  assert.ok(before <= 8, `${before} were already on their way`);
  isBusy = false;
  await bot.later(39);
  assert.equal(posts(bot), before);
  await bot.later(2);
  await bot.later(2);
  assert.equal(bot.teams.posted.length, 30);
  assert.equal(new Set(bot.teams.posted.map(({ chatId }) => chatId)).size, 30);
  bot.readAll();
});

const crowd = Array.from({ length: 60 }, (_, nth) => ({ id: `29:crowd-${nth}`, name: `Lid ${nth}` }));

test('sixty who are asked one to one at far too high a pace: beyond fifty calls a second Teams turns them away, and each gets it once', async (t) => {
  const { teams, clock, services, networkId, chatKey, later, readAll } = await aNetwork(t);
  teams.chat.members = [marieke, ...crowd];
  const limits = enforceLimits(teams, { clock: () => clock.now.getTime() });
  const wish = { audience: 'all', asks: 'one-to-one', every: 'never', day: undefined, chatKey: undefined } as const;
  const by = PersonId.parse(marieke.id);
  await services.checkIns.plan(networkId, chatKey, { ...wish, promptIds: ['IJK-1', 'IJK-2'] }, by);
  for (let looks = 0; looks < 40; looks += 1) await later(6);
  assert.ok(limits.overTenant > 0 && limits.busiestSecond > 50);
  const asked = teams.posted.map(({ chatId }) => chatId).filter((chatId) => chatId.startsWith('a:29:crowd'));
  assert.deepEqual([asked.length, new Set(asked).size], [crowd.length, crowd.length]);
  readAll();
});

test('nine who type help at once in one chat: beyond seven sends a second Teams turns them away, asks again, and each is answered once', async (t) => {
  const { teams, clock, types, readAll } = await aNetwork(t);
  const limits = enforceLimits(teams, { clock: () => clock.now.getTime() });
  const nine = crowd.slice(0, 9);
  const told = await Promise.all(nine.map((person) => types(person, 'help')));
  assert.deepEqual([limits.overConversation, teams.inChat(chat.id).length], [2, 7]);
  const unanswered = nine.filter((_, nth) => told[nth]?.status === 503);
  assert.equal(unanswered.length, 2);
  clock.now = new Date(clock.now.getTime() + 2_000);
  await Promise.all(unanswered.map((person) => types(person, 'help')));
  assert.deepEqual([limits.overConversation, teams.inChat(chat.id).length], [2, nine.length]);
  readAll();
});

test('a gate that one instance closed holds for another, and a shorter wait does not open it', async () => {
  const clock = { now: new Date('2026-03-02T12:00:00Z') };
  const table = memoryTable();
  const [one, other] = [createGates({ table, now: () => clock.now }), createGates({ table, now: () => clock.now })];
  await one.close(tenantId, 60);
  await other.close(tenantId, 5);
  assert.equal(await other.secondsClosed(tenantId), 60);
  assert.equal(await other.secondsClosed('another tenant'), 0);
  clock.now = new Date('2026-03-02T12:01:00Z');
  assert.equal(await other.secondsClosed(tenantId), 0);
});

test('however long Teams asks us to wait, it is tried again after an hour', async () => {
  const gates = createGates({ table: memoryTable(), now: () => new Date('2026-03-02T12:00:00Z') });
  await gates.close(tenantId, 1e9);
  assert.equal(await gates.secondsClosed(tenantId), 3_600);
});

test('in no second are there more calls to one tenant than the pace allows, however they come', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 20 }), (pauses, perSecond) => {
      let at = 0;
      const pace = createPace(perSecond, () => at);
      const calls = pauses.flatMap((pause) => {
        at += pause;
        const wait = pace(tenantId);
        return wait === undefined ? [] : [at + wait];
      });
      return calls.every((call) => calls.filter((other) => other >= call && other < call + 1_000).length <= perSecond);
    }),
  );
});

test('one busy tenant does not slow another down', () => {
  const pace = createPace(2, () => 0);
  assert.deepEqual(
    [pace('busy'), pace('busy'), pace('busy'), pace('busy'), pace('busy'), pace('calm')],
    [0, 0, 1_000, 1_000, undefined, 0],
  );
});
