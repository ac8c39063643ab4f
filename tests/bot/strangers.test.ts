import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { commands } from '../../bot/commands.ts';
import type { Card } from '../../cards/card.ts';
import { PersonId } from '../../services/ids.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { dataOf, everyField, everyVerb, pressing } from '../support/any-press.ts';
import type { Verb } from '../support/canary.ts';
import { chat, everybody, hans, marieke, type Someone, sanne, tenantId } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';
import { everyRow } from '../support/traces.ts';

const stranger: Someone = { id: '29:1stranger', name: 'Vreemde Eend' };
const groupChat = (id: string) => ({
  id,
  conversationType: 'groupChat',
  isGroup: true,
  tenantId,
  name: 'Een andere chat',
});
const nowhere = groupChat('19:nowhere@thread.v2');
const elsewhere = groupChat('19:elsewhere@thread.v2');
const alone = { id: 'a:stranger', conversationType: 'personal', tenantId };

/** What is said in this network, and nowhere else. */
const secret = 'ooievaar';

/** A network with everything that a button can name: a round with remarks, an open one, somebody who is asked to chair. */
async function aLivelyNetwork(t: TestContext) {
  const bot = await aNetwork(t, { freeText: true });
  const words = { name: secret, purpose: `Samen ${secret}`, ambition: `Altijd ${secret}` };
  await bot.services.settings.save(bot.networkId, words, { by: PersonId.parse(marieke.id) });
  const { teams } = bot;
  const closed = await bot.roundWith([]);
  for (const [at, person] of teams.chat.members.slice(0, 6).entries())
    await bot.submit(closed, person, { ...scores('434'), remark: `${secret} ${at}` });
  await bot.close();
  const [proposal, remarks] = await Promise.all([firstOf(bot, 'proposal_'), firstOf(bot, 'remarks_')]);
  const [{ id: remark = '' } = {}] = JSON.parse(String(remarks?.row['remarks'])) as { id: string }[];
  const round = bot.roundOf(closed);
  const member = (await firstOf(bot, 'member_'))?.key.slice('member_'.length);
  await bot.later(7 * 24 * 3_600);
  await bot.roundWith([]);
  bot.readAll();
  const named: Record<string, unknown> = {
    ...Object.fromEntries(everyField.map((field) => [field, '5'])),
    ...{ round, remark, network: bot.networkId, proposal: proposal?.row['id'], chat: bot.chatKey },
    ...{ revision: 1, part: 'task', weeks: 4, to: 'fixed', form: true, over: 'all', share: 'share' },
    ...{ day: '2026-03-20', meetsNext: '2026-03-20', awayOn: '2026-03-20' },
    ...{ turn: 'chair', meeting: 2, reason: 'other', instead: member },
    ...{ page: 1, days: 30, word: 'trend', posted: true, belongsTo: bot.networkId, person: member },
    ...scores('555'),
  };
  return { ...bot, named, asked: everybody.find(({ id }) => id === proposal?.row['personId']) ?? hans };
}

const firstOf = async ({ tables, networkId }: Awaited<ReturnType<typeof aNetwork>>, kind: string) =>
  (await tables.Networks.list(networkId, startingWith(kind)))[0];

type Bot = Awaited<ReturnType<typeof aLivelyNetwork>>;
type Place = typeof nowhere | typeof alone;

async function presses(bot: Bot, verb: Verb, person: Someone, conversation?: Place, isOld = false) {
  const rest = { ...pressing(dataOf(verb, bot.named), isOld), ...(conversation && { conversation }) };
  const { status, body } = await bot.from(person, rest);
  assert.equal(status, 200, verb);
  const posted = bot.teams.unread().map(({ card }) => card);
  bot.readAll();
  return { view: body?.value as Card | undefined, cards: [...(isOld ? [] : [body?.value as Card]), ...posted] };
}

/** Whoever asks to be erased, or not to be any more, is heard: that is kept in the network where they asked. */
const mayWriteElsewhere: readonly Verb[] = ['me.erase', 'me.return'];

const rowsOf = async ({ tables }: Bot) => (await everyRow(tables, [])).map((row) => row.join(': '));
const difference = (before: readonly string[], after: readonly string[]) => [
  ...before.filter((row) => !after.includes(row)).map((row) => `gone: ${row}`),
  ...after.filter((row) => !before.includes(row)).map((row) => `new: ${row}`),
];

