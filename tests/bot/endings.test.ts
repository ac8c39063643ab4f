import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneToOne } from '../support/fake-teams.ts';
import { bot as botAccount, chat, hans, marieke } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

const days = (count: number) => count * 24 * 3_600;
type Bot = Awaited<ReturnType<typeof aNetwork>>;

const networkOf = (bot: Bot) => bot.services.networks.get(bot.networkId);
const removed = (bot: Bot) => bot.from(marieke, { type: 'conversationUpdate', membersRemoved: [botAccount] });

/** The coordinator ends the network, under *Meer* of its last card. */
async function ends(bot: Bot): Promise<void> {
  await bot.teams.press(marieke, 'Meer');
  await bot.teams.press(marieke, 'Instellingen');
  await bot.teams.press(marieke, 'Stoppen met Kring');
  await bot.teams.press(marieke, 'Ja, stoppen');
  await bot.tick();
}

test('the coordinator ends the network once that is confirmed, and the chat reads until when and what is erased', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  await bot.teams.press(marieke, 'Meer');
  await bot.teams.press(marieke, 'Instellingen');
  const asked = await bot.teams.press(marieke, 'Stoppen met Kring');
  assert.equal(asked[0], 'Wil je met jullie netwerk stoppen?');
  assert.equal((await networkOf(bot))?.endsAt, undefined);
  assert.equal((await bot.teams.press(marieke, 'Ja, stoppen'))[0], 'Jullie netwerk stopt op 1 april');
  await bot.tick();
  const [title, , until, erased] = bot.teams.newCard();
  assert.equal(title, 'Jullie netwerk stopt op 1 april');
  assert.match(until ?? '', /ongedaan maken tot woensdag 1 april om 14:00/);
  assert.match(erased ?? '', /^Ik wis dan alles wat ik bewaar/);
});

test('nobody but the coordinator can end the network, or undo that', async (t) => {
  const bot = await aNetwork(t);
  const card = await bot.roundWith([]);
  for (const verb of ['ending.view', 'ending.confirm', 'ending.undo']) {
    const value = { action: { type: 'Action.Execute', verb, data: { verb } }, trigger: 'manual' };
    assert.match((await bot.teams.invoke(hans, card, value))[1] ?? '', /^Dit is alleen voor de coördinator/);
  }
  await bot.tick();
  assert.equal((await networkOf(bot))?.endsAt, undefined);
});

test('while a network ends its open round closes as usual; no new one begins, and nobody is asked to chair', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['444', '444', '343', '433', '443']);
  await ends(bot);
  bot.readAll();
  await bot.later(days(5));
  await bot.later(11);
  assert.match(bot.teams.newCard()[0] ?? '', /^Zo keken we terug/);
  await bot.meetingEnds();
  await bot.tick();
  await bot.types(marieke, 'reflectie');
  assert.match(bot.teams.newCard()[1] ?? '', /^Dit netwerk stopt\. Er begint geen nieuwe ronde meer/);
});

test('the coordinator undoes it: the chat reads that it goes on, and who was to be asked to chair is asked', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['444', '444', '343', '433', '443']);
  await ends(bot);
  await bot.later(days(5));
  await bot.later(11);
  bot.readAll();
  await bot.teams.press(marieke, 'Meer');
  assert.equal((await bot.teams.press(marieke, 'Toch doorgaan'))[0], 'Jullie netwerk gaat door');
  await bot.later(3_600);
  const cards = bot.teams.inChat(chat.id).map(({ card }) => read(card)[0]);
  assert.ok(cards.includes('Jullie netwerk gaat door') && !cards.includes('Jullie netwerk stopt op 1 april'));
  assert.ok(
    bot.teams.unread().some(({ chatId }) => chatId !== chat.id),
    'somebody is asked to chair',
  );
  bot.readAll();
  await bot.later(days(40));
  bot.readAll();
  assert.ok(await networkOf(bot));
});

test('ending twice is ending once; ending again after going on begins the notice period anew', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  await ends(bot);
  await bot.later(3_600);
  await bot.teams.press(marieke, 'Toch doorgaan');
  await bot.later(days(10));
  await bot.later(11);
  await ends(bot);
  bot.readAll();
  await bot.later(days(29));
  assert.ok(await networkOf(bot));
  const said = bot.teams.inChat(chat.id).flatMap(({ card }) => read(card)[0] ?? []);
  assert.ok(said.includes('Jullie netwerk stopt op 11 april'), said.join());
  await bot.later(days(1));
  assert.equal(await networkOf(bot), undefined);
});

test('when its notice period is over the network is gone, and who types there begins a new one', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith(['444', '444', '343', '433', '443']);
  await ends(bot);
  await bot.later(days(30));
  bot.readAll();
  assert.equal(await networkOf(bot), undefined);
  await bot.types(hans, 'reflectie');
  assert.match(bot.teams.newCard()[1] ?? '', /wordt nu gewist/);
  await bot.later(30);
  await bot.later(900);
  await bot.later(30);
  assert.match(bot.log.join('\n'), /"phrase":"network erased"/);
  await bot.types(hans, 'trend');
  await bot.tick();
  assert.ok((await networkOf(bot))?.coordinator === undefined && (await networkOf(bot)) !== undefined);
  assert.deepEqual(await bot.services.members.all(bot.networkId), []);
  bot.readAll();
});

test('when the bot is taken out of the chat its coordinator reads until when all is kept; adding it again undoes that', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  await removed(bot);
  await bot.tick();
  assert.match(bot.teams.newCard(oneToOne(marieke)).join(), /Op 1 april wis ik dan alles/);
  assert.ok((await networkOf(bot))?.endsAt);
  await bot.addedBy(hans);
  assert.equal((await networkOf(bot))?.endsAt, undefined);
  await bot.later(days(40));
  assert.ok(await networkOf(bot));
  bot.readAll();
});

test('news of before the bot was taken out says nothing; a meeting after it says that the bot is back', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  const before = bot.clock.now.toISOString();
  await bot.later(600);
  await removed(bot);
  await bot.meetingEnds({ EndTime: before });
  await bot.tick();
  assert.ok((await networkOf(bot))?.endsAt);
  await bot.later(days(7));
  await bot.meetingEnds();
  await bot.tick();
  assert.equal((await networkOf(bot))?.endsAt, undefined);
  bot.readAll();
});

test('an end that the coordinator meant stays, whoever adds the bot once more', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  await ends(bot);
  await removed(bot);
  await bot.addedBy(hans);
  await bot.tick();
  assert.ok((await networkOf(bot))?.endsAt);
  bot.readAll();
});
