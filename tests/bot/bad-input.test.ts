import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fatima, hans, marieke } from '../support/people.ts';
import { scores } from '../support/scores.ts';
import { startBot } from '../support/start-bot.ts';
import { aNetwork } from '../support/stories.ts';

test('a word that is no command gets a useful answer, with the word that was probably meant', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(fatima, '<at>Kring</at>trnd');
  const answer = bot.teams.newCard();
  assert.equal(answer[0], 'Dat woord ken ik niet');
  assert.equal(answer[1], 'Bedoelde je ‘trend’?');
});

test('nonsense, emptiness and five thousand letters all get the short help', async (t) => {
  const bot = await aNetwork(t);
  for (const text of ['blub blub', '', ' ', 'x'.repeat(5_000), '<script>', '🙂', '{{DATE(x)}}', '/help!']) {
    assert.equal((await bot.types(fatima, text)).status, 200);
    assert.match(bot.teams.newCard()[0] ?? '', /Dat woord ken ik niet|Wat kan ik voor jullie doen\?/);
  }
});

test('a score that is not on the card is refused with a sentence, and the earlier answer stays', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444']);
  const before = JSON.stringify(await bot.tables.Answers.list(bot.networkId));
  for (const wrong of ['6', '0', '-1', '3.5', '4 ', 'vier', '__proto__', 'x'.repeat(5_000)]) {
    const said = await bot.submit(card, fatima, { ...scores('44?'), 'DOE-1': wrong });
    assert.match(said[1] ?? '', /er kwam een waarde binnen die niet op de kaart staat/);
  }
  assert.equal(JSON.stringify(await bot.tables.Answers.list(bot.networkId)), before);
});

test('an empty submission says what is missing and gives the way back to the questions', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  const said = await bot.submit(card, fatima, {});
  assert.match(said[1] ?? '', /er is een vraag zonder antwoord/);
  assert.equal((await bot.teams.press(fatima, 'Terug'))[0], 'Even terugkijken');
  assert.deepEqual(await bot.tables.Answers.list(bot.networkId), []);
});

test('a forged round id finds nothing, and neither does the round of another chat', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  const forged = ['x', `${bot.chatKey}_000099`, `${'a'.repeat(22)}_000001`, `../${bot.roundOf(card)}`, '*', ''];
  for (const round of forged) {
    const data = { verb: 'answer.submit', round, ...scores('444') };
    const said = await bot.teams.invoke(fatima, card, { action: { type: 'Action.Execute', verb: data.verb, data } });
    assert.match(said.join(' '), /Er is hier geen ronde|Deze knop ken ik niet meer/);
  }
  assert.deepEqual(await bot.tables.Answers.list(bot.networkId), []);
});

test('tampered buttons are answered in words: lists, objects, unknown verbs, a million letters', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  const round = bot.roundOf(card);
  const tampered: { verb: string }[] = [
    { verb: 'answer.submit', round, 'SAM-1': ['4'], 'BET-2': { $gt: '' }, 'DOE-1': 4 },
    { verb: 'answer.erase-all', round },
    { verb: 'round.close', round: { id: round } },
    { verb: 'answer.submit', round: [round] },
    { verb: 'answer.view', round: 'a'.repeat(100_000) },
    JSON.parse('{"verb":"__proto__","constructor":{"prototype":{"admin":true}}}'),
  ];
  for (const data of tampered) {
    const said = await bot.teams.invoke(fatima, card, { action: { type: 'Action.Execute', verb: data.verb, data } });
    assert.equal(said[0], 'Dat lukte niet');
  }
  assert.deepEqual(await bot.tables.Answers.list(bot.networkId), []);
});

test('a remark of five thousand letters is refused, and nothing of it is stored', async (t) => {
  const bot = await aNetwork(t, { freeText: true });
  const card = await bot.roundWith([]);
  const said = await bot.submit(card, fatima, { ...scores('444'), remark: 'x'.repeat(5_000) });
  assert.match(said[1] ?? '', /Maak hem korter dan 280 tekens/);
  assert.deepEqual(await bot.tables.Answers.list(bot.networkId), []);
});

test('somebody without the role who presses close is told so alone, and the round stays open', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444', '444', '444', '444', '444']);
  const data = { verb: 'round.close', round: bot.roundOf(card) };
  const said = await bot.teams.invoke(hans, card, { action: { type: 'Action.Execute', verb: data.verb, data } });
  assert.match(said[1] ?? '', /^Alleen de voorzitter of de coördinator kan de ronde sluiten/);
  await bot.types(hans, 'sluit');
  assert.match(bot.teams.newCard()[1] ?? '', /^Alleen de voorzitter of de coördinator kan de ronde sluiten/);
  assert.equal((await bot.teams.press(hans, 'Terug'))[0], 'Je antwoord is bewaard');
});

test('in an English Teams the sentences are English', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  const value = {
    action: {
      type: 'Action.Execute',
      verb: 'answer.submit',
      data: { verb: 'answer.submit', round: bot.roundOf(card) },
    },
  };
  const { body } = await bot.from(fatima, { type: 'invoke', name: 'adaptiveCard/action', value, locale: 'en-GB' });
  assert.match(JSON.stringify(body), /Your answer is not saved yet: one question has no answer/);
});

test('a chat that types before there is a network gets one; a personal chat is told what to do', async (t) => {
  const bot = await startBot(t);
  await bot.types(marieke, 'trend');
  await bot.tick();
  const titles = [bot.teams.newCard()[0], bot.teams.newCard()[0]].sort();
  assert.deepEqual(titles, ['Hoe gaat onze samenwerking?', 'Kring doet mee']);
  const personal = { id: 'a:personal', conversationType: 'personal', tenantId: '11111111-2222-4333-8444-555555555555' };
  await bot.from(marieke, { type: 'message', text: 'help', conversation: personal });
  assert.match(bot.teams.newCard('a:personal').join(' '), /Ik werk in de chat van een overleg/);
});