for (const [where, conversation] of Object.entries({ nowhere, elsewhere, alone }))
  test(`every button, pressed by a stranger ${where}: a sentence, nothing written, and nothing of the network`, async (t) => {
    const bot = await aLivelyNetwork(t);
    if (conversation === elsewhere) await bot.from(stranger, { type: 'message', text: 'help', conversation });
    if (conversation === elsewhere) await bot.from(stranger, { type: 'message', text: 'trend', conversation });
    await bot.tick();
    bot.readAll();
    let before = await rowsOf(bot);
    for (const verb of everyVerb)
      for (const isOld of conversation === elsewhere ? [false, true] : [false]) {
        const { cards } = await presses(bot, verb, stranger, conversation, isOld);
        for (const card of cards) assert.ok(read(card).length > 1, `${verb} says something`);
        assert.ok(!JSON.stringify(cards).includes(secret), `${verb} says nothing of a network elsewhere`);
        const after = await rowsOf(bot);
        const isBad = (row: string) => !mayWriteElsewhere.includes(verb) || row.includes(bot.networkId);
        assert.deepEqual(difference(before, after).filter(isBad), [], `${verb} writes nothing`);
        before = after;
      }
    await bot.tick();
    bot.readAll();
  });

/**
 * What anybody in the chat may do; of a sentence that nobody wrote, too, everybody reads that it is not there. Whatever is not here is
 * for who leads, who chairs, or who is asked.
 */
const everybodys =
  /^(answer\.\w+|more\.view|fit\.view|setup\.view|settings\.view|ambition\.view|trend\.view|mirror\.view|agreements\.view|chair\.view|served\.(view|mine)|turn\.view|turn\.stay|help\.view|leaders\.view|appointment\.leave|privacy\.view|welcome\.view|place\.\w+|date\.view|absence\.\w+|wishes\.\w+|substitute\.[\w-]+|word\.say|spoken\.erase(-view)?|me\.[\w-]+)$/;

test('every button that is for who leads, chairs or is asked, pressed by another member: a sentence, and nothing written', async (t) => {
  const bot = await aLivelyNetwork(t);
  const other = [hans, sanne].find(({ id }) => id !== bot.asked.id) ?? hans;
  const theirs = everyVerb.filter((verb) => !everybodys.test(verb));
  assert.ok(theirs.length > 10);
  const before = await rowsOf(bot);
  for (const verb of theirs) {
    const { view } = await presses(bot, verb, other);
    const said = read(view as Card);
    assert.equal(said[0], 'Dat lukte niet', `${verb}: ${said.join(' · ')}`);
    assert.match(said[1] ?? '', /\p{L}.*\.$/u, verb);
    assert.deepEqual(difference(before, await rowsOf(bot)), [], verb);
  }
});

const asEnglish = (person: Someone): Someone => ({ ...person, locale: 'en-GB' });

/** Everybody answers the questions, and reads what they say, in the one language that they were asked in. */
const ofTheRound = /^(answer\.(view|change)|preview\.view)$/;

test('what one person sees is in that person’s language, whatever the button', async (t) => {
  const bot = await aLivelyNetwork(t);
  for (const verb of everyVerb.filter((one) => !ofTheRound.test(one))) {
    const { view } = await presses(bot, verb, asEnglish(marieke));
    assert.equal(view?.lang, 'en', verb);
  }
  await bot.tick();
  bot.readAll();
});

test('what everybody sees is in the network’s language, whatever was typed and whoever typed it', async (t) => {
  const bot = await aLivelyNetwork(t);
  const typed = [...new Map(commands.map(({ means, word }) => [JSON.stringify(means), word])).values()];
  for (const language of ['nl', 'en'] as const) {
    const stored = await bot.tables.Networks.get(bot.networkId, 'network');
    await bot.tables.Networks.put(bot.networkId, 'network', { ...stored?.row, language });
    const foreigner = language === 'nl' ? asEnglish(hans) : { ...hans, locale: 'nl-NL' };
    for (const word of [...typed, 'blub', 'trnd']) {
      await bot.types(foreigner, word);
      const posted = bot.teams.unread();
      assert.equal(posted.length, 1, word);
      assert.deepEqual(
        posted.map(({ chatId, card }) => [chatId, card.lang]),
        [[chat.id, language]],
        word,
      );
      bot.readAll();
    }
    await bot.from(foreigner, { type: 'message', text: 'help', conversation: alone });
    assert.notEqual(bot.teams.unread()[0]?.card.lang, language, 'in a chat of one’s own');
    bot.readAll();
  }
});
