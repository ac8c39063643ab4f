import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PersonId } from '../../services/ids.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { noOrganisation } from '../../services/people/organisations.ts';
import { summarise } from '../../services/rounds/anonymity.ts';
import { startingWith } from '../../services/storage/keys.ts';
import type { Served } from '../../services/turns/turns.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, everybody, hans, marieke, type Someone, sanne, tenantId } from '../support/people.ts';
import { buttonsOf, read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;
const day = 24 * 3_600;

/** Turns that were served, one a week, each of a meeting of its own; the clock stands still at the last of them. */
async function served(bot: Bot, turns: readonly (Partial<Served> & { readonly organisationId: string })[], from = 1) {
  const { clock, services, networkId, chatKey } = bot;
  for (const [at, turn] of turns.entries()) {
    const meeting = { chatKey, meetingNumber: from + at };
    const who = { personId: PersonId.parse(hans.id), role: 'chair', how: 'rule', ...turn } as const;
    await services.turns.serve(networkId, meeting, who);
    if (at < turns.length - 1) clock.now = new Date(clock.now.getTime() + 7 * day * 1_000);
  }
}

const of = (organisationId: string, how: Served['how'] = 'rule', role: Served['role'] = 'chair') => ({
  ...{ organisationId, how, role },
});
const chaired = [
  ...[of('gp.example'), of('gp.example', 'swap'), of('care.example'), of('care.example'), of('gp.example')],
  ...[of('town.example', 'override'), of(noOrganisation), of('gp.example', 'rule', 'note-taker')],
];

/** Typed in the chat, and looked at behind the door that comes. */
async function mirror(bot: Bot, person: Someone, typed = 'rolspiegel'): Promise<readonly string[]> {
  await bot.types(person, typed);
  assert.equal(bot.teams.newCard()[0], 'Dit is iets tussen jou en mij');
  return bot.teams.press(person, 'Alleen voor mij');
}

/** Somebody who said yes for the chat's next meeting. */
async function chairs(bot: Bot, person: Someone): Promise<void> {
  const proposal = `${bot.chatKey}_000001_chair`;
  await bot.tables.Networks.put(bot.networkId, `proposal_${proposal}`, {
    ...{ id: proposal, chatKey: bot.chatKey, meetingNumber: 1, state: 'accepted', isOver: false },
    ...{ role: 'chair', personId: person.id, organisationId: 'gp.example', passedOver: '[]' },
  });
}

test('who leads the network sees of each role how often each organisation had it, and what was swapped or given', async (t) => {
  const bot = await aNetwork(t);
  await served(bot, chaired);
  const lines = await mirror(bot, marieke);
  assert.deepEqual(lines.slice(0, 11), [
    'Rolspiegel',
    'Alleen jij ziet dit.',
    'De afgelopen 6 maanden. Geteld is wie het echt deed, ook na een ruil of als invaller.',
    'Voorzitter',
    'Samen 7 keer, door 4 organisaties. Twee organisaties deden samen 5 van de 7 keer. Na een ruil: 1 keer. Aangewezen door wie het netwerk leidt: 1 keer.',
    '3 keer: gp.example',
    '2 keer: care.example',
    '1 keer: Mensen zonder organisatie, samen',
    '1 keer: town.example',
    'Notulist',
    'Samen 1 keer, door 1 organisatie.',
  ]);
  assert.ok(![hans, marieke, sanne].some(({ name }) => lines.join().includes(name)), 'nobody is named');
});

test('organisations are called what the network calls them, also where nobody is of them any more', async (t) => {
  const bot = await aNetwork(t);
  const { organisations } = bot.services;
  await bot.meetingEnds();
  await bot.tick();
  bot.readAll();
  const [known] = await organisations.known(bot.networkId);
  if (!known) return assert.fail('nobody is of any organisation');
  await organisations.rename(
    bot.networkId,
    { organisation: known.key, name: 'Zorg {{DATE}}' },
    PersonId.parse(marieke.id),
  );
  await served(bot, [of(known.id), of('e0a1-tenant')]);
  const lines = await mirror(bot, marieke);
  assert.ok(
    lines.some((line) => line.startsWith('1 keer: Zorg')),
    lines.join('\n'),
  );
  assert.ok(lines.includes('1 keer: Organisatie zonder naam'));
});

test('older turns than half a year are further back, as far as they are kept', async (t) => {
  const bot = await aNetwork(t);
  await served(bot, [of('gp.example')]);
  bot.clock.now = new Date(bot.clock.now.getTime() + 200 * day * 1_000);
  await bot.tick();
  bot.readAll();
  await served(bot, [of('town.example')], 2);
  const half = await mirror(bot, marieke);
  assert.ok(half.includes('1 keer: town.example') && !half.includes('1 keer: gp.example'));
  const all = await bot.teams.press(marieke, 'Verder terug');
  assert.ok(all.includes('1 keer: gp.example'), all.join('\n'));
  assert.match(all[2] ?? '', /^De afgelopen 24 maanden\./);
  assert.ok((await bot.teams.press(marieke, 'Laatste half jaar')).includes('1 keer: town.example'));
});

test('who chairs the next meeting sees the mirror too, but does not choose what the group sees', async (t) => {
  const bot = await aNetwork(t);
  await served(bot, chaired);
  await chairs(bot, sanne);
  const lines = await mirror(bot, sanne);
  assert.ok(lines.includes('3 keer: gp.example'), lines.join('\n'));
  assert.ok(!lines.includes('Wat mag de groep zien?'));
});

test('the group sees nothing until who leads the network lets it, then the share alone, or rows; and is posted nothing', async (t) => {
  const bot = await aNetwork(t);
  await served(bot, chaired);
  const closed = await mirror(bot, hans);
  assert.match(closed[2] ?? '', /^Dit ziet wie jullie netwerk leidt, en wie voorzit/);
  assert.ok(!closed.join().includes('example'));

  const leader = await mirror(bot, marieke);
  assert.ok(leader.includes('Nu: niets.') && leader.some((line) => /één lid is een persoon/.test(line)));
  assert.ok(
    (await bot.teams.press(marieke, 'Alleen het deel')).some((line) => line.startsWith('Nu: alleen welk deel')),
  );
  const share = await mirror(bot, hans, 'role mirror');
  assert.ok(share.includes('De twee die het vaakst aan de beurt waren: samen 71 procent.'), share.join('\n'));
  assert.ok(!share.join().includes('example') && !share.join().includes('Verder terug'));

  await mirror(bot, marieke);
  await bot.teams.press(marieke, 'Per organisatie');
  const rows = await mirror(bot, hans);
  assert.ok(rows.includes('3 keer: gp.example') && !/ruil:|Aangewezen|mag de groep/.test(rows.join()));

  await mirror(bot, marieke);
  await bot.teams.press(marieke, 'Niets');
  assert.match((await mirror(bot, hans))[2] ?? '', /^Dit ziet wie jullie netwerk leidt/);
  const posted = bot.teams.inChat(chat.id).flatMap(({ card }) => read(card));
  assert.ok(!posted.some((line) => line.includes('example')), 'no organisation stands in a message');
  const log = await bot.services.actions.list(bot.networkId);
  assert.equal(log.filter(({ kind }) => kind === 'mirror-shared').length, 3);
});

test('choosing again what is so already changes nothing, and who leads no more chooses nothing', async (t) => {
  const bot = await aNetwork(t);
  const by = PersonId.parse(marieke.id);
  for (const _ of [1, 2]) await bot.services.mirrors.show(bot.networkId, bot.chatKey, 'share', by);
  const log = await bot.services.actions.list(bot.networkId);
  assert.equal(log.filter(({ kind }) => kind === 'mirror-shared').length, 1);
  const other = bot.services.mirrors.show(bot.networkId, bot.chatKey, 'organisations', PersonId.parse(hans.id));
  await assert.rejects(other, { code: 'coordinator-only' });
  assert.equal(await bot.services.mirrors.shownIn(bot.networkId, bot.chatKey), 'share');
});

/** A round of half a year ago or less that asked whether tasks are divided fairly. */
async function asked(bot: Bot, number: number, scores: readonly number[], audience?: string): Promise<void> {
  const { tables, networkId, chatKey, clock } = bot;
  const id = audience
    ? `${chatKey}_c${String(number).padStart(5, '0')}`
    : `${chatKey}_${String(number).padStart(6, '0')}`;
  const summary = summarise(
    scores.map((score) => ({ 'ROL-1': score })),
    ['ROL-1'],
    5,
  );
  await tables.Networks.put(networkId, `results_${id}`, {
    ...{ roundId: id, meetingNumber: audience ? 0 : number, askedAt: clock.now.toISOString(), askAloud: 'OPG-1' },
    ...{ promptIds: '["ROL-1"]', summary: JSON.stringify(summary), form: 'card' },
  });
  if (!audience) return;
  const round = {
    id,
    networkId,
    tenantId,
    chatKey,
    meetingNumber: 0,
    promptIds: '["ROL-1"]',
    audience,
    language: 'nl',
  };
  const closed = {
    threshold: 5,
    freeText: false,
    openedAt: clock.now.toISOString(),
    closesAt: clock.now.toISOString(),
  };
  await tables.Networks.put(networkId, `round_${id}`, { ...round, ...closed, state: 'closed' });
}

const answer = async (bot: Bot) => {
  const lines = await mirror(bot, marieke);
  return lines.slice(lines.indexOf('Hoe eerlijk zijn de taken nu verdeeld?') + 1).slice(0, 2);
};

test('beside the turns stands what members say of it themselves, and what was withheld stays withheld', async (t) => {
  const bot = await aNetwork(t);
  assert.match((await answer(bot))[0] ?? '', /^Die vraag is in deze tijd niet gesteld\. Ze komt vanzelf aan de beurt/);
  await asked(bot, 1, [2, 3, 4, 4]);
  assert.deepEqual(await answer(bot), ['Te weinig antwoorden om te tonen.', 'Gevraagd in maart 2026.']);
  await asked(bot, 2, [2, 3, 4, 4, 5, 3]);
  bot.clock.now = new Date(bot.clock.now.getTime() + 40 * day * 1_000);
  await asked(bot, 3, [1, 2]);
  const [said = '', month] = await answer(bot);
  assert.match(said, /^Gemiddeld: .* \(3,5 van 5\)\./);
  assert.equal(month, 'Gevraagd in maart 2026.');
  const stored = await bot.tables.Networks.get(bot.networkId, 'network');
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored?.row, promptsOff: '["ROL-1"]' });
  assert.equal((await answer(bot))[1], month);
  bot.clock.now = new Date(bot.clock.now.getTime() + 300 * day * 1_000);
  assert.match((await answer(bot))[0] ?? '', /^Die vraag staat uit/);
});

