import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PersonId } from '../../services/ids.ts';
import { choiceKeyOf } from '../../services/people/choosing.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, everybody, hans, marieke, type Someone, sanne } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;
const five = ['444', '444', '343', '433', '443'];
const keyOf = ({ id }: Someone) => choiceKeyOf(PersonId.parse(id));

/** After one round: who is asked to chair, and two others. */
async function whoIsAsked(bot: Bot) {
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  const waiting = bot.teams.unread().map(({ chatId }) => chatId);
  const first = everybody.find((one) => waiting.includes(oneToOne(one))) ?? assert.fail('nobody is asked');
  bot.readAll();
  const [other = hans, third = sanne] = everybody.filter(({ id }) => id !== first.id && id !== marieke.id);
  return { first, other, third };
}

const alone = (bot: Bot, person: Someone, title: string, inputs: Record<string, string> = {}) =>
  bot.teams.press(person, title, inputs, oneToOne(person));

/** Chosen by name on the card of who has the turn. */
async function asks(bot: Bot, first: Someone, other: Someone): Promise<readonly string[]> {
  await alone(bot, first, 'Ruilen met…');
  const said = await alone(bot, first, 'Vraag om te ruilen', { person: keyOf(other) });
  await bot.tick();
  return said;
}

const chatLines = ({ teams }: Bot) => teams.inChat(chat.id).flatMap(({ card }) => read(card));
const proposalOf = async ({ services, networkId, chatKey }: Bot) =>
  (await services.proposals.find(networkId, `${chatKey}_000002_chair`))?.row ?? assert.fail();

/** Whatever a card shows by then: a button that was on one before. */
async function forged(bot: Bot, person: Someone, verb: string, fields: Record<string, unknown> = {}) {
  const card = bot.teams.inChat(chat.id)[0] ?? assert.fail();
  const data = { verb, network: bot.networkId, proposal: `${bot.chatKey}_000002_chair`, ...fields };
  return (await bot.teams.invoke(person, card, { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }))
    .slice(0, 2)
    .join(': ');
}

test('two members swap once both said yes: the chat reads one name, who serves has the credit, and who swapped is next', async (t) => {
  const bot = await aNetwork(t);
  const { first, other } = await whoIsAsked(bot);
  const before = chatLines(bot);
  const choosing = await alone(bot, first, 'Ruilen met…');
  assert.ok(!choosing.some((line) => line.includes(first.name)), 'not with oneself');
  const waiting = await alone(bot, first, 'Vraag om te ruilen', { person: keyOf(other) });
  assert.deepEqual(waiting.slice(0, 2), ['Je vraag om te ruilen staat uit', `Gevraagd: ${other.name}`]);
  await bot.tick();
  assert.deepEqual(chatLines(bot), before, 'the chat sees nothing of it');
  const note = bot.teams.newCard(oneToOne(other));
  assert.equal(note[0], 'Iemand wil met je ruilen');
  assert.ok(!note.join().includes(first.name), 'no message names who asks');
  const question = await alone(bot, other, 'Bekijk de vraag');
  assert.deepEqual(question.slice(0, 2), ['Wil jij deze keer ruilen?', `Dit vraagt: ${first.name}`]);
  assert.match(question.join('\n'), /rol: voorzitter/);
  assert.equal((await alone(bot, other, 'Ja, ik ruil'))[0], 'Fijn, jij zit het volgende overleg voor');
  await bot.tick();
  assert.equal(bot.teams.newCard()[1], `Het volgende overleg wordt voorgezeten door ${other.name}`);
  assert.ok(!chatLines(bot).join().includes(first.name));

  await bot.later(7 * 24 * 3_600);
  bot.readAll();
  await bot.roundWith(five);
  const served = await bot.services.turns.served(bot.networkId, bot.chatKey);
  assert.deepEqual(
    served.map(({ personId, how }) => [personId, how]),
    [[other.id, 'swap']],
  );
  await bot.askClose();
  await bot.later(11);
  assert.equal(bot.teams.newCard(oneToOne(first))[0], 'Wil jij het volgende overleg voorzitten?');
  bot.readAll();
});

test('after a yes somebody can still swap: until the other’s yes it is theirs, and then the message is put right', async (t) => {
  const bot = await aNetwork(t);
  const { first, other } = await whoIsAsked(bot);
  await alone(bot, first, 'Ja, dat doe ik');
  await bot.tick();
  bot.readAll();
  await asks(bot, first, other);
  assert.equal((await proposalOf(bot)).personId, first.id);
  bot.readAll();
  await alone(bot, other, 'Bekijk de vraag');
  await alone(bot, other, 'Ja, ik ruil');
  await bot.tick();
  const named = chatLines(bot).filter((line) => line.startsWith('Het volgende overleg wordt'));
  assert.deepEqual(named, [`Het volgende overleg wordt voorgezeten door ${other.name}`]);
  bot.readAll();
});

