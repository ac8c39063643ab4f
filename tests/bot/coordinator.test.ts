import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everybody, fatima, hans, marieke } from '../support/people.ts';
import { scores } from '../support/scores.ts';
import { startBot } from '../support/start-bot.ts';
import { aNetwork } from '../support/stories.ts';

test('who added the bot takes the role with one press; nobody else can take it then', async (t) => {
  const bot = await startBot(t);
  await bot.addedBy(marieke);
  await bot.tick();
  bot.readAll();
  for (const person of [fatima, marieke, hans]) await bot.teams.press(person, 'Meer');
  assert.equal((await bot.teams.press(fatima, 'Ik ben de coördinator'))[0], 'Wil je coördinator worden?');
  assert.equal(
    (await bot.teams.press(marieke, 'Ik ben de coördinator'))[0],
    'Jij bent nu de coördinator van dit netwerk',
  );
  assert.match(
    (await bot.teams.press(hans, 'Ik ben de coördinator'))[1] ?? '',
    /^Dit netwerk heeft al een coördinator/,
  );
});

test('the first card speaks the language of who added the bot', async (t) => {
  const bot = await startBot(t);
  await bot.addedBy({ ...marieke, locale: 'en-GB' });
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Kring has joined');
});

test('in a chat that began with the end of a meeting, its organiser takes the role', async (t) => {
  const bot = await startBot(t);
  bot.teams.chat.organiser = hans;
  await bot.meetingEnds();
  await bot.tick();
  bot.readAll();
  for (const person of [fatima, marieke, hans]) await bot.teams.press(person, 'Meer');
  assert.equal((await bot.teams.press(fatima, 'Ik ben de coördinator'))[0], 'Wil je coördinator worden?');
  assert.equal((await bot.teams.press(hans, 'Ik ben de coördinator'))[0], 'Jij bent nu de coördinator van dit netwerk');
});

test('typing sluit gives the chat a button, and only who presses it hears whether there are enough answers', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['444']);
  await bot.types(marieke, 'sluit');
  assert.ok(!bot.teams.newCard().join(' ').includes('te weinig'));
  assert.equal(
    (await bot.teams.press(marieke, 'Sluit en bespreek nu'))[0],
    'Er zijn nog te weinig antwoorden om te tonen',
  );
  assert.equal((await bot.teams.press(marieke, 'Sluiten zonder resultaten'))[0], 'De ronde wordt gesloten');
  await bot.later(11);
  bot.readAll();
});

test('pressing close twice, or by two people, is closing once', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444', '444', '343', '433', '443']);
  const data = { verb: 'round.close', round: bot.roundOf(card) };
  const value = { action: { type: 'Action.Execute', verb: data.verb, data } };
  const said = await Promise.all([1, 2, 3].map(() => bot.teams.invoke(marieke, card, value)));
  assert.deepEqual(
    said.map(([title]) => title),
    Array(3).fill('De ronde wordt gesloten'),
  );
  await bot.later(11);
  bot.readAll();
});

test('who adds the bot to a chat that it already knew takes the role all the same', async (t) => {
  const bot = await startBot(t);
  await bot.meetingEnds();
  await bot.tick();
  bot.readAll();
  await bot.addedBy(fatima);
  await bot.teams.press(fatima, 'Meer');
  assert.equal(
    (await bot.teams.press(fatima, 'Ik ben de coördinator'))[0],
    'Jij bent nu de coördinator van dit netwerk',
  );
});

test('remarks come to the coordinator alone, from five on, and only after closing', async (t) => {
  const bot = await aNetwork(t, { freeText: true });
  const card = await bot.roundWith([]);
  const given = { 'SAM-1': '4', 'BET-2': '4', 'DOE-1': '3' };
  for (const [at, person] of everybody.slice(0, 5).entries())
    await bot.submit(card, person, { ...given, remark: `opmerking ${at}` });
  await bot.close();
  await bot.teams.press(marieke, 'Meer');
  const remarks = await bot.teams.press(marieke, 'Opmerkingen');
  assert.equal(remarks.filter((line) => line.includes('opmerking ')).length, 5);
  const data = { verb: 'remarks.view', round: bot.roundOf(card) };
  const refused = await bot.teams.invoke(hans, card, { action: { type: 'Action.Execute', verb: data.verb, data } });
  assert.match(refused[1] ?? '', /^Dit is alleen voor de coördinator/);
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
  const asked = await bot.teams.press(marieke, 'Delen met de groep');
  assert.deepEqual(asked.slice(0, 2), ['Deze opmerking delen?', among(rest)[0]]);
  assert.match(asked[2] ?? '', /niet ongedaan te maken\.$/);
  await bot.tick();
  assert.deepEqual(bot.teams.unread(), []);
  assert.deepEqual(await bot.teams.press(marieke, 'Terug'), rest);
  await bot.teams.press(marieke, 'Delen met de groep');
  const shared = await bot.teams.press(marieke, 'Delen met de groep');
  assert.equal(shared[1], 'De opmerking komt zo in de chat, zonder naam.');
  await bot.tick();
  const [title, text, by] = bot.teams.newCard();
  assert.deepEqual([title, text], ['Een opmerking bij de terugblik', among(rest)[0]]);
  assert.match(by ?? '', /^De coördinator deelt deze opmerking/);
  await bot.tick();
  assert.deepEqual(bot.teams.unread(), []);
});

