import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { PersonId } from '../../services/ids.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { chat, fatima, hans, marieke, bot as ourBot, type Someone, tenantId } from '../support/people.ts';
import { inputsOf } from '../support/reading.ts';
import { type RunningBot, startBot } from '../support/start-bot.ts';
import { everyRow } from '../support/traces.ts';

const place = { tenantId, chatId: chat.id };
const networkId = networkIdOf(place);
const name = 'Wijknetwerk Overvecht-Noord';
const day = 24 * 3_600;

/** Marieke adds the bot, and Teams says so twice. */
async function added(t: TestContext, { id, locale }: { readonly id: string; readonly locale?: string } = marieke) {
  const bot = await startBot(t);
  const person: Someone = { ...marieke, id, ...(locale && { locale }) };
  await bot.from(person, { type: 'installationUpdate', action: 'add' });
  await bot.from(person, { type: 'conversationUpdate', membersAdded: [ourBot] });
  await bot.tick();
  return { ...bot, stored: () => bot.services.networks.get(networkId) };
}
type Bot = Awaited<ReturnType<typeof added>>;

const pressing = async ({ teams }: RunningBot, person: Someone, ...titles: readonly string[]) => {
  let said: readonly string[] = [];
  for (const title of titles) said = await teams.press(person, title);
  return said;
};

/** What stands in the fields that this person sees. */
function fieldsOf({ teams }: Bot, person: Someone) {
  const view = teams.viewOf(teams.inChat(chat.id)[0] ?? assert.fail('there is no card'), person);
  return Object.fromEntries(inputsOf(view).map(({ id, value }) => [id, value]));
}

/** The form as it is sent when nothing in it was touched. */
const saving = {
  ...{ verb: 'setup.save', part: 'setup', revision: 0, name, kind: 'theme', language: 'nl', role: 'me' },
  ...{ minutes: '60', chair: 'rotating', purpose: '', ambition: '' },
};

/** Past whatever cards there are. */
function sends({ teams }: Bot, person: Someone, data: { readonly verb: string }) {
  const card = teams.inChat(chat.id)[0] ?? assert.fail('there is no card');
  return teams.invoke(person, card, { action: { type: 'Action.Execute', verb: data.verb, data } });
}

const everything = async ({ tables }: Bot) => (await everyRow(tables, [networkId])).map((row) => row.join(' '));

test('from being added to the first card: a welcome, three presses, and no field that has to be filled in', async (t) => {
  const bot = await added(t);
  const welcome = bot.teams.newCard();
  assert.equal(welcome[0], 'Kring doet mee');
  assert.deepEqual(welcome.slice(-3), ['[Instellen]', '[Meer]', '[Werkt dit bij ons?]']);
  assert.deepEqual(bot.teams.unread(), [], 'told twice, welcomed once');

  assert.equal((await pressing(bot, marieke, 'Instellen'))[0], 'Werkt dit bij ons?');
  assert.equal((await pressing(bot, marieke, 'Verder'))[0], 'Jullie netwerk instellen');
  assert.deepEqual(fieldsOf(bot, marieke), {
    ...{ name, kind: 'region', language: 'nl', purpose: undefined, ambition: undefined },
    ...{ role: 'me', minutes: 60, chair: 'rotating' },
  });
  const words = { purpose: 'Niemand eet alleen', ambition: 'In 2028 kent iedereen zijn buren' };
  const steps = await bot.teams.press(marieke, 'Bewaren', { kind: 'neighbourhood', minutes: '90', ...words });
  assert.deepEqual(steps.slice(0, 2), [
    'Jullie netwerk staat klaar',
    'De eerste vragen komen bij het eerstvolgende overleg.',
  ]);
  const { coordinator, kind, meetingMinutes, ambitionVersion, revision } = (await bot.stored()) ?? assert.fail();
  assert.deepEqual([coordinator, kind, meetingMinutes, ambitionVersion], [marieke.id, 'neighbourhood', 90, 1]);
  assert.equal(revision, 1, 'all in one');

  const preview = await pressing(bot, marieke, 'Bekijk de kaart');
  assert.deepEqual(preview.slice(0, 2), ['Even terugkijken', 'Waar we samen aan werken: Niemand eet alleen']);
  assert.ok(preview.includes('Zo ziet een lid de kaart. Hier verstuur je niets.'));
  assert.equal((await pressing(bot, marieke, 'Terug', 'Mail aan de leden'))[0], 'Mail aan de leden');
  assert.match(String(fieldsOf(bot, marieke)['announcement']), /^Beste allemaal,\n\nVanaf ons volgende overleg doet/);
  assert.equal((await pressing(bot, marieke, 'Terug', 'Eerste overleg'))[0], 'Het eerste overleg');
  await pressing(bot, marieke, 'Het eerstvolgende overleg');

  await bot.meetingEnds();
  await bot.tick();
  const card = bot.teams.newCard();
  assert.deepEqual(card.slice(0, 2), preview.slice(0, 2), 'as it was shown');
});

