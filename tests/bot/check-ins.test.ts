import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { startingWith } from '../../services/storage/keys.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { anonymous, type Bot, board, guest, present, views, withChat } from '../support/in-chat.ts';
import { chat, fatima, hans, ingrid, marieke, type Someone, sanne, tenantId, yusuf } from '../support/people.ts';
import { buttonsOf, inputsOf, read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

const people = [marieke, fatima, hans, sanne, yusuf, ingrid];
const days = (count: number) => count * 24 * 3_600;
const course = { question1: 'course', question2: 'none', question3: 'none' };
const usual = { ...course, forWhom: 'all', where: 'in-chat', day: '', every: 'never' };

/** Six people, whom the coordinator can ask something: 2 March 2026 is a Monday. */
async function aGroup(t: TestContext, at = '2026-03-02T12:00:00Z', members: readonly Someone[] = people) {
  const bot = await aNetwork(t, { at });
  await present(bot, members);
  await bot.types(marieke, 'help');
  bot.readAll();
  return bot;
}

const given = (bot: Bot, wish: Record<string, unknown> = {}, person: Someone = marieke) =>
  views(bot, person, 'check-in.plan', { ...usual, ...wish });
const plans = (bot: Bot, wish: Record<string, unknown> = {}, person: Someone = marieke) =>
  given(bot, { sure: true, ...wish }, person);
const shown = (bot: Bot) => views(bot, marieke, 'check-ins.view');
const rowsOf = async ({ tables, networkId }: Bot, kind: string) =>
  (await tables.Networks.list(networkId, startingWith(kind))).map(({ row }) => row);
const cards = ({ teams }: Bot, place: string = chat.id) => teams.inChat(place).slice(place === chat.id ? 1 : 0);
const answering = (bot: Bot, person: Someone, scores: readonly [string, string], place: string = chat.id) =>
  bot.teams.press(person, 'Versturen', { 'IJK-1': scores[0], 'IJK-2': scores[1] }, place);

test('a check-in that is started now: the card in the chat, its answers, and an outcome that speaks of no meeting, chair or trend', async (t) => {
  const bot = await aGroup(t);
  const preview = (await given(bot)).join(' ');
  assert.match(preview, /Ik begin meteen\. De vragen komen op een kaart in de chat\..*Klopt onze ambitie nog/);
  assert.deepEqual(await rowsOf(bot, 'checkin_'), [], 'looking plans nothing');
  assert.ok((await plans(bot)).includes('Ik begin nu. Ververs om te zien hoe het gaat.'));
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Een paar vragen tussendoor');
  assert.deepEqual(await rowsOf(bot, 'checkin_'), [], 'nothing is left of a plan that is over');
  for (const person of people) await answering(bot, person, ['1', '4']);
  assert.match((await shown(bot)).join(' '), /Nu open.*Iedereen in de chat/);
  await bot.later(days(2));
  await bot.later(11);
  const outcome = bot.teams.newCard();
  assert.equal(outcome[0], 'Dit zeiden jullie tussendoor');
  assert.match(outcome[1] ?? '', /^Gevraagd op 2 maart\. Aan iedereen in de chat\. 6 antwoorden/);
  assert.ok(!outcome.includes('[Trend]') && outcome.includes('[Meer]'));
  assert.deepEqual(await rowsOf(bot, 'proposal_'), [], 'nobody is asked to chair');
  assert.deepEqual((await bot.services.trends.of(bot.networkId, bot.chatKey)).rounds, []);
  assert.match(read(cards(bot)[0]?.card ?? assert.fail())[0] ?? '', /gesloten/);
});

test('a check-in goes to the chat that its form was opened in, unless another was chosen; one’s own chat takes none for granted', async (t) => {
  const bot = await aGroup(t);
  const boardKey = await withChat(bot, people);
  const formIn = async (place: string) => {
    await views(bot, marieke, 'check-ins.view', { form: true, network: bot.networkId }, place);
    const form = bot.teams.viewOf(bot.teams.inChat(place)[0] ?? assert.fail(), marieke);
    return inputsOf(form).find(({ id }) => id === 'whichChat')?.value;
  };
  assert.equal(await formIn(chat.id), bot.chatKey);
  assert.equal(await formIn(board.id), boardKey);
  await bot.teams.press(marieke, 'Bekijk eerst', { question1: 'IJK-2' }, board.id);
  await bot.teams.press(marieke, 'Start nu', {}, board.id);
  await bot.tick();
  assert.equal(bot.teams.newCard(board.id)[0], 'Een vraag tussendoor');
  assert.equal(await formIn(board.id), boardKey);
  await bot.teams.press(marieke, 'Bekijk eerst', { question1: 'IJK-2', whichChat: bot.chatKey }, board.id);
  await bot.teams.press(marieke, 'Wijzig', {}, board.id);
  await bot.teams.press(marieke, 'Bekijk eerst', {}, board.id);
  await bot.teams.press(marieke, 'Start nu', {}, board.id);
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Een vraag tussendoor');
  const conversation = { id: oneToOne(marieke), conversationType: 'personal', tenantId };
  await bot.from(marieke, { type: 'message', text: 'help', conversation });
  bot.readAll();
  assert.equal(await formIn(oneToOne(marieke)), undefined);
});

test('whether the ambition is still right is offered to a network that wrote one down, and the card says where to read it', async (t) => {
  const bot = await aGroup(t);
  const about = /Klopt onze ambitie|Koers en aan boord/;
  assert.doesNotMatch((await views(bot, marieke, 'check-ins.view', { form: true })).join(' '), about);
  const stored = (await bot.tables.Networks.get(bot.networkId, 'network')) ?? assert.fail();
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored.row, ambition: 'Iedereen sterft waar die wil.' });
  assert.match((await views(bot, marieke, 'check-ins.view', { form: true })).join(' '), about);
  await plans(bot);
  await bot.tick();
  assert.match(bot.teams.newCard().join(' '), /Klopt onze ambitie nog\? .*Jullie ambitie staat in de chat/);
});

