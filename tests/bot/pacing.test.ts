import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createPace } from '../../bot/teams/pace.ts';
import { createGates } from '../../services/delivery/gates.ts';
import { memoryTable } from '../../services/storage/memory-table.ts';
import { activityFrom, bot as botAccount, marieke, tenantId } from '../support/people.ts';
import { type RunningBot, startBot } from '../support/start-bot.ts';

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
