import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextDateInput } from '../../cards/input-names.ts';
import { choiceKeyOf } from '../../services/people/choosing.ts';
import { rotationKey, rotationShelf } from '../../services/turns/rotation-rows.ts';
import type { TurnRole } from '../../services/turns/turn-roles.ts';
import { somebody } from '../support/builders.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, everybody, hans, marieke, type Someone } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;
const five = ['444', '444', '343', '433', '443'];

/** Who has an unread question whether they would chair. */
function asked({ teams }: Bot): Someone {
  const waiting = teams.unread().map(({ chatId }) => chatId);
  const person = everybody.find((someone) => waiting.includes(oneToOne(someone)));
  if (!person) throw new Error('nobody is asked');
  teams.newCard(oneToOne(person));
  return person;
}

async function afterOneRound(bot: Bot): Promise<Someone> {
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  const person = asked(bot);
  bot.readAll();
  return person;
}

/** Typed in the chat, and looked at behind the door that comes. */
async function whoChairs(bot: Bot, typed: string): Promise<string> {
  await bot.types(hans, typed);
  const door = bot.teams.newCard().join('\n');
  assert.ok(!everybody.some(({ name }) => door.includes(name)), 'a message names nobody');
  return (await bot.teams.press(hans, 'Alleen voor mij')).join('\n');
}

const chatLines = ({ teams }: Bot) =>
  teams
    .inChat(chat.id)
    .flatMap(({ card }) => read(card))
    .join('\n');

test('the next chair is asked alone, and the chat reads a name only after a yes', async (t) => {
  const bot = await aNetwork(t);
  const first = await afterOneRound(bot);
  assert.notEqual(first.name, marieke.name, 'the coordinator stands outside the rotation');
  assert.match(await whoChairs(bot, 'voorzitter'), /Volgende overleg: nog niet bekend; de naam komt hier na een ja/);
  assert.ok(!everybody.some(({ name }) => chatLines(bot).includes(name)), 'no name is in the chat yet');

  const said = await bot.teams.press(first, 'Ja, dat doe ik', {}, oneToOne(first));
  assert.equal(said[0], 'Fijn, jij zit het volgende overleg voor');
  await bot.tick();
  assert.deepEqual(bot.teams.newCard(), [
    'De volgende voorzitter is bekend',
    `Het volgende overleg wordt voorgezeten door ${first.name}`,
    '[Meer]',
  ]);
});

test('under Meer in a chat of one’s own is what is about oneself, for whoever leads nothing', async (t) => {
  const bot = await aNetwork(t);
  const first = await afterOneRound(bot);
  const more = await bot.teams.press(first, 'Meer', {}, oneToOne(first));
  assert.deepEqual(more.slice(0, 2), ['Wat wil je doen?', 'Alleen jij ziet dit.']);
  assert.ok(more.includes('[Mijn gegevens]') && !more.includes('[Trend]') && !more.includes('Voor de coördinator'));
  assert.equal((await bot.teams.press(first, 'Mijn gegevens', {}, oneToOne(first)))[0], 'Wat ik van jou bewaar');
});

test('who says not this time stays unknown to the chat, and the next in line is asked', async (t) => {
  const bot = await aNetwork(t);
  const first = await afterOneRound(bot);
  const before = bot.teams.inChat(chat.id).length;
  const said = await bot.teams.press(first, 'Deze keer niet', {}, oneToOne(first));
  assert.equal(said[0], 'Goed, deze keer niet');
  await bot.tick();
  const second = asked(bot);
  assert.notEqual(second.id, first.id);
  assert.equal(bot.teams.inChat(chat.id).length, before, 'the chat sees nothing of it');

  await bot.teams.press(second, 'Ja, dat doe ik', {}, oneToOne(second));
  await bot.tick();
  assert.match(bot.teams.newCard()[1] ?? '', new RegExp(second.name));
  assert.ok(!chatLines(bot).includes(first.name));
});