test('of more chats than a form has room for, the one it is opened in is there', async (t) => {
  const bot = await aGroup(t);
  const place = { tenantId, serviceUrl: bot.teams.url, botId: '28:kring' };
  for (let nth = 0; nth < 24; nth += 1)
    await bot.services.chats.add({ ...place, chatId: `19:${nth}`, name: `Werkgroep ${nth}` }, bot.networkId);
  const last = (await bot.services.chats.ofNetwork({ id: bot.networkId, tenantId })).at(-1);
  const { chatId: id, name = '' } = last ?? assert.fail();
  await withChat(bot, people, { id, name });
  const form = await views(bot, marieke, 'check-ins.view', { form: true }, id);
  assert.ok(form.some((line) => line.startsWith(`(${name} | `)));
  assert.ok(form.includes('Staat een chat er niet bij? Open dit dan in die chat.'));
});

test('of a chat of which Teams does not say who is in it, one to one or for a few would be for nobody: it does not start', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.rules.push((_, path) => (path.includes('pagedmembers') ? 403 : undefined));
  await bot.types(marieke, 'help');
  bot.readAll();
  assert.match((await plans(bot, { forWhom: 'core' })).join(' '), /ik weet niet wie er in deze chat zitten.*Wat wil/);
  await plans(bot, { where: 'one-to-one' });
  await bot.tick();
  assert.deepEqual([await rowsOf(bot, 'round_'), await rowsOf(bot, 'asked_')], [[], []]);
  assert.match((await shown(bot)).join(' '), /Op 2 maart ging het niet door: ik wist niet wie er in de chat zitten/);
  await plans(bot);
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Een paar vragen tussendoor', 'whoever sees the card can answer');
});

test('a day that is no working day moves to the next one, at nine; and it comes back, counted from the day that was chosen', async (t) => {
  const bot = await aGroup(t);
  const wish = { day: '2026-04-04', every: '4w' };
  assert.match((await given(bot, wish)).join(' '), /dinsdag 7 april om 09:00.*elke 4 weken.*geen werkdag/);
  await plans(bot, wish);
  await bot.later((Date.parse('2026-04-07T06:59:59Z') - bot.clock.now.getTime()) / 1_000);
  assert.deepEqual(cards(bot), []);
  await bot.later(1);
  assert.equal(bot.teams.newCard()[0], 'Een paar vragen tussendoor');
  const [next] = await rowsOf(bot, 'checkin_');
  assert.deepEqual([next?.['state'], next?.['startsAt']], ['planned', '2026-05-04T07:00:00.000Z']);
  assert.match((await shown(bot)).join(' '), /Gepland.*maandag 4 mei om 09:00\. Elke 4 weken/);
  await bot.later(days(10));
  await bot.later(11);
  bot.readAll();
  // Away for half a year: what was missed does not come after all, one each morning, but the next one on its own day.
  await bot.later(days(180));
  for (let day = 0; day < 25; day += 1) await bot.later(days(1));
  bot.readAll();
  const opened = (await rowsOf(bot, 'round_')).map((row) => String(row['openedAt']).slice(0, 10));
  assert.deepEqual(opened, ['2026-04-07', '2026-10-19']);
});

