import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextMondayAt } from '../../services/calendar.ts';
import { PersonId } from '../../services/ids.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, everybody, fatima, hans, marieke, type Someone, tenantId } from '../support/people.ts';
import { buttonsOf, read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;
const day = 24 * 3_600;
const idOf = ({ id }: Someone) => PersonId.parse(id);

/** Somebody types to the bot in a chat of their own. Resolves to what they read there. */
async function typesAlone(bot: Bot, person: Someone, text: string): Promise<readonly string[]> {
  const conversation = { id: oneToOne(person), conversationType: 'personal', tenantId };
  await bot.from(person, { type: 'message', text, conversation });
  return bot.teams.newCard(oneToOne(person));
}

/** Another network of this tenant, or of another one, that this person leads. */
async function leadsAnother(bot: Bot, person: Someone, name: string, tenant = tenantId) {
  const place = { tenantId: tenant, chatId: `19:${name}`, serviceUrl: bot.teams.url, botId: '28:kring' };
  const { network } = await bot.services.networks.begin(place, { name });
  await bot.services.leadership.appoint(network.id, idOf(person));
  await bot.tick();
  bot.readAll();
  return network.id;
}

/** What the coordinator reads under *Meer*, *Overzicht*. */
async function overview(bot: Bot, person = marieke): Promise<readonly string[]> {
  await bot.teams.press(person, 'Meer');
  const lines = await bot.teams.press(person, 'Overzicht');
  if (lines.includes('[Terug]')) await bot.teams.press(person, 'Terug');
  return lines;
}

test('typed in the chat, the overview is behind a door, and for who leads the network alone', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, 'overzicht');
  assert.equal(bot.teams.newCard()[0], 'Dit is iets tussen jou en mij');
  assert.equal((await bot.teams.press(marieke, 'Alleen voor mij'))[0], 'Zo staat jullie netwerk ervoor');
  assert.match((await bot.teams.press(hans, 'Alleen voor mij'))[1] ?? '', /^Dit is alleen voor de coördinator/);
});

test('a guest who leads the network and cannot be reached one to one sees the overview all the same', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.unreachable.add(marieke.id);
  await bot.roundWith([]);
  assert.equal((await overview(bot))[0], 'Zo staat jullie netwerk ervoor');
});

test('the overview tells of an open round until when, never how many answered; and who chairs next, by name after a yes', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['444', '444', '343']);
  const lines = await overview(bot);
  assert.ok(
    lines.includes(
      'Er is een ronde open, tot uiterlijk woensdag 4 maart om 13:00. Het gaat over het overleg van 2 maart.',
    ),
    lines.join('\n'),
  );
  assert.ok(!lines.some((line) => /\b[34]\b antwoord|\bdrie\b/.test(line)));
  assert.ok(!lines.some((line) => line.startsWith('Volgende voorzitter')));
  await bot.close(true);
  const asked = await overview(bot);
  assert.ok(asked.includes('Volgende voorzitter: ik heb iemand gevraagd, er is nog geen ja.'), asked.join('\n'));
  const question = bot.teams.posted.findLast(({ chatId }) => chatId.startsWith('a:'));
  const person = everybody.find((one) => oneToOne(one) === question?.chatId);
  if (!person || !question) return assert.fail('nobody was asked');
  assert.ok(!asked.join().includes(person.name));
  await bot.teams.press(person, 'Ja, dat doe ik', {}, question.chatId);
  await bot.tick();
  bot.readAll();
  assert.ok((await overview(bot)).includes(`Volgende voorzitter: ${person.name}`));
});

test('of meetings every two weeks the overview says when the next one probably is, while that lies ahead', async (t) => {
  const bot = await aNetwork(t);
  for (let meeting = 0; meeting < 3; meeting += 1) {
    await bot.meetingEnds();
    await bot.tick();
    await bot.later(11);
    bot.clock.now = new Date(bot.clock.now.getTime() + (14 * day - 11) * 1_000);
  }
  bot.clock.now = new Date(bot.clock.now.getTime() - 7 * day * 1_000);
  assert.ok((await overview(bot)).includes('Volgend overleg: vermoedelijk maandag 13 april.'));
  await bot.later(30 * day);
  bot.readAll();
  assert.ok((await overview(bot)).includes('Volgend overleg: nog niet bekend.'));
});