test('somebody who cannot be reached one to one finds the question in the chat, where only they see it', async (t) => {
  const bot = await aNetwork(t);
  for (const person of everybody) bot.teams.unreachable.add(person.id);
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  const note = bot.teams.inChat(chat.id).at(-1);
  assert.ok(note && read(note.card)[0] === 'Wie doet wat in het volgende overleg?');
  bot.readAll();
  const views = await Promise.all(everybody.map((person) => bot.teams.press(person, 'Ben ik aan de beurt?')));
  const titles = views.map(([title]) => title);
  assert.equal(titles.filter((title) => title === 'Wil jij het volgende overleg voorzitten?').length, 1);
  const chosen = everybody[titles.indexOf('Wil jij het volgende overleg voorzitten?')] ?? marieke;
  await bot.teams.press(chosen, 'Ja, dat doe ik');
  const posted = bot.teams.inChat(chat.id).length;
  await bot.tick();
  assert.match(read(note.card)[1] ?? '', new RegExp(chosen.name), 'the same message');
  assert.equal(bot.teams.inChat(chat.id).length, posted);
  const inMore = await bot.teams.press(chosen, 'Meer');
  assert.ok(inMore.includes('Fijn, jij zit het volgende overleg voor') && inMore.includes('[Toch niet]'));
  assert.equal((await bot.teams.press(chosen, 'Toch niet'))[0], 'Goed, deze keer niet');
  await bot.tick();
  bot.readAll();
});

test('who chaired is recorded when the meeting ends, and may close its round', async (t) => {
  const bot = await aNetwork(t);
  const chair = await afterOneRound(bot);
  await bot.teams.press(chair, 'Ja, dat doe ik', {}, oneToOne(chair));
  await bot.later(7 * 24 * 3_600);
  bot.readAll();
  assert.deepEqual(await bot.services.turns.served(bot.networkId, bot.chatKey), []);
  await bot.roundWith(five);
  const served = await bot.services.turns.served(bot.networkId, bot.chatKey);
  assert.deepEqual(
    served.map(({ personId, meetingNumber, role }) => ({ personId, meetingNumber, role })),
    [{ personId: chair.id, meetingNumber: 2, role: 'chair' }],
  );
  await bot.teams.press(chair, 'Meer');
  assert.equal((await bot.teams.press(chair, 'Sluit en bespreek nu'))[0], 'De ronde wordt gesloten');
  await bot.later(11);
  const next = asked(bot);
  assert.notEqual(next.id, chair.id);
  bot.readAll();
});

test('a question for somebody else cannot be answered, whatever a button says', async (t) => {
  const bot = await aNetwork(t);
  const first = await afterOneRound(bot);
  const other = everybody.find(({ id }) => id !== first.id) ?? hans;
  const card = bot.teams.inChat(chat.id)[0];
  assert.ok(card);
  const proposal = `${bot.chatKey}_000002_chair`;
  const data = { verb: 'turn.accept', network: bot.networkId, proposal };
  const said = await bot.teams.invoke(other, card, { action: { type: 'Action.Execute', verb: data.verb, data } });
  assert.match(said[1] ?? '', /^Deze vraag is voorbij, of is niet voor jou/);
  const unknown = { ...data, proposal: `${bot.chatKey}_000099_chair` };
  const late = await bot.teams.invoke(first, card, {
    action: { type: 'Action.Execute', verb: data.verb, data: unknown },
  });
  assert.deepEqual(late, said, 'whatever became of it');
});

test('when everybody says not this time, nobody is asked twice and the chat is not bothered', async (t) => {
  const bot = await aNetwork(t);
  let person = await afterOneRound(bot);
  const before = bot.teams.inChat(chat.id).length;
  const seen = new Set<string>();
  for (let turn = 1; turn < everybody.length; turn += 1) {
    seen.add(person.id);
    await bot.teams.press(person, 'Deze keer niet', {}, oneToOne(person));
    await bot.tick();
    if (bot.teams.unread().length > 0) person = asked(bot);
  }
  assert.equal(seen.size, everybody.length - 1, 'everybody but the coordinator was asked once');
  assert.equal(bot.teams.inChat(chat.id).length, before);
  assert.match(await whoChairs(bot, 'chair'), /Volgende overleg: nog niet bekend; de naam komt hier na een ja/);
});

test('a yes that is taken back is taken out of the chat too', async (t) => {
  const bot = await aNetwork(t);
  const first = await afterOneRound(bot);
  await bot.teams.press(first, 'Ja, dat doe ik', {}, oneToOne(first));
  await bot.tick();
  const announced = bot.teams.inChat(chat.id).at(-1);
  bot.readAll();
  await bot.teams.press(first, 'Toch niet', {}, oneToOne(first));
  await bot.tick();
  assert.equal(announced && read(announced.card)[0], 'Een beurt is weer vrij');
  assert.notEqual(asked(bot).id, first.id);
});

