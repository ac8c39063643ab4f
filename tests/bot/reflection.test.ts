import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fatima, hans, ingrid, marieke, sanne, yusuf } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { startBot } from '../support/start-bot.ts';
import { aNetwork } from '../support/stories.ts';

test('a meeting ends, five people answer, the coordinator closes, and everyone reads the same results', async (t) => {
  const bot = await startBot(t);
  await bot.addedBy(marieke);
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Kring doet mee');
  await bot.teams.press(marieke, 'Meer');
  assert.equal(
    (await bot.teams.press(marieke, 'Ik ben de coördinator'))[0],
    'Jij bent nu de coördinator van dit netwerk',
  );

  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
  for (const person of [fatima, hans, sanne, yusuf]) {
    assert.equal((await bot.teams.press(person, 'Versturen', scores('432')))[0], 'Je antwoord is bewaard');
  }
  await bot.teams.press(marieke, 'Meer');
  const tooEarly = await bot.teams.press(marieke, 'Sluit en bespreek nu');
  assert.equal(tooEarly[0], 'Er zijn nog te weinig antwoorden om te tonen');

  await bot.teams.press(ingrid, 'Versturen', { ...scores('5?4'), 'BET-2': 'cant-say' });
  await bot.teams.press(marieke, 'Wachten');
  await bot.teams.press(marieke, 'Meer');
  assert.equal((await bot.teams.press(marieke, 'Sluit en bespreek nu'))[0], 'De ronde wordt gesloten');
  await bot.later(11);
  const results = bot.teams.newCard().join('\n');
  assert.match(results, /5 antwoorden/);
  assert.match(results, /samenwerken in dit overleg\?\nGemiddeld: goed \(4 van 5\)/);
  assert.match(results, /betrokken voel je je .*\nTe weinig antwoorden om te tonen\./);
  assert.match(results, /dichter bracht .*\nGemiddeld: tussen .* en .* \(2,5 van 5\)/);
  bot.readProposal();
});

test('without anybody closing it, a round closes after two working days', async (t) => {
  const bot = await aNetwork(t, { at: '2026-03-06T12:00:00Z' });
  await bot.roundWith(['444', '444', '343', '433', '443']);
  await bot.later(2 * 24 * 3_600);
  assert.deepEqual(bot.teams.unread(), [], 'the weekend is no working time');
  await bot.later(2 * 24 * 3_600 + 60);
  await bot.later(11);
  assert.match(bot.teams.newCard().join('\n'), /Zo keken we terug[\s\S]*\(4 van 5\)/);
  bot.readProposal();
});

test('who types sluit when the next meeting has begun closes the round that is still open', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444', '444', '343', '433', '443']);
  await bot.later(20 * 3_600);
  await bot.meetingStarts();
  await bot.tick();
  await bot.types(marieke, 'sluit');
  const [, which] = bot.teams.newCard();
  assert.equal(which, 'Het gaat over het overleg van 2 maart.');
  assert.equal((await bot.teams.press(marieke, 'Sluit en bespreek nu'))[1], which);
  await bot.later(11);
  assert.equal(read(card.card)[0], 'Deze ronde is gesloten');
  assert.match(bot.results().join(' '), /5 antwoorden/);
  bot.readAll();
});

test('the card of a closed round says so to everyone, and a late answer is refused kindly', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444', '444', '343', '433', '443']);
  await bot.close();
  assert.equal(card.edits, 1);
  assert.equal(read(card.card)[0], 'Deze ronde is gesloten');
  const late = await bot.submit(card, ingrid, scores('111'));
  assert.equal(late[0], 'Dat lukte niet');
  assert.match(late[1] ?? '', /^Deze ronde is gesloten\. Er is niets veranderd\./);
});

