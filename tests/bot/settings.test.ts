import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, everybody, fatima, hans, marieke, type Someone } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';
import { everyRow } from '../support/traces.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;
const day = 24 * 3_600;
const week = 7 * day;

const pressing = async ({ teams }: Bot, person: Someone, ...titles: readonly string[]) => {
  let said: readonly string[] = [];
  for (const title of titles) said = await teams.press(person, title);
  return said;
};

/** Marieke coordinates, and the members are known since their round. */
async function afterARound(t: TestContext) {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  return bot;
}

/** Typed in the chat, and looked at behind the door that comes. */
async function behindTheDoor(bot: Bot, person: Someone, typed: string) {
  bot.readAll();
  await bot.types(person, typed);
  const door = bot.teams.newCard();
  assert.ok(door.includes('[Alleen voor mij]'), door.join());
  return pressing(bot, person, 'Alleen voor mij');
}

const everything = async ({ tables, networkId }: Bot) =>
  (await everyRow(tables, [networkId])).map((row) => row.join(' '));
const stored = async ({ services, networkId }: Bot) => (await services.networks.get(networkId)) ?? assert.fail();
/** What the action log says since Marieke took the role. */
const kindsOf = async ({ services, networkId }: Bot) =>
  (await services.actions.list(networkId)).flatMap(({ kind }) => (kind === 'coordinator-appointed' ? [] : [kind]));
/** A deputy leads as well. */
const deputise = async ({ tables, networkId }: Bot, { id: deputy }: Someone) => {
  const { row } = (await tables.Networks.get(networkId, 'network')) ?? assert.fail();
  await tables.Networks.put(networkId, 'network', { ...row, deputy });
};

test('the settings say what is set now, and of each group who changed it last and when; a message names nobody', async (t) => {
  const bot = await afterARound(t);
  await deputise(bot, hans);
  await pressing(bot, marieke, 'Meer', 'Instellingen', 'Netwerk wijzigen');
  const saved = await bot.teams.press(marieke, 'Bewaren', { name: 'Samen Thuis', kind: 'theme', minutes: '120' });
  assert.deepEqual(saved.slice(0, 2), ['Instellingen', 'Bewaard.']);
  assert.ok(saved.includes('Laatst gewijzigd op 2 maart, door jou.'));
  await bot.later(3 * day);
  bot.readAll();

  for (const typed of ['instellingen', 'Settings', 'instellen', 'setup']) {
    const seen = await behindTheDoor(bot, hans, typed);
    assert.deepEqual(seen.slice(0, 5), [
      ...['Instellingen', 'Het netwerk', 'Samen Thuis'],
      'Soort: thema. Taal in de chat: Nederlands. Een overleg duurt meestal 120 minuten. Steeds zit iemand anders voor. Staat jullie voorzitter vast? Dan leidt steeds iemand anders de terugblik.',
      'Laatst gewijzigd op 2 maart door Marieke de Boer',
    ]);
  }
  const messages = JSON.stringify(bot.teams.posted.map(({ card }) => card));
  assert.ok(!everybody.some((person) => messages.includes(person.name)));
  const others = await behindTheDoor(bot, fatima, 'instellingen');
  assert.deepEqual(others.slice(0, 3), [
    ...['Wie kan dit instellen?', 'De coördinator van dit netwerk kan dat. Vraag het:'],
    marieke.name,
  ]);
});

test('a form from before somebody else’s change is refused, and shows how it is now; asking for what is so is no change', async (t) => {
  const bot = await afterARound(t);
  await deputise(bot, hans);
  for (const person of [marieke, hans]) await pressing(bot, person, 'Meer', 'Instellingen', 'Opgave wijzigen');
  await bot.teams.press(marieke, 'Bewaren', { purpose: 'Niemand eet alleen' });
  const before = await everything(bot);
  const said = await bot.teams.press(hans, 'Bewaren', { purpose: 'Iedereen een maatje' });
  assert.equal(said[0], 'Opgave en ambitie');
  assert.match(said[1] ?? '', /iemand anders heeft de instellingen net veranderd\. Hieronder staat hoe ze nu zijn/);
  assert.deepEqual(await everything(bot), before);
  assert.ok(
    (await pressing(bot, hans, 'Bewaren')).includes('Jullie opgave: Niemand eet alleen'),
    'it stood in the form',
  );
  assert.deepEqual(await everything(bot), before, 'nothing to change');
  await pressing(bot, hans, 'Opgave wijzigen');
  await bot.teams.press(hans, 'Bewaren', { purpose: 'Iedereen een maatje' });
  const { purpose, purposeBy } = await stored(bot);
  assert.deepEqual([purpose, purposeBy], ['Iedereen een maatje', hans.id]);

  await pressing(bot, marieke, 'Opgave wijzigen', 'Terug', 'Spelregels wijzigen');
  await pressing(bot, hans, 'Vaste voorzitter');
  assert.match((await bot.teams.press(marieke, 'Bewaren', { threshold: '7' }))[1] ?? '', /net veranderd/);
  assert.equal((await stored(bot)).threshold, 5);
  assert.match((await bot.teams.press(marieke, 'Bewaren', { threshold: '7' }))[1] ?? '', /^De spelregels zijn bewaard/);
});

