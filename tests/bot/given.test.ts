import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { PersonId } from '../../services/ids.ts';
import { choiceKeyOf } from '../../services/people/choosing.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { anonymous, type Bot, closes, views } from '../support/in-chat.ts';
import { chat, everybody, hans, marieke, passersBy, type Someone, sanne } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

const five = ['444', '444', '343', '433', '443'];
const day = 24 * 3_600;
const keyOf = ({ id }: Someone) => choiceKeyOf(PersonId.parse(id));
const chatLines = ({ teams }: Bot) =>
  teams
    .inChat(chat.id)
    .flatMap(({ card }) => read(card))
    .join('\n');

/** Who has an unread question one to one. */
function asked({ teams }: Bot): Someone {
  const waiting = teams.unread().map(({ chatId }) => chatId);
  const person = everybody.find((someone) => waiting.includes(oneToOne(someone))) ?? assert.fail('nobody is asked');
  teams.newCard(oneToOne(person));
  return person;
}

/** One meeting was held, and somebody is asked to chair the next one. */
async function afterOneRound(t: TestContext) {
  const bot = await aNetwork(t);
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  const first = asked(bot);
  bot.readAll();
  const other = everybody.find(({ id }) => id !== first.id && id !== marieke.id) ?? assert.fail();
  return { ...bot, first, other };
}

const turn = (bot: Bot, meeting = 2) => ({ turn: 'chair', chat: bot.chatKey, meeting });
const gives = (bot: Bot, by: Someone, to: Someone, fields: Record<string, unknown> = {}) =>
  views(bot, by, 'turns.give', { ...turn(bot), person: keyOf(to), reason: 'subject-fits', ...fields });
const chairOf = async ({ services, networkId, chatKey }: Bot, meetingNumber = 2) =>
  (await services.roleHolders.all(networkId, { chatKey, meetingNumber })).find(({ role }) => role === 'chair');
const yes = (bot: Bot, person: Someone) => bot.teams.press(person, 'Ja, dat doe ik', {}, oneToOne(person));

test('who leads the network asks somebody else: the chat reads a name after a yes, and the turn counts as given', async (t) => {
  const bot = await afterOneRound(t);
  const { teams, first, other } = bot;
  await views(bot, marieke, 'more.view');
  const turns = await teams.press(marieke, 'Beurten');
  assert.ok(turns.includes('Voorzitter: gevraagd, nog geen antwoord'), turns.join('\n'));
  assert.ok(!everybody.some(({ name }) => turns.join().includes(name)), 'no name before a yes');
  assert.equal((await teams.press(marieke, 'Iemand anders vragen'))[0], 'Wie vraag je?');
  const incomplete = await teams.press(marieke, 'Vragen', { person: keyOf(other) });
  assert.ok(incomplete.includes('Er is nog niets gevraagd: kies wie je vraagt, en waarom.'), incomplete.join('\n'));
  const said = await teams.press(marieke, 'Vragen', { person: keyOf(other), reason: 'subject-fits' });
  assert.ok(said.includes(`De vraag gaat naar: ${other.name}`), said.join('\n'));
  await bot.tick();
  assert.equal(asked(bot).id, other.id);
  assert.match((await yes(bot, first))[1] ?? '', /^Deze vraag is voorbij, of is niet voor jou/);
  const why = await teams.press(other, 'Waarom ik?', {}, oneToOne(other));
  assert.match(why[1] ?? '', /^Wie het netwerk leidt, vroeg jou voor deze keer\. De reden: het onderwerp past/);
  assert.ok(!chatLines(bot).includes(other.name));
  await yes(bot, other);
  await bot.tick();
  assert.match(teams.newCard()[1] ?? '', new RegExp(other.name));
  const line = (await bot.services.actions.list(bot.networkId)).find(({ kind }) => kind === 'turn-given');
  assert.deepEqual([line?.by, line?.reason], [marieke.id, 'subject-fits']);
  await bot.later(7 * day);
  bot.readAll();
  await bot.roundWith(five);
  const [served] = await bot.services.turns.served(bot.networkId, bot.chatKey);
  assert.deepEqual([served?.personId, served?.how], [other.id, 'override']);
});

