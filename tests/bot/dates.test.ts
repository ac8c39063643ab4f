import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absenceInput, nextDateInput } from '../../cards/input-names.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { everybody, fatima, hans, marieke, type Someone } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

type Seen = Parameters<typeof read>[0];
type Bot = Awaited<ReturnType<typeof aNetwork>>;
const week = 7 * 24 * 3_600;
const five = ['444', '444', '343', '433', '443'];
const dated = (day: string) => ({ [nextDateInput]: day });
const away = (day: string) => ({ [absenceInput]: day });

/** On 2 March 2026 a round was closed, and its results stand in the chat. */
async function withResults(t: Parameters<typeof aNetwork>[0]) {
  const bot = await aNetwork(t);
  await bot.roundWith(five);
  await bot.close();
  return bot;
}

async function under({ teams }: Bot, person: Someone, title: string): Promise<readonly string[]> {
  await teams.press(person, 'Meer');
  return teams.press(person, title);
}

/** A button as a client sends it; without a conversation in the chat. */
async function pressed(bot: Bot, person: Someone, data: Readonly<Record<string, unknown>>, conversation?: object) {
  const value = { action: { type: 'Action.Execute', verb: data['verb'], data }, trigger: 'manual' };
  const rest = { type: 'invoke', name: 'adaptiveCard/action', value, ...(conversation && { conversation }) };
  return read((await bot.from(person, rest)).body?.value as Seen);
}
const aloneWith = (person: Someone) => ({ id: oneToOne(person), conversationType: 'personal' });

const absencesIn = async ({ tables, networkId }: Bot) =>
  (await tables.Networks.list(networkId, startingWith('absence_'))).map(({ row }) => row['on']);

test('from the card with the results the coordinator enters the next date; everybody reads it where it stood already', async (t) => {
  const bot = await withResults(t);
  assert.ok((await bot.teams.press(marieke, 'Afspraak en datum')).includes('Volgend overleg: nog niet bekend.'));
  await bot.teams.press(marieke, 'Dag kiezen');
  const saved = await bot.teams.press(marieke, 'Bewaren', dated('2026-03-20'));
  assert.deepEqual(saved.slice(0, 3), [
    'Wanneer is het volgende overleg?',
    'Dat is bewaard.',
    'Volgend overleg: vrijdag 20 maart.',
  ]);
  assert.ok((await under(bot, marieke, 'Overzicht')).includes('Volgend overleg: vrijdag 20 maart.'));
  const seen = await under(bot, hans, 'Volgend overleg');
  assert.ok(seen.includes('Volgend overleg: vrijdag 20 maart.'));
  assert.ok(!seen.includes('[Bewaren]'), 'hans does not decide');
  assert.ok(!JSON.stringify(bot.log).includes('2026-03-20'), 'the log does not say when');
  await under(bot, marieke, 'Volgend overleg');
  const emptied = await bot.teams.press(marieke, 'Bewaren', dated(''));
  assert.ok(emptied.includes('Volgend overleg: nog niet bekend.'));
});

test('who chaired the meeting enters the date, and who did not does not, whatever card they have', async (t) => {
  const bot = await withResults(t);
  const question = bot.teams.posted.findLast(({ chatId }) => chatId.startsWith('a:'));
  const chair = everybody.find((one) => oneToOne(one) === question?.chatId) ?? assert.fail('nobody was asked');
  await bot.teams.press(chair, 'Ja, dat doe ik', {}, oneToOne(chair));
  await bot.later(week);
  await bot.roundWith(five);
  const form = await under(bot, chair, 'Volgend overleg');
  assert.ok(form.includes('[Bewaren]'), form.join('\n'));
  assert.ok((await bot.teams.press(chair, 'Bewaren', dated('2026-03-23'))).includes('Dat is bewaard.'));
  const other = [hans, fatima].find(({ id }) => id !== chair.id) ?? hans;
  const [, refused] = await pressed(bot, other, { verb: 'date.save', ...dated('2026-04-01') });
  assert.match(refused ?? '', /zeggen wanneer het volgende is/);
  assert.equal((await under(bot, hans, 'Volgend overleg'))[1], 'Volgend overleg: maandag 23 maart.');
  bot.readAll();
});

test('a date that cannot be is given back with a sentence; two people at once both see what is stored', async (t) => {
  const bot = await withResults(t);
  await under(bot, marieke, 'Volgend overleg');
  for (const day of ['2026-03-01', '2027-03-10', 'morgen', '2026-02-30']) {
    const refused = await bot.teams.press(marieke, 'Bewaren', dated(day));
    assert.match(refused[1] ?? '', /kan vandaag zijn of later, tot een jaar vooruit/, day);
    assert.ok(refused.includes('[Bewaren]'), day);
  }
  const both = await Promise.all(
    ['2026-03-20', '2026-03-21'].map((day) => bot.teams.press(marieke, 'Bewaren', dated(day))),
  );
  assert.ok(both.every((said) => said.includes('Dat is bewaard.')));
  const stored = (await under(bot, hans, 'Volgend overleg'))[1];
  assert.match(stored ?? '', /^Volgend overleg: (vrijdag 20|zaterdag 21) maart\.$/);
});