test('what could not be delivered stands there in words, with what to do about it', async (t) => {
  const bot = await aNetwork(t, { faults: 'expected' });
  await bot.roundWith([]);
  bot.teams.codes.says = 'MessageWritesBlocked';
  bot.teams.rules.push((method, path) =>
    method === 'POST' && path.includes(encodeURIComponent(chat.id)) ? 403 : undefined,
  );
  await bot.close(true);
  const lines = (await bot.services.overviews.of(await networkHere(bot))).chats;
  assert.deepEqual(
    lines.map(({ refusal }) => refusal),
    ['blocked'],
  );
  for (let attempt = 0; attempt < 6; attempt += 1) await bot.later(day / 4 + 1);
  bot.readAll();
  const { undelivered } = await bot.services.overviews.of(await networkHere(bot));
  assert.deepEqual(undelivered, [{ what: 'results', state: 'set-aside', count: 1 }]);
});

const networkHere = async ({ services, networkId }: Bot) =>
  (await services.networks.get(networkId)) ?? assert.fail('the network is gone');

test('in a chat of their own, who leads two networks chooses, and sees the one that was chosen; of another tenant nothing', async (t) => {
  const bot = await aNetwork(t);
  await leadsAnother(bot, marieke, 'Palliatief netwerk Zuid');
  await leadsAnother(bot, marieke, 'Van een ander', 'another');
  await leadsAnother(bot, hans, 'Van Hans');
  for (const word of ['overzicht', 'trend', 'opgave', 'spelregels', 'mensen', 'stoppen']) {
    const choice = await typesAlone(bot, marieke, word);
    assert.deepEqual(
      choice.slice(0, 3),
      ['Over welk netwerk gaat het?', '[Palliatief netwerk Zuid]', `[${chat.name}]`],
      word,
    );
  }
  await typesAlone(bot, marieke, 'overview');
  const seen = await bot.teams.press(marieke, 'Palliatief netwerk Zuid', {}, oneToOne(marieke));
  assert.ok(seen.includes('Netwerk: Palliatief netwerk Zuid'), seen.join('\n'));
  assert.equal((await typesAlone(bot, fatima, 'overzicht'))[0], 'Wat kan ik voor jullie doen?');
});

test('a button of somebody’s choice helps nobody else, and no network of another tenant', async (t) => {
  const bot = await aNetwork(t);
  const elsewhere = await leadsAnother(bot, marieke, 'Van een ander', 'another');
  await typesAlone(bot, marieke, 'overzicht');
  const [card] = bot.teams.inChat(oneToOne(marieke));
  const press = (person: Someone, network: string) => {
    const data = { verb: 'overview.view', network };
    const value = { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' };
    return bot.teams.invoke(person, card ?? assert.fail(), value);
  };
  assert.match((await press(hans, bot.networkId))[1] ?? '', /^Dit is alleen voor de coördinator/);
  assert.match((await press(marieke, elsewhere))[1] ?? '', /^Dit is alleen voor de coördinator/);
  assert.equal((await press(marieke, bot.networkId))[0], 'Zo staat jullie netwerk ervoor');
});

test('the trend of a network with two chats is chosen by chat; of one with one chat it is shown at once', async (t) => {
  const bot = await aNetwork(t);
  await typesAlone(bot, marieke, 'trend');
  const title = buttonsOf(bot.teams.inChat(oneToOne(marieke))[0]?.card ?? assert.fail())[0]?.title ?? '';
  assert.equal((await bot.teams.press(marieke, title, {}, oneToOne(marieke)))[0], 'Hoe gaat onze samenwerking?');
  const place = { tenantId, chatId: '19:bestuur', serviceUrl: bot.teams.url, botId: '28:kring', name: 'Bestuur' };
  await bot.services.chats.add(place, bot.networkId);
  await typesAlone(bot, marieke, 'trend');
  const choice = await bot.teams.press(marieke, title, {}, oneToOne(marieke));
  assert.equal(choice[0], 'Over welke chat gaat het?');
  assert.ok(choice.includes('[Bestuur]'));
  assert.equal((await bot.teams.press(marieke, 'Bestuur', {}, oneToOne(marieke)))[0], 'Hoe gaat onze samenwerking?');
  const forged = { verb: 'trend.view', network: bot.networkId, chat: 'x'.repeat(22) };
  const value = { action: { type: 'Action.Execute', verb: forged.verb, data: forged }, trigger: 'manual' };
  const said = await bot.teams.invoke(marieke, bot.teams.inChat(oneToOne(marieke))[0] ?? assert.fail(), value);
  assert.match(said[1] ?? '', /^Ik ken deze chat nog niet/);
});

/** Until the next Monday, half past eight, while the sweep sees to it that what has to be done is planned. */
async function nextMonday(bot: Bot): Promise<void> {
  await bot.sweep();
  const monday = nextMondayAt(8, bot.clock.now, 'Europe/Amsterdam');
  await bot.later((monday.getTime() - bot.clock.now.getTime()) / 1_000 + 1_800);
}
const digestsOf = (bot: Bot, person: Someone) =>
  bot.teams
    .inChat(oneToOne(person))
    .map(({ card }) => read(card))
    .filter(([title]) => title === 'Deze week voor jullie netwerk');

/** A network with a round that stays open for two weeks, from Tuesday on. */
async function withOpenRound(...[t, wishes]: Parameters<typeof aNetwork>): Promise<Bot> {
  const bot = await aNetwork(t, { at: '2026-03-03T12:00:00Z', ...wishes });
  const stored = (await bot.tables.Networks.get(bot.networkId, 'network')) ?? assert.fail();
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored.row, workingDaysOpen: 10 });
  await bot.roundWith([]);
  return bot;
}