test('a check-in counts where everybody was asked, and not where some were', async (t) => {
  const bot = await aNetwork(t);
  await asked(bot, 1, [5, 5, 5, 4, 4, 4], 'core');
  assert.match((await answer(bot))[0] ?? '', /^Die vraag is in deze tijd niet gesteld/);
  await asked(bot, 2, [2, 3, 2, 3, 2, 3], 'all');
  assert.match((await answer(bot))[0] ?? '', /\(2,5 van 5\)/);
});

test('in a chat of one’s own who leads says which chat is meant, and what is shown stays with that chat', async (t) => {
  const bot = await aNetwork(t);
  await served(bot, [of('gp.example')]);
  const place = { tenantId, chatId: '19:kern', serviceUrl: bot.teams.url, botId: '28:kring', name: 'Kerngroep' };
  await bot.services.chats.add(place, bot.networkId);
  const alone = oneToOne(marieke);
  const conversation = { id: alone, conversationType: 'personal', tenantId };
  await bot.from(marieke, { type: 'message', text: 'rolspiegel', conversation });
  const network = buttonsOf(bot.teams.inChat(alone).at(-1)?.card ?? assert.fail())[0]?.title ?? '';
  assert.equal(bot.teams.newCard(alone)[0], 'Over welk netwerk gaat het?');
  const both = await bot.teams.press(marieke, network, {}, alone);
  assert.equal(both[0], 'Over welke chat gaat het?');
  const other = both.find((line) => line.startsWith('[') && line !== '[Kerngroep]')?.slice(1, -1) ?? '';
  assert.ok((await bot.teams.press(marieke, other, {}, alone)).includes('1 keer: gp.example'));
  await bot.teams.press(marieke, 'Per organisatie', {}, alone);
  assert.equal(await bot.services.mirrors.shownIn(bot.networkId, bot.chatKey), 'organisations');
  assert.equal(await bot.services.mirrors.shownIn(bot.networkId, chatKeyOf(place)), 'nothing');
});