test('pressed twice, also after it has started or was over, a check-in is planned once, and the second answer is as the first', async (t) => {
  const bot = await aGroup(t);
  const starts = 'Ik begin nu. Ververs om te zien hoe het gaat.';
  const presses = async (title: string, wish: Record<string, string>, between: () => Promise<void>) => {
    const card = bot.teams.inChat(chat.id)[0] ?? assert.fail();
    await given(bot, wish);
    const { data } = buttonsOf(bot.teams.viewOf(card, marieke)).find((one) => one.title === title) ?? assert.fail();
    const press = () => bot.teams.invoke(marieke, card, { action: { type: 'Action.Execute', verb: data?.verb, data } });
    const at = (lines: readonly string[]) => lines[2];
    const both = (await Promise.all([press(), press()])).map(at);
    await between();
    return { said: [...both, at(await press())], press };
  };
  const nothing = async () => {};
  const planned = await presses('Zo plannen', { day: '2026-03-10' }, nothing);
  assert.deepEqual(planned.said, ['Gepland.', 'Gepland.', 'Gepland.']);
  const { said, press } = await presses('Start nu', {}, bot.tick);
  assert.deepEqual(said, [starts, starts, starts]);
  assert.equal(bot.teams.newCard()[0], 'Een paar vragen tussendoor');
  await bot.later(days(3));
  await bot.later(60);
  bot.readAll();
  assert.match((await press()).join(' '), /Deze check-in/, 'nor again once it is over');
  assert.deepEqual([(await rowsOf(bot, 'checkin_')).length, (await rowsOf(bot, 'round_')).length], [1, 1]);
});

test('two coordinators who start at once make one, and the second reads a clear sentence', async (t) => {
  const bot = await aGroup(t);
  const stored = (await bot.tables.Networks.get(bot.networkId, 'network')) ?? assert.fail();
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored.row, deputy: hans.id });
  const said = await Promise.all([plans(bot), plans(bot, {}, hans)]);
  const isRefused = (lines: readonly string[]) => /Er is niets gepland: voor deze chat staat er/.test(lines.join(' '));
  const isStarted = (lines: readonly string[]) => lines.includes('Ik begin nu. Ververs om te zien hoe het gaat.');
  assert.deepEqual([said.filter(isRefused).length, said.filter(isStarted).length], [1, 1]);
  await bot.tick();
  bot.readAll();
  assert.equal((await rowsOf(bot, 'round_')).length, 1);
  assert.match((await plans(bot)).join(' '), /al een check-in open.*Wat wil je vragen.*Naar check-ins/);
});

test('what cannot be is refused in words when it is planned, and the form comes back', async (t) => {
  const bot = await aGroup(t);
  for (const day of ['2026-03-01', '2027-03-03', '2026-02-30', 'morgen'])
    assert.match((await plans(bot, { day })).join(' '), /kies vandaag of een latere dag.*Wat wil je vragen/, day);
  assert.match((await plans(bot, { forWhom: 'core' })).join(' '), /te weinig mensen.*Wat wil je vragen/);
  assert.match((await plans(bot, { forWhom: 'missed' })).join(' '), /keuze binnen die niet op de kaart staat/);
  assert.match((await plans(bot, { question1: 'SAM-1' })).join(' '), /keuze binnen die niet op de kaart staat/);
  assert.match((await plans(bot, { whichChat: 'x'.repeat(22) })).join(' '), /keuze binnen/);
  await bot.services.quietTimes.pause(bot.networkId, 4, { by: marieke.id as never });
  assert.match((await plans(bot)).join(' '), /heeft dan pauze/);
  assert.match((await plans(bot, { day: '2026-04-13' })).join(' '), /Gepland\./);
  assert.match((await plans(bot, { day: '2026-04-14' }, hans)).join(' '), /alleen voor de coördinator/);
  const [planned] = await rowsOf(bot, 'checkin_');
  assert.match(
    (await views(bot, hans, 'check-in.cancel', { of: planned?.['id'] })).join(' '),
    /alleen voor de coördinator/,
  );
  assert.match((await views(bot, marieke, 'check-in.cancel', { of: planned?.['id'] })).join(' '), /Teruggenomen/);
  assert.match((await views(bot, marieke, 'check-in.cancel', { of: planned?.['id'] })).join(' '), /er niet meer/);
  assert.deepEqual(await rowsOf(bot, 'checkin_'), []);
});

