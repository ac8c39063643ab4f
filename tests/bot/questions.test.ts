import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { promptCatalogue } from '../../services/prompts/prompt-catalogue.ts';
import { chat, fatima, hans, ingrid, marieke, type Someone, sanne, yusuf } from '../support/people.ts';
import { inputsOf, read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';
import { everyRow, tracesOf } from '../support/traces.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;
const day = 24 * 3_600;

const pressing = async ({ teams }: Bot, person: Someone, ...titles: readonly string[]) => {
  let said: readonly string[] = [];
  for (const title of titles) said = await teams.press(person, title);
  return said;
};
/** Marieke coordinates, and the members are known since their round. */
async function afterARound(t: TestContext) {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  return bot;
}
const stored = async ({ services, networkId }: Bot) => (await services.networks.get(networkId)) ?? assert.fail();
const everything = async ({ tables, networkId }: Bot) =>
  (await everyRow(tables, [networkId])).map((row) => row.join(' '));
const kindsOf = async ({ services, networkId }: Bot) =>
  (await services.actions.list(networkId)).flatMap(({ kind }) => (kind === 'coordinator-appointed' ? [] : [kind]));

/** The settings about questions, as Marieke opens them. */
const openQuestions = (bot: Bot) => pressing(bot, marieke, 'Meer', 'Instellingen', 'Vragen kiezen');

/** What the next meeting is asked: the ids on its card, which closes by itself. */
async function nextAsked(bot: Bot): Promise<readonly string[]> {
  const card = await bot.roundWith([]);
  await bot.later(9 * day);
  bot.readAll();
  return inputsOf(card.card).map(({ id }) => id);
}

test('the coordinator has two questions asked: an anchor in turn with one of the list, of which the card says how long it takes', async (t) => {
  const bot = await afterARound(t);
  const seen = await openQuestions(bot);
  assert.equal(seen[0], 'Vragen');
  const saved = await bot.teams.press(marieke, 'Bewaren', { questions: '2', reminders: 'on' });
  assert.equal(saved[1], 'Bewaard. Het geldt vanaf de volgende ronde.');
  const { questions, reminders } = await stored(bot);
  assert.deepEqual([questions, reminders], [2, true]);
  assert.deepEqual(await kindsOf(bot), ['questions-chosen']);
  const settings = await pressing(bot, marieke, 'Terug');
  assert.ok(settings.includes('Bij een overleg stel ik twee vragen. Ik herinner één keer.'), settings.join('\n'));
  assert.ok(settings.includes('Laatst gewijzigd op 2 maart, door jou.'));

  await bot.later(9 * day);
  bot.readAll();
  const asked = [await nextAsked(bot), await nextAsked(bot), await nextAsked(bot)];
  assert.deepEqual(
    asked.map(([anchor]) => anchor),
    ['SAM-1', 'BET-2', 'DOE-1'],
    'each anchor in three meetings',
  );
  const others = asked.flatMap(([, second]) => second ?? []);
  assert.equal(new Set(others).size, 3, others.join());
  const posted = bot.teams.inChat(chat.id).map(({ card }) => JSON.stringify(card));
  assert.ok(posted.some((card) => card.includes('Twee vragen, ongeveer vijftien seconden.')));
});

test('who leads reads of every question what it is for, and switches off what does not fit; an anchor stays on', async (t) => {
  const bot = await afterARound(t);
  await openQuestions(bot);
  const list = await pressing(bot, marieke, 'De lijst bekijken');
  assert.deepEqual(list.slice(0, 5), [
    ...['De vragen, deel 1 van 4', 'Samenwerken', 'Hoe ging het samenwerken in dit overleg?'],
    'Zo volgen we over meer overleggen hoe we samenwerken. Dit is een vaste vraag: die blijft aan, want daar komt de trend van.',
    'Hoe goed luisterden we vandaag naar elkaar?',
  ]);
  const off = await pressing(bot, marieke, 'Uitzetten');
  assert.ok(off.includes('Staat uit: Hoe goed luisterden we vandaag naar elkaar?'));
  assert.deepEqual((await stored(bot)).promptsOff, ['SAM-2']);
  const last = await pressing(bot, marieke, 'Volgende', 'Volgende', 'Volgende');
  assert.equal(last[0], 'De vragen, deel 4 van 4');
  assert.equal(last.filter((one) => one.startsWith('[Terug')).join(), '[Terug naar Vragen]', 'one way back');
  const settings = await pressing(bot, marieke, 'Terug naar Vragen', 'Terug');
  assert.ok(settings.includes('Bij een overleg stel ik drie vragen. Eén vraag staat uit. Ik herinner niet.'));
  await pressing(bot, marieke, 'Vragen kiezen', 'De lijst bekijken', 'Weer aanzetten');
  assert.deepEqual((await stored(bot)).promptsOff, []);
  assert.deepEqual(await kindsOf(bot), ['prompt-switched', 'prompt-switched']);
});

/** A button as somebody could send it who made the card themselves. */
const forged = ({ teams }: Bot, person: Someone, data: Readonly<Record<string, unknown>>) => {
  const card = teams.posted[0] ?? assert.fail('there is no card to press on');
  return teams.invoke(person, card, {
    action: { type: 'Action.Execute', verb: data['verb'], data },
    trigger: 'manual',
  });
};

test('an anchor, what is no question, and a number that is not on the card are refused; so is who does not lead', async (t) => {
  const bot = await afterARound(t);
  const before = await everything(bot);
  const revision = (await stored(bot)).revision;
  for (const prompt of ['SAM-1', 'OLD-9', '__proto__', 'OWN-x'])
    assert.match(
      (await forged(bot, marieke, { verb: 'question.switch', prompt, to: 'off' })).join(),
      /op de kaart staat/,
    );
  for (const given of [{ questions: '4' }, { questions: 'toString' }, { questions: '3', reminders: 'maybe' }])
    assert.match(
      (await forged(bot, marieke, { verb: 'questions.save', revision, ...given })).join(),
      /op de kaart staat/,
    );
  for (const verb of ['questions.view', 'questions.save', 'question.switch'])
    assert.match(
      (await forged(bot, fatima, { verb, revision, prompt: 'ORG-1', to: 'off', questions: '1' })).join(),
      /alleen voor de coördinator/,
    );
  assert.deepEqual(await everything(bot), before);
});

test('two who lead choose at the same moment: the second one sees what the first one chose', async (t) => {
  const bot = await afterARound(t);
  const { row } = (await bot.tables.Networks.get(bot.networkId, 'network')) ?? assert.fail();
  await bot.tables.Networks.put(bot.networkId, 'network', { ...row, deputy: hans.id });
  for (const person of [marieke, hans]) await pressing(bot, person, 'Meer', 'Instellingen', 'Vragen kiezen');
  await bot.teams.press(marieke, 'Bewaren', { questions: '1' });
  const said = await bot.teams.press(hans, 'Bewaren', { questions: '2' });
  assert.match(said[1] ?? '', /iemand anders heeft de instellingen net veranderd/);
  assert.equal((await stored(bot)).questions, 1);
});

/** Two questions a meeting, of which the second one is what is left: this one of the bank, or else the network's own. */
async function leaveOnly({ tables, networkId }: Bot, prompt?: string): Promise<void> {
  const { row } = (await tables.Networks.get(networkId, 'network')) ?? assert.fail();
  const promptsOff = JSON.stringify(promptCatalogue.flatMap(({ id, anchor }) => (id === prompt || anchor ? [] : [id])));
  await tables.Networks.put(networkId, 'network', { ...row, questions: 2, promptsOff });
}

/** A meeting that asks two things, which these people answer. */
async function answered(bot: Bot, second: string, given: readonly string[]) {
  const card = await bot.roundWith([]);
  const [anchor = '', id = ''] = inputsOf(card.card).map((input) => input.id);
  assert.match(id, new RegExp(`^${second}`));
  for (const [at, score] of given.entries())
    await bot.submit(card, [fatima, hans, sanne, yusuf, ingrid][at % 5] ?? marieke, { [anchor]: '3', [id]: score });
  return card;
}

test('a question with three choices is answered with one of three, and its outcome says what most chose', async (t) => {
  const bot = await aNetwork(t);
  await leaveOnly(bot, 'ONT-2');
  const card = await answered(bot, 'ONT-2', ['2', '2', '2', '1', '3', '4']);
  assert.ok(read(card.card).includes('Twee vragen, ongeveer vijftien seconden.'));
  await bot.close();
  const results = bot.results().join('\n');
  assert.match(results, /5 antwoorden/, 'a fourth choice does not exist');
  assert.match(results, /De meesten kozen: op één plek\. Hoeveel mensen wat kozen, tonen we vanaf acht antwoorden\./);
  const aloud = bot.results()[bot.results().indexOf('Om samen over te praten') + 1];
  const others = [
    'Hoe betrokken voel je je op dit moment bij het netwerk?',
    'Hoeveel dichter bracht dit overleg ons bij ons doel?',
  ];
  assert.ok(others.includes(aloud ?? ''), `${aloud}: neither what was just asked, nor what is switched off`);
});

const ours = { inDutch: 'Hoe goed helpt de wijkapp jou vandaag?', inEnglish: 'How well does the app help you today?' };

/** Marieke writes one, in the form that she has before her. */
const fillIn = (bot: Bot, given: Readonly<Record<string, string>> = {}) =>
  bot.teams.press(marieke, 'Bewaren', { ...ours, answersOn: 'well', ...given });
const write = async (bot: Bot) => {
  await openQuestions(bot);
  await pressing(bot, marieke, 'Eigen vraag erbij');
  return fillIn(bot);
};

test('an own question in two languages comes by in its turn, flagged as own; taken away, its outcome can still be read', async (t) => {
  const bot = await afterARound(t);
  const saved = await write(bot);
  assert.match(saved[1] ?? '', /Bij drie vragen per overleg stel ik haar alleen als je haar kiest in een check-in\./);
  assert.ok(
    saved.includes(ours.inDutch) && saved.includes('Antwoorden: helemaal niet, een beetje, redelijk, goed, heel goed.'),
  );
  await bot.later(9 * day);
  bot.readAll();
  await leaveOnly(bot);
  const card = await answered(bot, 'OWN-', ['4', '4', '5', '3', '4']);
  assert.ok(read(card.card).includes(`Eigen vraag: ${ours.inDutch}`), read(card.card).join('\n'));
  await bot.close();
  assert.match(
    bot.results().join('\n'),
    /Eigen vraag: Hoe goed helpt de wijkapp jou vandaag\?\nGemiddeld: goed \(4 van 5\)/,
  );

  await openQuestions(bot);
  const asked = await pressing(bot, marieke, 'Weghalen');
  assert.deepEqual(asked.slice(0, 2), ['Deze vraag weghalen?', ours.inDutch]);
  assert.equal((await bot.services.ownPrompts.of(bot.networkId)).length, 1, 'not yet');
  const left = await pressing(bot, marieke, 'Weghalen');
  assert.equal(left[1], 'De vraag is weg.');
  assert.ok(left.includes('Er zijn nog geen eigen vragen.'));
  assert.deepEqual(await kindsOf(bot), ['own-prompt-added', 'own-prompt-removed']);
  const later = await forged(bot, fatima, { verb: 'answer.view', round: bot.roundOf(card) });
  assert.ok(later.includes(`Eigen vraag: ${ours.inDutch}`), later.join('\n'));
});

test('an own question that was emptied before a crash, and not taken away, is taken away by the next press', async (t) => {
  const bot = await afterARound(t);
  await write(bot);
  const [prompt] = await bot.services.ownPrompts.of(bot.networkId);
  const key = `ownprompt_${prompt?.id}`;
  const row = (await bot.tables.Networks.get(bot.networkId, key))?.row ?? assert.fail();
  await bot.tables.Networks.put(bot.networkId, key, { ...row, nl: '', en: '' });
  await forged(bot, marieke, { verb: 'own-question.remove', prompt: prompt?.id });
  assert.equal(await bot.tables.Networks.get(bot.networkId, key), undefined);
});

test('who wrote an own question reads so, and takes it along when they are erased: from rows, and from cards that stand', async (t) => {
  const bot = await afterARound(t);
  await write(bot);
  await bot.later(9 * day);
  await leaveOnly(bot);
  bot.readAll();
  await answered(bot, 'OWN-', ['4', '4', '5', '3', '4']);
  await bot.close();
  await bot.later(9 * day);
  bot.readAll();
  await bot.roundWith([]);
  const mine = await pressing(bot, marieke, 'Meer', 'Mijn gegevens');
  assert.ok(mine.includes(`De eigen vraag die jij schreef: ${ours.inDutch}`), mine.join('\n'));
  const standing = () => bot.teams.posted.filter(({ card }) => JSON.stringify(card).includes('wijkapp')).length;
  assert.ok(standing() > 0);
  await pressing(bot, marieke, 'Wis mij', 'Wis mij');
  await bot.later(60);
  await bot.later(60);
  bot.readAll();
  const { tables, networkId } = bot;
  const words = ['wijkapp', 'the app help', marieke.id];
  assert.deepEqual(await tracesOf(words, { tables, networks: [networkId], others: {} }), []);
  assert.equal(standing(), 0);
  assert.match(
    bot.results().join('\n'),
    /Een eigen vraag van het netwerk\. De tekst is gewist\.\nGemiddeld: 4 van 5\./,
  );
});

test('an own question that is no question, too long, in one language or about a patient is given back; of a sixth there is none', async (t) => {
  const bot = await afterARound(t);
  const long = `Hoe ${'heel '.repeat(14)}goed?`;
  const refusals: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ inEnglish: ' ' }, /in het Nederlands en in het Engels/],
    [{ inDutch: 'Hoe gaat het' }, /met aan het eind één vraagteken/],
    [{ inDutch: 'Hoe gaat het? En met jou?' }, /met aan het eind één vraagteken/],
    [{ inDutch: long }, /hoogstens 15 woorden en 120 tekens/],
    [{ inDutch: `${'Waarom'.repeat(20)}?` }, /hoogstens 15 woorden en 120 tekens/],
    [{ inDutch: 'Hoe gaat het met mevrouw Jansen?' }, /de naam van iemand/],
    [{ answersOn: 'maybe' }, /niet op de kaart staat/],
  ];
  await openQuestions(bot);
  await pressing(bot, marieke, 'Eigen vraag erbij');
  const before = await everything(bot);
  for (const [given, said] of refusals) assert.match((await fillIn(bot, given)).slice(0, 2).join(), said);
  assert.deepEqual(await everything(bot), before);
  let shown: readonly string[] = [];
  for (let nth = 1; nth <= 5; nth += 1) {
    if (nth > 1) await pressing(bot, marieke, 'Eigen vraag erbij');
    shown = await fillIn(bot, { inDutch: `Hoe goed ging ronde ${nth} vandaag?` });
  }
  assert.ok(shown.includes('Er zijn nu vijf eigen vragen. Haal er een weg om een andere toe te voegen.'));
  const revision = (await stored(bot)).revision;
  const sixth = await forged(bot, marieke, { verb: 'own-question.save', revision, ...ours, answersOn: 'well' });
  assert.match(sixth.join(), /er zijn al vijf eigen vragen/);
  assert.equal((await bot.services.ownPrompts.of(bot.networkId)).length, 5);
  for (const verb of ['own-question.view', 'own-question.save', 'own-question.remove-view', 'own-question.remove'])
    assert.match(
      (await forged(bot, fatima, { verb, revision, prompt: 'OWN-1', ...ours, answersOn: 'well' })).join(),
      /alleen voor de coördinator/,
    );
});
