import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everybody, fatima, hans, marieke } from '../support/people.ts';
import { startBot } from '../support/start-bot.ts';
import { aNetwork } from '../support/stories.ts';

test('who added the bot takes the role with one press; nobody else can take it then', async (t) => {
  const bot = await startBot(t);
  await bot.addedBy(marieke);
  await bot.tick();
  bot.readAll();
  assert.match((await bot.teams.press(fatima, 'Ik ben de coördinator'))[1] ?? '', /^Alleen wie mij heeft toegevoegd/);
  assert.equal(
    (await bot.teams.press(marieke, 'Ik ben de coördinator'))[0],
    'Jij bent nu de coördinator van dit netwerk',
  );
  assert.match(
    (await bot.teams.press(hans, 'Ik ben de coördinator'))[1] ?? '',
    /^Dit netwerk heeft al een coördinator/,
  );
});

test('in a chat that began with the end of a meeting, its organiser takes the role', async (t) => {
  const bot = await startBot(t);
  bot.teams.chat.organiser = hans;
  await bot.meetingEnds();
  await bot.tick();
  bot.readAll();
  await bot.teams.press(fatima, 'Meer');
  assert.match((await bot.teams.press(fatima, 'Ik ben de coördinator'))[1] ?? '', /^Alleen wie mij heeft toegevoegd/);
  await bot.teams.press(hans, 'Meer');
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

test('the coordinator says in one sentence what the network works on, and it stands on the next card', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  await bot.teams.press(marieke, 'Meer');
  assert.equal((await bot.teams.press(marieke, 'Onze opgave'))[0], 'Waar werken jullie samen aan?');
  const saved = await bot.teams.press(marieke, 'Bewaren', { purpose: ' Ouderen wonen\nlanger thuis ' });
  assert.deepEqual(saved.slice(0, 3), [
    'Waar werken jullie samen aan?',
    'De zin is bewaard.',
    'Ouderen wonen langer thuis',
  ]);
  assert.match(
    (await bot.teams.press(marieke, 'Bewaren', { purpose: 'x'.repeat(201) }))[1] ?? '',
    /korter dan 200 tekens/,
  );
  const data = { verb: 'purpose.save', purpose: 'iets anders' };
  const refused = await bot.teams.invoke(hans, card, { action: { type: 'Action.Execute', verb: data.verb, data } });
  assert.match(refused[1] ?? '', /^Dit is alleen voor de coördinator/);

  await bot.later(7 * 24 * 3_600);
  bot.readAll();
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[1], 'Waar we samen aan werken: Ouderen wonen langer thuis');
});