test('who reads in a chat of their own that a role is open asks somebody there', async (t) => {
  const bot = await aNetwork(t);
  const { teams } = bot;
  teams.chat.members = [marieke, hans, ...passersBy];
  await bot.roundWith(five);
  await bot.askClose();
  await bot.later(11);
  assert.equal(asked(bot).id, hans.id);
  await teams.press(hans, 'Deze keer niet', {}, oneToOne(hans));
  await bot.tick();
  const press = (title: string, inputs = {}) => teams.press(marieke, title, inputs, oneToOne(marieke));
  assert.ok((await press('Beurten')).includes('Voorzitter: nog niet bekend'));
  await press('Iemand vragen');
  const said = await press('Vragen', { person: keyOf(hans), reason: 'nobody-else' });
  assert.ok(said.includes(`De vraag gaat naar: ${hans.name}`), said.join('\n'));
  bot.readAll();
  await bot.tick();
  assert.equal(asked(bot).id, hans.id);
  assert.equal((await yes(bot, hans))[0], 'Fijn, jij zit het volgende overleg voor');
  await bot.tick();
  assert.match(teams.newCard()[1] ?? '', new RegExp(hans.name));
});

test('whoever said yes is not replaced before who leads read that, and pressed once more', async (t) => {
  const bot = await afterOneRound(t);
  const { teams, first, other } = bot;
  await yes(bot, first);
  await bot.tick();
  bot.readAll();
  const said = await gives(bot, marieke, other);
  assert.deepEqual([said[0], said[2]], ['Iemand zei al ja', `Ja zei: ${first.name}`]);
  assert.equal((await chairOf(bot))?.personId, first.id);
  const same = await gives(bot, marieke, first);
  assert.ok(same.includes('Deze persoon heeft al ja gezegd. Er is niets veranderd.'), same.join('\n'));
  await gives(bot, marieke, other);
  await teams.press(marieke, 'Toch iemand anders vragen');
  await bot.tick();
  assert.equal(asked(bot).id, other.id);
  assert.ok(!chatLines(bot).includes(`voorgezeten door ${first.name}`), 'the name is taken out of the chat');
  await yes(bot, other);
  await bot.tick();
  assert.match(teams.newCard()[1] ?? '', new RegExp(other.name));
});

test('who is asked out of turn may say no: the queue goes on, and who was asked before keeps their place', async (t) => {
  const bot = await afterOneRound(t);
  await gives(bot, marieke, bot.other);
  await bot.tick();
  assert.equal(asked(bot).id, bot.other.id);
  await bot.teams.press(bot.other, 'Deze keer niet', {}, oneToOne(bot.other));
  await bot.tick();
  assert.equal(asked(bot).id, bot.first.id);
  // Asked once more, and then they do.
  await gives(bot, marieke, bot.other);
  await bot.tick();
  assert.equal(asked(bot).id, bot.other.id);
  assert.equal((await yes(bot, bot.other))[0], 'Fijn, jij zit het volgende overleg voor');
  await bot.tick();
  bot.readAll();
});

test('a coordinator outside the rotation can give themselves a turn, before anybody was asked; it stays theirs', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(five);
  bot.readAll();
  await gives(bot, marieke, marieke, { reason: 'nobody-else' });
  await bot.tick();
  assert.equal(asked(bot).id, marieke.id);
  await yes(bot, marieke);
  await closes(bot);
  bot.readAll();
  const chair = await chairOf(bot);
  assert.deepEqual([chair?.personId, chair?.state, chair?.how], [marieke.id, 'accepted', 'override']);
});

