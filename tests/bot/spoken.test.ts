import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betweenMeetings } from '../../services/check-ins/check-in-prompts.ts';
import { PersonId, RoundId } from '../../services/ids.ts';
import { chat, fatima, hans, ingrid, marieke, sanne, tenantId, yusuf } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;

/** Only these are in the chat, and the bot knows it. */
async function onlyThere(bot: Bot, people: Bot['teams']['chat']['members']): Promise<void> {
  bot.teams.chat.members = people;
  await bot.meetingStarts();
  await bot.later(15 * 60);
}
const lastCard = (bot: Bot) => bot.teams.inChat(chat.id).at(-1) ?? assert.fail('no card');

test('four people get a question to talk about, the coordinator writes one sentence, and it is a round', async (t) => {
  const bot = await aNetwork(t);
  await onlyThere(bot, [fatima, hans, sanne, marieke]);
  await bot.meetingEnds();
  await bot.tick();
  const [title, intro, question = ''] = bot.teams.newCard();
  assert.equal(title, 'Even samen terugkijken');
  assert.match(intro ?? '', /Stel deze vraag hardop/);
  assert.match(question, /\?$/);
  const card = lastCard(bot);

  assert.equal((await bot.teams.press(hans, 'Mondeling gedaan'))[0], 'Dat lukte niet', 'who chairs or leads says so');
  assert.equal((await bot.teams.press(marieke, 'Mondeling gedaan'))[0], 'Jullie hebben samen teruggekeken');
  assert.match((await bot.teams.press(marieke, 'Bewaren', { said: 'Bel 06 12345678' })).join(), /telefoonnummer/);
  await bot.teams.press(marieke, 'Bewaren', { said: 'We missen de wijkverpleging.' });
  await bot.teams.press(marieke, 'Afspraak en datum');
  await bot.teams.press(marieke, 'Bewaren', { agreed: 'De wijkverpleging uitnodigen.' });
  await bot.later(11);
  assert.equal(read(card.card)[0], 'Samen besproken');
  assert.doesNotMatch(
    JSON.stringify(bot.teams.posted.map(({ card: one }) => one)),
    /wijkverpleging/,
    'nor is it posted',
  );
  bot.readProposal();
  assert.deepEqual(bot.teams.unread(), [], 'no results are posted of what everybody heard');

  const view = { verb: 'answer.view', round: bot.roundOf(card) };
  const seen = await bot.teams.invoke(fatima, card, {
    action: { type: 'Action.Execute', verb: view.verb, data: view },
  });
  assert.match(seen.join('\n'), /Opgeschreven: We missen de wijkverpleging\./);
  await bot.types(hans, 'trend');
  assert.match(bot.teams.newCard().join('\n'), /2 maart: samen besproken/);
  assert.deepEqual(await bot.tables.RoundKeys.list(bot.networkId), []);
});

test('nobody can give scores in a round that is spoken', async (t) => {
  const bot = await aNetwork(t);
  await onlyThere(bot, [fatima, hans, sanne, marieke]);
  await bot.meetingEnds();
  await bot.tick();
  bot.readAll();
  assert.equal((await bot.submit(lastCard(bot), hans, scores('111')))[0], 'Dat lukte niet');
  assert.deepEqual(await bot.tables.Answers.list(bot.networkId), []);
});

test('a spoken round that nobody reports closes by itself, without a word', async (t) => {
  const bot = await aNetwork(t);
  await onlyThere(bot, [fatima, hans, sanne, marieke]);
  await bot.meetingEnds();
  await bot.tick();
  const card = lastCard(bot);
  bot.readAll();
  await bot.later(2 * 24 * 3_600);
  await bot.later(11);
  bot.readProposal();
  assert.deepEqual(bot.teams.unread(), []);
  assert.equal(read(card.card)[0], 'Deze ronde is gesloten');
  assert.equal((await bot.services.results.ofChat(bot.networkId, bot.chatKey)).length, 0, 'it does not count');
});

test('who leads types mondeling, and six people talk; typed again it is the way to say that it was done', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(hans, 'mondeling');
  assert.match(bot.teams.newCard().join(), /voorzitter of de coördinator/);
  await bot.types(marieke, 'mondeling');
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even samen terugkijken');
  await bot.types(marieke, 'spoken');
  assert.equal(bot.teams.newCard()[0], 'Mondeling terugkijken');
  await bot.teams.press(marieke, 'Mondeling gedaan');
  assert.match((await bot.teams.press(marieke, 'Bewaren')).join('\n'), /Dit telt als een ronde/);
  await bot.later(11);
  bot.readProposal();
});

