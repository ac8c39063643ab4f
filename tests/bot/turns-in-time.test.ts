import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextDateInput } from '../../cards/input-names.ts';
import { localDay } from '../../services/calendar.ts';
import { rotationKey, rotationShelf } from '../../services/turns/rotation-rows.ts';
import type { TurnRole } from '../../services/turns/turn-roles.ts';
import { somebody } from '../support/builders.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, everybody, hans, marieke, passersBy, type Someone } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;
const day = 24 * 3_600;
const quarter = 15 * 60;
const five = ['444', '444', '343', '433', '443'];

/** The questions that people have not read, one to one, each with its lines. */
const questions = ({ teams }: Bot) =>
  teams.unread().flatMap(({ chatId, card }) => {
    const person = everybody.find((someone) => oneToOne(someone) === chatId);
    const lines = read(card);
    return person && /^Wil jij/.test(lines[0] ?? '') ? [{ person, lines }] : [];
  });
function askedAlone(bot: Bot): Someone {
  const [question, ...others] = questions(bot);
  assert.ok(question && others.length === 0, `${others.length + 1} are asked`);
  bot.readAll();
  return question.person;
}

/** Monday 2 March 2026, noon: a round was closed, and Marieke says when they meet next. */
async function meetingNextOn(bot: Bot, date: string): Promise<void> {
  await bot.roundWith(five);
  await bot.askClose();
  await movesTo(bot, date);
  await bot.later(11);
  assert.deepEqual(questions(bot), [], 'nobody is asked yet');
  bot.readAll();
}
async function movesTo(bot: Bot, date: string): Promise<void> {
  await bot.teams.press(marieke, 'Meer');
  await bot.teams.press(marieke, 'Volgend overleg');
  await bot.teams.press(marieke, 'Bewaren', { [nextDateInput]: date });
}
const until = async (bot: Bot, moment: string) =>
  bot.later(Math.ceil((Date.parse(moment) - bot.clock.now.getTime()) / 1_000));
const declines = ({ teams }: Bot, person: Someone) => teams.press(person, 'Deze keer niet', {}, oneToOne(person));
const accepts = ({ teams }: Bot, person: Someone) => teams.press(person, 'Ja, dat doe ik', {}, oneToOne(person));

async function rotating(bot: Bot, roles: readonly TurnRole[]): Promise<void> {
  await rotationShelf(bot.tables.Networks).put(bot.networkId, rotationKey(bot.chatKey), {
    ...{ roles: [...roles], unit: 'organisation', halves: [], learnsFirst: false, coordinatorServes: false },
    mirrorShown: 'nothing',
  });
}

test('seven days ahead somebody is asked, three days ahead the next in line, one day ahead who leads hears that it is open', async (t) => {
  const bot = await aNetwork(t);
  await meetingNextOn(bot, '2026-03-26');
  await until(bot, '2026-03-19T07:59:00Z');
  assert.deepEqual(questions(bot), []);
  await until(bot, '2026-03-19T08:01:00Z');
  assert.deepEqual(questions(bot)[0]?.lines.slice(1, 3), [
    'Het gaat om de chat Wijknetwerk Overvecht-Noord',
    'Het volgende overleg is op donderdag 26 maart. Je leidt het overleg: je bewaakt de tijd en geeft iedereen het woord. Antwoord graag voor maandag 23 maart: daarna vraag ik misschien iemand anders.',
  ]);
  const first = askedAlone(bot);

  await until(bot, '2026-03-23T08:01:00Z');
  const second = askedAlone(bot);
  assert.notEqual(second.id, first.id);
  assert.deepEqual(bot.teams.unread(), [], 'the chat reads nothing of it');
  const late = await accepts(bot, first);
  assert.deepEqual(late.slice(0, 2), [
    'Dat lukte niet',
    'Deze vraag is voorbij, of is niet voor jou. Je hoeft niets te doen.',
  ]);

  await until(bot, '2026-03-25T08:01:00Z');
  const [told, ...others] = bot.teams.unread();
  assert.deepEqual([told?.chatId, others.length], [oneToOne(marieke), 0]);
  assert.match(read(told?.card ?? assert.fail()).join('\n'), /Voorzitter: gevraagd, nog geen antwoord/);
  bot.readAll();
  assert.equal((await accepts(bot, second))[0], 'Fijn, jij zit het volgende overleg voor');
  await bot.tick();
  assert.match(bot.teams.newCard().join('\n'), new RegExp(second.name));
});

