import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { choiceKeyOf } from '../../services/people/choosing.ts';
import { proposalIdOf } from '../../services/turns/proposal-rows.ts';
import { somebody } from '../support/builders.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { anonymous, aPlace, type Bot, closes, external, guest, present, views } from '../support/in-chat.ts';
import { bot as botAccount, fatima, hans, ingrid, marieke, type Someone, sanne, yusuf } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

const crowd = (many: number): Someone[] =>
  Array.from({ length: many }, (_, nth) => ({
    id: `29:1member-${nth}`,
    name: `Lid ${nth}`,
    email: `lid${nth}@org${nth % 40}.example`,
  }));

const organisationOf = async (bot: Bot, { id }: Someone) =>
  (await bot.services.members.find(bot.networkId, somebody(id)))?.organisationId;

test('a member says on their own card for which organisation they take part, and Teams’ list does not undo it', async (t) => {
  const bot = await aNetwork(t);
  await aPlace(bot, [marieke, hans, guest]);
  await bot.teams.press(hans, 'Meer');
  const shown = await bot.teams.press(hans, 'Mijn organisatie');
  assert.ok(shown.includes('Namens welke organisatie doe je mee?'));
  assert.equal(
    (await bot.teams.press(hans, 'Bewaar', { organisationName: 'Thuiszorg Zuid', layer: 'practice' }))[2],
    'Bewaard.',
  );
  await present(bot, [marieke, hans, guest, sanne]);
  bot.readAll();
  const other = await views(bot, guest, 'place.view');
  assert.ok(
    other.some((line) => line.includes('Thuiszorg Zuid')),
    'others can choose it',
  );
  await views(bot, guest, 'place.save', { organisationName: 'thuiszorg zuid' });
  assert.equal(await organisationOf(bot, guest), await organisationOf(bot, hans));
  await views(bot, hans, 'place.save', { organisation: 'none' });
  assert.equal(await organisationOf(bot, hans), '-');
  const data = (await views(bot, hans, 'me.view')).join(' ');
  assert.match(data, /Je organisatie: geen.*Je organisatie heb je zelf ingevuld. Je werkt in de praktijk./);
});

test('typed in the chat, what is about one person is a door', async (t) => {
  const bot = await aNetwork(t);
  await aPlace(bot, [marieke, hans]);
  for (const words of ['mijn organisatie', 'My organisation', 'mensen', 'people']) {
    await bot.types(hans, words);
    assert.equal(bot.teams.newCard()[0], 'Dit is iets tussen jou en mij', words);
  }
});

test('a text that may not be kept comes back to its writer, and nothing of the form is kept', async (t) => {
  const bot = await aNetwork(t);
  await aPlace(bot, [marieke, hans]);
  const before = await organisationOf(bot, hans);
  const said = await views(bot, hans, 'place.save', { organisationName: 'Bel 06-12345678', layer: 'board' });
  assert.match(said.join(' '), /lijkt op een telefoonnummer|een telefoonnummer lijkt/);
  const long = await views(bot, marieke, 'organisation.rename', { page: 1, organisationName: 'x'.repeat(61) });
  assert.match(long.join(' '), /te lang/);
  assert.equal(await organisationOf(bot, hans), before);
  assert.equal((await bot.services.members.find(bot.networkId, somebody(hans.id)))?.layer, undefined);
});

test('a substitute takes the question, may end it, and is told in nobody’s chat', async (t) => {
  const bot = await aNetwork(t);
  await aPlace(bot, [marieke, hans, fatima]);
  await views(bot, hans, 'place.view');
  await bot.teams.press(hans, 'Kies een invaller');
  const person = choiceKeyOf(somebody(fatima.id));
  const said = await bot.teams.press(hans, 'Laat invallen', { person, days: '90' });
  assert.ok(said.includes(`Voor jou valt in: ${fatima.name}`) && said.includes('Tot 31 mei 2026.'), said.join('\n'));
  const theirs = await views(bot, fatima, 'place.view');
  assert.ok(theirs.includes(`Jij valt in voor: ${hans.name}`));
  await closes(bot);
  bot.readAll();
  assert.deepEqual(bot.teams.inChat(oneToOne(hans)), []);
  assert.equal(bot.teams.inChat(oneToOne(fatima)).length, 1);
  assert.ok(bot.teams.posted.every(({ card }) => !read(card).join().includes(hans.name)));
  const ended = await views(bot, fatima, 'substitute.end', { of: choiceKeyOf(somebody(hans.id)) });
  assert.ok(ended.includes('Het invallen is gestopt.'));
  assert.equal((await bot.services.members.find(bot.networkId, somebody(hans.id)))?.substitute, undefined);
  await bot.tick();
  bot.readAll();
});