test('when taking a name back had to wait, and somebody else said yes meanwhile, the chat reads that name', async (t) => {
  const bot = await aNetwork(t);
  const first = await afterOneRound(bot);
  await bot.teams.press(first, 'Ja, dat doe ik', {}, oneToOne(first));
  await bot.tick();
  bot.readAll();
  let isDown = true;
  bot.teams.rules.push((method) => (method === 'PUT' && isDown ? 503 : undefined));
  await bot.teams.press(first, 'Toch niet', {}, oneToOne(first));
  await bot.tick();
  const second = asked(bot);
  await bot.teams.press(second, 'Ja, dat doe ik', {}, oneToOne(second));
  await bot.tick();
  isDown = false;
  await bot.later(301);
  assert.match(chatLines(bot), new RegExp(`voorgezeten door ${second.name}`));
  assert.doesNotMatch(chatLines(bot), new RegExp(`voorgezeten door ${first.name}`));
  bot.readAll();
});

test('a note that somebody is asked says so no longer once the meeting has been', async (t) => {
  const bot = await aNetwork(t);
  for (const person of everybody) bot.teams.unreachable.add(person.id);
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  const note = bot.teams.inChat(chat.id).at(-1) ?? assert.fail();
  assert.match(read(note.card)[1] ?? '', /^Er is iemand aan de beurt/);
  await bot.later(7 * 24 * 3_600);
  bot.readAll();
  await bot.roundWith(five);
  await bot.close();
  assert.equal(read(note.card)[0], 'Een vraag die voorbij is');
  bot.readAll();
});

/** Nobody can be reached one to one: the chat reads that somebody is asked, and one of them finds that it is them. */
async function askedByNote(bot: Bot) {
  for (const person of everybody) bot.teams.unreachable.add(person.id);
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  const note = bot.teams.inChat(chat.id).at(-1) ?? assert.fail();
  bot.readAll();
  return { note, chosen: await whoLooks(bot) };
}
async function whoLooks(bot: Bot): Promise<Someone> {
  const views = await Promise.all(everybody.map((person) => bot.teams.press(person, 'Ben ik aan de beurt?')));
  const at = views.findIndex(([title]) => title === 'Wil jij het volgende overleg voorzitten?');
  return everybody[at] ?? assert.fail('nobody is asked');
}
async function meetsOn(bot: Bot, date: string): Promise<void> {
  await bot.teams.press(marieke, 'Meer');
  await bot.teams.press(marieke, 'Volgend overleg');
  await bot.teams.press(marieke, 'Bewaren', { [nextDateInput]: date });
  await bot.tick();
}
async function rotating(bot: Bot, roles: readonly TurnRole[]): Promise<void> {
  await rotationShelf(bot.tables.Networks).put(bot.networkId, rotationKey(bot.chatKey), {
    ...{ roles: [...roles], unit: 'organisation', halves: [], learnsFirst: false, coordinatorServes: false },
    mirrorShown: 'nothing',
  });
}
const canLookAt = (message: { readonly card: Parameters<typeof read>[0] }) =>
  read(message.card).includes('[Ben ik aan de beurt?]');

test('once the note has become the announcement, whoever is asked after that and cannot be reached reads a new note', async (t) => {
  const bot = await aNetwork(t);
  const { note, chosen } = await askedByNote(bot);
  await bot.teams.press(chosen, 'Ja, dat doe ik');
  await bot.tick();
  assert.ok(!canLookAt(note));
  await bot.teams.press(chosen, 'Meer');
  await bot.teams.press(chosen, 'Toch niet');
  await bot.tick();
  const again = bot.teams.inChat(chat.id).at(-1) ?? assert.fail();
  assert.ok(again !== note && canLookAt(again));
  assert.notEqual((await whoLooks(bot)).id, chosen.id);
  bot.readAll();
});

test('the announcement says nothing of a swap that somebody waits for, also when the day moves', async (t) => {
  const bot = await aNetwork(t);
  const { note, chosen } = await askedByNote(bot);
  await bot.teams.press(chosen, 'Ja, dat doe ik');
  await bot.tick();
  const other = everybody.find(({ id }) => ![chosen.id, marieke.id].includes(id)) ?? hans;
  bot.teams.unreachable.delete(other.id);
  await bot.teams.press(chosen, 'Meer');
  await bot.teams.press(chosen, 'Ruilen met…');
  await bot.teams.press(chosen, 'Vraag om te ruilen', { person: choiceKeyOf(somebody(other.id)) });
  await bot.tick();
  await meetsOn(bot, '2026-03-05');
  assert.match(read(note.card).join(), /5 maart/);
  assert.ok(!canLookAt(note));
  bot.readAll();
});