test('a date that was entered counts until the chat meets on that day, and then by how often it met', async (t) => {
  const bot = await withResults(t);
  for (let times = 0; times < 2; times += 1) {
    await bot.later(week);
    await bot.roundWith([]);
  }
  const [, presumed] = await under(bot, marieke, 'Volgend overleg');
  assert.equal(presumed, 'Volgend overleg: vermoedelijk maandag 23 maart.');
  await bot.teams.press(marieke, 'Bewaren', dated('2026-03-25'));
  assert.equal((await under(bot, hans, 'Volgend overleg'))[1], 'Volgend overleg: woensdag 25 maart.');
  await bot.later(9 * 24 * 3_600);
  await bot.roundWith([]);
  assert.match((await under(bot, hans, 'Volgend overleg'))[1] ?? '', /vermoedelijk/);
  bot.readAll();
});

test('in a chat of their own who leads the network enters the date as well', async (t) => {
  const bot = await withResults(t);
  const press = (data: Readonly<Record<string, unknown>>) => pressed(bot, marieke, data, aloneWith(marieke));
  assert.ok((await press({ verb: 'date.view', network: bot.networkId })).includes('[Bewaren]'));
  const saved = await press({ verb: 'date.save', network: bot.networkId, chat: bot.chatKey, ...dated('2026-03-20') });
  assert.ok(saved.includes('Volgend overleg: vrijdag 20 maart.'), saved.join('\n'));
  const elsewhere = await press({ verb: 'date.save', network: bot.networkId, chat: 'x'.repeat(22), ...dated('') });
  assert.equal(elsewhere[0], 'Dat lukte niet');
});

test('somebody says when they are away, sees it, takes it back; nobody else sees anything of it', async (t) => {
  const bot = await withResults(t);
  assert.ok((await under(bot, hans, 'Ik ben er niet')).includes('Er staat geen dag.'));
  await bot.teams.press(hans, 'Bewaren', away('2026-03-20'));
  const twice = await bot.teams.press(hans, 'Bewaren', away('2026-03-20'));
  assert.ok(twice.includes('Die dag stond er al.'));
  assert.ok(twice.includes('20 maart 2026'));
  assert.deepEqual(await absencesIn(bot), ['2026-03-20']);
  for (const verb of [
    'date.view',
    'chair.view',
    'overview.view',
    'people.view',
    'me.view',
    'absence.view',
    'agreements.view',
  ])
    assert.ok(!/20 maart|2026-03-20/.test((await pressed(bot, marieke, { verb })).join('\n')), verb);
  assert.ok(!bot.teams.posted.some(({ card }) => read(card).join('\n').includes('20 maart')));
  assert.ok(!JSON.stringify(bot.log).includes('2026-03-20'));
  assert.match((await pressed(bot, hans, { verb: 'me.view' })).join('\n'), /je er niet bent op 20 maart 2026/);
  const dropped = await bot.teams.press(hans, 'Weghalen');
  assert.ok(dropped.includes('Er staat geen dag.'));
  assert.deepEqual(await absencesIn(bot), []);
  bot.readAll();
});

test('a day that cannot be, or one too many, is given back with a sentence', async (t) => {
  const bot = await withResults(t);
  await under(bot, hans, 'Ik ben er niet');
  for (const day of ['2026-03-01', '2027-03-10', 'overmorgen']) {
    const refused = await bot.teams.press(hans, 'Bewaren', away(day));
    assert.ok(
      refused.some((line) => /kies een dag van vandaag of later, tot een jaar vooruit/.test(line)),
      day,
    );
    assert.ok(refused.includes('[Bewaren]'), day);
  }
  for (let nth = 10; nth < 19; nth += 1) await bot.teams.press(hans, 'Bewaren', away(`2026-04-${nth}`));
  const both = await Promise.all(
    ['2026-04-20', '2026-04-21'].map((day) => bot.teams.press(hans, 'Bewaren', away(day))),
  );
  assert.equal((await absencesIn(bot)).length, 10);
  assert.ok(both.some((said) => said.some((line) => /er staan al tien dagen/.test(line))));
  const full = await under(bot, hans, 'Ik ben er niet');
  assert.ok(!full.includes('[Bewaren]') && full.includes('[Weghalen]'));
  assert.ok((await bot.teams.press(hans, 'Weghalen')).includes('[Bewaren]'), 'there is room again');
});

test('typed in the chat, with a day or without, it opens a door that holds no day', async (t) => {
  const bot = await withResults(t);
  for (const typed of [
    'ik ben er niet',
    'Ik ben er niet op 12 december!',
    'afwezig',
    'absent',
    'I am away on 12 December',
  ]) {
    await bot.types(hans, typed);
    const door = bot.teams.unread().at(-1) ?? assert.fail(typed);
    assert.ok(read(door.card).includes('Hier zeg je wanneer je er niet bent.'), typed);
    assert.ok(!JSON.stringify(door.card).includes('12'), typed);
    bot.readAll();
  }
  await bot.types(hans, 'ik ben er niet op 12 december');
  assert.equal((await bot.teams.press(hans, 'Alleen voor mij'))[0], 'Wanneer ben je er niet?');
  assert.deepEqual(await absencesIn(bot), []);
  bot.readAll();
});

test('in a chat of their own a member says of which network it is', async (t) => {
  const bot = await withResults(t);
  await bot.from(hans, { type: 'message', text: 'afwezig', conversation: aloneWith(hans) });
  const choice = bot.teams.posted.at(-1) ?? assert.fail();
  assert.equal(read(choice.card)[0], 'Over welk netwerk gaat het?');
  choice.isRead = true;
  const data = { verb: 'absence.save', network: bot.networkId, ...away('2026-03-20') };
  assert.ok((await pressed(bot, hans, data, aloneWith(hans))).includes('20 maart 2026'));
  assert.deepEqual(await absencesIn(bot), ['2026-03-20']);
});