test('the next day a word is about the next meeting: the round of yesterday keeps its answers', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['444', '444', '343', '433', '443']);
  await bot.later(24 * 3_600);
  await bot.types(marieke, 'mondeling');
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even samen terugkijken', 'a round of its own');
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 5);
  assert.equal(await bot.services.meetings.latestNumber(bot.networkId, bot.chatKey), 2);
});

test('the first sentence stays; one that comes after an empty form is kept; and nobody is told otherwise', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, 'mondeling');
  await bot.tick();
  bot.readAll();
  const card = lastCard(bot);
  const saves = (said: string) => {
    const data = { verb: 'spoken.save', round: bot.roundOf(card), said };
    return bot.teams.invoke(marieke, card, { action: { type: 'Action.Execute', verb: data.verb, data } });
  };
  assert.match((await saves('')).join(), /Bewaard/);
  assert.match((await saves('Vaker kort overleg.')).join(), /Bewaard/);
  assert.match((await saves('Iets anders.')).join(), /Jouw zin is niet bewaard/);
  assert.equal(
    (await bot.tables.Networks.get(bot.networkId, `said_${bot.roundOf(card)}`))?.row['text'],
    'Vaker kort overleg.',
  );
  await bot.later(11);
  bot.readProposal();
});

test('while the card stands they choose to talk: scores that were given are not counted, and erased', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['111', '222', '333', '444', '555']);
  await bot.teams.press(marieke, 'Meer');
  assert.match((await bot.teams.press(marieke, 'Mondeling gedaan')).join('\n'), /die antwoorden tel ik niet/);
  await bot.teams.press(marieke, 'Bewaren', { said: 'Goed dat we praatten.' });
  assert.equal((await bot.submit(card, ingrid, scores('111')))[0], 'Dat lukte niet');
  await bot.later(11);
  bot.readProposal();
  assert.deepEqual(await bot.tables.Answers.list(bot.networkId), []);
  const [round] = await bot.services.results.ofChat(bot.networkId, bot.chatKey);
  assert.deepEqual([round?.form, round?.summary.answered], ['spoken', 0]);
});

test('the chair says with how many they are before the end, and the round takes the form that fits', async (t) => {
  const bot = await aNetwork(t);
  await onlyThere(bot, [fatima, hans, sanne, yusuf, ingrid, marieke]);
  await bot.types(marieke, 'help');
  bot.readAll();
  assert.doesNotMatch((await bot.teams.press(hans, 'Meer')).join(), /Met hoeveel/, 'for who decides alone');
  await bot.teams.press(marieke, 'Meer');
  assert.match((await bot.teams.press(marieke, 'Onder de vijf')).join('\n'), /één vraag om samen te bespreken/);
  assert.doesNotMatch((await bot.teams.press(marieke, 'Vijf tot zeven')).join('\n'), /opmerkingen/, 'which are off');
  assert.match((await bot.teams.press(marieke, 'Onder de vijf')).join('\n'), /één vraag om samen te bespreken/);
  await bot.later(15 * 60);
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even samen terugkijken');

  const late = { verb: 'size.tell', size: 'eight-or-more', chat: bot.chatKey, meeting: 1 };
  const told = async () =>
    (
      await bot.teams.invoke(marieke, lastCard(bot), {
        action: { type: 'Action.Execute', verb: late.verb, data: late },
        trigger: 'manual',
      })
    ).join('\n');
  assert.match(await told(), /De vraag om samen te bespreken staat al in de chat/);
  await bot.teams.press(marieke, 'Meer');
  await bot.teams.press(marieke, 'Mondeling gedaan');
  await bot.teams.press(marieke, 'Bewaren');
  await bot.later(11);
  assert.match(await told(), /Over dat overleg vraag ik niets meer/);
  bot.readAll();
});

test('closing a spoken round is saying that it was done', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, 'mondeling');
  await bot.tick();
  bot.readAll();
  await bot.types(marieke, 'sluit');
  assert.equal(bot.teams.newCard()[0], 'Mondeling terugkijken');
});