test('every question that is chosen is asked, once; of four the form says that it is one too many, and keeps them', async (t) => {
  const bot = await aGroup(t);
  const asking = (...questions: readonly string[]) =>
    Object.fromEntries(questions.map((one, at) => [`question${at + 1}`, one]));
  const tooMany = await given(bot, asking('course', 'OPG-1', 'ROL-1'));
  assert.match(tooMany.join(' '), /meer dan drie vragen.*Wat wil je vragen/);
  assert.match((await given(bot, asking('ROL', 'RES-1'))).join(' '), /meer dan drie vragen/);
  await plans(bot, { ...asking('course', 'OPG-1', 'IJK-2'), day: '2026-03-10' });
  await plans(bot, { ...asking('ROL-1', 'ROL-1', 'none'), day: '2026-03-11' });
  await plans(bot, { ...asking('ROL'), day: '2026-03-12' });
  const asked = (await rowsOf(bot, 'checkin_')).map((row) => row['promptIds']);
  assert.deepEqual(asked.toSorted(), ['["IJK-1","IJK-2","OPG-1"]', '["ROL-1","ROL-2","ROL-3"]', '["ROL-1"]']);
});

test('what is about the work of the core group is asked of nobody else, and is not among what a theme asks', async (t) => {
  const bot = await aGroup(t);
  const refused = await given(bot, { question1: 'RES-3', day: '2026-03-10' });
  assert.match(refused.join(' '), /gaat over het werk van de kerngroep.*Wat wil je vragen/);
  const form = await views(bot, marieke, 'check-ins.view', { form: true });
  assert.match(form.join(' '), /Wat het oplevert \(2 vragen\)/);
});

test('the network’s own questions are asked in the chat; what is switched off is not offered, and not asked where it was planned', async (t) => {
  const bot = await aGroup(t);
  const { ownPrompts, promptChoices } = bot.services;
  const by = marieke.id as never;
  const ours = { nl: 'Helpen wij elkaar genoeg?', en: 'Do we help each other enough?', scale: 'much' };
  const { revision } = (await bot.services.networks.get(bot.networkId)) ?? assert.fail();
  await ownPrompts.add(bot.networkId, ours, { by, revision });
  const [own] = await ownPrompts.of(bot.networkId);
  const asking = { question1: own?.id, question2: 'ROL-1' };
  assert.match((await given(bot, { ...asking, where: 'one-to-one' })).join(' '), /kaart in de chat.*Wat wil je vragen/);
  assert.match((await given(bot, asking)).join(' '), /Helpen wij elkaar genoeg/);
  await plans(bot, { ...asking, day: '2026-03-10' });
  await plans(bot, { day: '2026-03-17', every: '4w' });
  for (const off of ['ROL-1', 'IJK-1', 'IJK-2']) await promptChoices.switch(bot.networkId, off, 'off', { by });
  const form = await views(bot, marieke, 'check-ins.view', { form: true });
  assert.doesNotMatch(form.join(' '), /Koers en aan boord|taken nu verdeeld/);
  assert.match(form.join(' '), /Helpen wij/);
  assert.match((await plans(bot)).join(' '), /keuze binnen die niet op de kaart staat/);
  await bot.later((Date.parse('2026-03-10T08:00:00Z') - bot.clock.now.getTime()) / 1_000);
  const asked = bot.teams.newCard();
  assert.match(asked.join(' '), /Eigen vraag: Helpen wij elkaar genoeg/);
  assert.doesNotMatch(asked.join(' '), /taken nu verdeeld/);
  await bot.later(days(7));
  bot.readAll();
  assert.equal((await rowsOf(bot, 'round_')).length, 1);
  assert.match((await shown(bot)).join(' '), /14 april.*Op 17 maart ging het niet door: de vragen stonden uit/);
});

