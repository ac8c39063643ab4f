import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from '../../bot/operator.ts';
import { createBacklog } from '../../services/delivery/backlog.ts';
import { createPseudonyms, masterKeyOf } from '../../services/rounds/pseudonyms.ts';
import { fatima } from '../support/people.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;

const newMasterKey = Buffer.alloc(32, 9);
const told = (bot: Bot, ...words: string[]) => toldWith({ knowsFormer: true }, bot, ...words);

async function toldWith(
  { knowsFormer }: { readonly knowsFormer: boolean },
  bot: Bot,
  ...words: string[]
): Promise<{ isKnown: boolean; lines: string }> {
  const said: string[] = [];
  const now = () => bot.clock.now;
  const backlog = createBacklog({ table: bot.tables.Networks, queue: bot.queue, now });
  const pseudonyms = createPseudonyms({
    table: bot.tables.RoundKeys,
    masterKey: masterKeyOf(newMasterKey),
    formerKeys: knowsFormer ? [masterKeyOf(bot.masterKey)] : [],
  });
  const desk = { backlog, pseudonyms, networks: [bot.networkId] };
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

test('an operator seals all round keys under a new master key, and reads how many, and when it is done', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['444']);
  const before = (await toldWith({ knowsFormer: false }, bot, 'rekey')).lines;
  assert.match(before, /1 unreadable\.\n.*KRING_FORMER_MASTER_KEYS/);
  assert.match((await told(bot, 'rekey')).lines, /^Round keys: 1 rekeyed, 0 already current, 0 unreadable\.\nRun this/);
  const done = (await told(bot, 'rekey')).lines;
  assert.equal(done, 'Round keys: 0 rekeyed, 1 already current, 0 unreadable.');
});

test('a bot that lacks the master key of a round says so to its operator, takes nobody’s answer for gone, and closes once it has it', async (t) => {
  const bot = await aNetwork(t, { faults: 'expected' });
  const card = await bot.roundWith(['444', '444']);
  await told(bot, 'rekey');
  const [title, words = ''] = await bot.submit(card, fatima, scores('111'));
  assert.equal(title, 'Dat lukte niet');
  assert.doesNotMatch(words, /gesloten/);
  const fault = bot.log.find((line) => line.includes('UnknownMasterKey')) ?? assert.fail(bot.log.join('\n'));
  assert.ok(fault.includes(`put master key ${masterKeyOf(newMasterKey).id} in KRING_FORMER_MASTER_KEYS`));

  await bot.later(4 * 24 * 3_600);
  await bot.later(11);
  assert.deepEqual(bot.teams.unread(), []);
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 2);
  const [masterKey, former] = [masterKeyOf(bot.masterKey), masterKeyOf(newMasterKey)];
  const back = createPseudonyms({ table: bot.tables.RoundKeys, masterKey, formerKeys: [former] });
  assert.deepEqual(await back.rekey(bot.networkId), { rekeyed: 1, current: 0, unreadable: 0 });
  await bot.later(24 * 3_600);
  assert.match(bot.results().join(), /Er zijn 2 antwoorden/);
  bot.readAll();
});
