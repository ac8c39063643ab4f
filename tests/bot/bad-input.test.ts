import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneToOne } from '../support/fake-teams.ts';
import { fatima, hans, marieke } from '../support/people.ts';
import { buttonsOf } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { startBot } from '../support/start-bot.ts';
import { aNetwork } from '../support/stories.ts';

test('a word that is no command gets a useful answer, with the word that was probably meant', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(fatima, '<at>Kring</at>trnd');
  const answer = bot.teams.newCard();
  assert.equal(answer[0], 'Dat woord ken ik niet');
  assert.match(answer[1] ?? '', /^Bedoelde je ‘trend’\?/);
  assert.equal((await bot.teams.press(hans, 'Trend'))[0], 'Hoe gaat onze samenwerking?');
  assert.ok((await bot.teams.press(marieke, 'Uitleg')).includes('[Meer]'));
});

test('what does not exist yet is said to, with what does', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(fatima, '<at>Kring</at>&nbsp;Kwartaal graag!');
  assert.deepEqual(bot.teams.newCard(), [
    'Dat kan ik nog niet',
    'Een kaart over het hele kwartaal komt nog.',
    'Wat nu al kan: de trend over de laatste overleggen.',
    '[Trend]',
    '[Meer]',
  ]);
  assert.equal((await bot.teams.press(hans, 'Trend'))[0], 'Hoe gaat onze samenwerking?');
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
  await bot.from(marieke, { type: 'message', text: 'sluit', conversation: personal });
  assert.match(
    bot.teams.newCard('a:personal')[1] ?? '',
    /^Dat gaat over een overleg. Typ het in de chat van dat overleg/,
  );
});

type Bot = Awaited<ReturnType<typeof aNetwork>>;

const looksLikePhone = /^Er is niets bewaard. In je tekst staat iets dat op een telefoonnummer lijkt/;
const stored = ({ tables, networkId }: Bot) => tables.Answers.list(networkId);
const everythingStored = async ({ tables, networkId }: Bot) =>
  JSON.stringify(await Promise.all(Object.values(tables).map((table) => table.list(networkId))));

test('who writes a phone number gets the form back as it was, changes the text, and then it is kept', async (t) => {
  const bot = await aNetwork(t, { freeText: true });
  await bot.roundWith([]);
  const remark = 'Bel de dochter op 06-12345678.';
  const said = await bot.teams.press(fatima, 'Versturen', { ...scores('424'), remark });
  assert.equal(said[0], 'Even terugkijken');
  assert.match(said[1] ?? '', looksLikePhone);
  assert.deepEqual(await stored(bot), []);
  assert.match((await bot.teams.press(fatima, 'Versturen'))[1] ?? '', looksLikePhone, 'the text came back with it');
  assert.equal(
    (await bot.teams.press(fatima, 'Versturen', { remark: 'Bel de dochter.' }))[0],
    'Je antwoord is bewaard',
  );
  assert.equal((await stored(bot)).length, 1);
  const refusals = bot.log.filter((line) => line.includes('"refused"'));
  assert.equal(refusals.length, 2);
  assert.ok(refusals.every((line) => line.includes('"code":"patient-phone"') && !line.includes('dochter')));
});

test('an answer that was given before stays as it was, also when the text is too long', async (t) => {
  const bot = await aNetwork(t, { freeText: true });
  const card = await bot.roundWith(['555']);
  const before = await stored(bot);
  const data = { verb: 'answer.change', round: bot.roundOf(card) };
  await bot.teams.invoke(fatima, card, { action: { type: 'Action.Execute', verb: data.verb, data } });
  for (const remark of ['Mevrouw Jansen was er niet.', 'x'.repeat(281)]) {
    const said = await bot.teams.press(fatima, 'Versturen', { ...scores('111'), remark });
    assert.match(said[1] ?? '', /de naam van iemand lijkt|Maak hem korter dan 280 tekens/);
    assert.deepEqual(await stored(bot), before);
  }
  assert.equal((await bot.teams.press(fatima, 'Versturen', { remark: '' }))[0], 'Je antwoord is bewaard');
  assert.notDeepEqual(await stored(bot), before);
});

test('an old client, which cannot be answered with a form, hears why one to one', async (t) => {
  const bot = await aNetwork(t, { freeText: true });
  const { card } = await bot.roundWith([]);
  const data = buttonsOf(card)[0]?.fallback?.data;
  await bot.from(fatima, { type: 'message', value: { ...data, ...scores('444'), remark: 'mail jan@zorgpunt.nl' } });
  assert.match(bot.teams.newCard(oneToOne(fatima))[1] ?? '', /dat op een mailadres lijkt/);
  assert.deepEqual(await stored(bot), []);
});

test('what is refused stands in fields alone, whatever was typed or forged', async (t) => {
  const bot = await aNetwork(t, { freeText: true });
  const card = await bot.roundWith([]);
  const forged = { 'SAM-1': '[4](https://x.example)', 'BET-2': '4', 'DOE-1': '4', remark: '**Mevrouw Jansen** \u202e' };
  const data = { verb: 'answer.submit', round: bot.roundOf(card), ...forged };
  const press = (inputs: object) =>
    bot.from(fatima, {
      ...{ type: 'invoke', name: 'adaptiveCard/action' },
      value: { action: { type: 'Action.Execute', verb: data.verb, data: { ...data, ...inputs } } },
    });
  const shown = JSON.stringify((await press({ 'SAM-1': '4' })).body);
  assert.deepEqual(shown.match(/"[a-zA-Z]+":"[^"]*Jansen[^"]*"/g), ['"value":"**Mevrouw Jansen**"']);
  assert.ok(!JSON.stringify((await press({})).body).includes('x.example'));
  const huge = JSON.stringify((await press({ 'SAM-1': '4', remark: '"'.repeat(5_000) })).body);
  assert.ok(Buffer.byteLength(huge, 'utf16le') < 28 * 1_024);
});

test('a shared task with a name in it comes back to be changed, and the old one stands', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  await bot.teams.press(marieke, 'Meer');
  await bot.teams.press(marieke, 'Instellingen');
  await bot.teams.press(marieke, 'Opgave wijzigen');
  await bot.teams.press(marieke, 'Bewaren', { purpose: 'Samen thuis' });
  await bot.teams.press(marieke, 'Opgave wijzigen');
  const said = await bot.teams.press(marieke, 'Bewaren', { purpose: 'De zorg rond mevrouw Jansen' });
  assert.equal(said[0], 'Opgave en ambitie');
  assert.match(said[1] ?? '', /dat op de naam van iemand lijkt/);
  assert.match((await bot.teams.press(marieke, 'Bewaren'))[1] ?? '', /dat op de naam van iemand lijkt/);
  assert.doesNotMatch(await everythingStored(bot), /Jansen.*rond|rond mevrouw/);
  assert.equal((await bot.teams.press(marieke, 'Bewaren', { purpose: 'x'.repeat(201) })).length, said.length);
});
