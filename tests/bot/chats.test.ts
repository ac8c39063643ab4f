import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PersonId } from '../../services/ids.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { bot as botAccount, chat, fatima, hans, marieke, type Someone, sanne, tenantId } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

const board = { id: '19:meeting_bestuur@thread.v2', name: 'Bestuurlijk overleg' };
const boardKey = chatKeyOf({ tenantId, chatId: board.id });
const boardsOwn = networkIdOf({ tenantId, chatId: board.id });
type Bot = Awaited<ReturnType<typeof aNetwork>>;

/** Something happens in the board's chat. */
const there = ({ from }: Bot, person: Someone, rest: Record<string, unknown>) =>
  from(person, {
    conversation: { id: board.id, conversationType: 'groupChat', isGroup: true, tenantId, name: board.name },
    ...rest,
  });
const endsThere = (bot: Bot) =>
  there(bot, marieke, {
    type: 'event',
    name: 'application/vnd.microsoft.meetingEnd',
    value: { EndTime: bot.clock.now.toISOString() },
  });

/** Marieke leads a network, and has added the bot to the board's chat, whose welcome is read. */
async function twoChats(t: Parameters<typeof aNetwork>[0], adds: Someone = marieke): Promise<Bot> {
  const bot = await aNetwork(t);
  bot.teams.rosters.set(board.id, [hans, marieke, sanne]);
  await there(bot, adds, { type: 'conversationUpdate', membersAdded: [botAccount] });
  await bot.tick();
  await there(bot, hans, { type: 'message', text: 'trend' });
  bot.readAll();
  return bot;
}