test('the coordinator is asked before a remark is deleted; of one on its way to the chat nobody promises it is gone there', async (t) => {
  const { bot, remarks } = await lookingAtRemarks(t);
  const [first] = among(remarks);
  const asked = await bot.teams.press(marieke, 'Verwijderen');
  assert.deepEqual(asked.slice(0, 3), [
    'Deze opmerking verwijderen?',
    first,
    'Verwijderen is voorgoed: niemand kan haar terughalen.',
  ]);
  assert.deepEqual(await bot.teams.press(marieke, 'Terug'), remarks);
  await bot.teams.press(marieke, 'Verwijderen');
  const deleted = await bot.teams.press(marieke, 'Verwijderen');
  assert.equal(deleted[1], 'De opmerking is verwijderd.');
  assert.ok(!among(deleted).includes(first ?? ''));

  await bot.teams.press(marieke, 'Delen met de groep');
  await bot.teams.press(marieke, 'Delen met de groep');
  assert.match((await bot.teams.press(marieke, 'Verwijderen'))[2] ?? '', /Ik weet niet waar ze in de chat staat/);
  assert.match((await bot.teams.press(marieke, 'Verwijderen'))[1] ?? '', /kan ik haar daar niet weghalen\.$/);
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
  const views = ['remark.release-view', 'remark.delete-view'];
  for (const verb of [...views, 'remark.release', 'remark.delete'])
    assert.match((await press(verb, hans))[1] ?? '', /^Dit is alleen voor de coördinator/);
  await press('remark.release');
  await bot.tick();
  for (const verb of ['remark.release', 'remark.release-view'])
    assert.equal((await press(verb))[1], 'Deze opmerking was al met de groep gedeeld.');
  await bot.tick();
  const { id: message = '' } = bot.teams.unread()[0] ?? {};
  bot.readAll();

  assert.match((await press('remark.delete-view'))[2] ?? '', /Haar tekst verdwijnt ook uit de chat\.$/);
  assert.equal(
    (await press('remark.delete'))[1],
    'De opmerking is verwijderd. Zo verdwijnt haar tekst ook uit de chat.',
  );
  await bot.tick();
  const edited = bot.teams.posted.find((posted) => posted.id === message);
  assert.deepEqual(
    edited?.card.body.flatMap((part) => (part.type === 'TextBlock' ? [part.text] : [])),
    ['Deze opmerking is verwijderd', 'De coördinator heeft haar weggehaald.'],
  );
  for (const verb of [...views, 'remark.release', 'remark.delete'])
    assert.equal((await press(verb))[1], 'Deze opmerking is er niet meer: ze was al verwijderd.');
  const kinds = (await bot.services.actions.list(bot.networkId)).map(({ kind }) => kind);
  assert.deepEqual(kinds.toSorted(), ['coordinator-appointed', 'remark-deleted', 'remark-released']);
});

test('the coordinator changes the ground rules; the next round goes by them, and nobody else may', async (t) => {
  const bot = await aNetwork(t, { freeText: true });
  const card = await bot.roundWith([]);
  await bot.teams.press(marieke, 'Meer');
  await bot.teams.press(marieke, 'Instellingen');
  assert.equal((await bot.teams.press(marieke, 'Spelregels wijzigen'))[0], 'Spelregels');
  const saved = await bot.teams.press(marieke, 'Bewaren', { threshold: '7', remarks: 'off' });
  assert.match(saved[1] ?? '', /^De spelregels zijn bewaard/);
  const data = { verb: 'rules.save', revision: 2, threshold: '5' };
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
  await bot.teams.press(marieke, 'Instellingen');
  const rules = (await bot.teams.press(marieke, 'Spelregels wijzigen')).join(' ');
  assert.match(rules, /Opmerkingen kunnen vanaf tien leden/);
  assert.doesNotMatch(rules, /Mogen mensen er een opmerking bij schrijven/);
  const data = { verb: 'rules.save', revision: 1, remarks: 'on' };
  const said = await bot.teams.invoke(marieke, card, { action: { type: 'Action.Execute', verb: data.verb, data } });
  assert.match(said[1] ?? '', /opmerkingen kunnen pas als jullie met tien of meer zijn/);
  assert.equal((await bot.services.networks.get(bot.networkId))?.freeText, false);
});