test('four people talk after the fifth meeting of a month, too', async (t) => {
  const bot = await aNetwork(t);
  for (let meeting = 1; meeting <= 5; meeting += 1) {
    await onlyThere(bot, [fatima, hans, sanne, marieke]);
    bot.readAll();
    await bot.meetingEnds();
    await bot.tick();
    assert.equal(bot.teams.newCard()[0], 'Even samen terugkijken');
    await bot.later(6 * 24 * 3_600);
    bot.readAll();
  }
});

test('talks that nobody reports take none of the rounds of the month', async (t) => {
  const bot = await aNetwork(t);
  for (let talks = 0; talks < 4; talks += 1) {
    await bot.types(marieke, 'mondeling');
    await bot.tick();
    await bot.later(5 * 24 * 3_600);
    await bot.later(11);
    bot.readAll();
  }
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
});

test('the press itself counts: who writes no sentence has had the round', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, 'mondeling');
  await bot.tick();
  bot.readAll();
  assert.match((await bot.teams.press(hans, 'Mondeling gedaan')).join(), /legt de voorzitter of de coördinator vast/);
  assert.match((await bot.teams.press(marieke, 'Mondeling gedaan')).join('\n'), /Dit telt als een ronde/);
  const again = { verb: 'spoken.view', round: bot.roundOf(lastCard(bot)) };
  const action = { type: 'Action.Execute', verb: again.verb, data: again };
  assert.match((await bot.teams.invoke(marieke, lastCard(bot), { action })).join('\n'), /Dit telt als een ronde/);
  await bot.later(11);
  bot.readAll();
  assert.equal(read(lastCard(bot).card)[0], 'Samen besproken');
  assert.equal((await bot.services.results.ofChat(bot.networkId, bot.chatKey))[0]?.form, 'spoken');
});

test('who types mondeling while the questions stand is given what to talk about, and that is what is kept', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444']);
  await bot.types(marieke, 'mondeling');
  const [, , aloud = ''] = bot.teams.newCard();
  assert.match(aloud, /\?$/);
  assert.ok(!read(card.card).includes(aloud), 'no question that they are asked to score');
  const form = await bot.teams.press(marieke, 'Mondeling gedaan');
  assert.ok(form.includes(aloud));
  assert.ok(!form.includes('Dit telt als een ronde.'));
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 1, 'nothing is erased before it is asked');
  assert.match(
    (await bot.teams.press(marieke, 'Bewaren', { said: 'x'.repeat(281) })).join(),
    /Er passen 280 tekens in/,
  );
  await bot.teams.press(marieke, 'Bewaren', { said: 'Kort.' });
  await bot.later(11);
  bot.readAll();
  assert.ok(read(card.card).includes(aloud));
});

test('what a group was given to talk about is what is kept, also where somebody says the next day that they talked', async (t) => {
  const bot = await aNetwork(t);
  const stored = await bot.tables.Networks.get(bot.networkId, 'network');
  const promptsOff = JSON.stringify(betweenMeetings.slice(1));
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored?.row, promptsOff });
  const card = await bot.roundWith([]);
  await bot.types(marieke, 'mondeling');
  const [, , aloud = ''] = bot.teams.newCard();
  assert.match(aloud, /vandaag|dit overleg|op dit moment/, 'nobody would be asked it on another day');
  await bot.later(20 * 3_600);
  assert.ok((await bot.teams.press(marieke, 'Mondeling gedaan')).includes(aloud));
  await bot.teams.press(marieke, 'Bewaren');
  await bot.later(11);
  bot.readAll();
  assert.ok(read(card.card).includes(aloud));
});

test('who was erased is told so, also where the round was had by then', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, 'mondeling');
  await bot.tick();
  bot.readAll();
  await bot.teams.press(marieke, 'Mondeling gedaan');
  const by = PersonId.parse(hans.id);
  await bot.services.erasures.ask(by, tenantId, bot.networkId);
  const round = { networkId: bot.networkId, id: RoundId.parse(bot.roundOf(lastCard(bot))) };
  await assert.rejects(bot.services.spokenRounds.keep(round, 'Iets.', by), { code: 'you-were-erased' });
  await bot.later(11);
  bot.readAll();
});