test('whoever is next after a "not this time" in the evening is asked in the morning, and has their day, also three days ahead', async (t) => {
  const bot = await aNetwork(t);
  await meetingNextOn(bot, '2026-03-26');
  await until(bot, '2026-03-22T20:00:00Z');
  const first = askedAlone(bot);
  await declines(bot, first);
  await until(bot, '2026-03-23T07:59:00Z');
  assert.deepEqual(questions(bot), [], 'nobody is asked at night');
  await until(bot, '2026-03-23T08:01:00Z');
  const second = askedAlone(bot);
  await until(bot, '2026-03-24T07:59:00Z');
  assert.deepEqual(questions(bot), []);
  await until(bot, '2026-03-24T08:02:00Z');
  assert.ok(![first.id, second.id].includes(askedAlone(bot).id));
});

test('a yes is not passed on, and who leads hears nothing of what has a name', async (t) => {
  const bot = await aNetwork(t);
  await meetingNextOn(bot, '2026-03-26');
  await until(bot, '2026-03-19T08:01:00Z');
  await accepts(bot, askedAlone(bot));
  await bot.tick();
  bot.readAll();
  await until(bot, '2026-03-26T08:00:00Z');
  assert.deepEqual(bot.teams.unread(), []);
});

test('from how often a chat met it is presumed when it meets next, and the question says so', async (t) => {
  const bot = await aNetwork(t);
  for (const _ of [1, 2, 3]) {
    await bot.roundWith(five);
    await bot.close();
    await bot.later(28 * day - 11);
    bot.readAll();
  }
  await bot.roundWith(five);
  await bot.close();
  assert.deepEqual(questions(bot), []);
  const last = bot.clock.now;
  await bot.later(20 * day);
  assert.deepEqual(questions(bot), [], 'eight days ahead');
  await bot.later(day);
  const expected = localDay(new Date(last.getTime() + 28 * day * 1_000), 'Europe/Amsterdam');
  assert.match(questions(bot)[0]?.lines[2] ?? '', /^Het volgende overleg is vermoedelijk op maandag 22 juni\./);
  assert.equal(expected, '2026-06-22');
  bot.readAll();
});

test('a date that is entered, or moved, moves the question with it', async (t) => {
  const bot = await aNetwork(t);
  await meetingNextOn(bot, '2026-03-26');
  await movesTo(bot, '2026-04-02');
  await until(bot, '2026-03-20T09:00:00Z');
  assert.deepEqual(questions(bot), []);
  await until(bot, '2026-03-26T08:01:00Z');
  askedAlone(bot);
});

test('"not this time" twice in a row is asked about, kindly and to nobody else; once is not', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(five);
  await bot.close();
  bot.teams.chat.members = [marieke, hans, ...passersBy];
  const again = async () => {
    await bot.later(6 * day);
    bot.readAll();
    await bot.roundWith(five);
    await bot.askClose();
    await bot.later(11);
    assert.equal(askedAlone(bot).id, hans.id);
    return declines(bot, hans);
  };
  const once = await again();
  assert.deepEqual(once.slice(0, 2), [
    'Goed, deze keer niet',
    'Voor dit overleg ben je niet meer aan de beurt. Je houdt je plek in de rij en hoeft niets uit te leggen.',
  ]);
  const twice = await again();
  assert.match(twice.join('\n'), /twee keer achter elkaar niet uit, en dat mag/);
  assert.ok(twice.includes('[Ik blijf in de rij]') && twice.includes('[Even pauze]'));
  assert.equal((await bot.teams.press(hans, 'Ik blijf in de rij', {}, oneToOne(hans)))[0], 'Je blijft in de rij');
  bot.readAll();
});

test('when everybody says "not this time" who leads hears it at once, and of nobody that they said so', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.chat.members = [marieke, hans, ...passersBy];
  await meetingNextOn(bot, '2026-03-26');
  await until(bot, '2026-03-19T08:01:00Z');
  await declines(bot, askedAlone(bot));
  await bot.tick();
  const [told] = bot.teams.unread();
  assert.equal(told?.chatId, oneToOne(marieke));
  const lines = read(told?.card ?? assert.fail()).join('\n');
  assert.match(lines, /Voorzitter: niemand meer om te vragen/);
  assert.ok(!lines.includes(hans.name));
  bot.readAll();
  await until(bot, '2026-03-26T08:00:00Z');
  assert.deepEqual(
    bot.teams.unread().filter(({ chatId }) => chatId === chat.id),
    [],
  );
  bot.readAll();
});

