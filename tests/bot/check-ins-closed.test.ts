import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { betweenMeetings } from '../../services/check-ins/check-in-prompts.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { type Bot, present, views } from '../support/in-chat.ts';
import { fatima, hans, ingrid, marieke, type Someone, sanne, tenantId, yusuf } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

const people = [marieke, fatima, hans, sanne, yusuf, ingrid];
const days = (count: number) => count * 24 * 3_600;
const usual = { question1: 'course', question2: 'none', question3: 'none', forWhom: 'all', where: 'in-chat' };

/** Six people, on a Monday at one. */
async function aGroup(t: TestContext) {
  const bot = await aNetwork(t, { at: '2026-03-02T12:00:00Z' });
  await present(bot, people);
  await bot.types(marieke, 'help');
  bot.readAll();
  return bot;
}

const given = async (bot: Bot, wish: Record<string, unknown>) =>
  (await views(bot, marieke, 'check-in.plan', { ...usual, every: 'never', ...wish })).join(' ');
const plans = (bot: Bot, wish: Record<string, unknown> = {}) => given(bot, { sure: true, ...wish });
const rowsOf = async ({ tables, networkId }: Bot, kind: string) =>
  (await tables.Networks.list(networkId, startingWith(kind))).map(({ row }) => row);
const answering = (bot: Bot, person: Someone, place?: string) =>
  bot.teams.press(person, 'Versturen', { 'IJK-1': '1', 'IJK-2': '4' }, place);

/** Presses a button of a view in a chat of one's own. */
async function inOwnChat(bot: Bot, person: Someone, verb: string, rest: object) {
  const conversation = { id: oneToOne(person), conversationType: 'personal', tenantId };
  const data = { verb, network: bot.networkId, ...rest };
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const { body } = await bot.from(person, { type: 'invoke', name: 'adaptiveCard/action', value, conversation });
  return read(body?.value as never).join(' ');
}