/** They talked, and somebody wrote a sentence about it. */
async function withSentence(t: Parameters<typeof aNetwork>[0], writer = marieke) {
  const bot = await aNetwork(t);
  await onlyThere(bot, [fatima, hans, sanne, marieke]);
  await bot.meetingEnds();
  await bot.tick();
  const card = lastCard(bot);
  await bot.teams.press(marieke, 'Mondeling gedaan');
  await bot.teams.press(marieke, 'Bewaren', { said: 'Bij Jansen ging het mis.' });
  await bot.later(11);
  bot.readAll();
  const presses = async (person: typeof marieke, verb: string, filled = {}) => {
    const data = { verb, round: bot.roundOf(card), ...filled };
    return (await bot.teams.invoke(person, card, { action: { type: 'Action.Execute', verb, data } })).join('\n');
  };
  const key = `said_${bot.roundOf(card)}`;
  const kept = await bot.tables.Networks.get(bot.networkId, key);
  assert.ok(kept, 'the filter misses it');
  await bot.tables.Networks.put(bot.networkId, key, { ...kept.row, by: writer.id });
  const row = async () => (await bot.tables.Networks.get(bot.networkId, key))?.row['text'];
  const logged = async () =>
    (await bot.services.actions.list(bot.networkId)).filter(({ kind }) => kind === 'said-removed');
  return { bot, card, presses, row, logged };
}

test('who leads the network takes a sentence away under Meer, for good, and writes another until the next meeting', async (t) => {
  const { bot, presses, row, logged } = await withSentence(t);
  await bot.teams.press(marieke, 'Meer');

  const sure = await bot.teams.press(marieke, 'Zin weghalen');
  assert.match(sure.join('\n'), /Deze zin weghalen\?.*Bij Jansen ging het mis\..*voorgoed/s);
  assert.equal(await row(), 'Bij Jansen ging het mis.', 'nothing goes before it is said what that does');
  assert.equal((await bot.teams.press(marieke, 'Zin weghalen'))[0], 'De zin is weg');
  assert.equal(await row(), undefined);
  assert.match(await presses(marieke, 'spoken.erase'), /De zin is weg/, 'twice is once');
  assert.deepEqual(
    (await logged()).map(({ by }) => by),
    [marieke.id],
  );
  assert.doesNotMatch(await presses(fatima, 'answer.view'), /Jansen/);
  assert.match(await presses(marieke, 'spoken.erase-view'), /Andere zin opschrijven/);
  assert.match(await presses(marieke, 'spoken.save', { said: 'Er viel iemand.' }), /Bewaard/);
  assert.equal(await row(), 'Er viel iemand.');
  bot.readAll();
});

test('a sentence is taken away by who wrote it, too, and by nobody else', async (t) => {
  const { bot, presses, row } = await withSentence(t, hans);
  assert.doesNotMatch((await bot.teams.press(fatima, 'Meer')).join(), /Zin weghalen/);
  assert.doesNotMatch(await presses(fatima, 'answer.view'), /Zin weghalen/);
  for (const verb of ['spoken.erase-view', 'spoken.erase']) {
    const refused = await presses(fatima, verb);
    assert.match(refused, /Deze zin kan alleen weg door wie hem opschreef/);
    assert.doesNotMatch(refused, /Jansen/);
  }
  const elsewhere = `${'x'.repeat(22)}_000001`;
  assert.match(await presses(marieke, 'spoken.erase', { round: elsewhere }), /Dat lukte niet/);
  assert.equal(await row(), 'Bij Jansen ging het mis.');
  assert.match(await presses(hans, 'answer.view'), /Zin weghalen/);
  await Promise.all([presses(hans, 'spoken.erase'), presses(marieke, 'spoken.erase')]);
  assert.equal(await row(), undefined);
  assert.equal(
    (await bot.services.actions.list(bot.networkId)).filter(({ kind }) => kind === 'said-removed').length,
    1,
  );
});

test('once the next meeting has begun nobody adds a sentence to the one before, and what stands can still go', async (t) => {
  const { bot, presses, row } = await withSentence(t);
  await presses(marieke, 'spoken.erase');
  await bot.later(7 * 24 * 3_600);
  await bot.meetingStarts();
  await bot.tick();
  bot.readAll();
  assert.match(await presses(marieke, 'spoken.save', { said: 'Te laat.' }), /volgende overleg is al begonnen/);
  assert.equal(await row(), undefined);
  assert.doesNotMatch(await presses(marieke, 'spoken.erase-view'), /Andere zin/);
  assert.match(await presses(marieke, 'spoken.save', { said: '' }), /Bewaard/);
});