test('what cannot be on its day is skipped: the coordinator sees why, and is told once on a Monday', async (t) => {
  const bot = await aGroup(t);
  await bot.sweep();
  await plans(bot, { day: '2026-03-10' });
  await bot.services.quietTimes.pause(bot.networkId, 4, { by: marieke.id as never });
  await bot.later(days(8));
  assert.deepEqual(cards(bot), []);
  assert.match((await shown(bot)).join(' '), /Op 10 maart ging het niet door: het netwerk had pauze/);
  await bot.services.quietTimes.resume(bot.networkId, { by: marieke.id as never });
  await bot.later(days(7));
  const digests = () =>
    cards(bot, oneToOne(marieke)).filter(({ card }) => read(card).some((line) => /check-in die klaarstond/.test(line)));
  assert.equal(digests().length, 1);
  await bot.later(days(21));
  assert.equal(digests().length, 1);
  bot.readAll();
});

test('one to one, who would not be asked does not count: with three of six away there could be no outcome', async (t) => {
  const bot = await aGroup(t);
  await plans(bot, { where: 'one-to-one', day: '2026-03-10' });
  for (const { id } of [fatima, hans, sanne])
    await bot.services.members.pause(bot.networkId, id as never, new Date('2026-04-01T00:00:00Z'));
  assert.match((await plans(bot, { where: 'one-to-one' })).join(' '), /te weinig mensen/);
  assert.match((await plans(bot, { where: 'one-to-one', day: '2026-04-07' })).join(' '), /Gepland\./);
  await bot.later(days(8));
  assert.deepEqual(await rowsOf(bot, 'round_'), []);
  assert.match((await shown(bot)).join(' '), /Op 10 maart ging het niet door: er waren te weinig mensen/);
  assert.match((await given(bot)).join(' '), /Ik begin meteen/, 'in the chat everybody can answer');
  bot.readAll();
});

test('a chat has four rounds a month: a fifth is refused, and skipped where it was planned before', async (t) => {
  const bot = await aGroup(t);
  await plans(bot, { day: '2026-03-30' });
  for (let nth = 0; nth < 4; nth += 1) {
    const isSaid = (await given(bot)).some((line) => line.startsWith('Dit is de vierde ronde van deze maand'));
    assert.equal(isSaid, nth === 3);
    await plans(bot);
    await bot.tick();
    await bot.later(days(5));
    await bot.later(11);
  }
  const full = /Er is niets gepland: deze chat heeft die maand al vier rondes.*andere maand.*Wat wil je vragen/;
  assert.match((await plans(bot, { day: '2026-03-31' })).join(' '), full);
  await bot.later(days(8));
  assert.match((await shown(bot)).join(' '), /ging het niet door: deze chat had die maand al vier rondes/);
  bot.readAll();
});

test('taken back before anything was sent, a check-in is no round of the month', async (t) => {
  const bot = await aGroup(t);
  const counted = async () => (await rowsOf(bot, 'asked_'))[0]?.['rounds'];
  for (const where of ['in-chat', 'one-to-one']) {
    await plans(bot, { where });
    await bot.services.checkInStarts.start(bot.networkId, String((await rowsOf(bot, 'checkin_'))[0]?.['id']));
    assert.equal(await counted(), 1);
    const open = (await rowsOf(bot, 'round_')).find(({ state }) => state === 'open');
    await views(bot, marieke, 'check-in.cancel', { of: open?.['id'], sure: true });
    assert.equal(await counted(), 0);
  }
  await bot.tick();
  assert.deepEqual(bot.teams.unread(), []);
});