test('the same in English, for who added it speaks English', async (t) => {
  const marie: Someone = { ...marieke, locale: 'en-GB' };
  const bot = await added(t, marie);
  assert.equal(bot.teams.newCard()[0], 'Kring has joined');
  assert.equal((await pressing(bot, marie, 'Set up', 'Go on'))[0], 'Setting up your network');
  assert.equal((await pressing(bot, marie, 'Save'))[0], 'Your network is ready');
  assert.equal((await bot.stored())?.language, 'en');
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Looking back together');
});

test('whether it works here is answered for everybody, and who may not set it up reads who may', async (t) => {
  const bot = await added(t);
  bot.readAll();
  const before = await everything(bot);
  assert.ok((await pressing(bot, fatima, 'Werkt dit bij ons?')).length > 8);
  assert.deepEqual((await pressing(bot, fatima, 'Verder')).slice(0, 2), [
    'Wie kan dit instellen?',
    'Wie mij heeft toegevoegd, kan dat. Wie het overleg organiseert ook.',
  ]);
  assert.equal((await pressing(bot, fatima, 'Ik ben de coördinator'))[0], 'Wil je coördinator worden?');
  const forged = { ...saving, name: 'Van Fatima' };
  assert.match((await sends(bot, fatima, forged))[1] ?? '', /dit kan alleen wie mij heeft toegevoegd/);
  assert.deepEqual(await everything(bot), before);

  bot.teams.chat.organiser = hans;
  assert.equal((await pressing(bot, hans, 'Instellen', 'Verder', 'Bewaren'))[0], 'Jullie netwerk staat klaar');
  assert.match((await pressing(bot, marieke, 'Instellen'))[1] ?? '', /^De coördinator van dit netwerk kan dat/);
});

test('who sets it up for somebody else coordinates until that one says yes', async (t) => {
  const bot = await added(t);
  bot.readAll();
  await pressing(bot, marieke, 'Instellen', 'Verder');
  const steps = await bot.teams.press(marieke, 'Bewaren', { role: 'other' });
  assert.ok(steps.includes('[Kies de coördinator]') && !steps.includes('[Plaatsvervanger]'));
  assert.match(steps.join(), /Tot die ja zegt, ben jij het/);
  assert.equal((await bot.stored())?.coordinator, marieke.id);
  assert.equal((await pressing(bot, marieke, 'Kies de coördinator'))[0], 'Wie leidt het netwerk?');
});

const long = (count: number) => 'x'.repeat(count);
/** What is filled in, and how it is refused. */
const refusals: readonly (readonly [Record<string, string>, RegExp])[] = [
  [{ name: ' ' }, /het netwerk heeft nog geen naam/],
  [{ name: long(81) }, /de naam is te lang.*80 tekens/],
  [{ name: 'Rond mevrouw Jansen' }, /dat op de naam van iemand lijkt/],
  [{ kind: 'patient' }, /niet voor een netwerk rond één cliënt of patiënt.*Kies dan dat/],
  [{ kind: 'province' }, /een keuze binnen die niet op de kaart staat/],
  [{ language: 'fr' }, /een keuze binnen die niet op de kaart staat/],
  [{ chair: 'nobody' }, /een keuze binnen die niet op de kaart staat/],
  [{ purpose: long(201) }, /de opgave is te lang.*200 tekens/],
  [{ ambition: long(301) }, /de ambitie is te lang.*300 tekens/],
  [{ ambition: 'Bel 06-12345678' }, /dat op een telefoonnummer lijkt/],
  [{ minutes: '14' }, /van 15 tot 360 minuten/],
  [{ minutes: '361' }, /van 15 tot 360 minuten/],
  [{ minutes: 'een uur' }, /van 15 tot 360 minuten/],
];

test('what cannot be is refused with a sentence each; the form comes back as it was typed, and nothing is kept', async (t) => {
  const bot = await added(t);
  bot.readAll();
  await pressing(bot, marieke, 'Instellen', 'Verder');
  const before = await everything(bot);
  const filled = { name, kind: 'theme', language: 'nl', purpose: 'Samen thuis', ambition: '', chair: 'fixed' };
  for (const [given, sentence] of refusals) {
    const said = await bot.teams.press(marieke, 'Bewaren', { ...filled, minutes: '45', ...given });
    assert.equal(said[0], 'Jullie netwerk instellen');
    assert.match(said[1] ?? '', sentence);
    const fields = fieldsOf(bot, marieke);
    const typed = { name, purpose: 'Samen thuis', ...given };
    assert.deepEqual([fields['name'] ?? ' ', fields['purpose']], [typed.name, typed.purpose]);
    if (given['kind'] === 'patient') assert.deepEqual([fields['kind'], fields['chair']], ['patient', 'fixed']);
    assert.deepEqual(await everything(bot), before, sentence.source);
  }
  const said = await bot.teams.press(marieke, 'Bewaren', { ...filled, minutes: '45' });
  assert.equal(said[0], 'Jullie netwerk staat klaar');
});