test('everybody can read the ambition with its date and those before it; it is nowhere in the chat', async (t) => {
  const bot = await afterARound(t);
  const wants = async (ambition: string) => {
    await behindTheDoor(bot, marieke, 'instellingen');
    await pressing(bot, marieke, 'Opgave wijzigen');
    await bot.teams.press(marieke, 'Bewaren', { ambition });
    await bot.later(day);
  };
  for (const ambition of ['Elke straat een buurthuis', 'Elke wijk een buurthuis', '', 'Een buurthuis'])
    await wants(ambition);
  bot.readAll();
  const read = await behindTheDoor(bot, fatima, 'ambitie');
  assert.deepEqual(read.slice(0, 6), [
    ...['Wat we samen willen', 'Jullie ambitie: Een buurthuis', 'Deze ambitie geldt sinds 5 maart 2026.'],
    'Eerdere ambities',
    ...['Sinds 3 maart 2026: Elke wijk een buurthuis', 'Sinds 2 maart 2026: Elke straat een buurthuis'],
  ]);
  assert.ok(!JSON.stringify(bot.teams.posted.map(({ card }) => card)).includes('buurthuis'));
  assert.equal((await stored(bot)).ambitionVersion, 3);
  assert.deepEqual(await kindsOf(bot), Array(4).fill('ambition-changed'));
});

test('how long outcomes and turns are kept can be shorter, and never longer', async (t) => {
  const bot = await afterARound(t);
  await pressing(bot, marieke, 'Meer', 'Instellingen', 'Spelregels wijzigen');
  const before = await everything(bot);
  for (const given of [{ monthsOfSummaries: '61' }, { monthsOfSummaries: '0' }, { monthsOfTurns: '25' }])
    assert.match(
      (await bot.teams.press(marieke, 'Bewaren', { monthsOfSummaries: '60', monthsOfTurns: '24', ...given }))[1] ?? '',
      /dat aantal maanden kan niet/,
    );
  assert.deepEqual(await everything(bot), before);
  await bot.teams.press(marieke, 'Bewaren', { monthsOfSummaries: '12', monthsOfTurns: '24' });
  const { monthsOfSummaries, monthsOfTurns } = await stored(bot);
  assert.deepEqual([monthsOfSummaries, monthsOfTurns], [12, undefined]);
  assert.deepEqual(await kindsOf(bot), ['terms-changed']);
  assert.ok(
    (await pressing(bot, marieke, 'Terug')).join().includes('Uitkomsten bewaar ik 12 maanden, wie welke rol deed 24'),
  );
});

const postedTo = (bot: Bot, place: string) => bot.teams.unread().filter(({ chatId }) => chatId === place).length;

test('in a pause nothing is asked and an open round goes on; it ends by itself, and who was next is asked then', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['444', '444', '343', '433', '443']);
  await pressing(bot, marieke, 'Meer', 'Instellingen', 'Pauze kiezen');
  const begun = await pressing(bot, marieke, '4 weken');
  assert.equal(begun[1], 'Jullie netwerk heeft pauze tot 31 maart 2026.');
  await pressing(bot, marieke, '4 weken');
  assert.deepEqual(await kindsOf(bot), ['network-paused'], 'twice is once');
  const { pausedUntil } = (await bot.services.networks.get(bot.networkId)) ?? {};
  assert.equal(pausedUntil?.toISOString(), '2026-03-31T07:00:00.000Z', 'at nine: whom it kept waiting is asked then');

  await bot.later(2 * day);
  await bot.later(11);
  assert.equal(bot.teams.newCard()[0], 'Zo keken we terug', 'the open round closed as usual');
  await bot.later(week);
  await bot.meetingEnds();
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  assert.deepEqual(bot.teams.newCard().slice(0, 2), ['Nu even niet', 'Jullie netwerk heeft pauze tot 31 maart 2026.']);
  assert.deepEqual(bot.teams.unread(), [], 'no card, and nobody is asked to chair');

  await bot.later(20 * day);
  assert.ok(
    everybody.some((person) => postedTo(bot, oneToOne(person)) === 1),
    'who is next is asked after it',
  );
  bot.readAll();
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
  assert.ok((await behindTheDoor(bot, marieke, 'instellingen')).includes('Jullie netwerk heeft nu geen pauze.'));
  assert.equal((await kindsOf(bot)).length, 1, 'nobody ended it');
});

