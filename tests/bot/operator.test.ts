import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from '../../bot/operator.ts';
import { createBacklog } from '../../services/backlog.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;

async function told(bot: Bot, ...words: string[]): Promise<{ isKnown: boolean; lines: string }> {
  const said: string[] = [];
  const now = () => bot.clock.now;
  const backlog = createBacklog({ table: bot.tables.Networks, queue: bot.queue, now });
  const desk = { backlog, networks: [bot.networkId] };
  const isKnown = await runCommand(words, desk, (line) => said.push(line));
  return { isKnown, lines: said.join('\n') };
}

test('an operator sees a post whose fate is unknown, gives it another try, and the card comes', async (t) => {
  const bot = await aNetwork(t);
  const heal = await bot.cardNobodyHeardOf();
  const { lines } = await told(bot, 'work');
  const work = /uncertain .* (work_post-reflection_\S+)/.exec(lines)?.[1] ?? assert.fail(lines);
  assert.match(lines, /pending .* work_close-round_/);

  heal();
  assert.equal((await told(bot, 'redrive', bot.networkId, work)).lines, 'It will be tried again now.');
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
  assert.match((await told(bot, 'redrive', bot.networkId, work)).lines, /no such work/);
});

test('a command that does not exist is not done', async (t) => {
  const bot = await aNetwork(t);
  assert.equal((await told(bot, 'erase', 'everything')).isKnown, false);
  assert.equal((await told(bot, 'redrive')).isKnown, false);
});