/** A view of *Meer* there, pressed by its verb: whatever card stands there has that button behind it. */
async function pressThere({ teams }: Bot, person: Someone, verb: string, inputs: object = {}) {
  const message = teams.inChat(board.id)[0] ?? assert.fail('nothing stands there');
  const data = { verb, ...inputs };
  return teams.invoke(person, message, { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' });
}

/** Marieke says that the chat belongs to her network, and half an hour goes by. */
async function linked(t: Parameters<typeof aNetwork>[0]): Promise<Bot> {
  const bot = await twoChats(t);
  await pressThere(bot, marieke, 'chats.link', { belongsTo: bot.networkId });
  await bot.tick();
  await bot.later(10);
  for (const seconds of [20, 600, 600, 61]) await bot.later(seconds);
  bot.readAll();
  return bot;
}

const networkOf = async (bot: Bot) => (await bot.services.chats.byKey(tenantId, boardKey))?.networkId;

test('who leads a network is offered it in a new chat, and nobody else; the chat reads once that it belongs to one, without a name', async (t) => {
  const bot = await twoChats(t);
  assert.ok((await pressThere(bot, marieke, 'more.view')).includes('Hoort deze chat bij een netwerk van jou?'));
  assert.ok(!(await pressThere(bot, sanne, 'more.view')).includes('Hoort deze chat bij een netwerk van jou?'));
  assert.match((await pressThere(bot, sanne, 'chats.view'))[1] ?? '', /^Dit is alleen voor de coördinator/);
  const offered = await pressThere(bot, marieke, 'chats.view');
  assert.ok(offered.includes(`(${chat.name})`), offered.join('\n'));
  const said = await pressThere(bot, marieke, 'chats.link', { belongsTo: bot.networkId });
  assert.equal(said[0], 'Ik koppel deze chat');
  await bot.tick();
  await bot.later(10);
  const [title, what = ''] = bot.teams.newCard(board.id);
  assert.equal(title, 'Deze chat hoort nu bij een netwerk');
  assert.ok(![marieke, hans].some(({ name }) => what.includes(name)));
  assert.equal(await networkOf(bot), bot.networkId);
  for (const seconds of [20, 600, 600, 61]) await bot.later(seconds);
  assert.deepEqual(await bot.tables.Networks.list(boardsOwn), [], 'nothing is left of the empty network');
  assert.deepEqual(bot.teams.unread(), []);
});

test('what cannot be linked gets a sentence: somebody else’s network, one that is not there, one that stops, a chat that is not new', async (t) => {
  const bot = await twoChats(t);
  const asks = async (person: Someone, belongsTo: string) =>
    (await pressThere(bot, person, 'chats.link', { belongsTo }))[1] ?? '';
  assert.match(await asks(sanne, bot.networkId), /^Dit is alleen voor de coördinator/);
  assert.match(await asks(marieke, 'elsewhere_network'), /^Dit is alleen voor de coördinator/);
  assert.match(await asks(marieke, '?'), /^Dit is alleen voor de coördinator/);
  assert.match(await asks(marieke, boardsOwn), /^Er is niets veranderd: deze chat heeft al een eigen netwerk/);
  await bot.services.leadership.appoint(boardsOwn, PersonId.parse(hans.id));
  assert.match(await asks(marieke, bot.networkId), /^Er is niets veranderd: deze chat heeft al een eigen netwerk/);
  await bot.services.endings.begin(bot.networkId, PersonId.parse(marieke.id));
  const { coordinator: _, ...unled } = (await bot.tables.Networks.get(boardsOwn, 'network'))?.row ?? {};
  await bot.tables.Networks.put(boardsOwn, 'network', unled);
  assert.match(await asks(marieke, bot.networkId), /^Dit netwerk stopt/);
  await bot.tick();
  bot.readAll();
  assert.equal(await networkOf(bot), boardsOwn);
});

test('whoever leads some network cannot take a new chat that others began; its organiser can', async (t) => {
  const bot = await twoChats(t, hans);
  const asks = () => pressThere(bot, marieke, 'chats.link', { belongsTo: bot.networkId });
  const refused = /^Er is niets veranderd: deze chat koppelen kan wie mij heeft toegevoegd of het overleg organiseert/;
  assert.match((await pressThere(bot, marieke, 'chats.view'))[1] ?? '', refused);
  assert.match((await asks())[1] ?? '', refused);
  await bot.later(61);
  assert.equal(await networkOf(bot), boardsOwn);
  bot.teams.chat.organiser = marieke;
  assert.equal((await asks())[0], 'Ik koppel deze chat');
  bot.readAll();
});

test('of another tenant nothing is offered, and nothing can be linked to it', async (t) => {
  const bot = await twoChats(t);
  const elsewhere = { tenantId: 'another', chatId: '19:elsewhere', serviceUrl: bot.teams.url, botId: '28:kring' };
  const { network } = await bot.services.networks.begin(elsewhere, { name: 'Van een ander' });
  await bot.services.leadership.appoint(network.id, PersonId.parse(marieke.id));
  const offered = await pressThere(bot, marieke, 'chats.view');
  assert.ok(offered.includes(`(${chat.name})`) && !offered.join().includes('Van een ander'));
  const said = await pressThere(bot, marieke, 'chats.link', { belongsTo: network.id });
  assert.match(said[1] ?? '', /^Dit is alleen voor de coördinator/);
  assert.deepEqual(
    (await bot.services.ledNetworks.of('another', PersonId.parse(marieke.id))).map(({ name }) => name),
    ['Van een ander'],
  );
});

test('rounds, meetings and turns of two chats of one network stay apart', async (t) => {
  const bot = await linked(t);
  await bot.roundWith(['444', '444', '343', '433', '443']);
  await endsThere(bot);
  await bot.tick();
  const [card] = bot.teams.inChat(board.id).slice(-1);
  assert.match(read(card?.card ?? assert.fail())[0] ?? '', /^Even .*terugkijken$/);
  const rounds = (await bot.tables.Networks.list(bot.networkId)).filter(({ key }) => key.startsWith('round_'));
  assert.deepEqual(new Set(rounds.map(({ row }) => row['chatKey'])), new Set([bot.chatKey, boardKey]));
  assert.ok(rounds.every(({ row }) => row['meetingNumber'] === 1));
  await bot.close();
  assert.match(bot.results()[0] ?? '', /^Zo keken we terug/);
  const open = await bot.services.rounds.openOf(bot.networkId, { chatKey: boardKey, meetingNumber: 1 });
  assert.ok(open, 'the round there goes on');
  const pool = (await bot.services.members.inChat(bot.networkId, boardKey)).map(({ name }) => name);
  assert.deepEqual(pool.toSorted(), [hans, marieke, sanne].map(({ name }) => name).toSorted());
  bot.readAll();
});

test('every chat reads that the network stops, and that it goes on; taken out of one of two chats, it goes on', async (t) => {
  const bot = await linked(t);
  await there(bot, hans, { type: 'installationUpdate', action: 'remove' });
  await bot.tick();
  assert.equal((await bot.services.networks.get(bot.networkId))?.endsAt, undefined);
  assert.equal(bot.teams.newCard(oneToOne(marieke))[1], `In de chat: ${board.name}`);
  await there(bot, hans, { type: 'installationUpdate', action: 'add' });
  await bot.roundWith([]);
  for (const title of ['Meer', 'Instellingen', 'Stoppen met Kring', 'Ja, stoppen'])
    await bot.teams.press(marieke, title);
  await bot.tick();
  for (const place of [chat.id, board.id]) assert.match(bot.teams.newCard(place)[0] ?? '', /^Jullie netwerk stopt op/);
  await bot.teams.press(marieke, 'Toch doorgaan', {}, board.id);
  await bot.tick();
  const titles = [chat.id, board.id].map((place) => bot.teams.inChat(place).map(({ card }) => read(card)[0]));
  assert.ok(titles.every((some) => some.includes('Jullie netwerk gaat door')));
  assert.ok(!titles.flat().some((title) => title?.startsWith('Jullie netwerk stopt')));
});

test('who leads the network sees its chats and gives one a name, which it keeps until it is taken away', async (t) => {
  const bot = await linked(t);
  await there(bot, hans, { type: 'installationUpdate', action: 'remove' });
  await bot.roundWith([]);
  await bot.teams.press(marieke, 'Meer');
  const all = await bot.teams.press(marieke, 'De chats');
  assert.ok([chat.name, board.name, 'Iemand heeft mij daar uit de chat gehaald.'].every((line) => all.includes(line)));
  const names = async () => (await bot.services.chatNames.of(await networkHere(bot))).map(({ name }) => name);
  await pressThere(bot, marieke, 'chat.save', { chat: boardKey, chatName: 'Bestuur' });
  await there(bot, hans, { type: 'message', text: 'help' });
  assert.deepEqual((await names()).toSorted(), ['Bestuur', chat.name].toSorted());
  await pressThere(bot, marieke, 'chat.save', { chat: boardKey, chatName: '' });
  assert.deepEqual((await names()).toSorted(), [board.name, chat.name].toSorted());
  const other = await pressThere(bot, marieke, 'chat.save', { chat: 'x'.repeat(22), chatName: 'Bestuur' });
  assert.match(other[1] ?? '', /^Ik ken deze chat nog niet/);
  assert.match((await pressThere(bot, fatima, 'chat.save', { chatName: 'Bestuur' }))[1] ?? '', /^Dit is alleen voor/);
  const tooLong = await pressThere(bot, marieke, 'chat.save', { chat: boardKey, chatName: 'x'.repeat(61) });
  assert.match(tooLong.join(), /De naam is niet bewaard: hij is te lang/);
  bot.readAll();
});

test('a name that somebody gave a chat is among their data, and goes with them', async (t) => {
  const bot = await linked(t);
  await pressThere(bot, marieke, 'chat.save', { chat: boardKey, chatName: 'Bestuur' });
  assert.ok((await pressThere(bot, marieke, 'me.view')).join('\n').includes('Bestuur'));
  await pressThere(bot, marieke, 'me.erase');
  await bot.tick();
  await bot.later(60);
  const names = (await bot.services.chatNames.of(await networkHere(bot))).map(({ name }) => name);
  assert.ok(names.includes(board.name) && !names.includes('Bestuur'));
  bot.readAll();
});

const networkHere = async ({ services, networkId }: Bot) =>
  (await services.networks.get(networkId)) ?? assert.fail('the network is gone');