test('where only one member takes turns, that one is asked, each time', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.chat.members = [marieke, hans, ...passersBy];
  for (const date of ['2026-03-12', '2026-03-26']) {
    await meetingNextOn(bot, date);
    await until(bot, `${date}T08:01:00Z`);
    bot.readAll();
    assert.equal((await accepts(bot, hans))[0], 'Fijn, jij zit het volgende overleg voor');
    await bot.tick();
    bot.readAll();
  }
});

test('every role finds somebody of its own, and the chat reads who does what in one message', async (t) => {
  const bot = await aNetwork(t);
  await rotating(bot, ['co-chair', 'note-taker', 'podium']);
  await meetingNextOn(bot, '2026-03-26');
  await until(bot, '2026-03-19T08:01:00Z');
  const asked = questions(bot);
  assert.deepEqual(asked.map(({ lines }) => lines[0]).toSorted(), [
    'Wil jij bij het volgende overleg iets laten zien?',
    'Wil jij co-voorzitter zijn bij het volgende overleg?',
    'Wil jij het volgende overleg notuleren?',
    'Wil jij het volgende overleg voorzitten?',
  ]);
  assert.equal(new Set(asked.map(({ person }) => person.id)).size, 4, 'nobody has two');
  bot.readAll();
  const before = bot.teams.inChat(chat.id).length;
  for (const { person } of asked) {
    await accepts(bot, person);
    await bot.tick();
  }
  const posted = bot.teams.inChat(chat.id).slice(before);
  assert.equal(posted.length, 1);
  const lines = read(posted[0]?.card ?? assert.fail());
  assert.equal(lines[0], 'Zo is het volgende overleg verdeeld');
  for (const { person } of asked) assert.match(lines.join('\n'), new RegExp(`: ${person.name}`));
  bot.readAll();
  await until(bot, '2026-03-26T12:00:00Z');
  await bot.roundWith(five);
  const served = await Promise.all(
    (['chair', 'co-chair', 'note-taker', 'podium'] as const).map((role) =>
      bot.services.turns.served(bot.networkId, bot.chatKey, role),
    ),
  );
  assert.deepEqual(
    served.map((turns) => turns.length),
    [1, 1, 1, 1],
  );
  await bot.later(day);
  bot.readAll();
});

test('"why me?" is one sentence with its numbers, for nobody but who is asked', async (t) => {
  const bot = await aNetwork(t);
  await meetingNextOn(bot, '2026-03-26');
  await until(bot, '2026-03-19T08:01:00Z');
  const person = askedAlone(bot);
  const [title, why] = await bot.teams.press(person, 'Waarom ik?', {}, oneToOne(person));
  assert.equal(title, 'Waarom ik?');
  assert.match(why ?? '', /^Van de organisaties die nu kunnen, was die van jou nog niet eerder aan de beurt, en /);
  assert.equal((why ?? '').match(/\.(\s|$)/g)?.length, 1);
  const other = everybody.find(({ id }) => id !== person.id && id !== marieke.id) ?? hans;
  const question = bot.teams.inChat(oneToOne(person)).at(-1) ?? assert.fail();
  const data = { verb: 'turn.why', network: bot.networkId, proposal: `${bot.chatKey}_000002_chair` };
  const said = await bot.teams.invoke(other, question, { action: { type: 'Action.Execute', verb: data.verb, data } });
  assert.equal(said[1], 'Deze vraag is voorbij, of is niet voor jou. Je hoeft niets te doen.');
});

test('nobody is asked for the first meeting of a chat, whenever that is', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, 'meer');
  bot.readAll();
  await bot.teams.press(marieke, 'Alleen voor mij');
  await bot.teams.press(marieke, 'Volgend overleg');
  await bot.teams.press(marieke, 'Bewaren', { [nextDateInput]: '2026-03-10' });
  for (const _ of [1, 2, 3, 4, 5, 6, 7]) await bot.later(day);
  assert.deepEqual(bot.teams.unread(), []);
});

test('who chairs a meeting that goes on is not picked for the next one, whatever is looked at again meanwhile', async (t) => {
  const bot = await aNetwork(t);
  await meetingNextOn(bot, '2026-03-12');
  await until(bot, '2026-03-11T08:01:00Z');
  const chair = questions(bot).at(-1)?.person ?? assert.fail();
  bot.readAll();
  await accepts(bot, chair);
  await until(bot, '2026-03-12T09:00:00Z');
  bot.readAll();
  await bot.meetingStarts();
  await bot.services.absences.save(bot.networkId, somebody(marieke.id), '2026-04-20');
  await bot.tick();
  assert.deepEqual(questions(bot), []);
  await bot.later(40 * 60);
  await bot.roundWith([]);
  await bot.close(true);
  await bot.later(day);
  const next = await bot.services.roleHolders.of(bot.networkId, { chatKey: bot.chatKey, meetingNumber: 3 });
  assert.notEqual(next.kind, 'accepted');
  const { personId } = (await bot.services.proposals.find(bot.networkId, `${bot.chatKey}_000003_chair`))?.row ?? {};
  assert.ok(personId && personId !== chair.id);
  bot.readAll();
});

