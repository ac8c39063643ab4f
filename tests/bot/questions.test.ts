import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { chat, fatima, hans, marieke, type Someone } from '../support/people.ts';
import { inputsOf } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';
import { everyRow } from '../support/traces.ts';

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
  assert.ok(settings.includes('Na een overleg stel ik twee vragen. Ik herinner één keer.'), settings.join('\n'));
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
  const settings = await pressing(bot, marieke, 'Terug');
  assert.ok(settings.includes('Na een overleg stel ik drie vragen. Eén vraag staat uit. Ik herinner niet.'));
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