test('under Meer there is a mirror for who may see it, and for nobody else', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  assert.ok((await bot.teams.press(marieke, 'Meer')).includes('[Rolspiegel]'));
  assert.ok(!(await bot.teams.press(hans, 'Meer')).includes('[Rolspiegel]'));
  await bot.teams.press(hans, 'Terug');
  await bot.services.mirrors.show(bot.networkId, bot.chatKey, 'share', PersonId.parse(marieke.id));
  assert.ok((await bot.teams.press(hans, 'Meer')).includes('[Rolspiegel]'));
  assert.equal((await bot.teams.press(hans, 'Rolspiegel'))[0], 'Rolspiegel');
  bot.readAll();
});

/** Typed in the chat, and looked at behind the door that comes. */
const whoChairs = (bot: Bot) => mirror(bot, hans, 'voorzitter');
/** The organisations below that title, up to what they mean. */
function below(title: string, lines: readonly string[]): readonly string[] {
  const from = lines.indexOf(title);
  const until = lines.findIndex((line) => line.startsWith('Zo komt het uit met wie eerder aan de beurt was'));
  return from < 0 ? [] : lines.slice(from + 1, until);
}
const soonIn = (lines: readonly string[]) => below('Binnenkort waarschijnlijk aan de beurt, op alfabet:', lines);
const afterIn = (lines: readonly string[]) => below('Daarna waarschijnlijk:', lines);