test('a call that somebody tried the day before takes nothing from who said yes', async (t) => {
  const bot = await aNetwork(t);
  await meetingNextOn(bot, '2026-03-12');
  await until(bot, '2026-03-11T08:01:00Z');
  const chair = questions(bot).at(-1)?.person ?? assert.fail();
  await accepts(bot, chair);
  await bot.meetingStarts();
  await bot.later(60);
  await bot.meetingEnds();
  await bot.later(day);
  bot.readAll();
  await bot.meetingStarts();
  await bot.later(55 * 60);
  bot.readAll();
  await bot.meetingEnds();
  await bot.tick();
  const served = await bot.services.turns.served(bot.networkId, bot.chatKey);
  assert.deepEqual(
    served.map(({ personId, meetingNumber }) => [personId, meetingNumber]),
    [[chair.id, 2]],
  );
  bot.readAll();
});

test('a meeting that ends during a pause is followed by a question after it', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  await bot.close(true);
  await bot.later(5 * day);
  bot.readAll();
  await bot.services.quietTimes.pause(bot.networkId, 4, { by: somebody(marieke.id) });
  await bot.later(day);
  await bot.meetingEnds();
  await bot.later(29 * day);
  await bot.later(3_600);
  const open = await bot.services.roleHolders.all(bot.networkId, { chatKey: bot.chatKey, meetingNumber: 3 });
  assert.equal(open.length, 1);
  bot.readAll();
});

for (const [minute, first] of [
  ['45', 'who is passed over is looked at first'],
  ['15', 'who is next is asked first'],
] as const)
  test(`who is chosen during a pause has their day from when they hear of it: ${first}`, async (t) => {
    const bot = await aNetwork(t);
    await meetingNextOn(bot, '2026-03-26');
    await until(bot, '2026-03-19T08:01:00Z');
    const first = askedAlone(bot);
    await until(bot, '2026-03-20T09:30:00Z');
    await bot.services.quietTimes.pause(bot.networkId, 4, { by: somebody(marieke.id) });
    assert.doesNotMatch((await declines(bot, first)).join('\n'), /Ik vraag/, 'nobody is asked in a pause');
    await until(bot, '2026-03-23T08:00:00Z');
    await bot.tick();
    await until(bot, `2026-03-23T09:${minute}:00Z`);
    await bot.services.quietTimes.resume(bot.networkId, { by: somebody(marieke.id) });
    for (const _ of [1, 2, 3, 4, 5, 6, 7, 8, 9]) await bot.later(900);
    const second = askedAlone(bot);
    assert.equal((await accepts(bot, second))[0], 'Fijn, jij zit het volgende overleg voor');
    await bot.tick();
    bot.readAll();
  });

test('the coming meeting of a chat that did not meet for three months finds somebody once its date is known', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(five);
  await bot.close();
  for (let week = 0; week < 13; week += 1) await bot.later(7 * day);
  assert.equal((await bot.services.retention.purge(bot.networkId))?.forgotten, 1);
  bot.readAll();
  await bot.teams.press(marieke, 'Meer');
  await bot.teams.press(marieke, 'Volgend overleg');
  await bot.teams.press(marieke, 'Bewaren', {
    [nextDateInput]: localDay(new Date(bot.clock.now.getTime() + 5 * day * 1_000), 'Europe/Amsterdam'),
  });
  await bot.tick();
  askedAlone(bot);
});

test('a date that moves after somebody was asked takes the other moments along', async (t) => {
  const bot = await aNetwork(t);
  await meetingNextOn(bot, '2026-03-12');
  const asked = bot.teams.posted.filter(({ card }) => /^Wil jij/.test(read(card)[0] ?? '')).length;
  await until(bot, '2026-03-05T08:01:00Z');
  bot.readAll();
  await movesTo(bot, '2026-03-26');
  for (const _ of [1, 2, 3, 4, 5, 6, 7, 8, 9]) await bot.later(day);
  assert.deepEqual(bot.teams.unread(), [], 'nobody is passed over, and who leads hears nothing yet');
  assert.equal(asked, 0);
  await until(bot, '2026-03-24T09:00:00Z');
  assert.equal(questions(bot).length, 1, 'the next in line, three days ahead');
  bot.readAll();
});

