import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { PersonId } from '../../services/ids.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, everybody, fatima, hans, marieke, type Someone, sanne, tenantId } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { startBot } from '../support/start-bot.ts';
import { aNetwork } from '../support/stories.ts';

const days = (count: number) => count * 24 * 3_600;
const networkId = networkIdOf({ tenantId, chatId: chat.id });
/** Somebody from another organisation, whom Teams gives no Entra id. */
const external: Someone = { id: '29:1external', name: 'Wim Extern', email: 'wim@elders.example', userRole: 'user' };
/** Joined a meeting without an account. */
const anonymous: Someone = { id: '29:1anonymous', name: 'Gast zonder account', userRole: 'anonymous' };
type Bot = Awaited<ReturnType<typeof startBot>>;

/** The bot was added by Marieke to a chat in which all sorts of people are. */
async function addedBot(t: TestContext): Promise<Bot> {
  const bot = await startBot(t);
  bot.teams.chat.members = [...everybody, external, anonymous];
  await bot.addedBy(marieke);
  await bot.later(6);
  bot.readAll();
  return bot;
}

/** Marieke leads a network, whose people are known. */
async function ledNetwork(t: TestContext) {
  const bot = await aNetwork(t);
  bot.teams.chat.members = [...everybody, external, anonymous];
  await bot.roundWith(['444', '444', '343', '433', '443']);
  bot.readAll();
  return bot;
}

/** Teams tells that somebody came or went, and its list says who is there now. */
async function presentAre(bot: Bot, people: readonly Someone[]) {
  bot.teams.chat.members = people;
  await bot.from(hans, { type: 'conversationUpdate', membersRemoved: [{ id: '29:1somebody' }] });
  await bot.later(6);
}

const networkOf = async (bot: Bot) => (await bot.services.networks.get(networkId)) ?? assert.fail();
const holders = async (bot: Bot) => {
  const { coordinator, deputy } = await networkOf(bot);
  return [coordinator, deputy];
};
const kindsOf = async (bot: Bot) => (await bot.services.actions.list(networkId)).map(({ kind, by }) => [kind, by]);
/** The titles of all that the chat reads now. */
const titles = ({ teams }: Bot) => teams.inChat(chat.id).map(({ card }) => read(card)[0]);
const names = [...everybody, external, anonymous].map(({ name }) => name);
/** No message, to whomever, has a name in it. */
function assertNameless({ teams }: Bot): void {
  const said = JSON.stringify(teams.posted.map(({ card }) => card));
  assert.deepEqual(
    names.filter((name) => said.includes(name)),
    [],
  );
}