test('somebody changes an answer, another takes it back, a third says not this time: the last word counts', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['111', '444', '444', '444', '444']);
  await bot.teams.press(fatima, 'Wijzigen');
  await bot.teams.press(fatima, 'Versturen', scores('545'));
  assert.equal((await bot.teams.press(hans, 'Mijn antwoord wissen'))[0], 'Je antwoord is gewist');
  await bot.teams.press(ingrid, 'Wijzigen');
  assert.equal((await bot.teams.press(ingrid, 'Deze keer niet'))[0], 'Prima, deze keer niet');
  assert.equal((await bot.askClose())[0], 'Er zijn nog te weinig antwoorden om te tonen');

  await bot.teams.press(hans, 'Toch antwoorden');
  await bot.teams.press(hans, 'Versturen', scores('454'));
  await bot.teams.press(marieke, 'Wachten');
  await bot.teams.press(marieke, 'Versturen', scores('544'));
  await bot.close();
  assert.match(bot.results().join('\n'), /5 antwoorden/);
});

test('with too few answers the chair can close without results, and the group gets an honest sentence', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['444', '333', '222']);
  assert.equal((await bot.askClose())[0], 'Er zijn nog te weinig antwoorden om te tonen');
  await bot.teams.press(marieke, 'Sluiten zonder resultaten');
  await bot.later(11);
  const results = bot.teams.newCard();
  assert.deepEqual(results.slice(0, 3), [
    'Zo keken we terug',
    'Overleg van 2 maart.',
    'Te weinig antwoorden om te tonen',
  ]);
  assert.match(results[3] ?? '', /Er zijn 3 antwoorden/);
  bot.readProposal();
});

test('after closing nothing is left that could tell who said what', async (t) => {
  const bot = await aNetwork(t);
  const { card } = await bot.roundWith(['444', '444', '343', '433', '443']);
  assert.ok(card);
  const network = bot.networkId;
  assert.equal((await bot.tables.Answers.list(network)).length, 5);
  assert.equal((await bot.tables.RoundKeys.list(network)).length, 1);
  await bot.close();
  assert.deepEqual(await bot.tables.Answers.list(network), []);
  assert.deepEqual(await bot.tables.RoundKeys.list(network), []);
});

test('a reader who scrolls past sees an own view, and nothing is written', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444']);
  const round = { round: bot.roundOf(card) };
  const before = JSON.stringify(await bot.tables.Answers.list(bot.networkId));
  const look = (verb: string) => ({
    action: { type: 'Action.Execute', verb, data: { verb, ...round } },
    trigger: 'automatic',
  });
  assert.equal((await bot.teams.invoke(fatima, card, look('answer.view')))[0], 'Je antwoord is bewaard');
  assert.equal((await bot.teams.invoke(hans, card, look('answer.view')))[0], 'Even terugkijken');
  assert.equal((await bot.teams.invoke(hans, card, look('answer.skip')))[0], 'Dat lukte niet', 'Teams cannot mean it');
  assert.equal(JSON.stringify(await bot.tables.Answers.list(bot.networkId)), before);
});

test('the trend shows the rounds of the chat, with a gap where too few answered', async (t) => {
  const bot = await aNetwork(t);
  for (const given of [
    ['333', '333', '333', '333', '433'],
    ['444', '333'],
    ['444', '444', '444', '444', '344'],
  ]) {
    await bot.roundWith(given);
    await bot.close(true);
    await bot.later(7 * 24 * 3_600);
    bot.readAll();
  }
  await bot.types(hans, '<at>Kring</at>&nbsp;TREND\n');
  const trend = bot.teams.newCard().join('\n');
  assert.match(trend, /Een vraag krijgt een lijn vanaf vier cijfers\./);
  assert.match(trend, /2 maart: Samenwerken 3 · /);
  assert.match(trend, /9 maart: geen cijfers/);
});

test('from results to trend and back, everything stays the reader’s own view', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444', '444', '343', '433', '443']);
  await bot.close();
  assert.equal((await bot.teams.press(hans, 'Trend'))[0], 'Hoe gaat onze samenwerking?');
  assert.equal((await bot.teams.press(hans, 'Terug'))[0], 'Zo keken we terug');
  const data = { verb: 'answer.view', round: bot.roundOf(card) };
  assert.equal(
    (await bot.teams.invoke(fatima, card, { action: { type: 'Action.Execute', verb: data.verb, data } }))[0],
    'Zo keken we terug',
  );
});