test('a no is read by nobody but who asked, who may ask another', async (t) => {
  const bot = await aNetwork(t);
  const { first, other, third } = await whoIsAsked(bot);
  await asks(bot, first, other);
  const before = chatLines(bot);
  await alone(bot, other, 'Bekijk de vraag');
  assert.equal((await alone(bot, other, 'Liever niet'))[0], 'Goed, je ruilt niet');
  assert.deepEqual(chatLines(bot), before);
  assert.equal((await proposalOf(bot)).swapWith, undefined, 'who said no is forgotten');
  const own = await alone(bot, first, 'Terug');
  assert.equal(own[0], 'Wil jij het volgende overleg voorzitten?');
  assert.ok(own.includes('Ruilen lukte deze keer niet. Je kunt iemand anders vragen.'));
  assert.ok(!own.join().includes(other.name));
  bot.readAll();
  await asks(bot, first, third);
  assert.equal(bot.teams.newCard(oneToOne(third))[0], 'Iemand wil met je ruilen');
  await alone(bot, third, 'Bekijk de vraag');
  await alone(bot, third, 'Ja, ik ruil');
  assert.equal((await proposalOf(bot)).personId, third.id);
  await bot.tick();
  bot.readAll();
});

test('a question to swap can be taken back, and answered by oneself', async (t) => {
  const bot = await aNetwork(t);
  const { first, other } = await whoIsAsked(bot);
  await asks(bot, first, other);
  await alone(bot, other, 'Bekijk de vraag');
  assert.equal((await alone(bot, first, 'Neem terug'))[0], 'Wil jij het volgende overleg voorzitten?');
  assert.match((await alone(bot, other, 'Ja, ik ruil')).join(), /Deze vraag om te ruilen is voorbij/);
  assert.equal((await proposalOf(bot)).personId, first.id);
  await asks(bot, first, other);
  await forged(bot, first, 'turn.accept');
  assert.match(await forged(bot, other, 'swap.decline'), /is voorbij/);
  assert.deepEqual([(await proposalOf(bot)).personId, (await proposalOf(bot)).state], [first.id, 'accepted']);
  await bot.tick();
  bot.readAll();
});

test('whoever cannot be reached one to one finds the question behind the note in the chat, and under Meer', async (t) => {
  const bot = await aNetwork(t);
  const { first, other } = await whoIsAsked(bot);
  for (const person of everybody) bot.teams.unreachable.add(person.id);
  await asks(bot, first, other);
  assert.equal(bot.teams.newCard()[0], 'Wie doet wat in het volgende overleg?');
  assert.equal(
    (await bot.teams.press(hans.id === other.id ? sanne : hans, 'Meer')).includes('[Bekijk de vraag]'),
    false,
  );
  assert.ok((await bot.teams.press(other, 'Meer')).includes('[Bekijk de vraag]'));
  assert.equal((await bot.teams.press(other, 'Bekijk de vraag'))[1], `Dit vraagt: ${first.name}`);
  await bot.teams.press(other, 'Meer');
  const said = await forged(bot, other, 'turn.view');
  assert.equal(said, `Wil jij deze keer ruilen?: Dit vraagt: ${first.name}`);
  await forged(bot, other, 'swap.accept');
  assert.match(await forged(bot, other, 'turn.view'), /^Fijn, jij zit het volgende overleg voor/);
  assert.ok((await bot.teams.press(other, 'Meer')).includes('Fijn, jij zit het volgende overleg voor'));
  assert.match(await forged(bot, other, 'turn.why'), /Je ruilde met iemand/);
  await bot.tick();
  bot.readAll();
});

test('what cannot be is said in words, and nothing changes', async (t) => {
  const bot = await aNetwork(t);
  const { first, other, third } = await whoIsAsked(bot);
  const ask = (whom: Someone, by = first) => forged(bot, by, 'swap.ask', { person: keyOf(whom) });
  assert.match(await ask(first), /ruilen met jezelf kan niet/);
  assert.match(await ask({ id: '29:1nobody', name: 'Niemand' }), /er is niemand gekozen/);
  assert.match(await forged(bot, first, 'swap.ask'), /er is niemand gekozen/);
  assert.match(await ask(third, other), /voorbij, of is niet voor jou/);
  assert.match(await forged(bot, other, 'swap.view'), /voorbij, of is niet voor jou/);
  assert.match(await forged(bot, other, 'swap.accept'), /ruilen is voorbij/);
  assert.match(
    await forged(bot, first, 'swap.view', { proposal: `${bot.chatKey}_000099_chair` }),
    /voorbij, of is niet voor jou/,
  );

  await forged(bot, other, 'me.pause', { days: 30 });
  assert.match(await ask(other), /kan nu niet gevraagd worden/);
  await forged(bot, other, 'me.pause-end');
  assert.equal(await ask(other), `Je vraag om te ruilen staat uit: Gevraagd: ${other.name}`);
  assert.equal(await ask(other), `Je vraag om te ruilen staat uit: Gevraagd: ${other.name}`, 'twice is once');
  assert.match(await ask(third), /je vroeg al iemand/);
  await forged(bot, other, 'swap.accept');
  assert.match(await forged(bot, other, 'swap.accept'), /^Fijn/, 'twice is once');
  for (const verb of ['swap.withdraw', 'swap.view', 'turn.accept', 'turn.decline', 'turn.own'])
    assert.match(await forged(bot, first, verb), /Jullie hebben al geruild/, verb);
  assert.equal((await proposalOf(bot)).personId, other.id);

  await bot.later(7 * 24 * 3_600);
  bot.readAll();
  await bot.roundWith([]);
  for (const verb of ['swap.ask', 'swap.withdraw', 'swap.accept', 'swap.decline', 'swap.view'])
    assert.match(await forged(bot, other, verb, { person: keyOf(third) }), /is voorbij, of is niet voor jou/, verb);
  await bot.tick();
  bot.readAll();
});