/** A button of a view that somebody opened, or of a card that they kept, or forged. */
async function pressed({ teams }: Bot, person: Someone, verb: string, inputs: Record<string, unknown> = {}) {
  const message = teams.inChat(chat.id)[0] ?? assert.fail('nothing stands in the chat');
  const data = { verb, ...inputs };
  return teams.invoke(person, message, { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' });
}

/** Somebody who is not entitled wants the role, and the chat reads so. */
async function claims(bot: Bot, person: Someone) {
  assert.equal((await pressed(bot, person, 'coordinator.take'))[0], 'Wil je coördinator worden?');
  const said = await bot.teams.press(person, 'Ik word coördinator');
  await bot.tick();
  return said;
}

test('anybody in the chat becomes the coordinator once a second member confirms, and the chat reads no name', async (t) => {
  const bot = await addedBot(t);
  assert.equal((await claims(bot, external))[0], 'Nog één bevestiging');
  assert.equal(bot.teams.newCard()[0], 'Iemand in deze chat wil coördinator worden');
  assert.deepEqual(await holders(bot), [undefined, undefined]);
  assert.equal((await bot.teams.press(external, 'Bekijk wie'))[0], 'Nog één bevestiging');
  const seen = await bot.teams.press(sanne, 'Bekijk wie');
  assert.deepEqual(seen.slice(0, 2), ['Wordt dit jullie coördinator?', `Coördinator wil worden: ${external.name}`]);
  assert.equal((await bot.teams.press(hans, 'Bekijk wie'))[0], seen[0]);
  assert.equal((await bot.teams.press(hans, 'Niet nu'))[0], 'Goed, nu niet');
  assert.equal((await bot.teams.press(sanne, 'Bevestigen'))[0], 'Bevestigd');
  await bot.tick();
  assert.deepEqual(await holders(bot), [external.id, undefined]);
  assert.ok(titles(bot).includes('Dit netwerk heeft een coördinator'));
  assert.ok(!titles(bot).includes('Iemand in deze chat wil coördinator worden'));
  assertNameless(bot);
  assert.deepEqual((await kindsOf(bot)).toSorted(), [
    ['coordinator-appointed', external.id],
    ['coordinator-confirmed', sanne.id],
    ['role-claimed', external.id],
  ]);
  await pressed(bot, external, 'more.view');
  assert.equal((await bot.teams.press(external, 'Instellingen'))[0], 'Instellingen');
});

test('who joined without an account neither claims nor confirms, and nobody confirms themselves; each hears why', async (t) => {
  const bot = await addedBot(t);
  await pressed(bot, anonymous, 'coordinator.take');
  assert.match((await bot.teams.press(anonymous, 'Ik word coördinator'))[1] ?? '', /zonder eigen account/);
  await claims(bot, hans);
  bot.readAll();
  const message = bot.teams.inChat(chat.id).at(-1) ?? assert.fail();
  const { id = '' } = (await bot.services.leadership.find(networkId, 'coordinator')) ?? {};
  const confirm = (person: Someone, appointment = id) => {
    const data = { verb: 'appointment.confirm', appointment };
    return bot.teams.invoke(person, message, { action: { type: 'Action.Execute', verb: data.verb, data } });
  };
  assert.match((await confirm(anonymous))[1] ?? '', /zonder eigen account/);
  assert.match((await confirm(hans))[1] ?? '', /^Jezelf bevestigen kan niet/);
  const stranger: Someone = { id: '29:1stranger', name: 'Vreemde' };
  assert.match((await confirm(stranger))[1] ?? '', /volgens Teams sta je niet/);
  assert.match((await confirm(sanne, 'coordinator_forged'))[1] ?? '', /^Deze vraag is al voorbij/);
  assert.equal((await confirm(sanne))[0], 'Bevestigd');
  for (const late of [sanne, fatima]) assert.equal((await confirm(late))[0], 'Dit netwerk heeft een coördinator');
  await bot.tick();
  assert.deepEqual(await holders(bot), [hans.id, undefined]);
});

test('of two who claim, the second reads that somebody was first, and can confirm that one', async (t) => {
  const bot = await addedBot(t);
  await claims(bot, hans);
  bot.readAll();
  const said = await claims(bot, fatima);
  assert.ok(said.includes('Iemand was je net voor. Jij kunt die ander bevestigen.'), said.join('\n'));
  assert.ok(said.includes(`Coördinator wil worden: ${hans.name}`));
  assert.deepEqual(bot.teams.unread(), []);
  assert.equal((await bot.teams.press(fatima, 'Bevestigen'))[0], 'Bevestigd');
  await bot.tick();
  assert.deepEqual(await holders(bot), [hans.id, undefined]);
});

test('a claim that is overtaken by who takes the role at once, taken back, or two weeks old, is over in the chat too', async (t) => {
  const bot = await addedBot(t);
  await claims(bot, hans);
  bot.readAll();
  await bot.teams.press(hans, 'Bekijk wie');
  assert.equal((await bot.teams.press(hans, 'Toch niet'))[0], 'Wie leidt het netwerk?');
  await bot.tick();
  assert.equal(titles(bot).at(-1), 'Deze vraag is voorbij');
  await claims(bot, hans);
  bot.readAll();
  await bot.later(days(14) - 60);
  assert.equal(titles(bot).at(-1), 'Iemand in deze chat wil coördinator worden');
  await bot.later(120);
  assert.equal(titles(bot).at(-1), 'Deze vraag is voorbij');
  const old = bot.teams.inChat(chat.id).at(-1) ?? assert.fail();
  assert.equal((await bot.services.leadership.find(networkId, 'coordinator'))?.personId, undefined);
  await claims(bot, hans);
  bot.readAll();
  await bot.teams.press(sanne, 'Bekijk wie');
  assert.notEqual(bot.teams.inChat(chat.id).at(-1), old);
  assert.match((await pressed(bot, marieke, 'coordinator.take'))[0] ?? '', /^Jij bent nu de coördinator/);
  assert.equal((await bot.teams.press(sanne, 'Bevestigen'))[0], 'Dit netwerk heeft een coördinator');
  await bot.tick();
  assert.equal(titles(bot).at(-1), 'Dit netwerk heeft een coördinator');
  assert.deepEqual(await holders(bot), [marieke.id, undefined]);
});

/** Whom a leader asks for a role. */
async function asks(bot: Bot, leader: Someone, button: string, person: Someone) {
  await pressed(bot, leader, 'more.view');
  await bot.teams.press(leader, 'Wie leidt het netwerk?');
  await bot.teams.press(leader, button);
  const { people } = await bot.services.choosing.people(networkId, { search: person.name });
  const said = await bot.teams.press(leader, 'Vragen', { person: people[0]?.key ?? '' });
  await bot.tick();
  return said;
}

test('a coordinator asks for a deputy: until the yes nothing changes, and then the deputy decides as well', async (t) => {
  const bot = await ledNetwork(t);
  const said = await asks(bot, marieke, 'Plaatsvervanger vragen', hans);
  assert.ok(said.includes(`Gevraagd als plaatsvervanger: ${hans.name}`), said.join('\n'));
  assert.deepEqual(await holders(bot), [marieke.id, undefined]);
  const question = bot.teams.newCard(oneToOne(hans));
  assert.equal(question[0], 'Wil jij plaatsvervanger worden?');
  assert.deepEqual(bot.teams.unread(), []);
  const yes = () => bot.teams.press(hans, 'Ja, dat doe ik', {}, oneToOne(hans));
  const [first, second] = await Promise.all([yes(), yes()]);
  assert.deepEqual([first[0], second[0]], ['Jij bent nu de plaatsvervanger', 'Jij bent nu de plaatsvervanger']);
  await bot.tick();
  assert.deepEqual(await holders(bot), [marieke.id, hans.id]);
  for (const leader of [hans, marieke]) {
    await pressed(bot, leader, 'more.view');
    await bot.teams.press(leader, 'Instellingen');
    assert.equal((await bot.teams.press(leader, 'Spelregels wijzigen'))[0], 'Spelregels');
    assert.match((await bot.teams.press(leader, 'Bewaren', { threshold: '6' }))[1] ?? '', /zijn bewaard/);
  }
  await pressed(bot, hans, 'more.view');
  assert.equal((await bot.teams.press(hans, 'Sluit en bespreek nu'))[0], 'De ronde wordt gesloten');
  await bot.later(11);
  bot.readAll();
  await pressed(bot, hans, 'more.view');
  assert.equal((await bot.teams.press(hans, 'Wie leidt het netwerk?'))[0], 'Wie leidt het netwerk?');
  assert.ok(
    (await bot.teams.press(hans, 'Stoppen als plaatsvervanger')).includes('Er is nu geen plaatsvervanger meer.'),
  );
  assert.deepEqual(await holders(bot), [marieke.id, undefined]);
  assert.ok(!(await pressed(bot, sanne, 'more.view')).includes('[Instellingen]'));
  const kinds = (await kindsOf(bot)).filter(([kind]) => /deputy|role/.test(kind ?? ''));
  assert.deepEqual(kinds.toSorted(), [
    ['deputy-appointed', hans.id],
    ['deputy-ended', hans.id],
    ['role-asked', marieke.id],
  ]);
});

test('a role is handed over by asking, in the chat where Teams allows nothing else; a no and a change of mind change nothing', async (t) => {
  const bot = await ledNetwork(t);
  bot.teams.unreachable.add(external.id);
  await asks(bot, marieke, 'Rol overdragen', external);
  assert.equal(bot.teams.newCard()[0], 'Iemand is gevraagd als coördinator');
  assert.equal((await bot.teams.press(sanne, 'Ben ik gevraagd?'))[0], 'Jij bent niet gevraagd');
  await bot.teams.press(external, 'Ben ik gevraagd?');
  assert.equal((await bot.teams.press(external, 'Nee'))[0], 'Goed, dan niet');
  await bot.tick();
  assert.equal(titles(bot).at(-1), 'Deze vraag is voorbij');
  await asks(bot, marieke, 'Rol overdragen', external);
  bot.readAll();
  await bot.teams.press(external, 'Ben ik gevraagd?');
  const back = await bot.teams.press(marieke, 'Vraag terugnemen');
  assert.ok(back.includes('De vraag is teruggenomen. Er is niets veranderd.'));
  assert.match((await bot.teams.press(external, 'Ja, dat doe ik'))[1] ?? '', /^Deze vraag is al voorbij/);
  await bot.tick();
  assert.deepEqual(await holders(bot), [marieke.id, undefined]);
  await asks(bot, marieke, 'Rol overdragen', external);
  bot.readAll();
  await bot.teams.press(external, 'Ben ik gevraagd?');
  assert.equal((await bot.teams.press(external, 'Ja, dat doe ik'))[0], 'Jij bent nu de coördinator van dit netwerk');
  await bot.tick();
  assert.deepEqual(await holders(bot), [external.id, undefined]);
  assertNameless(bot);
});

test('what a card does not offer is refused in words: another’s question, a second one, a role that is not yours to give', async (t) => {
  const bot = await ledNetwork(t);
  const card = bot.teams.inChat(chat.id)[0] ?? assert.fail();
  const press = async (person: Someone, verb: string, inputs: Record<string, unknown>) => {
    const data = { verb, ...inputs };
    return (await bot.teams.invoke(person, card, { action: { type: 'Action.Execute', verb, data } }))[1] ?? '';
  };
  const keyOf = async (person: Someone) =>
    (await bot.services.choosing.people(networkId, { search: person.name })).people[0]?.key;
  const ask = async (person: Someone, role: string, whom: Someone) =>
    press(person, 'leaders.ask', { role, person: await keyOf(whom) });
  assert.match(await ask(hans, 'deputy', sanne), /^Dit is alleen voor de coördinator/);
  assert.match(await press(hans, 'leaders.choose', { role: 'coordinator' }), /^Dit is alleen voor de coördinator/);
  assert.match(await ask(marieke, 'deputy', marieke), /Kies iemand anders\.$/);
  assert.match(await ask(marieke, 'deputy', anonymous), /staat niet \(meer\) in de chat/);
  assert.match(await press(marieke, 'leaders.ask', { role: 'deputy', person: '' }), /er is niemand gekozen/);
  await ask(marieke, 'deputy', hans);
  assert.match(await ask(marieke, 'deputy', sanne), /wacht er al een vraag/);
  const { id: appointment } = (await bot.services.leadership.find(networkId, 'deputy')) ?? {};
  assert.match(await press(sanne, 'appointment.accept', { appointment }), /^Deze vraag is voor iemand anders/);
  assert.match(await press(sanne, 'appointment.withdraw', { appointment }), /^Deze vraag is voor iemand anders/);
  await press(hans, 'appointment.accept', { appointment });
  assert.match(await ask(hans, 'coordinator', sanne), /alleen de coördinator zelf draagt die rol over/);
  assert.match(await press(sanne, 'deputy.end', {}), /^Dit is alleen voor de coördinator/);
  await bot.tick();
  bot.readAll();
  assert.deepEqual(await holders(bot), [marieke.id, hans.id]);
});

test('who may take the role may ask somebody else instead, and nobody but them', async (t) => {
  const bot = await addedBot(t);
  assert.ok(!(await pressed(bot, hans, 'leaders.view')).includes('[Iemand anders vragen]'));
  assert.match(
    (await pressed(bot, hans, 'leaders.choose', { role: 'coordinator' }))[1] ?? '',
    /wie mij heeft toegevoegd/,
  );
  await pressed(bot, marieke, 'leaders.view');
  await bot.teams.press(marieke, 'Iemand anders vragen');
  const { people } = await bot.services.choosing.people(networkId, { search: 'Fatima' });
  await bot.teams.press(marieke, 'Vragen', { person: people[0]?.key ?? '' });
  await bot.tick();
  assert.equal(bot.teams.newCard(oneToOne(fatima))[0], 'Wil jij coördinator worden?');
  await bot.teams.press(fatima, 'Ja, dat doe ik', {}, oneToOne(fatima));
  await bot.tick();
  assert.deepEqual(await holders(bot), [fatima.id, undefined]);
});

/** Marieke leads, and Hans is her deputy. */
async function withDeputy(t: TestContext) {
  const bot = await ledNetwork(t);
  await asks(bot, marieke, 'Plaatsvervanger vragen', hans);
  bot.readAll();
  await bot.teams.press(hans, 'Ja, dat doe ik', {}, oneToOne(hans));
  await bot.tick();
  return bot;
}
/** The round that was open is closed and read, and whoever was asked to chair. */
async function quiet(bot: Bot) {
  await bot.later(days(3));
  await bot.later(60);
  bot.readAll();
}
const without = (...gone: readonly Someone[]) => everybody.filter((person) => !gone.includes(person));

test('a coordinator leaves: the deputy is asked once, and goes on leading whatever the answer', async (t) => {
  const bot = await withDeputy(t);
  await quiet(bot);
  const asked = () =>
    bot.teams.inChat(oneToOne(hans)).filter(({ card }) => read(card)[0] === 'Wil jij coördinator worden?').length;
  await presentAre(bot, without(marieke));
  await presentAre(bot, without(marieke));
  assert.equal(asked(), 1);
  bot.readAll();
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
  assert.equal((await bot.teams.press(hans, 'Nee', {}, oneToOne(hans)))[0], 'Goed, dan niet');
  await presentAre(bot, without(marieke));
  assert.equal(asked(), 1);
  assert.deepEqual(await holders(bot), [marieke.id, hans.id]);
  await presentAre(bot, everybody);
  assert.equal((await networkOf(bot)).coordinatorGone, undefined);
  await presentAre(bot, without(marieke));
  assert.equal(asked(), 1, 'two messages this month already: the chat reads that somebody is asked');
  await bot.teams.press(hans, 'Ben ik gevraagd?');
  await bot.teams.press(hans, 'Ja, dat doe ik');
  assert.deepEqual(await holders(bot), [hans.id, undefined]);
  bot.readAll();
});

test('coordinator and deputy are both gone: the bot says so once and falls silent, until somebody leads again', async (t) => {
  const bot = await withDeputy(t);
  await quiet(bot);
  await presentAre(bot, without(marieke, hans));
  assert.equal(bot.teams.newCard()[0], 'Niemand leidt dit netwerk nu');
  await presentAre(bot, without(marieke, hans));
  await bot.meetingEnds();
  await bot.later(days(7));
  assert.deepEqual(bot.teams.unread(), []);
  await bot.teams.press(sanne, 'Ik word coördinator');
  assert.equal((await bot.teams.press(sanne, 'Ik word coördinator'))[0], 'Nog één bevestiging');
  await bot.tick();
  bot.readAll();
  await bot.teams.press(fatima, 'Bekijk wie');
  await bot.teams.press(fatima, 'Bevestigen');
  await bot.tick();
  assert.deepEqual(await holders(bot), [sanne.id, hans.id]);
  assert.ok(titles(bot).includes('Dit netwerk wordt weer geleid'));
  assert.ok(!titles(bot).includes('Niemand leidt dit netwerk nu'));
  await bot.later(days(7));
  bot.readAll();
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even samen terugkijken', 'of few in the chat');
  bot.readAll();
});

test('whoever had two messages this month is asked in the chat, however often the question is taken back', async (t) => {
  const bot = await ledNetwork(t);
  for (let times = 0; times < 3; times += 1) {
    await asks(bot, marieke, 'Plaatsvervanger vragen', hans);
    await bot.teams.press(marieke, 'Vraag terugnemen');
    await bot.tick();
  }
  assert.equal(bot.teams.inChat(oneToOne(hans)).length, 2);
  await asks(bot, marieke, 'Plaatsvervanger vragen', hans);
  assert.equal(bot.teams.inChat(oneToOne(hans)).length, 2);
  assert.equal(titles(bot).at(-1), 'Iemand is gevraagd als plaatsvervanger');
  await bot.teams.press(hans, 'Ben ik gevraagd?');
  assert.equal((await bot.teams.press(hans, 'Ja, dat doe ik'))[0], 'Jij bent nu de plaatsvervanger');
  bot.readAll();
});

test('the deputy answers under Meer too, where Teams allows no chat of one’s own', async (t) => {
  const bot = await withDeputy(t);
  await quiet(bot);
  bot.teams.unreachable.add(hans.id);
  await presentAre(bot, without(marieke));
  assert.equal(titles(bot).at(-1), 'Iemand is gevraagd als coördinator');
  bot.readAll();
  const said = await pressed(bot, hans, 'leaders.view');
  assert.ok(said.includes('Gevraagd als coördinator: jij'), said.join('\n'));
  await bot.teams.press(hans, 'Antwoord geven');
  assert.equal((await bot.teams.press(hans, 'Ja, dat doe ik'))[0], 'Jij bent nu de coördinator van dit netwerk');
  await bot.tick();
  assert.deepEqual(await holders(bot), [hans.id, undefined]);
});

test('who comes back before somebody else took over simply leads again', async (t) => {
  const bot = await ledNetwork(t);
  await presentAre(bot, without(marieke));
  assert.equal(bot.teams.newCard()[0], 'Niemand leidt dit netwerk nu');
  await presentAre(bot, everybody);
  assert.ok(titles(bot).includes('Dit netwerk wordt weer geleid'));
  await pressed(bot, marieke, 'more.view');
  assert.ok((await pressed(bot, marieke, 'more.view')).includes('[Instellingen]'));
  await bot.later(days(7));
  bot.readAll();
});

test('a coordinator who is erased: the deputy is asked, and without one the chat is told; of who claimed nothing is left', async (t) => {
  const bot = await withDeputy(t);
  bot.readAll();
  const erase = async (person: Someone) => {
    await bot.services.erasures.ask(PersonId.parse(person.id), tenantId, networkId);
    await bot.later(60);
  };
  await erase(marieke);
  assert.equal(bot.teams.newCard(oneToOne(hans))[0], 'Wil jij coördinator worden?');
  bot.readAll();
  await erase(hans);
  assert.deepEqual(await holders(bot), [undefined, undefined]);
  assert.ok(titles(bot).includes('Niemand leidt dit netwerk nu'));
  bot.readAll();
  await bot.teams.press(sanne, 'Ik word coördinator');
  await bot.teams.press(sanne, 'Ik word coördinator');
  await bot.tick();
  bot.readAll();
  await erase(sanne);
  assert.equal(titles(bot).at(-1), 'Deze vraag is voorbij');
  assert.ok(!JSON.stringify(await bot.tables.Networks.list(networkId)).includes(sanne.id));
  await bot.later(days(1));
  bot.readAll();
});

test('in a chat of one’s own a network is led by who is in one of its chats, by Teams’ own list', async (t) => {
  const bot = await ledNetwork(t);
  const message = { id: 'm1', chatId: oneToOne(marieke), card: bot.teams.posted[0]?.card ?? assert.fail() };
  const view = async (person: Someone) => {
    const data = { verb: 'rules.view', network: networkId };
    const posted = { ...message, chatId: oneToOne(person), edits: 0, isRead: true };
    return bot.teams.invoke(person, posted, { action: { type: 'Action.Execute', verb: data.verb, data } });
  };
  assert.equal((await view(marieke))[0], 'Spelregels');
  assert.match((await view(hans))[1] ?? '', /^Dit is alleen voor de coördinator/);
  bot.teams.chat.members = without(marieke);
  assert.match((await view(marieke))[1] ?? '', /volgens Teams sta je niet/);
  bot.teams.chat.members = everybody;
  assert.equal((await view(marieke))[0], 'Spelregels');
  bot.teams.rules.push((method, path) => (method === 'GET' && path.includes('/members/') ? 403 : undefined));
  assert.equal((await view(marieke))[0], 'Spelregels', 'where Teams does not let us look, what we know has to do');
});