test('a name is posted anew where the note that was to become it is gone', async (t) => {
  const bot = await aNetwork(t);
  const { chosen } = await askedByNote(bot);
  bot.teams.rules.push((method) => (method === 'PUT' ? 404 : undefined));
  await bot.teams.press(chosen, 'Ja, dat doe ik');
  await bot.tick();
  assert.match(bot.teams.newCard()[1] ?? '', new RegExp(chosen.name));
});

test('a message that names nobody any more, where people can look, takes the next name', async (t) => {
  const bot = await aNetwork(t);
  await rotating(bot, ['note-taker']);
  const { note, chosen } = await askedByNote(bot);
  await bot.teams.press(chosen, 'Ja, dat doe ik');
  await bot.tick();
  assert.ok(canLookAt(note), 'who takes notes is still asked');
  await bot.teams.press(chosen, 'Meer');
  await bot.teams.press(chosen, 'Toch niet');
  await bot.tick();
  assert.equal(read(note.card)[0], 'Een beurt is weer vrij');
  const second = await whoLooks(bot);
  await bot.teams.press(second, 'Ja, dat doe ik');
  await bot.tick();
  assert.match(read(note.card).join(), new RegExp(second.name), 'the same message');
  bot.readAll();
});

test('somebody whom Teams calls no person to talk to finds the question in the chat', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.rules.push((method, path) => (method === 'POST' && path === '/v3/conversations' ? 400 : undefined));
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  assert.match(chatLines(bot), /Wie doet wat in het volgende overleg/);
  bot.readAll();
});

test("a proposal that cannot be read keeps nobody's answers", async (t) => {
  const bot = await aNetwork(t, { faults: 'expected' });
  await bot.roundWith(five);
  await bot.tables.Networks.put(bot.networkId, `proposal_${bot.chatKey}_000001_chair`, { state: 'of a newer version' });
  await bot.askClose();
  await bot.later(11);
  assert.match(bot.results().join(), /5 antwoorden/);
  assert.deepEqual(await bot.tables.Answers.list(bot.networkId), []);
  bot.readAll();
});

test('refusals are not counted in the chat: one note, whoever says no', async (t) => {
  const bot = await aNetwork(t);
  for (const person of everybody) bot.teams.unreachable.add(person.id);
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  const notes = () =>
    bot.teams.inChat(chat.id).filter(({ card }) => read(card)[0] === 'Wie doet wat in het volgende overleg?');
  const saidNo = new Set<string>();
  for (let refusals = 0; refusals < 2; refusals += 1) {
    for (const person of everybody.filter(({ id }) => !saidNo.has(id))) {
      if ((await bot.teams.press(person, 'Ben ik aan de beurt?'))[0] !== 'Wil jij het volgende overleg voorzitten?')
        continue;
      await bot.teams.press(person, 'Deze keer niet');
      saidNo.add(person.id);
      break;
    }
    await bot.tick();
  }
  assert.equal(notes().length, 1);
  bot.readAll();
});

test('a network whose meetings send no events rotates too', async (t) => {
  const bot = await aNetwork(t);
  const byHand = async () => {
    await bot.types(marieke, 'reflectie');
    await bot.tick();
    // What was said the last time comes first.
    await bot.later(3);
    const card = bot.teams.inChat(chat.id).at(-1);
    for (const [at, person] of everybody.entries()) if (card && at < 5) await bot.submit(card, person, scores('444'));
    await bot.askClose();
    await bot.later(11);
    const person = asked(bot);
    await bot.teams.press(person, 'Ja, dat doe ik', {}, oneToOne(person));
    await bot.later(7 * 24 * 3_600);
    bot.readAll();
    return person.id;
  };
  const chairs = [await byHand(), await byHand(), await byHand()];
  assert.equal(new Set(chairs).size, 3);
  assert.equal((await bot.services.turns.served(bot.networkId, bot.chatKey)).length, 2);
});