test('on Monday who leads the network hears once what needs them, without names or numbers, with a way to the overview', async (t) => {
  const bot = await withOpenRound(t);
  await nextMonday(bot);
  const [said = [], ...more] = digestsOf(bot, marieke);
  assert.deepEqual(more, []);
  assert.match(said.join('\n'), /Netwerk: Wijknetwerk Overvecht-Noord\nEr is een ronde open\./);
  const seen = await bot.teams.press(marieke, 'Overzicht', {}, oneToOne(marieke));
  assert.ok(seen.some((line) => line.startsWith('Er is een ronde open, tot')));
  for (let days = 0; days < 6; days += 1) {
    await bot.sweep();
    await bot.later(day);
  }
  assert.equal(digestsOf(bot, marieke).length, 1, 'once a week');
  await nextMonday(bot);
  assert.equal(digestsOf(bot, marieke).length, 2);
  bot.readAll();
  await bot.later(7 * day);
  bot.readAll();
});

test('after four rounds in a month nothing is asked: who leads is told beforehand, once, and can have the group talk', async (t) => {
  const bot = await aNetwork(t, { at: '2026-03-02T12:00:00Z' });
  const full = /Deze maand waren er al vier rondes/;
  for (let weeks = 0; weeks < 4; weeks += 1) {
    await bot.roundWith(['444', '444', '343', '433', '443']);
    await bot.close();
    if (weeks === 3) continue;
    assert.doesNotMatch((await overview(bot)).join('\n'), full);
    await bot.later(7 * day);
  }
  assert.match((await overview(bot)).join('\n'), full);
  const told = () => digestsOf(bot, marieke).filter((lines) => /al vier rondes/.test(lines.join('\n'))).length;
  assert.equal(told(), 0);
  await nextMonday(bot);
  assert.equal(told(), 1);
  bot.readAll();
  await bot.meetingEnds();
  await bot.tick();
  await bot.types(marieke, 'reflectie');
  assert.match(bot.teams.newCard().join('\n'), /Typ in de chat van het overleg: mondeling/);
  await bot.types(marieke, 'mondeling');
  await bot.tick();
  await bot.later(3);
  assert.ok(read(bot.teams.inChat(chat.id).at(-1)?.card ?? assert.fail()).includes('[Mondeling gedaan]'));
  bot.readAll();
  await nextMonday(bot);
  assert.equal(told(), 1);
  assert.doesNotMatch((await overview(bot)).join('\n'), full, 'another month');
  bot.readAll();
});

test('nothing to say, nobody who leads, or an end: nothing is sent', async (t) => {
  const bot = await aNetwork(t, { at: '2026-03-03T12:00:00Z' });
  for (let weeks = 0; weeks < 4; weeks += 1) await nextMonday(bot);
  assert.deepEqual(bot.teams.posted, []);
  const other = await withOpenRound(t);
  await other.services.endings.begin(other.networkId, idOf(marieke));
  await nextMonday(other);
  assert.deepEqual(digestsOf(other, marieke), []);
  other.readAll();
});