test('a pause without an end lasts until somebody takes it up again', async (t) => {
  const bot = await afterARound(t);
  await pressing(bot, marieke, 'Meer', 'Instellingen', 'Pauze kiezen', 'Tot ik weer begin');
  await bot.later(26 * week);
  bot.readAll();
  await bot.meetingEnds();
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  assert.equal(bot.teams.newCard()[1], 'Jullie netwerk heeft pauze tot de coördinator weer begint.');
  assert.equal((await pressing(bot, marieke, 'Weer beginnen'))[1], 'Jullie netwerk heeft nu geen pauze.');
  await bot.later(day);
  bot.readAll();
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
  assert.deepEqual(await kindsOf(bot), ['network-paused', 'network-resumed']);
});

test('who takes up turns again after meetings with a fixed chair has somebody asked at once', async (t) => {
  const bot = await aNetwork(t);
  await behindTheDoor(bot, marieke, 'instellingen');
  await pressing(bot, marieke, 'Vaste voorzitter');
  await bot.roundWith([]);
  await bot.close(true);
  await bot.tick();
  bot.readAll();
  const asked = (question: string) =>
    everybody.filter((person) => bot.teams.inChat(oneToOne(person)).some(({ card }) => read(card)[0] === question));
  assert.equal(asked('Wil jij de volgende terugblik leiden?').length, 1);
  assert.deepEqual(asked('Wil jij het volgende overleg voorzitten?'), []);
  await behindTheDoor(bot, marieke, 'instellingen');
  await pressing(bot, marieke, 'Steeds iemand anders');
  await bot.tick();
  bot.readAll();
  assert.equal(asked('Wil jij het volgende overleg voorzitten?').length, 1);
});

test('with a fixed chair a waiting question is over, and who said yes still chairs; taking turns again is one press', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  await bot.close(true);
  await bot.tick();
  const asked =
    everybody.find((person) => bot.teams.inChat(oneToOne(person)).length > 0) ?? assert.fail('nobody is asked');
  bot.readAll();
  await pressing(bot, marieke, 'Meer', 'Instellingen', 'Vaste voorzitter');
  const question = bot.teams.inChat(oneToOne(asked))[0] ?? assert.fail();
  const proposal = `${bot.chatKey}_000002_chair`;
  const answers = (verb: 'turn.accept' | 'turn.decline') => {
    const data = { verb, network: bot.networkId, proposal };
    return bot.teams.invoke(asked, question, { action: { type: 'Action.Execute', verb, data } });
  };
  for (const verb of ['turn.accept', 'turn.decline'] as const)
    assert.equal((await answers(verb))[1], 'Deze vraag is voorbij, of is niet voor jou. Je hoeft niets te doen.');
  assert.match(
    (await behindTheDoor(bot, hans, 'voorzitter')).join(),
    /Wie voorzit, is bij jullie altijd dezelfde persoon/,
  );
  assert.equal(bot.teams.unread().filter(({ chatId }) => chatId !== chat.id).length, 0);

  await pressing(bot, marieke, 'Steeds iemand anders');
  assert.equal((await stored(bot)).fixedChair, false);
  assert.equal((await answers('turn.accept'))[0], 'Fijn, jij zit het volgende overleg voor');
  await bot.tick();
  bot.readAll();
  await pressing(bot, marieke, 'Vaste voorzitter');
  assert.match((await behindTheDoor(bot, hans, 'voorzitter')).join(), new RegExp(`Voorzitter: ${asked.name}`));
});

test('from a chat of one’s own the card is shown as the network’s chat will get it, the remark included', async (t) => {
  const bot = await aNetwork(t, { freeText: true });
  await bot.roundWith([]);
  bot.readAll();
  const card = bot.teams.inChat(chat.id).at(-1) ?? assert.fail();
  const preview = (chatId: string) => {
    const data = { verb: 'preview.view', network: bot.networkId };
    return bot.teams.invoke(
      marieke,
      { ...card, chatId },
      { action: { type: 'Action.Execute', verb: data.verb, data } },
    );
  };
  const there = await preview(chat.id);
  assert.ok(
    there.some((line) => line.startsWith('Wil je er iets bij zeggen?')),
    there.join('\n'),
  );
  assert.deepEqual(await preview(oneToOne(marieke)), there);
});