test('an announcement that somebody deleted does not make the chat out of reach', async (t) => {
  const bot = await aNetwork(t);
  const first = await afterOneRound(bot);
  await bot.teams.press(first, 'Ja, dat doe ik', {}, oneToOne(first));
  await bot.tick();
  bot.readAll();
  bot.teams.rules.push((method) => (method === 'PUT' ? 404 : undefined));
  await bot.teams.press(first, 'Toch niet', {}, oneToOne(first));
  await bot.tick();
  const second = asked(bot);
  await bot.teams.press(second, 'Ja, dat doe ik', {}, oneToOne(second));
  await bot.tick();
  assert.match(bot.teams.newCard()[1] ?? '', new RegExp(second.name));
});

const inTheChat = ({ id, name, email }: Someone) => ({
  ...{ personId: somebody(id), name, anonymous: false },
  organisationId: email?.split('@')[1] ?? 'unknown',
});
const wishIs = (wish: string) => ({ wishChair: wish });

test('who chooses “rather not” while being asked is asked no more, and the chat and who leads hear nothing of it', async (t) => {
  const bot = await aNetwork(t);
  const first = await afterOneRound(bot);
  const before = bot.teams.inChat(chat.id).length;
  await bot.teams.press(first, 'Meer');
  const seen = await bot.teams.press(first, 'Mijn beurten');
  assert.match(seen.join('\n'), /Niemand anders ziet wat je kiest/);
  assert.equal((await bot.teams.press(first, 'Bewaren', wishIs('rather-not'))).includes('Dat is bewaard.'), true);
  await bot.tick();
  const second = asked(bot);
  assert.notEqual(second.id, first.id);
  assert.equal(bot.teams.inChat(chat.id).length, before, 'the chat sees nothing of it');
  assert.ok(!JSON.stringify(bot.log).includes('rather-not'), 'nor does the log');
  await bot.teams.press(second, 'Ja, dat doe ik', {}, oneToOne(second));
  await bot.teams.press(second, 'Meer');
  await bot.teams.press(second, 'Mijn beurten');
  await bot.teams.press(second, 'Bewaren', wishIs('rather-not'));
  await bot.tick();
  assert.match(bot.teams.newCard()[1] ?? '', new RegExp(second.name), 'a yes stands');
  bot.readAll();
});

test('where nobody wants to chair nobody is asked, and who leads hears no more than that it is open', async (t) => {
  const bot = await aNetwork(t);
  await bot.services.members.sync(bot.networkId, bot.chatKey, everybody.map(inTheChat), 0);
  for (const { id } of everybody) await bot.services.wishes.save(bot.networkId, somebody(id), { chair: 'rather-not' });
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  await bot.later(14 * 24 * 3_600);
  const told = bot.teams.posted.map(({ chatId, card }) => ({ chatId, said: read(card).join('\n') }));
  assert.ok(!told.some(({ said }) => said.includes('Wil jij het volgende overleg voorzitten?')));
  const toLeader = told.filter(({ chatId }) => chatId === oneToOne(marieke)).map(({ said }) => said);
  assert.ok(
    toLeader.some((said) => /Voorzitter: niemand meer om te vragen/.test(said)),
    toLeader.join('\n--\n'),
  );
  assert.ok(!toLeader.some((said) => /liever niet/.test(said)));
  bot.readAll();
});

test('typed, “mijn beurten” is a door in the chat, and asks of which network it is in a chat of one’s own', async (t) => {
  const bot = await aNetwork(t);
  await afterOneRound(bot);
  for (const typed of ['mijn beurten', 'My turns!']) {
    await bot.types(hans, typed);
    assert.ok(bot.teams.newCard().includes('Hier kies je welke rollen je liever niet of juist graag doet.'), typed);
  }
  assert.equal((await bot.teams.press(hans, 'Alleen voor mij'))[0], 'Mijn beurten');
  const conversation = { id: oneToOne(hans), conversationType: 'personal' };
  await bot.from(hans, { type: 'message', text: 'mijn beurten', conversation });
  assert.equal(bot.teams.newCard(oneToOne(hans))[0], 'Over welk netwerk gaat het?');
  const data = { verb: 'wishes.save', network: bot.networkId, ...wishIs('gladly') };
  const value = { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' };
  await bot.from(hans, { type: 'invoke', name: 'adaptiveCard/action', value, conversation });
  const member = await bot.services.members.find(bot.networkId, somebody(hans.id));
  assert.deepEqual(member?.gladly, ['chair']);
  bot.readAll();
});