test('who leads closes a private check-in from a chat of their own: never below five without saying so, and the outcome is in the chat', async (t) => {
  const bot = await aGroup(t);
  await plans(bot, { where: 'one-to-one' });
  await bot.tick();
  await bot.later(21);
  bot.readAll();
  const of = (await rowsOf(bot, 'round_'))[0]?.['id'];
  assert.match(
    (await views(bot, marieke, 'check-ins.view')).join(' '),
    /Klopt onze ambitie.*\[Sluit en toon de uitkomst\]/,
  );
  for (const person of [fatima, hans, sanne, yusuf]) await answering(bot, person, oneToOne(person));
  assert.match(await inOwnChat(bot, hans, 'check-in.close', { of }), /alleen voor de coördinator/);
  assert.match(
    await inOwnChat(bot, marieke, 'check-in.close', { of }),
    /te weinig antwoorden.*\[Wachten\] \[Sluiten zonder/,
  );
  assert.match(await inOwnChat(bot, marieke, 'check-in.close', { of: 'x' }), /er niet meer/);
  assert.equal((await rowsOf(bot, 'round_'))[0]?.['state'], 'open');
  await answering(bot, ingrid, oneToOne(ingrid));
  assert.match(await inOwnChat(bot, marieke, 'check-in.close', { of }), /Ik sluit hem nu/);
  await bot.later(11);
  const outcome = bot.teams.newCard();
  assert.ok(outcome[0] === 'Dit zeiden jullie tussendoor' && outcome.includes('[Afspraak]'));
  const own = await inOwnChat(bot, hans, 'answer.view', { round: of });
  assert.match(own, /^Dit zeiden jullie tussendoor(?!.*\[Afspraak\])/);
  bot.readAll();
});

test('‘sluit’ means the check-in that is open, where the round of the latest meeting is not', async (t) => {
  const bot = await aGroup(t);
  await plans(bot);
  await bot.tick();
  for (const person of people) await answering(bot, person);
  bot.readAll();
  await bot.types(marieke, 'sluit');
  const [title, which] = bot.teams.newCard();
  assert.equal(title, 'De ronde sluiten');
  assert.match(which ?? '', /^Het gaat over de vragen tussendoor van /);
  await bot.teams.press(marieke, 'Sluit en bespreek nu');
  await bot.later(11);
  bot.readAll();
  assert.equal((await rowsOf(bot, 'round_'))[0]?.['state'], 'closed');
});

test('a check-in is never put away as talked about: no button says so, and its answers stay until it closes', async (t) => {
  const bot = await aGroup(t);
  await plans(bot);
  await bot.tick();
  for (const person of people.slice(0, 4)) await answering(bot, person);
  bot.readAll();
  const round = (await rowsOf(bot, 'round_'))[0]?.['id'];
  assert.match(
    (await views(bot, marieke, 'more.view', { round })).join(' '),
    /\[Sluit en bespreek nu\] (?!\[Mondeling)/,
  );
  await bot.types(marieke, 'sluit');
  assert.doesNotMatch(bot.teams.newCard().join(' '), /voorzitter/);
  const tooFew = (await bot.teams.press(marieke, 'Sluit en bespreek nu')).join(' ');
  assert.match(tooFew, /Je kunt twee dingen doen.*\[Wachten\] \[Sluiten zonder resultaten\]$/);
  for (const verb of ['spoken.view', 'spoken.save'])
    assert.match((await views(bot, marieke, verb, { round, said: 'Op koers.' })).join(' '), /niets veranderd/, verb);
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 4);
  assert.match(
    (await bot.teams.press(marieke, 'Sluiten zonder resultaten')).join(' '),
    /te weinig antwoorden voor een/,
  );
  await bot.later(11);
  const late = (await views(bot, hans, 'answer.skip', { round })).join(' ');
  assert.match(late, /^Deze ronde is gesloten Antwoorden kan niet meer/);
  assert.match(
    bot.teams.newCard().join(' '),
    /^Dit zeiden jullie tussendoor Gevraagd op 2 maart\. Aan iedereen.*Te weinig/,
  );
});

test('an outcome gives something to talk about that is about no meeting, another each time, and uses up no meeting’s turn', async (t) => {
  const bot = await aGroup(t);
  const aloud: unknown[] = [];
  for (let nth = 0; nth < 3; nth += 1) {
    await plans(bot);
    await bot.tick();
    await bot.later(days(14));
    await bot.later(11);
    aloud.push((await rowsOf(bot, 'results_')).at(-1)?.['askAloud']);
    bot.readAll();
  }
  assert.equal(new Set(aloud).size, 3);
  for (const id of aloud) assert.ok(betweenMeetings.some((one) => one === id) && id !== 'ERK-2', String(id));
  const asked = JSON.parse(String((await rowsOf(bot, 'asked_'))[0]?.['times']));
  assert.deepEqual(Object.keys(asked).toSorted(), ['IJK-1', 'IJK-2']);
});

test('all that is planned can be found, with its questions; what comes back is taken back after saying so twice', async (t) => {
  const bot = await aGroup(t);
  for (const day of [3, 4, 5, 6]) await plans(bot, { day: `2026-03-0${day}`, every: '4w', question2: 'OPG-1' });
  const first = (await views(bot, marieke, 'check-ins.view')).join(' ');
  const second = (await views(bot, marieke, 'check-ins.view', { page: 2 })).join(' ');
  assert.match(first, /Klopt onze ambitie nog.*waar we samen aan werken.*dinsdag 3 maart.*\[Volgende\]/);
  assert.match(second, /Klopt onze ambitie nog.*vrijdag 6 maart.*\[Vorige\]/);
  assert.ok(!first.includes('6 maart') && !second.includes('3 maart'));
  const of = (await rowsOf(bot, 'checkin_'))[0]?.['id'];
  assert.match((await views(bot, marieke, 'check-in.cancel', { of })).join(' '), /helemaal terugnemen/);
  assert.equal((await rowsOf(bot, 'checkin_')).length, 4);
  assert.match((await views(bot, marieke, 'check-in.cancel', { of, sure: true })).join(' '), /Teruggenomen/);
  assert.equal((await rowsOf(bot, 'checkin_')).length, 3);
});

test('today is now once it is past nine: it says so, and starts, and comes back counted from today', async (t) => {
  const bot = await aGroup(t);
  const wish = { day: '2026-03-02', every: '2w' };
  assert.match(await given(bot, wish), /Ik begin meteen.*\[Start nu\]/);
  assert.match(await plans(bot, wish), /Ik begin nu/);
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Een paar vragen tussendoor');
  assert.equal((await rowsOf(bot, 'checkin_'))[0]?.['startsAt'], '2026-03-16T08:00:00.000Z');
  await bot.later(days(2));
  bot.readAll();
});
