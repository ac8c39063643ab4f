import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneToOne } from '../support/fake-teams.ts';
import { fatima, hans, marieke } from '../support/people.ts';
import { buttonsOf } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;

const looksLikePhone = /^Er is niets bewaard: in je tekst staat iets dat op een telefoonnummer lijkt/;
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
  await bot.teams.press(marieke, 'Onze opgave');
  await bot.teams.press(marieke, 'Bewaren', { purpose: 'Samen thuis' });
  const said = await bot.teams.press(marieke, 'Bewaren', { purpose: 'De zorg rond mevrouw Jansen' });
  assert.deepEqual([said[0], said[2]], ['Waar werken jullie samen aan?', 'Samen thuis']);
  assert.match(said[1] ?? '', /dat op de naam van iemand lijkt/);
  assert.match((await bot.teams.press(marieke, 'Bewaren'))[1] ?? '', /dat op de naam van iemand lijkt/);
  assert.doesNotMatch(await everythingStored(bot), /Jansen.*rond|rond mevrouw/);
  assert.equal((await bot.teams.press(marieke, 'Bewaren', { purpose: 'x'.repeat(201) })).length, said.length);
});

const words = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven'].map((word) => `opmerking ${word}`);

/** A round with seven remarks is closed, and Marieke looks at them. */
async function lookingAtRemarks(t: Parameters<typeof aNetwork>[0]) {
  const bot = await aNetwork(t, { freeText: true });
  const card = await bot.roundWith([]);
  for (const [at, person] of bot.teams.chat.members.slice(0, words.length).entries())
    await bot.submit(card, person, { ...scores('434'), remark: words[at] ?? '' });
  await bot.close();
  await bot.teams.press(marieke, 'Meer');
  const remarks = await bot.teams.press(marieke, 'Opmerkingen');
  return { bot, card, remarks };
}
const among = (lines: readonly string[]) => lines.filter((line) => words.includes(line));

test('the coordinator leafs through the remarks, and shares one with the group: once, without a name', async (t) => {
  const { bot, remarks } = await lookingAtRemarks(t);
  assert.equal(among(remarks).length, 5);
  const rest = await bot.teams.press(marieke, 'Volgende');
  assert.deepEqual([...among(remarks), ...among(rest)].toSorted(), words.toSorted());
  const shared = await bot.teams.press(marieke, 'Delen met de groep');
  assert.equal(shared[1], 'De opmerking komt zo in de chat, zonder naam.');
  await bot.tick();
  const [title, text, by] = bot.teams.newCard();
  assert.deepEqual([title, text], ['Een opmerking bij de terugblik', among(rest)[0]]);
  assert.match(by ?? '', /^De coördinator deelt deze opmerking/);
  await bot.tick();
  assert.deepEqual(bot.teams.unread(), []);
});

test('who presses share twice, on two devices, shares once and hears so', async (t) => {
  const { bot, card } = await lookingAtRemarks(t);
  const round = bot.roundOf(card);
  const [{ key = '', row = {} } = {}] = await bot.tables.Networks.list(bot.networkId, {
    from: 'remarks_',
    before: 'remarks~',
  });
  const [{ id = '' } = {}] = JSON.parse(String(row['remarks'])) as { id: string }[];
  assert.ok(key.includes(round));
  const press = (verb: string, person = marieke) => {
    const data = { verb, round, remark: id, page: 1 };
    return bot.teams.invoke(person, card, { action: { type: 'Action.Execute', verb, data } });
  };
  assert.match((await press('remark.release', hans))[1] ?? '', /^Dit is alleen voor de coördinator/);
  assert.match((await press('remark.delete', hans))[1] ?? '', /^Dit is alleen voor de coördinator/);
  await press('remark.release');
  await bot.tick();
  assert.equal((await press('remark.release'))[1], 'Deze opmerking was al met de groep gedeeld.');
  await bot.tick();
  const { id: message = '' } = bot.teams.unread()[0] ?? {};
  bot.readAll();

  assert.match((await press('remark.delete'))[1] ?? '', /^De opmerking is verwijderd/);
  await bot.tick();
  const edited = bot.teams.posted.find((posted) => posted.id === message);
  assert.deepEqual(
    edited?.card.body.flatMap((part) => (part.type === 'TextBlock' ? [part.text] : [])),
    ['Deze opmerking is verwijderd', 'De coördinator heeft haar weggehaald.'],
  );
  assert.equal((await press('remark.delete'))[1], 'Deze opmerking is er niet meer: ze was al verwijderd.');
  assert.equal((await press('remark.release'))[1], 'Deze opmerking is er niet meer: ze was al verwijderd.');
  const kinds = (await bot.services.actions.list(bot.networkId)).map(({ kind }) => kind);
  assert.deepEqual(kinds.toSorted(), ['coordinator-appointed', 'remark-deleted', 'remark-released']);
});

test('the coordinator changes the ground rules; the next round goes by them, and nobody else may', async (t) => {
  const bot = await aNetwork(t, { freeText: true });
  const card = await bot.roundWith([]);
  await bot.teams.press(marieke, 'Meer');
  assert.equal((await bot.teams.press(marieke, 'Spelregels'))[0], 'Spelregels');
  const saved = await bot.teams.press(marieke, 'Bewaren', { threshold: '7', remarks: 'off' });
  assert.match(saved[1] ?? '', /^De spelregels zijn bewaard/);
  const data = { verb: 'rules.save', threshold: '5' };
  const press = (person: typeof marieke, inputs = {}) =>
    bot.teams.invoke(person, card, {
      action: { type: 'Action.Execute', verb: data.verb, data: { ...data, ...inputs } },
    });
  assert.match((await press(hans))[1] ?? '', /^Dit is alleen voor de coördinator/);
  assert.match((await press(marieke, { threshold: '4' }))[1] ?? '', /Minder dan vijf kan nooit/);

  await bot.later(7 * 24 * 3_600);
  bot.readAll();
  await bot.meetingEnds();
  await bot.tick();
  const asked = bot.teams.newCard().join(' ');
  assert.match(asked, /vanaf zeven antwoorden/);
  assert.doesNotMatch(asked, /Wil je er iets bij zeggen/);
});

test('a network of six is not offered remarks, and a forged press does not get them', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  await bot.teams.press(marieke, 'Meer');
  const rules = (await bot.teams.press(marieke, 'Spelregels')).join(' ');
  assert.match(rules, /Opmerkingen kunnen vanaf tien leden/);
  assert.doesNotMatch(rules, /Mogen mensen er een opmerking bij schrijven/);
  const data = { verb: 'rules.save', remarks: 'on' };
  const said = await bot.teams.invoke(marieke, card, { action: { type: 'Action.Execute', verb: data.verb, data } });
  assert.match(said[1] ?? '', /opmerkingen kunnen pas als jullie met tien of meer zijn/);
  assert.equal((await bot.services.networks.get(bot.networkId))?.freeText, false);
});