test('who asks about the chair reads whose turn it probably is soon, by organisation, and how turns were spread', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  await bot.close(true);
  await served(bot, [of('gp.example'), of('gp.example'), of('town.example')]);
  const lines = await whoChairs(bot);
  assert.ok(soonIn(lines).length > 1, lines.join('\n'));
  assert.deepEqual(afterIn(lines), []);
  assert.ok(lines.includes('Tot nu toe waren 2 organisaties aan de beurt: het vaakst 2 keer, het minst vaak 1 keer.'));
  const unserved = lines.filter((line) => !line.startsWith('Laatste overleg:'));
  assert.ok(!everybody.some(({ name }) => unserved.join().includes(name)), 'nobody is named before a yes');
});

test('what is foretold tells nobody’s answer, nor who is asked: it is one list by alphabet, until the chat reads a name', async (t) => {
  const bot = await aNetwork(t);
  await bot.roundWith([]);
  await bot.close(true);
  await bot.later(11);
  bot.readAll();
  const until = new Date('2027-01-01T00:00:00Z');
  const before = soonIn(await whoChairs(bot));
  assert.ok(before.length > 1);
  assert.deepEqual(before, before.toSorted());
  for (const { id } of everybody.slice(0, 2))
    await bot.services.members.pause(bot.networkId, PersonId.parse(id), until);
  const answers = ['turn.decline', 'turn.decline', 'turn.accept'];
  for (const answer of answers) {
    assert.deepEqual(soonIn(await whoChairs(bot)), before);
    const stored = (await bot.tables.Networks.list(bot.networkId, startingWith('proposal_')))[0]?.row;
    const person = everybody.find(({ id }) => id === stored?.['personId']) ?? assert.fail('nobody is asked');
    const card = bot.teams.inChat(chat.id)[0] ?? assert.fail();
    const data = { verb: answer, network: bot.networkId, proposal: stored?.['id'] };
    await bot.teams.invoke(person, card, { action: { type: 'Action.Execute', verb: answer, data } });
    await bot.tick();
    bot.readAll();
  }
  const lines = await whoChairs(bot);
  assert.deepEqual(soonIn(lines), []);
  assert.match(afterIn(lines).join(' '), /^Eerst: \S.* Dan: \S.* Daarna: \S/);
});

test('a day that is known stands with the next meeting, and one that is reckoned is called presumed', async (t) => {
  const bot = await aNetwork(t);
  for (let meeting = 0; meeting < 3; meeting += 1) {
    await bot.meetingEnds();
    await bot.tick();
    await bot.later(14 * day);
  }
  bot.clock.now = new Date(bot.clock.now.getTime() - 7 * day * 1_000);
  bot.readAll();
  const lines = await whoChairs(bot);
  assert.ok(
    lines.some((line) => line.startsWith('Dat is vermoedelijk op ')),
    lines.join('\n'),
  );
});

/** The title of each weekly card that who leads got, with whether it tells of the mirror. */
const toldOfMirror = ({ teams }: Bot) =>
  teams
    .inChat(oneToOne(marieke))
    .map(({ card }) => read(card))
    .filter((lines) => lines.some((line) => line.startsWith('Er is een rolspiegel van het afgelopen half jaar')));

/** Weeks go by, and what is posted in them is read. */
async function weeks(bot: Bot, count: number): Promise<void> {
  for (let week = 0; week < count; week += 1) {
    await bot.sweep();
    await bot.later(7 * day);
    bot.readAll();
  }
}

test('in the first week of January and of July who leads hears once that there is a mirror, with a way to it', async (t) => {
  const bot = await aNetwork(t, { at: '2026-06-02T12:00:00Z' });
  await served(bot, [of('gp.example')]);
  await weeks(bot, 4);
  assert.equal(toldOfMirror(bot).length, 0, 'June');
  await weeks(bot, 1);
  assert.equal(toldOfMirror(bot).length, 1, 'July');
  assert.equal((await bot.teams.press(marieke, 'Rolspiegel', {}, oneToOne(marieke)))[0], 'Rolspiegel');
  await weeks(bot, 20);
  assert.equal(toldOfMirror(bot).length, 1);
  await served(bot, [of('town.example')], 2);
  await weeks(bot, 7);
  assert.equal(toldOfMirror(bot).length, 2, 'January');
  await weeks(bot, 27);
  assert.equal(toldOfMirror(bot).length, 2, 'nobody served in the half year after that');
});
