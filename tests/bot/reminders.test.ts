import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { tellMember } from '../../bot/handlers/one-to-one.ts';
import { newcomerCard } from '../../cards/people/newcomer-card.ts';
import { PersonId } from '../../services/ids.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { views } from '../support/in-chat.ts';
import { chat, fatima, hans, ingrid, marieke, type Someone, sanne, tenantId, yusuf } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

const hours = 3_600;
const day = 24 * hours;

type Bot = Awaited<ReturnType<typeof aNetwork>>;

const said = (bot: Bot, start: string) =>
  bot.teams.posted.filter((message) => message.card.fallbackText.startsWith(start));

/** What a network has stored. */
async function wants(bot: Bot, change: Readonly<Record<string, unknown>>) {
  const stored = await bot.tables.Networks.get(bot.networkId, 'network');
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored?.row, ...change } as never);
}

/** They had this month's messages. */
async function spends(bot: Bot, person: Someone) {
  for (const _ of [1, 2]) await bot.services.privateBudget.take(tenantId, PersonId.parse(person.id));
}

/** Who chaired the meeting of that number said yes to it. */
async function chairing(bot: Bot, person: Someone, meetingNumber: number) {
  const id = `${bot.chatKey}_${String(meetingNumber).padStart(6, '0')}_chair`;
  const where = { id, chatKey: bot.chatKey, meetingNumber, role: 'chair', state: 'accepted' };
  const who = { isOver: true, personId: person.id, organisationId: 'huisartsen.nl', passedOver: '[]' };
  await bot.tables.Networks.put(bot.networkId, `proposal_${id}`, { ...where, ...who });
}

type Wishes = {
  readonly answered?: number;
  readonly reminders?: boolean;
  readonly faults?: 'expected';
  readonly withoutAccount?: boolean;
};

/** A network that wants reminders, on a Monday at noon; its round is open, and so many have answered. */
async function anOpenRound(t: TestContext, { answered = 0, reminders = true, faults, withoutAccount }: Wishes = {}) {
  const bot = await aNetwork(t, faults && { faults });
  if (withoutAccount) bot.teams.chat.members = bot.teams.chat.members.map((one) => ({ ...one, userRole: 'anonymous' }));
  const choose = (change: Readonly<Record<string, unknown>>) => wants(bot, change);
  await choose({ reminders });
  const card = await bot.roundWith(Array.from({ length: answered }, () => '444'));
  return {
    ...{ ...bot, card, choose },
    /** Who was reminded one to one. */
    reminded: () => said(bot, 'Je kunt nog antwoorden').map(({ chatId }) => chatId),
    inChat: () => said(bot, 'De vragen staan nog open'),
    async isPausedFor(person: Someone) {
      const until = new Date(bot.clock.now.getTime() + 30 * day * 1_000);
      await bot.services.members.pause(bot.networkId, PersonId.parse(person.id), until);
    },
  };
}

test('a working day after its opening who did not answer is reminded, one to one, and once', async (t) => {
  const bot = await anOpenRound(t, { answered: 4 });
  const network = (await bot.services.networks.get(bot.networkId)) ?? assert.fail();
  await bot.services.chatNames.give(network, bot.chatKey, 'Ons overleg', PersonId.parse(marieke.id));
  await bot.later(day - 1);
  assert.deepEqual(bot.reminded(), []);
  await bot.later(1);
  assert.deepEqual(bot.reminded().toSorted(), [ingrid, marieke].map(oneToOne).toSorted());
  const [title, of, about, until] = bot.teams.newCard(oneToOne(ingrid));
  assert.deepEqual([title, of], ['Je kunt nog antwoorden', 'Chat: Ons overleg']);
  assert.equal(about, 'Het gaat over het overleg van 2 maart.');
  assert.equal(until, 'Antwoorden kan nog tot woensdag 4 maart om 13:00.');
  await bot.later(300);
  assert.deepEqual(bot.inChat(), [], 'everybody could be reached');
  await bot.later(3 * hours);
  assert.equal(bot.reminded().length, 2);
  bot.readAll();
});

test('a network that does not want it reminds nobody; nor does one that changed its mind meanwhile', async (t) => {
  const bot = await anOpenRound(t, { reminders: false });
  await bot.choose({ reminders: true });
  await bot.later(day);
  assert.deepEqual(bot.reminded(), []);
  const other = await anOpenRound(t);
  await other.choose({ reminders: false });
  await other.later(day);
  assert.deepEqual(other.reminded(), []);
});