test('whoever leaves, pauses or is erased is not waited for, and who asked reads that it came to nothing', async (t) => {
  const bot = await aNetwork(t);
  const { first, other, third } = await whoIsAsked(bot);
  const cameToNothing = async () => {
    await bot.tick();
    const { swapWith, isSwapOver, personId } = await proposalOf(bot);
    assert.deepEqual({ swapWith, isSwapOver, personId }, { swapWith: undefined, isSwapOver: true, personId: first.id });
    const own = await alone(bot, first, 'Terug');
    assert.ok(own.includes('Ruilen lukte deze keer niet. Je kunt iemand anders vragen.'));
    assert.match(await forged(bot, other, 'swap.accept'), /ruilen is voorbij/);
    bot.readAll();
  };
  await asks(bot, first, other);
  await forged(bot, other, 'me.pause', { days: 30 });
  await cameToNothing();
  await forged(bot, other, 'me.pause-end');

  await asks(bot, first, other);
  await forged(bot, other, 'substitute.save', { person: keyOf(third), days: '30' });
  await cameToNothing();
  assert.match(await forged(bot, first, 'swap.ask', { person: keyOf(other) }), /kan nu niet gevraagd worden/);
  await forged(bot, other, 'substitute.end');

  await asks(bot, first, other);
  const { members } = bot.teams.chat;
  bot.teams.chat.members = members.filter(({ id }) => id !== other.id);
  await bot.from(marieke, { type: 'conversationUpdate', membersRemoved: [{ id: other.id }] });
  await bot.later(6);
  await cameToNothing();
  assert.match(await forged(bot, first, 'swap.ask', { person: keyOf(other) }), /staat niet \(meer\) in de chat/);

  await asks(bot, first, third);
  await forged(bot, third, 'me.erase');
  await bot.later(6);
  assert.deepEqual([(await proposalOf(bot)).swapWith, (await proposalOf(bot)).isSwapOver], [undefined, true]);
  bot.readAll();
});

test('whoever said that they are not there that day says first that they are', async (t) => {
  const bot = await aNetwork(t);
  const { first, other } = await whoIsAsked(bot);
  const days = 5;
  const day = new Date(bot.clock.now.getTime() + days * 24 * 3_600_000).toISOString().slice(0, 10);
  await forged(bot, marieke, 'date.save', { meetsNext: day });
  await forged(bot, other, 'absence.save', { awayOn: day });
  await bot.tick();
  await asks(bot, first, other);
  assert.match(await forged(bot, other, 'swap.accept'), /je gaf op dat je er die dag niet bent/);
  await forged(bot, other, 'absence.drop', { day });
  assert.match(await forged(bot, other, 'swap.accept'), /^Fijn, jij zit/);
  await bot.tick();
  bot.readAll();
});

test('who coordinates can be asked too, and keeps what they said yes to', async (t) => {
  const bot = await aNetwork(t);
  const { first } = await whoIsAsked(bot);
  await asks(bot, first, marieke);
  await alone(bot, marieke, 'Bekijk de vraag');
  await alone(bot, marieke, 'Ja, ik ruil');
  const day = new Date(bot.clock.now.getTime() + 5 * 24 * 3_600_000).toISOString().slice(0, 10);
  await forged(bot, marieke, 'date.save', { meetsNext: day });
  await bot.tick();
  assert.equal((await proposalOf(bot)).personId, marieke.id);
  await forged(bot, marieke, 'turn.decline');
  await bot.tick();
  assert.ok(![first.id, marieke.id].includes((await proposalOf(bot)).personId ?? ''), 'nor is who swapped asked again');
  bot.readAll();
});

test('mijn gegevens tells of a swap that waits, to who asks and to who is asked', async (t) => {
  const bot = await aNetwork(t);
  const { first, other } = await whoIsAsked(bot);
  await asks(bot, first, other);
  const mine = async (person: Someone) => {
    await bot.teams.press(person, 'Meer');
    return (await bot.teams.press(person, 'Mijn gegevens')).join('\n');
  };
  assert.match(await mine(other), /Iemand vroeg jou om te ruilen/);
  assert.match(await mine(first), /Je vroeg iemand om te ruilen/);
  bot.readAll();
});