test('two who set it up at the same moment: one network, and one of them is told', async (t) => {
  const bot = await added(t);
  bot.readAll();
  bot.teams.chat.organiser = hans;
  for (const person of [marieke, hans]) await pressing(bot, person, 'Instellen', 'Verder');
  const said = await Promise.all([
    bot.teams.press(marieke, 'Bewaren', { name: 'Van Marieke' }),
    bot.teams.press(hans, 'Bewaren', { name: 'Van Hans' }),
  ]);
  const titles = said.map(([title]) => title);
  assert.deepEqual(titles.toSorted(), ['Dat lukte niet', 'Jullie netwerk staat klaar']);
  const told = said.find(([title]) => title === 'Dat lukte niet');
  assert.match(told?.[1] ?? '', /^Er is niets bewaard: iemand anders heeft dit netwerk net ingesteld/);
  const isHans = titles[1] === 'Jullie netwerk staat klaar';
  const { name: kept, coordinator } = (await bot.stored()) ?? assert.fail();
  assert.deepEqual([kept, coordinator], isHans ? ['Van Hans', hans.id] : ['Van Marieke', marieke.id]);
});

test('who presses save twice saves once', async (t) => {
  const bot = await added(t);
  bot.readAll();
  await pressing(bot, marieke, 'Instellen', 'Verder');
  const press = () => sends(bot, marieke, saving);
  const said = [...(await Promise.all([press(), press()])), await press()].map(([title]) => title);
  assert.deepEqual(said, Array(3).fill('Jullie netwerk staat klaar'));
  assert.equal((await bot.stored())?.revision, 1);
  assert.deepEqual((await bot.services.actions.list(networkId)).map(({ kind }) => kind).toSorted(), [
    'coordinator-appointed',
    'network-described',
  ]);
});

test('two networks of one tenant have two names, blanks and capitals aside', async (t) => {
  const bot = await added(t);
  bot.readAll();
  const elsewhere = { tenantId, chatId: '19:elsewhere@thread.v2', serviceUrl: bot.teams.url, botId: ourBot.id };
  const abroad = { ...elsewhere, tenantId: '99999999-2222-4333-8444-555555555555' };
  const called = { name: 'Gezond  Dorp', kind: 'theme' };
  const { network } = await bot.services.networks.begin(elsewhere, {});
  await bot.services.settings.save(network.id, called, { by: PersonId.parse(hans.id), takesRole: true });
  await bot.services.networks.begin({ ...elsewhere, chatId: '19:not-set-up@thread.v2' }, { name: 'Samen Oud' });
  await bot.services.networks.begin(abroad, { name: 'Samen Oud' });
  await bot.tick();
  await pressing(bot, marieke, 'Instellen', 'Verder');
  const before = await everything(bot);
  assert.match((await bot.teams.press(marieke, 'Bewaren', { name: 'gezond dorp' }))[1] ?? '', /heet al een netwerk zo/);
  assert.deepEqual(await everything(bot), before);
  assert.equal((await bot.teams.press(marieke, 'Bewaren', { name: 'Samen oud' }))[0], 'Jullie netwerk staat klaar');
  bot.readAll();
});

test('nothing is asked before the first meeting that was chosen; a day that cannot be is refused', async (t) => {
  const bot = await added(t);
  bot.readAll();
  await pressing(bot, marieke, 'Instellen', 'Verder', 'Bewaren', 'Eerste overleg');
  const before = await everything(bot);
  for (const start of ['2026-03-01', '2027-03-03', '2026-02-30', '12 maart', '0000-00-00']) {
    const said = await bot.teams.press(marieke, 'Bewaren', { start });
    assert.match(said[1] ?? '', /vandaag zijn of later, tot een jaar vooruit/, start);
  }
  assert.deepEqual(await everything(bot), before);
  const steps = await bot.teams.press(marieke, 'Bewaren', { start: '2026-03-09' });
  assert.equal(steps[1], 'De eerste vragen komen bij het overleg van 9 maart 2026.');

  await bot.meetingEnds();
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  assert.match(bot.teams.newCard()[1] ?? '', /ik meedoe vanaf 9 maart 2026/);
  assert.equal(await bot.services.meetings.latestNumber(networkId, chatKeyOf(place)), 1, 'the meeting counts');
  await bot.later(6 * day);
  await bot.meetingEnds({ EndTime: '2026-03-08T22:30:00Z' });
  await bot.tick();
  assert.deepEqual(bot.teams.unread(), [], 'the evening before');
  await bot.later(day);
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
});

test('a network with a fixed chair is asked its questions, and somebody to lead the next reflection, but nobody to chair', async (t) => {
  const bot = await added(t);
  bot.readAll();
  await pressing(bot, marieke, 'Instellen', 'Verder');
  await bot.teams.press(marieke, 'Bewaren', { chair: 'fixed' });
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
  await bot.later(7 * day);
  await bot.later(11);
  const asked = await bot.tables.Networks.list(networkId, startingWith('proposal_'));
  assert.deepEqual(
    asked.map(({ row }) => row['role']),
    ['reflection-host'],
  );
  bot.readAll();
  await bot.types(fatima, 'voorzitter');
  bot.readAll();
  assert.match(
    (await pressing(bot, fatima, 'Alleen voor mij')).join(),
    /Wie voorzit, is bij jullie altijd dezelfde persoon/,
  );
});