test('not this time is an answer too; who has a pause, or no account, is left in peace', async (t) => {
  const bot = await anOpenRound(t);
  await bot.teams.press(fatima, 'Deze keer niet');
  await bot.isPausedFor(hans);
  bot.teams.chat.members = [...bot.teams.chat.members, { id: '29:1phone', name: 'Buurvrouw', userRole: 'anonymous' }];
  await bot.from(marieke, { type: 'conversationUpdate', membersAdded: [{ id: '29:1phone' }] });
  await bot.later(day);
  assert.deepEqual(bot.reminded().toSorted(), [sanne, yusuf, ingrid, marieke].map(oneToOne).toSorted());
  bot.readAll();
});

test('who was erased meanwhile is not reminded', async (t) => {
  const bot = await anOpenRound(t);
  await bot.services.erasures.ask(PersonId.parse(hans.id), tenantId, bot.networkId);
  await bot.later(day);
  assert.ok(!bot.reminded().includes(oneToOne(hans)));
  bot.readAll();
});

test('where Teams shows nobody of the chat, or nobody there has an account, the chat reads the line', async (t) => {
  const hidden = await aNetwork(t);
  await wants(hidden, { reminders: true });
  hidden.teams.rules.push((_, path) => (path.includes('pagedmembers') ? 403 : undefined));
  await hidden.roundWith([]);
  await hidden.later(day);
  assert.equal(said(hidden, 'De vragen staan nog open').length, 1);
  const bot = await anOpenRound(t, { withoutAccount: true });
  await bot.later(day);
  assert.deepEqual([bot.reminded().length, bot.inChat().length], [0, 1]);
  for (const one of [hidden, bot]) one.readAll();
});

test('where everybody asked to be left in peace nobody is reminded, nor is the chat', async (t) => {
  const bot = await anOpenRound(t);
  for (const person of [fatima, hans, sanne, yusuf, ingrid, marieke]) await bot.isPausedFor(person);
  await bot.later(day);
  assert.deepEqual([bot.reminded().length, bot.inChat().length], [0, 0]);
  bot.readAll();
});

/** Teams refused them the last time that we tried. */
const unreached = (bot: Awaited<ReturnType<typeof anOpenRound>>, person: Someone) =>
  bot.services.members.reached(bot.networkId, PersonId.parse(person.id), false);

test('where somebody cannot be reached the chat reads one line that names nobody, and it opens each reader’s own form', async (t) => {
  const bot = await anOpenRound(t, { answered: 2 });
  await unreached(bot, sanne);
  await bot.later(day);
  assert.deepEqual(bot.reminded(), [], 'everybody is reminded once');
  const [line, ...more] = bot.inChat();
  assert.deepEqual(more, []);
  const said = read(line?.card ?? assert.fail());
  assert.deepEqual(said.slice(0, 3), [
    ...['De vragen staan nog open', 'Het gaat over het overleg van 2 maart.'],
    'Antwoorden kan nog tot woensdag 4 maart om 13:00.',
  ]);
  assert.doesNotMatch(said.join(' '), /\b(je|jij|jullie|jouw)\b/i);
  assert.match((await bot.teams.press(fatima, 'Naar de vragen')).join(), /Je antwoord is bewaard/);
  assert.match((await bot.teams.press(sanne, 'Naar de vragen')).join(), /Even terugkijken/);
  await bot.later(2 * hours);
  assert.equal(bot.inChat().length, 1);
  bot.readAll();
});

test('where somebody had two messages this month already, the chat reads the line', async (t) => {
  const bot = await anOpenRound(t, { answered: 5 });
  await spends(bot, ingrid);
  await bot.later(day);
  assert.deepEqual(bot.reminded(), []);
  assert.equal(bot.inChat().length, 1);
  bot.readAll();
});

test('of who leads and who chaired the months’ messages may be used up: the others are reminded all the same', async (t) => {
  const bot = await anOpenRound(t, { answered: 1 });
  await chairing(bot, hans, 1);
  await spends(bot, marieke);
  await spends(bot, hans);
  await bot.later(day);
  assert.deepEqual(bot.reminded().toSorted(), [sanne, yusuf, ingrid].map(oneToOne).toSorted());
  assert.deepEqual(bot.inChat(), []);
  bot.readAll();
});

test('who was told before the end that the questions came is not reminded of them, and can be told so the next time too', async (t) => {
  const bot = await aNetwork(t);
  await wants(bot, { reminders: true });
  const nudges = () => bot.teams.posted.filter(({ card }) => card.fallbackText.startsWith('Het overleg is bijna'));
  for (const week of [1, 2]) {
    await bot.meetingStarts();
    for (let times = 0; times < 12; times += 1) await bot.later(300);
    await bot.meetingEnds();
    assert.deepEqual([nudges().length, nudges().at(-1)?.chatId], [week, oneToOne(marieke)]);
    await bot.later(day);
    const reminded = said(bot, 'Je kunt nog antwoorden').map(({ chatId }) => chatId);
    assert.deepEqual(reminded.toSorted(), [fatima, hans, sanne, yusuf, ingrid].map(oneToOne).toSorted());
    await bot.later(6 * day);
  }
  bot.readAll();
});