test('one to one: each is asked once, in a chat of their own, and answers, changes and withdraws there', async (t) => {
  const bot = await aGroup(t, undefined, [...people, guest, anonymous]);
  bot.teams.unreachable.add(guest.id);
  for (const _ of [1, 2]) await bot.services.privateBudget.take(tenantId, hans.id as never);
  await bot.services.members.pause(bot.networkId, yusuf.id as never, new Date('2026-05-01T00:00:00Z'));
  await plans(bot, { where: 'one-to-one' });
  await bot.tick();
  await bot.later(21);
  const view = (await shown(bot)).join(' ');
  // In one number, since who had their two messages did not answer a round before.
  assert.match(
    view,
    /Gestuurd: 4\. Niet in een eigen chat: 2\. Zij kunnen antwoorden op de kaart [^\d]+ op\. Wie er antwoordt/,
  );
  assert.ok(!people.some(({ name }) => view.includes(name)), 'never who');
  for (const { id } of [guest, hans, yusuf, anonymous]) assert.equal(cards(bot, `a:${id}`).length, 0);
  const inChat = bot.teams.newCard();
  assert.equal(inChat[0], 'Een paar vragen tussendoor', 'the chat has a card for whom I do not reach');
  assert.match(inChat.join(' '), /ook van mij alleen\? Eén keer antwoorden is genoeg/);

  const own = oneToOne(fatima);
  const alone = read(cards(bot, own)[0]?.card ?? assert.fail());
  assert.ok(alone.includes(`Van je netwerk: ${chat.name}`) && !alone.join().includes('van mij alleen'));
  assert.equal((await answering(bot, fatima, ['1', '4'], own))[0], 'Je antwoord is bewaard');
  assert.ok((await bot.teams.press(fatima, 'Wijzigen', {}, own)).includes('Klopt onze ambitie nog?'));
  assert.equal((await answering(bot, fatima, ['2', '5'], own))[0], 'Je antwoord is bewaard');
  assert.equal((await bot.teams.press(fatima, 'Mijn antwoord wissen', {}, own))[0], 'Je antwoord is gewist');
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 0);
  assert.equal((await bot.teams.press(sanne, 'Deze keer niet', {}, oneToOne(sanne)))[0], 'Prima, deze keer niet');
  assert.equal((await answering(bot, hans, ['1', '4']))[0], 'Je antwoord is bewaard', 'in the chat, who was spared');
  assert.equal((await bot.tables.Answers.list(bot.networkId)).length, 2);
  await bot.later(days(2));
  await bot.later(11);
  assert.deepEqual(await rowsOf(bot, 'ask_'), [], 'whom it reached is gone with the round');
  assert.match(
    (await bot.teams.press(ingrid, 'Deze keer niet', {}, oneToOne(ingrid))).join(' '),
    /gesloten.*niet meer/,
  );
  bot.readAll();
});

test('one to one: who is not asked, since they asked to be left in peace, can answer in the chat', async (t) => {
  const bot = await aGroup(t, undefined, [...people, guest]);
  await bot.services.members.pause(bot.networkId, yusuf.id as never, new Date('2026-05-01T00:00:00Z'));
  await plans(bot, { where: 'one-to-one' });
  await bot.tick();
  assert.match((await shown(bot)).join(' '), /Gestuurd: 6\. Wie er/, 'whom I wrote to I reached');
  await bot.later(21);
  assert.equal(bot.teams.newCard()[0], 'Een paar vragen tussendoor');
  assert.equal((await answering(bot, yusuf, ['1', '4']))[0], 'Je antwoord is bewaard');
  bot.readAll();
});

test('one to one: who reads English is asked in English, and the chat in the language of the network', async (t) => {
  const bot = await aGroup(t);
  bot.teams.unreachable.add(hans.id);
  await bot.services.members.speak(bot.networkId, fatima.id as never, 'en');
  await plans(bot, { where: 'one-to-one' });
  await bot.tick();
  assert.match((await shown(bot)).join(' '), /Niet in een eigen chat: 1\. Zij kunnen straks/);
  await bot.later(21);
  assert.equal(read(cards(bot, oneToOne(fatima))[0]?.card ?? assert.fail())[0], 'A few questions in between');
  assert.equal(bot.teams.newCard()[0], 'Een paar vragen tussendoor');
  bot.readAll();
});