test('guests and people of another tenant take turns and say for whom; who has no account answers, and that is all', async (t) => {
  const bot = await aNetwork(t);
  await aPlace(bot, [marieke, guest, external, anonymous]);
  for (const person of [guest, external]) {
    assert.equal(
      (await views(bot, person, 'place.save', { organisationName: `Praktijk ${person.name}` }))[2],
      'Bewaard.',
    );
  }
  const refused = await views(bot, anonymous, 'place.view');
  assert.match(refused.join(' '), /alleen met een eigen account/);
  const people = await views(bot, marieke, 'people.view', { page: 1 });
  assert.ok(people.includes('Er doen 3 mensen mee.'));
  assert.ok(people.includes('1 ander doet mee zonder account. Die kan antwoorden en krijgt geen beurt.'));
  assert.ok(!people.join().includes(anonymous.name), 'is offered for no role');
  const asked = new Set<string>();
  for (let meeting = 1; meeting <= 3; meeting += 1) {
    await closes(bot);
    const id = proposalIdOf({ chatKey: bot.chatKey, meetingNumber: meeting + 1 });
    const { personId = '' } = (await bot.services.proposals.find(bot.networkId, id))?.row ?? {};
    asked.add(personId);
    const chair = { id: personId, name: '' };
    await bot.teams.press(chair, 'Ja, dat doe ik', {}, oneToOne(chair));
    await bot.later(7 * 24 * 3_600);
    bot.readAll();
    await bot.roundWith([]);
  }
  assert.deepEqual([...asked].toSorted(), [external.id, guest.id]);
});

test('only who leads the network sees its people, names organisations and corrects; and what they do is in the log', async (t) => {
  const bot = await aNetwork(t);
  await aPlace(bot, [marieke, hans, fatima]);
  const key = choiceKeyOf(somebody(fatima.id));
  const forbidden = [
    ['people.view', { page: 1 }],
    ['organisation.view', { page: 1 }],
    ['organisation.rename', { page: 1, organisation: 'x', organisationName: 'Oost' }],
    ['person.view', { person: key }],
    ['place.save', { of: key, organisationName: 'Oost' }],
    ['substitute.view', { of: key }],
    ['substitute.save', { of: key, person: choiceKeyOf(somebody(hans.id)) }],
    ['substitute.end', { of: key }],
  ] as const;
  for (const [verb, data] of forbidden)
    assert.match((await views(bot, hans, verb, data)).join(' '), /alleen voor de coördinator/, verb);
  assert.match((await views(bot, sanne, 'place.view')).join(' '), /Ik ken je nog niet/);
  assert.match((await views(bot, marieke, 'person.view', { person: '' })).join(' '), /niemand gekozen/);
  const shown = await views(bot, marieke, 'person.view', { person: key });
  assert.deepEqual(shown.slice(0, 2), ['Eén persoon', `Wie: ${fatima.name}`]);
  assert.ok((await bot.teams.press(marieke, 'Bewaar', { organisation: 'none' })).includes('Bewaard.'));
  assert.equal(await organisationOf(bot, fatima), '-');
  await bot.teams.press(marieke, 'Naar alle mensen');
  await bot.teams.press(marieke, 'Andere naam geven');
  const renamed = await bot.teams.press(marieke, 'Bewaar', {
    organisation: choiceKeyOf(somebody((await organisationOf(bot, hans)) ?? '')),
    organisationName: 'Huisartsen Noord',
  });
  assert.ok(
    renamed.some((line) => line.endsWith('Huisartsen Noord')),
    renamed.join('\n'),
  );
  const kinds = (await bot.services.actions.list(bot.networkId)).map(({ kind }) => kind);
  assert.ok(kinds.includes('member-corrected') && kinds.includes('organisation-renamed'));
});

async function findsTheLastOf(t: TestContext, size: number): Promise<void> {
  const bot = await aNetwork(t);
  await aPlace(bot, [marieke, ...crowd(size - 1)]);
  const first = await views(bot, marieke, 'people.view', { page: 1 });
  assert.ok(first.includes(`Er doen ${size} mensen mee.`));
  const member = crowd(size)[size - 2] ?? assert.fail();
  const found = await views(bot, marieke, 'people.view', { page: 2, search: member.name });
  assert.ok(found.join().includes(member.name));
  const key = choiceKeyOf(somebody(member.id));
  assert.equal((await views(bot, marieke, 'person.view', { person: key }))[1], `Wie: ${member.name}`);
  await views(bot, marieke, 'place.save', { of: key, organisationName: 'Los van alles' });
  assert.match((await organisationOf(bot, member)) ?? '', /^typed-/);
  await bot.from(marieke, { type: 'conversationUpdate', membersRemoved: [{ id: member.id }] });
  await bot.later(6);
  assert.ok(await bot.services.members.find(bot.networkId, somebody(member.id)), 'Teams’ list decides');
}

test('of five, sixty-one and six hundred people the coordinator finds each one, page by page and by name', async (t) => {
  for (const size of [5, 61, 600]) await findsTheLastOf(t, size);
});

test('who is added with the bot is known at once, and who is added later before the next meeting', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.chat.members = [marieke, hans];
  await bot.from(marieke, { type: 'conversationUpdate', membersAdded: [botAccount] });
  await bot.later(6);
  const names = async () => (await bot.services.members.all(bot.networkId)).map(({ name }) => name).toSorted();
  assert.deepEqual(await names(), [hans.name, marieke.name]);
  const calls = bot.teams.calls.length;
  bot.teams.chat.members = [marieke, hans, ingrid, yusuf];
  for (const person of [ingrid, yusuf])
    await bot.from(person, { type: 'conversationUpdate', membersAdded: [{ id: person.id }] });
  await bot.later(6);
  const lists = bot.teams.calls.slice(calls).filter(({ path }) => path.includes('pagedmembers'));
  assert.equal(lists.length, 1, 'a burst is looked at once');
  assert.equal((await names()).length, 4);
  bot.readAll();
});