test('who was not told before the end is reminded as everybody is: the questions stood already, or Teams refused the message', async (t) => {
  for (const why of ['by hand', 'refused']) {
    const bot = await aNetwork(t);
    await wants(bot, { reminders: true });
    if (why === 'refused') bot.teams.unreachable.add(marieke.id);
    await bot.meetingStarts();
    await bot.later(20 * 60);
    if (why === 'by hand') await bot.types(marieke, 'reflectie');
    for (let times = 0; times < 8; times += 1) await bot.later(300);
    await bot.meetingEnds();
    bot.teams.unreachable.clear();
    await bot.services.members.reached(bot.networkId, PersonId.parse(marieke.id), true);
    await bot.later(day);
    const reminded = said(bot, 'Je kunt nog antwoorden').map(({ chatId }) => chatId);
    assert.ok(reminded.includes(oneToOne(marieke)), why);
    assert.equal(reminded.length, 6);
    bot.readAll();
  }
});

test('who was told is not reminded where somebody else leads by then', async (t) => {
  const bot = await aNetwork(t);
  await wants(bot, { reminders: true });
  await bot.meetingStarts();
  for (let times = 0; times < 12; times += 1) await bot.later(300);
  await bot.meetingEnds();
  await wants(bot, { coordinator: hans.id });
  await bot.later(day);
  const reminded = said(bot, 'Je kunt nog antwoorden').map(({ chatId }) => chatId);
  assert.deepEqual(reminded.toSorted(), [fatima, hans, sanne, yusuf, ingrid].map(oneToOne).toSorted());
  bot.readAll();
});

test('whom Teams refuses is remembered for the next time, and forgotten once a message arrives', async (t) => {
  const bot = await anOpenRound(t);
  bot.teams.unreachable.add(hans.id);
  await bot.later(day);
  assert.deepEqual([bot.reminded().length, bot.inChat().length], [5, 0]);
  const flagged = async () => (await bot.services.members.find(bot.networkId, PersonId.parse(hans.id)))?.unreached;
  assert.equal(await flagged(), true);
  await bot.close(true);
  await bot.meetingEnds();
  await bot.tick();
  await bot.later(day);
  assert.deepEqual([bot.reminded().length, bot.inChat().length], [5, 1]);
  bot.teams.unreachable.clear();
  const reference = await bot.services.chats.byKey(tenantId, bot.chatKey);
  const card = newcomerCard({ language: 'nl', name: 'Kring', network: bot.networkId });
  await tellMember(reference ?? assert.fail(), PersonId.parse(hans.id), card, bot.services);
  assert.equal(await flagged(), undefined);
  bot.readAll();
});

/** A round of which these did not answer, and a check-in after it; one of them cannot be reached, and one had a message. */
async function storyWithout(t: TestContext, silent: readonly Someone[]) {
  const bot = await anOpenRound(t);
  for (const person of [fatima, hans, sanne, yusuf, ingrid, marieke].filter((one) => !silent.includes(one)))
    await bot.submit(bot.card, person, scores('444'));
  await bot.services.privateBudget.take(tenantId, PersonId.parse(sanne.id));
  bot.teams.unreachable.add(hans.id);
  await bot.later(day);
  const members = async () => (await bot.services.members.all(bot.networkId)).map((one) => one.unreached ?? false);
  const budget = async () => (await bot.tables.Gates.list(tenantId)).map(({ key, row }) => [key, row['count']]);
  const afterRound = { reminded: bot.reminded().length, budget: await budget(), members: await members() };
  await bot.later(2 * day);
  const data = { question1: 'course', question2: 'none', question3: 'none', forWhom: 'all', day: '', every: 'never' };
  await views(bot, marieke, 'check-in.plan', { ...data, where: 'one-to-one', sure: true });
  await bot.later(120);
  const asks = await bot.tables.Networks.list(bot.networkId, startingWith('ask_'));
  const counts = asks.map(({ key, row }) => [key.split('_').at(-1), row['state']]);
  const chatReads = bot.teams.inChat(chat.id).map(({ card }) => card.fallbackText);
  bot.readAll();
  const { reminded, ...kept } = afterRound;
  return { reminded, rest: { ...kept, counts: counts.toSorted(), chatReads, budget: await budget() } };
}