test('whoever is not in the audience reads that in a kind sentence, and nothing of them is kept', async (t) => {
  const bot = await aGroup(t);
  for (const person of people.slice(0, 5))
    await bot.services.places.change(bot.networkId, person.id as never, { core: 'yes' }, marieke.id as never);
  await plans(bot, { forWhom: 'core' });
  await bot.tick();
  assert.ok(
    bot.teams.newCard().includes('Deze vragen zijn voor de kerngroep. Alleen wie daarbij hoort, kan antwoorden.'),
  );
  for (const title of ['Versturen', 'Deze keer niet']) {
    const said = await bot.teams.press(ingrid, title, title === 'Versturen' ? { 'IJK-1': '1', 'IJK-2': '2' } : {});
    assert.match(said.join(' '), /^Deze vragen zijn voor anderen .*Klopt dat niet\? Vraag het de coördinator\. /);
    const message = cards(bot).at(-1) ?? assert.fail();
    message.edits += 1;
  }
  assert.deepEqual(await bot.tables.Answers.list(bot.networkId), []);
  assert.equal((await answering(bot, hans, ['1', '4']))[0], 'Je antwoord is bewaard');
});

test('taken back midway: nobody more is asked, answers and key are gone, cards say so, and nothing is posted', async (t) => {
  const bot = await aGroup(t);
  bot.teams.unreachable.add(hans.id);
  await plans(bot, { where: 'one-to-one' });
  await bot.tick();
  await bot.later(21);
  bot.readAll();
  await answering(bot, fatima, ['1', '4'], oneToOne(fatima));
  const [round] = await rowsOf(bot, 'round_');
  const cancel = { of: round?.['id'] };
  assert.match((await views(bot, marieke, 'check-in.cancel', cancel)).join(' '), /Deze check-in terugnemen/);
  assert.equal((await rowsOf(bot, 'round_'))[0]?.['state'], 'open', 'asked first');
  assert.match((await views(bot, marieke, 'check-in.cancel', { ...cancel, sure: true })).join(' '), /Teruggenomen/);
  const before = bot.teams.posted.length;
  await bot.later(11);
  await bot.later(days(3));
  assert.equal(bot.teams.posted.length, before);
  assert.equal(read(cards(bot).at(-1)?.card ?? assert.fail())[0], 'Deze vragen zijn teruggenomen');
  assert.equal((await rowsOf(bot, 'asked_'))[0]?.['rounds'], 1, 'some were asked');
  for (const table of [bot.tables.Answers, bot.tables.RoundKeys]) assert.deepEqual(await table.list(bot.networkId), []);
  for (const kind of ['ask_', 'results_']) assert.deepEqual(await rowsOf(bot, kind), []);
  const own = cards(bot, oneToOne(fatima))[0] ?? assert.fail();
  own.edits += 1;
  assert.equal((await bot.teams.press(fatima, 'Deze keer niet', {}, own.chatId))[0], 'Deze vragen zijn teruggenomen');
  assert.match((await views(bot, marieke, 'check-in.cancel', { ...cancel, sure: true })).join(' '), /Teruggenomen/);
});

test('a card of a chat of one’s own says nothing to whoever is not a member, or of a round that is not asked there', async (t) => {
  const bot = await aGroup(t);
  await plans(bot, { where: 'one-to-one' });
  await bot.tick();
  bot.readAll();
  const oneOf = (await rowsOf(bot, 'round_'))[0]?.['id'];
  const press = async (person: Someone, round: unknown, tenant = tenantId) => {
    const conversation = { id: oneToOne(person), conversationType: 'personal', tenantId: tenant };
    const data = { verb: 'answer.skip', round };
    const value = { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' };
    const { body } = await bot.from(person, { type: 'invoke', name: 'adaptiveCard/action', value, conversation });
    return read(body?.value as never).join(' ');
  };
  const isGone = /Deze vragen zijn er niet meer, of zijn niet voor jou\. Je hoeft niets te doen\.$/;
  assert.match(await press(guest, oneOf), isGone);
  assert.match(await press(hans, `${bot.chatKey}_c00009`), isGone);
  assert.match(await press(hans, oneOf), /^Prima, deze keer niet/);
  await views(bot, marieke, 'check-in.cancel', { of: oneOf, sure: true });
  await plans(bot);
  await bot.later(11);
  bot.readAll();
  const inChat = (await rowsOf(bot, 'round_')).find((row) => row['asks'] === 'in-chat')?.['id'];
  assert.match(await press(hans, inChat), isGone);
});