test('what cannot be given is refused in words: a meeting that was held, a role that is off, and who cannot', async (t) => {
  const bot = await afterOneRound(t);
  const refused = async (to: Someone, fields: Record<string, unknown> = {}, by = marieke) =>
    (await gives(bot, by, to, fields)).join('\n');
  assert.match(await refused(hans, { meeting: 1 }), /dat overleg is al begonnen of geweest\. Wie het echt deed/);
  assert.match(await refused(hans, { meeting: 9 }), /Deze vraag is voorbij, of is niet voor jou/);
  assert.match(await refused(hans, { turn: 'podium' }), /deze rol gaat in deze chat niet om de beurt/);
  assert.match(await refused(hans, {}, hans), /alleen voor de coördinator/);
  assert.match(await refused(hans, { reason: 'private words' }), /Dat lukte niet|kies wie je vraagt, en waarom/);
  assert.match(await refused(anonymous), /er is niemand gekozen, of deze persoon staat niet/);
  await bot.teams.press(hans, 'Meer');
  await views(bot, bot.other, 'me.pause', { days: 30 });
  await bot.tick();
  bot.readAll();
  assert.match(await refused(bot.other), /wil even niet gevraagd worden/);
  assert.equal((await chairOf(bot))?.how, 'rule');
});

test('nobody comes to have two roles: a yes stays, and who was only asked is asked for the other instead', async (t) => {
  const bot = await afterOneRound(t);
  const { revision } = (await bot.services.networks.get(bot.networkId)) ?? assert.fail();
  await views(bot, marieke, 'roles.save', { chat: bot.chatKey, revision, turnRoles: 'note-taker' });
  await bot.tick();
  const noteTaker = asked(bot);
  await gives(bot, marieke, bot.first, { turn: 'note-taker' });
  await bot.tick();
  const all = await bot.services.roleHolders.all(bot.networkId, { chatKey: bot.chatKey, meetingNumber: 2 });
  assert.equal(all.find(({ role }) => role === 'note-taker')?.personId, bot.first.id);
  assert.notEqual(all.find(({ role }) => role === 'chair')?.personId, bot.first.id);
  assert.equal(new Set(all.map(({ personId }) => personId)).size, 2, `${noteTaker.name} keeps their place`);
  bot.readAll();
  await views(bot, bot.first, 'turn.accept', { network: bot.networkId, proposal: all[1]?.id });
  assert.match((await gives(bot, marieke, bot.first)).join('\n'), /deze persoon heeft al een rol bij dat overleg/);
  await bot.tick();
  bot.readAll();
});

test('of two who lead and ask at once, one comes after the other, and one person is asked', async (t) => {
  const bot = await afterOneRound(t);
  const stored = (await bot.tables.Networks.get(bot.networkId, 'network')) ?? assert.fail();
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored.row, deputy: sanne.id });
  const others = everybody.filter(({ id }) => ![bot.first.id, marieke.id].includes(id));
  const [one, other] = [others[0] ?? hans, others[1] ?? hans];
  await Promise.all([gives(bot, marieke, one), gives(bot, sanne, other)]);
  await bot.tick();
  const chair = await chairOf(bot);
  assert.equal(chair?.how, 'override');
  assert.ok([one.id, other.id].some((id) => id === chair?.personId));
  bot.readAll();
});

/** The second meeting was held, for which somebody had said yes. */
async function afterTheMeeting(t: TestContext) {
  const bot = await afterOneRound(t);
  await yes(bot, bot.first);
  await bot.later(7 * day);
  bot.readAll();
  await bot.roundWith(five);
  bot.readAll();
  return bot;
}
const credits = async ({ services, networkId, chatKey }: Bot) =>
  (await services.turns.served(networkId, chatKey)).map(({ personId, how }) => [personId, how]);