test('neither the chat, nor what is kept, nor whom the next check-in reaches tells who had answered', async (t) => {
  const stories = [[], [hans], [sanne, marieke], [hans, fatima, ingrid]];
  const [one = assert.fail(), ...others] = await Promise.all(stories.map((silent) => storyWithout(t, silent)));
  assert.deepEqual(one.reminded, 0);
  assert.deepEqual(
    others.map(({ reminded }) => reminded),
    [0, 2, 2],
  );
  for (const other of others) assert.deepEqual(other.rest, one.rest);
});

test('nothing of it says afterwards who had answered', async (t) => {
  const bot = await anOpenRound(t, { answered: 3 });
  bot.clock.now = new Date(bot.clock.now.getTime() + day * 1_000);
  await bot.worker.tick();
  const planned = await bot.tables.Networks.list(bot.networkId, startingWith('work_remind-member_'));
  assert.equal(planned.length, 6, 'for who answered too');
  await bot.tick();
  assert.deepEqual(await bot.tables.Networks.list(bot.networkId, startingWith('work_remind')), []);
  bot.readAll();
});

test('a round that closes within two hours, or is closed, is not reminded of', async (t) => {
  const bot = await anOpenRound(t);
  await bot.later(2 * day - 2 * hours + 1);
  assert.deepEqual(bot.reminded(), []);
  const other = await anOpenRound(t);
  await other.close(true);
  await other.later(day);
  assert.deepEqual(other.reminded(), []);
  for (const one of [bot, other]) one.readAll();
});

test('after an outage it comes late where the greater part of the time is left and people work, and else not', async (t) => {
  const late = await anOpenRound(t);
  await late.later(day + 4 * hours);
  assert.equal(late.reminded().length, 6);
  const atNight = await anOpenRound(t);
  await atNight.later(day + 11 * hours);
  assert.deepEqual(atNight.reminded(), [], 'it is midnight');
  const tooLate = await anOpenRound(t);
  await tooLate.later(day + 20 * hours);
  assert.deepEqual(tooLate.reminded(), []);
  for (const one of [late, atNight, tooLate]) one.readAll();
});

test('a reminder that nobody knows the fate of is not repeated', async (t) => {
  const bot = await anOpenRound(t, { answered: 5 });
  bot.teams.rules.push((method, path) => (method === 'POST' && path.includes('/a%3A') ? 502 : undefined));
  await bot.later(day);
  bot.teams.rules.length = 0;
  await bot.later(2 * hours);
  assert.deepEqual(bot.reminded(), []);
  assert.deepEqual(bot.inChat(), []);
  bot.readAll();
});

test('six hundred people are reminded once each, also when the planning of it was broken off half-way', async (t) => {
  const bot = await anOpenRound(t, { faults: 'expected' });
  const others = Array.from({ length: 599 }, (_, nth) => ({ id: `29:1member-${nth}`, name: `Lid ${nth}` }));
  bot.teams.chat.members = [marieke, ...others];
  await bot.from(marieke, { type: 'conversationUpdate', membersAdded: [{ id: '29:1member-0' }] });
  await bot.later(60);
  const { transact } = bot.tables.Networks;
  let parts = 0;
  bot.tables.Networks.transact = async (partition, steps) => {
    parts += steps.some(({ key }) => key.startsWith('work_remind-member')) ? 1 : 0;
    if (parts === 4) throw new Error('storage is gone');
    return transact(partition, steps);
  };
  await bot.later(day);
  assert.ok(bot.reminded().length < 200);
  parts = 5;
  await bot.later(60);
  assert.equal(bot.reminded().length, 600);
  assert.equal(new Set(bot.reminded()).size, 600);
  bot.readAll();
});

test('of a private check-in who was asked is reminded where they were, and opens it there; the chat reads nothing', async (t) => {
  const bot = await anOpenRound(t, { answered: 6 });
  await bot.later(3 * day);
  bot.readAll();
  const data = { question1: 'course', question2: 'none', question3: 'none', forWhom: 'all', day: '', every: 'never' };
  await views(bot, marieke, 'check-in.plan', { ...data, where: 'one-to-one', sure: true });
  bot.teams.unreachable.add(hans.id);
  await bot.later(60);
  bot.readAll();
  await bot.later(day);
  const others = bot.reminded();
  assert.match(bot.teams.newCard(oneToOne(sanne)).join(' '), /de vragen tussendoor van 5 maart/);
  assert.ok(others.length > 0 && !others.includes(oneToOne(hans)));
  await bot.later(300);
  assert.deepEqual(bot.inChat(), []);
  assert.match((await bot.teams.press(sanne, 'Naar de vragen', {}, oneToOne(sanne))).join(' '), /Versturen/);
  bot.readAll();
});