test('the chat reads on which day somebody chairs, and a day that moves is put right in the same message', async (t) => {
  const bot = await aNetwork(t);
  await meetingNextOn(bot, '2026-03-26');
  await until(bot, '2026-03-19T08:01:00Z');
  const chair = askedAlone(bot);
  await accepts(bot, chair);
  await bot.tick();
  const announced = bot.teams.inChat(chat.id).at(-1) ?? assert.fail();
  assert.equal(read(announced.card)[2], 'Het gaat om het overleg van donderdag 26 maart.');
  bot.readAll();
  const posted = bot.teams.inChat(chat.id).length;
  await movesTo(bot, '2026-03-20');
  await bot.tick();
  assert.equal(read(announced.card)[2], 'Het gaat om het overleg van vrijdag 20 maart.');
  assert.equal(bot.teams.inChat(chat.id).length, posted, 'no new message');
  await bot.later(quarter);
  assert.deepEqual(bot.teams.newCard(oneToOne(chair)).slice(0, 4), [
    'De dag van het overleg is veranderd',
    'Voorzitter',
    'Het gaat om de chat Wijknetwerk Overvecht-Noord',
    'Het volgende overleg is op vrijdag 20 maart. Jij zei ja tegen deze rol. Lukt het op deze dag niet, dan kun je de beurt hier teruggeven.',
  ]);
  assert.deepEqual(bot.teams.unread(), []);
  await until(bot, '2026-03-20T12:00:00Z');
  bot.readAll();
  await bot.meetingStarts();
  await bot.later(3_600);
  await movesTo(bot, '2026-04-02');
  await bot.tick();
  assert.equal(read(announced.card)[2], 'Het gaat om het overleg van vrijdag 20 maart.', 'it has been');
  bot.readAll();
});

/** Somebody said yes to chairing on Thursday 26 March. */
async function chairing(bot: Bot): Promise<Someone> {
  await meetingNextOn(bot, '2026-03-26');
  await until(bot, '2026-03-19T08:01:00Z');
  const chair = askedAlone(bot);
  await accepts(bot, chair);
  await bot.tick();
  bot.readAll();
  return chair;
}
/** Each time it was entered, before the next. */
async function entered(bot: Bot, ...days: readonly string[]): Promise<void> {
  for (const date of days) {
    await movesTo(bot, date);
    await bot.later(30);
  }
  await bot.later(quarter);
}

test('who said yes hears nothing of a day that was typed wrong, nor of one that is emptied', async (t) => {
  const bot = await aNetwork(t);
  const chair = await chairing(bot);
  await entered(bot, '2026-03-31', '2026-03-26');
  await entered(bot, '');
  await entered(bot, '2026-03-26');
  assert.deepEqual(bot.teams.unread(), []);
  await entered(bot, '');
  await entered(bot, '2026-04-02');
  assert.match(bot.teams.newCard(oneToOne(chair)).join(), /is veranderd,.*op donderdag 2 april/);
  assert.deepEqual(bot.teams.unread(), []);
});

test('who said yes while nobody knew the day hears of a change once there was one', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  const chair = askedAlone(bot);
  await accepts(bot, chair);
  await bot.tick();
  bot.readAll();
  await entered(bot, '2026-03-26');
  assert.deepEqual(bot.teams.unread(), []);
  await entered(bot, '2026-03-27');
  assert.match(bot.teams.newCard(oneToOne(chair)).join(), /is veranderd,.*op vrijdag 27 maart/);
  bot.readAll();
});

test('a day that moves at night is not told any more once that meeting began', async (t) => {
  const bot = await aNetwork(t);
  await chairing(bot);
  await until(bot, '2026-03-23T20:30:00Z');
  bot.readAll();
  await movesTo(bot, '2026-03-24');
  await bot.tick();
  await until(bot, '2026-03-24T07:30:00Z');
  await bot.meetingStarts();
  await movesTo(bot, '2026-04-07');
  await bot.tick();
  bot.readAll();
  await until(bot, '2026-03-24T08:20:00Z');
  const titles = bot.teams.unread().map(({ card }) => read(card)[0]);
  assert.ok(!titles.some((title) => title?.startsWith('De dag van het overleg')), titles.join());
  bot.readAll();
});