test('whoever stood in says so with one press: the credit is theirs, and nobody is blamed', async (t) => {
  const bot = await afterTheMeeting(t);
  const { teams, first, other } = bot;
  assert.deepEqual(await credits(bot), [[first.id, 'rule']]);
  assert.ok(!(await views(bot, first, 'more.view')).includes('[Ik zat voor]'), 'who has the credit need not say it');
  const posted = teams.posted.length;
  await views(bot, other, 'more.view');
  const said = await teams.press(other, 'Ik zat voor');
  assert.deepEqual(said.slice(0, 3), ['Wie deed wat?', 'Bewaard. Zo staat het nu.', `Voorzitter: ${other.name}`]);
  assert.deepEqual(await credits(bot), [[other.id, 'swap']]);
  await bot.tick();
  assert.equal(teams.posted.length, posted, 'nobody is told');
  assert.ok((await views(bot, hans, 'chair.view')).includes(`Laatste overleg: ${other.name}`));
  await views(bot, marieke, 'more.view');
  await teams.press(marieke, 'Iemand anders zat voor');
  await teams.press(marieke, 'Bewaren', { person: keyOf(first) });
  assert.deepEqual(await credits(bot), [[first.id, 'rule']], 'theirs again, as they came to it');
});

test('of two who say it at once one stays, and both read what is stored after another press', async (t) => {
  const bot = await afterTheMeeting(t);
  const tell = (person: Someone) => views(bot, person, 'served.mine', turn(bot));
  await Promise.all([tell(bot.other), tell(marieke)]);
  const [[personId] = []] = await credits(bot);
  const name = [bot.other, marieke].find(({ id }) => id === personId)?.name ?? assert.fail();
  for (const person of [bot.other, marieke])
    assert.ok((await views(bot, person, 'served.view')).includes(`Voorzitter: ${name}`));
});

test('also where nobody had said yes; until the next meeting begins, and for two weeks', async (t) => {
  const bot = await aNetwork(t);
  assert.match((await aServed(bot, hans, 1)).join('\n'), /Wie wat deed, kun je zeggen vanaf het eind van een overleg/);
  await bot.roundWith(five);
  bot.readAll();
  assert.ok((await aServed(bot, hans, 1)).includes(`Voorzitter: ${hans.name}`));
  assert.deepEqual(await credits(bot), [[hans.id, 'swap']]);
  await bot.later(15 * day);
  bot.readAll();
  assert.match((await aServed(bot, sanne, 1)).join('\n'), /hoogstens twee weken/);
  assert.ok(!(await views(bot, sanne, 'more.view')).includes('[Ik zat voor]'));
  await bot.meetingStarts();
  assert.match((await aServed(bot, sanne, 2)).join('\n'), /vanaf het eind van een overleg/);
  await bot.tick();
  bot.readAll();
});
async function aServed(bot: Bot, person: Someone, meeting: number) {
  if (bot.teams.inChat(chat.id).length === 0) await bot.types(person, 'help');
  bot.readAll();
  return views(bot, person, 'served.mine', turn(bot, meeting));
}

test('of another only who decides can say it, of a role that is on and somebody who is there', async (t) => {
  const bot = await afterTheMeeting(t);
  const tells = async (by: Someone, verb: string, fields: Record<string, unknown> = {}) =>
    (await views(bot, by, verb, { ...turn(bot), person: keyOf(hans), ...fields })).join('\n');
  for (const verb of ['served.choose', 'served.save'])
    assert.match(await tells(bot.other, verb), /van een ander kan dit alleen zeggen wie het netwerk leidt/);
  assert.match(
    await tells(bot.first, 'served.save', { turn: 'podium' }),
    /deze rol gaat in deze chat niet om de beurt/,
  );
  assert.match(await tells(marieke, 'served.save', { person: keyOf(anonymous) }), /er is niemand gekozen/);
  assert.match(await tells(anonymous, 'served.mine'), /staat niet \(meer\) in de chat/);
  assert.match(await tells(bot.first, 'served.save'), /Bewaard\. Zo staat het nu/);
  assert.deepEqual(await credits(bot), [[hans.id, bot.first.id === hans.id ? 'rule' : 'swap']]);
});