test('who cannot be reached one to one gets no digest, and nothing comes in the chat instead; the other one does', async (t) => {
  const bot = await withOpenRound(t);
  const stored = (await bot.tables.Networks.get(bot.networkId, 'network')) ?? assert.fail();
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored.row, deputy: hans.id });
  bot.teams.unreachable.add(marieke.id);
  const before = bot.teams.inChat(chat.id).length;
  await nextMonday(bot);
  assert.equal(digestsOf(bot, hans).length, 1);
  assert.equal(bot.teams.inChat(chat.id).length, before);
  const opened = bot.teams.calls.filter(({ path }) => path === '/v3/conversations').length;
  await bot.later(3 * day);
  assert.equal(
    bot.teams.calls.filter(({ path }) => path === '/v3/conversations').length,
    opened,
    'nor is it tried again',
  );
  bot.readAll();
});

test('while Teams has no time the digest waits; whatever is killed or repeated, nobody gets two in a week', async (t) => {
  const bot = await withOpenRound(t);
  let isBusy = true;
  bot.teams.patience.seconds = 60;
  bot.teams.rules.push((method, path) =>
    isBusy && method === 'POST' && path === '/v3/conversations' ? 429 : undefined,
  );
  await nextMonday(bot);
  assert.deepEqual(digestsOf(bot, marieke), []);
  isBusy = false;
  await bot.later(120);
  assert.equal(digestsOf(bot, marieke).length, 1);
  const key = 'work_send-digest_network';
  for (const state of ['pending', 'set-aside'] as const) {
    const work = (await bot.tables.Networks.get(bot.networkId, key)) ?? assert.fail();
    const again = { ...work.row, state, dueAt: bot.clock.now.toISOString(), attempts: 0 };
    await bot.tables.Networks.put(bot.networkId, key, again);
    await bot.queue.send({ network: bot.networkId, work: key }, 0);
    await bot.tick();
    await bot.sweep();
    await bot.tick();
  }
  assert.equal(digestsOf(bot, marieke).length, 1);
  assert.equal(
    (await bot.tables.Networks.get(bot.networkId, key))?.row['state'],
    'pending',
    'and the next one is planned',
  );
  bot.readAll();
});

test('a worker that dies when the digest is on its way leaves nobody with two in a week', async (t) => {
  const bot = await withOpenRound(t, { faults: 'expected' });
  const { direct } = bot.services.messenger;
  Object.assign(bot.services.messenger, {
    async direct(...args: Parameters<typeof direct>) {
      await direct(...args);
      Object.assign(bot.services.messenger, { direct });
      throw new Error('killed');
    },
  });
  await nextMonday(bot);
  await bot.later(120);
  assert.equal(digestsOf(bot, marieke).length, 1);
  await nextMonday(bot);
  assert.equal(digestsOf(bot, marieke).length, 2);
  bot.readAll();
});

test('of a paused network nothing is said, but once after three months what is to become of it', async (t) => {
  const bot = await withOpenRound(t);
  const stored = (await bot.tables.Networks.get(bot.networkId, 'network')) ?? assert.fail();
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored.row, paused: true });
  const said: number[] = [];
  for (let weeks = 0; weeks < 18; weeks += 1) {
    await nextMonday(bot);
    said.push(digestsOf(bot, marieke).length);
    bot.readAll();
  }
  assert.deepEqual([said.indexOf(1), said.at(-1)], [13, 1], said.join());
  assert.match(
    digestsOf(bot, marieke)[0]?.join() ?? '',
    /drie maanden op pauze\. Wil je weer beginnen, minder vaak, of stoppen\?/,
  );
});

test('after a pause that ended by itself the digest comes again, nothing calls it a long one, and the overview tells of none', async (t) => {
  const bot = await withOpenRound(t);
  const stored = (await bot.tables.Networks.get(bot.networkId, 'network')) ?? assert.fail();
  const pausedUntil = new Date(bot.clock.now.getTime() + 8 * day * 1_000).toISOString();
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored.row, paused: true, pausedUntil });
  await nextMonday(bot);
  assert.deepEqual(digestsOf(bot, marieke), []);
  assert.ok((await overview(bot)).join().includes('op pauze'));
  await nextMonday(bot);
  assert.match(digestsOf(bot, marieke)[0]?.join() ?? '', /Er is een ronde open/);
  assert.ok(!(await overview(bot)).join().includes('op pauze'));
  for (let weeks = 0; weeks < 13; weeks += 1) await nextMonday(bot);
  assert.ok(!digestsOf(bot, marieke).join().includes('drie maanden op pauze'));
  bot.readAll();
});
