import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RoundId } from '../../services/ids.ts';
import type { Posted } from '../support/fake-connector.ts';
import { chat, fatima, hans, marieke, yusuf } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;

/** Teams took a card twice, since its first answer got lost: the same card in another message, which the bot does not know. */
function twin({ teams }: Bot, card: Posted): Posted {
  const copy = { ...card, id: `${Number(card.id) + 500_000 + teams.posted.length}`, isRead: true };
  teams.posted.push(copy);
  return copy;
}

const cardsInChat = ({ teams }: Bot) => teams.inChat(chat.id).map(({ card }) => read(card)[0]);
const submitOf = (card: Posted) => ({ verb: 'answer.submit', round: roundIdIn(card), posted: true, ...scores('444') });
const roundIdIn = ({ card }: Posted) => {
  const data = card.refresh?.action.data ?? assert.fail('the card has no refresh');
  return 'round' in data ? (data.round ?? '') : '';
};
const press = ({ teams }: Bot, person: typeof fatima, card: Posted, data: { verb: string }) =>
  teams.invoke(person, card, { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' });

test('a second copy of the card is cleared away at the first press on it, and the answer given there counts', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith(['444', '444', '343', '433']);
  const copy = twin(bot, card);
  assert.equal((await press(bot, marieke, copy, submitOf(card)))[0], 'Je antwoord is bewaard');
  await bot.tick();
  assert.equal(read(copy.card)[0], 'Deze kaart staat nog een keer in de chat');
  assert.equal(read(card.card)[0], 'Even terugkijken');
  assert.equal((await bot.teams.press(marieke, 'Toch hier openen'))[0], 'Je antwoord is bewaard');
  await bot.close();
  assert.match(bot.results().join(), /5 antwoorden/);
});

test('a copy is also recognised when Teams refreshes it by itself, and when somebody only looks at More', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  for (const verb of ['answer.view', 'more.view']) {
    const copy = twin(bot, card);
    await press(bot, fatima, copy, { ...submitOf(card), verb });
    await bot.tick();
    assert.equal(read(copy.card)[0], 'Deze kaart staat nog een keer in de chat');
  }
  assert.equal(card.edits, 0);
});

test('a card whose place could not be noted is taken for the right one at the first press, and is not posted twice', async (t) => {
  const bot = await aNetwork(t, { faults: 'expected' });
  const { transact } = bot.tables.Networks;
  bot.tables.Networks.transact = async (partition, steps) => {
    if (steps.some(({ row }) => 'shownAt' in row)) throw new Error('storage is away');
    return transact(partition, steps);
  };
  await bot.meetingEnds();
  await bot.tick();
  bot.tables.Networks.transact = transact;
  const card = bot.teams.inChat(chat.id)[0] ?? assert.fail('no card came');
  card.isRead = true;
  await press(bot, fatima, card, submitOf(card));
  await bot.later(31);
  assert.deepEqual(cardsInChat(bot), ['Even terugkijken']);
  const round = await bot.services.rounds.find(bot.networkId, RoundId.parse(roundIdIn(card)));
  assert.equal(round?.row.cardId, card.id);
  const waiting = await bot.tables.Networks.list(bot.networkId, { from: 'work_post', before: 'work_posu' });
  assert.deepEqual(waiting, [], 'nothing is left for an operator to wonder about');
});

test('a card that is shown once more stands in one place, and the place it left says so', async (t) => {
  const bot = await aNetwork(t);
  const first = await bot.roundWith([]);
  await bot.later(120);
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  assert.deepEqual(cardsInChat(bot), ['Deze kaart staat nog een keer in de chat', 'Even terugkijken']);
  assert.equal(
    (await press(bot, hans, first, { ...submitOf(bot.teams.inChat(chat.id)[1] ?? first) }))[0],
    'Je antwoord is bewaard',
  );
  await bot.tick();
  assert.deepEqual(cardsInChat(bot), ['Deze kaart staat nog een keer in de chat', 'Even terugkijken']);
  bot.readAll();
});

test('a word that Teams tells twice shows the card once', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, 'reflectie');
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  await bot.later(15);
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  assert.deepEqual(cardsInChat(bot), ['Even terugkijken']);
  bot.readAll();
});

test('a card that never came can be asked for again', async (t) => {
  const bot = await aNetwork(t);
  (await bot.cardNobodyHeardOf())();
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
});

test('before the card was first tried no press makes believe that it stands', async (t) => {
  const bot = await aNetwork(t);
  let isBusy = true;
  bot.teams.rules.push((method) => (method === 'POST' && isBusy ? 429 : undefined));
  await bot.meetingEnds();
  await bot.tick();
  isBusy = false;
  const round = `${bot.chatKey}_000001`;
  const forged = { id: '1795309999999', chatId: chat.id, edits: 0, isRead: true } as unknown as Posted;
  await press(bot, yusuf, forged, { verb: 'answer.view', round, posted: true } as { verb: string });
  await bot.later(31);
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
});

test("a press on one reader's own view, or an id that is none of Teams', clears nothing away", async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  const elsewhere = { ...card, id: '1795309999999' };
  await press(bot, yusuf, elsewhere, { verb: 'answer.view', round: roundIdIn(card) } as { verb: string });
  await press(bot, yusuf, { ...card, id: `x/${'?'.repeat(300)}` }, { ...submitOf(card), verb: 'answer.view' });
  await bot.tick();
  assert.equal(card.edits, 0);
  assert.ok(bot.teams.calls.every(({ method }) => method !== 'PUT'));
});
