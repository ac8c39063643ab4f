import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementInputs } from '../../cards/input-names.ts';
import { nextMondayAt } from '../../services/calendar.ts';
import { PersonId } from '../../services/ids.ts';
import { roundIdOf } from '../../services/rounds/round-rows.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { chat, everybody, fatima, hans, marieke, type Someone, tenantId } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;
const week = 7 * 24 * 3_600;
const five = ['444', '444', '343', '433', '443'];
const inputsOf = (what: string, who = '', when = '') => ({
  [agreementInputs.what]: what,
  [agreementInputs.who]: who,
  [agreementInputs.when]: when,
});

/** A round was closed, and its results stand in the chat. */
async function withResults(t: Parameters<typeof aNetwork>[0], wishes: Parameters<typeof aNetwork>[1] = {}) {
  const bot = await aNetwork(t, wishes);
  await bot.roundWith(five);
  await bot.close();
  return bot;
}

/** What somebody sees behind the button under *Meer*. */
async function agreements({ teams }: Bot, person: Someone): Promise<readonly string[]> {
  await teams.press(person, 'Meer');
  return teams.press(person, 'Afspraken');
}

const rowsOf = async ({ tables, networkId }: Bot) =>
  (await tables.Networks.list(networkId, startingWith('agreement_'))).map(({ row }) => row);

test('under the results the coordinator writes down what was agreed; everybody reads it, nobody else may settle it', async (t) => {
  const bot = await withResults(t);
  const form = await bot.teams.press(marieke, 'Afspraak en datum');
  assert.equal(form[0], 'Onze afspraken');
  assert.ok(form.includes('Er staat geen afspraak open.'));
  const saved = await bot.teams.press(
    marieke,
    'Bewaren',
    inputsOf('Samen één formulier maken', 'Thuiszorg Zuid', '2026-03-16'),
  );
  assert.match(saved[1] ?? '', /^De afspraak is bewaard/);
  const seen = await agreements(bot, hans);
  assert.deepEqual(seen.slice(1, 4), ['Samen één formulier maken', 'Wie: Thuiszorg Zuid', 'Wanneer: 16 maart.']);
  assert.ok(!seen.includes('[Gelukt]') && !seen.includes('[Bewaren]'), seen.join('\n'));
  await bot.teams.press(marieke, 'Gelukt');
  assert.ok((await agreements(bot, hans)).includes('Er staat geen afspraak open.'));
  const [row] = await rowsOf(bot);
  assert.deepEqual([row?.['state'], row?.['roundId']], ['done', `${bot.chatKey}_000001`]);
});

test('who said yes to chairing the latest meeting writes agreements down and settles them; of another meeting not', async (t) => {
  const bot = await withResults(t);
  const question = bot.teams.posted.findLast(({ chatId }) => chatId.startsWith('a:'));
  const chair = everybody.find((one) => oneToOne(one) === question?.chatId) ?? assert.fail('nobody was asked');
  await bot.teams.press(chair, 'Ja, dat doe ik', {}, oneToOne(chair));
  assert.ok(!(await agreements(bot, chair)).includes('[Bewaren]'), 'the meeting is still to come');
  await bot.later(week);
  await bot.roundWith(five);
  await agreements(bot, chair);
  await bot.teams.press(chair, 'Bewaren', inputsOf('Een avond over nachtzorg'));
  const dropped = await bot.teams.press(chair, 'Niet meer nodig');
  assert.ok(dropped.includes('De afspraak staat niet meer open.'));
  assert.deepEqual(
    (await rowsOf(bot)).map(({ state }) => state),
    ['dropped'],
  );
  bot.readAll();
});

test('three agreements are open at most, also when two people press at once; what did not fit is given back', async (t) => {
  const bot = await withResults(t);
  for (const meeting of [8, 9]) await agreesOf(bot, meeting);
  await agreements(bot, marieke);
  const atOnce = await Promise.all(['Drie', 'Vier'].map((what) => bot.teams.press(marieke, 'Bewaren', inputsOf(what))));
  assert.equal((await rowsOf(bot)).length, 3);
  const refused = atOnce.find(([, said = '']) => /er staan er al drie open/.test(said)) ?? assert.fail();
  assert.ok(refused.includes('[Bewaren]'), 'with the form, as it was filled in');
  const full = await agreements(bot, marieke);
  assert.ok(!full.includes('[Bewaren]'));
  assert.ok(full.some((line) => line.startsWith('Er staan drie afspraken open.')));
});

test('of one meeting one agreement is open, also when two people press at once; settled, it makes room for another', async (t) => {
  const bot = await withResults(t);
  await bot.teams.press(marieke, 'Afspraak en datum');
  const atOnce = await Promise.all(['Eén', 'Twee'].map((what) => bot.teams.press(marieke, 'Bewaren', inputsOf(what))));
  assert.equal((await rowsOf(bot)).length, 1);
  const refused = atOnce.find(([, said = '']) => /uit dit overleg staat er al één open/.test(said)) ?? assert.fail();
  assert.ok(refused.includes('[Bewaren]'), 'with the form, as it was filled in');
  assert.ok((await bot.teams.press(marieke, 'Gelukt')).includes('[Bewaren]'), 'there is room again');
  await agreesOf(bot, 2);
  const saved = await bot.teams.press(marieke, 'Bewaren', inputsOf('Drie'));
  assert.ok(saved.some((line) => line.startsWith('Uit dit overleg staat al één afspraak open.')));
  assert.ok(!saved.includes('[Bewaren]'));
});

test('the same agreement twice is one; settled by two at once it is settled once, as the first of them said', async (t) => {
  const bot = await withResults(t);
  for (let times = 0; times < 2; times += 1) await agrees(bot, 'Samen één formulier maken');
  await agreements(bot, marieke);
  assert.equal((await rowsOf(bot)).length, 1);
  const { networkId, chatKey, services } = bot;
  const by = (await services.networks.get(networkId))?.coordinator ?? assert.fail();
  const settled = await Promise.all(
    (['done', 'dropped'] as const).map((as) =>
      services.agreements.settle(networkId, `${chatKey}_000001`, as, { chatKey, by }),
    ),
  );
  assert.deepEqual(settled.toSorted(), ['settled', 'settled-before']);
  const late = await bot.teams.press(marieke, 'Niet meer nodig');
  assert.match(late[1] ?? '', /^Deze afspraak stond al niet meer open/);
});

test('a day that is over, a text that is too long, nothing at all, or what seems to be of a patient is given back', async (t) => {
  const bot = await withResults(t);
  await agreements(bot, marieke);
  for (const [words, sentence] of [
    [inputsOf('Iets', '', '2026-03-01'), /de dag kan vandaag zijn of later/],
    [inputsOf('Iets', '', '2030-03-01'), /tot twee jaar vooruit/],
    [inputsOf('Iets', '', 'morgen'), /de dag kan vandaag zijn/],
    [inputsOf('x'.repeat(201)), /korter dan 200 tekens/],
    [inputsOf('Iets', 'y'.repeat(61)), /korter dan 60 tekens/],
    [inputsOf('  '), /er staat nog niet wat jullie afspreken/],
    [inputsOf('Bel mevrouw Jansen op 06-12345678'), /lijkt/],
    [inputsOf('Bellen', 'Mevrouw, 06-12345678'), /lijkt/],
  ] as const) {
    const said = await bot.teams.press(marieke, 'Bewaren', words);
    assert.match(said[1] ?? '', sentence);
    assert.ok(said.includes('[Bewaren]'));
  }
  assert.deepEqual(await rowsOf(bot), []);
  await bot.teams.press(marieke, 'Bewaren', inputsOf('Vandaag nog', '', '2026-03-02'));
  assert.equal((await rowsOf(bot)).length, 1);
});

test('an agreement of another chat, or that nobody made, is settled by nobody', async (t) => {
  const bot = await withResults(t);
  await agreements(bot, marieke);
  await bot.teams.press(marieke, 'Bewaren', inputsOf('Samen één formulier maken'));
  const [own] = await bot.tables.Networks.list(bot.networkId, startingWith('agreement_'));
  const elsewhere = { ...own?.row, id: `${'c'.repeat(22)}_000001`, chatKey: 'c'.repeat(22) };
  await bot.tables.Networks.put(bot.networkId, `agreement_${elsewhere.id}`, elsewhere);
  const card = bot.teams.inChat(chat.id)[0] ?? assert.fail();
  const settles = (agreement: string) =>
    bot.teams.invoke(marieke, card, {
      action: { type: 'Action.Execute', verb: 'agreement.done', data: { verb: 'agreement.done', agreement } },
      trigger: 'manual',
    });
  for (const other of [`${'c'.repeat(22)}_000001`, `${bot.chatKey}_000009`, 'iets'])
    assert.match((await settles(other))[1] ?? '', /deze afspraak ken ik hier niet/, other);
  assert.deepEqual(
    (await rowsOf(bot)).map(({ state }) => state),
    ['open', 'open'],
  );
});

test('who leads the network reads its agreements from a chat of their own, too; typed in the chat there is a door', async (t) => {
  const bot = await withResults(t);
  await bot.types(hans, 'afspraken');
  assert.equal(bot.teams.newCard()[0], 'Dit is iets tussen jou en mij');
  assert.equal((await bot.teams.press(hans, 'Alleen voor mij'))[0], 'Onze afspraken');
  const conversation = { id: oneToOne(marieke), conversationType: 'personal', tenantId };
  await bot.from(marieke, { type: 'message', text: 'afspraken', conversation });
  bot.teams.newCard(oneToOne(marieke));
  await bot.teams.press(marieke, chat.name, {}, oneToOne(marieke));
  const saved = await bot.teams.press(marieke, 'Bewaren', inputsOf('Samen één formulier maken'), oneToOne(marieke));
  assert.ok(saved.includes('Samen één formulier maken'));
  assert.ok((await agreements(bot, fatima)).includes('Samen één formulier maken'));
});

/** A meeting starts now, and goes on for a while. Resolves to what the chat reads once people are in, if anything. */
async function starts(bot: Bot): Promise<readonly string[] | undefined> {
  await bot.meetingStarts();
  await bot.later(3 * 60);
  const card = bot.teams.inChat(chat.id).find((message) => !message.isRead);
  if (card) card.isRead = true;
  await bot.later(12 * 60);
  return card && read(card.card);
}

/** Something is agreed after that meeting. */
const agreesOf = ({ services, networkId, chatKey }: Bot, meeting: number) =>
  services.agreements.save(
    networkId,
    { what: `Afspraak ${meeting}`, who: '', when: '' },
    { chatKey, by: PersonId.parse(marieke.id), roundId: roundIdOf(chatKey, meeting) },
  );

/** Something is agreed by the coordinator. */
const agrees = ({ services, networkId, chatKey }: Bot, what: string, person = marieke, when = '2026-04-20') =>
  services.agreements.save(networkId, { what, who: 'Hans', when }, { chatKey, by: PersonId.parse(person.id) });

test('the next meeting begins with what the round said and what was agreed, without a name, once however often it starts', async (t) => {
  const bot = await withResults(t);
  await agrees(bot, 'Samen één formulier maken', marieke, '2026-03-09');
  await bot.later(week);
  bot.readAll();
  assert.deepEqual(await starts(bot), [
    'Waar waren we gebleven?',
    'De vorige ronde, van 2 maart: Samenwerken goed · Betrokkenheid erg · Doel tussen wel wat en veel.',
    'Dit spraken we af',
    'Samen één formulier maken',
    'Wanneer: 9 maart.',
    'Is het gelukt? Vertel het elkaar kort. De voorzitter of de coördinator werkt het daarna bij onder Afspraken.',
    '[Afspraken]',
    '[Meer]',
  ]);
  for (const seconds of [0, 60, 600]) {
    await bot.later(seconds);
    await bot.meetingStarts();
    await bot.tick();
    assert.deepEqual(bot.teams.unread(), []);
  }
  const seen = await bot.teams.press(hans, 'Afspraken');
  assert.ok(seen.includes('Wie: Hans'), 'behind the button there is who does it');
});

test('a call that is only tried says nothing: the meeting after it begins with what was agreed', async (t) => {
  const bot = await withResults(t);
  await bot.later(week);
  bot.readAll();
  await bot.meetingStarts();
  await bot.later(2 * 60);
  await bot.meetingEnds();
  await bot.later(10 * 60);
  assert.deepEqual(bot.teams.unread(), []);
  assert.equal((await starts(bot))?.[0], 'Waar waren we gebleven?');
});

test('where nothing was said or agreed a meeting begins without a card', async (t) => {
  const bot = await aNetwork(t);
  assert.equal(await starts(bot), undefined);
  await bot.roundWith(['444']);
  await bot.close(true);
  await bot.later(week);
  bot.readAll();
  assert.equal(await starts(bot), undefined, 'one answer says nothing');
});

test('no card comes half an hour late, after the meeting, or while the network has a pause', async (t) => {
  const bot = await withResults(t);
  for (const late of [31 * 60, 0]) {
    await bot.later(week);
    bot.readAll();
    await bot.meetingStarts();
    if (late === 0) await bot.meetingEnds();
    bot.clock.now = new Date(bot.clock.now.getTime() + late * 1_000);
    await bot.tick();
    const titles = bot.teams.inChat(chat.id).map(({ card }) => read(card)[0]);
    assert.ok(!titles.includes('Waar waren we gebleven?'));
  }
  await bot.later(week);
  bot.readAll();
  const by = { by: PersonId.parse(marieke.id) };
  await bot.services.quietTimes.pause(bot.networkId, 4, by);
  assert.equal(await starts(bot), undefined);
});

test('a card that Teams did not take comes later, while the meeting still begins; one that nobody heard of does not come twice', async (t) => {
  const bot = await withResults(t);
  const answers: (number | undefined)[] = [412];
  bot.teams.rules.push((method, path) => (isPostHere(method, path) ? answers.shift() : undefined));
  await bot.later(week);
  bot.readAll();
  assert.equal(await starts(bot), undefined);
  await bot.later(301);
  assert.equal(titled(bot), 1);
  answers.push(502);
  await bot.later(week);
  bot.readAll();
  await starts(bot);
  for (let minutes = 0; minutes < 25; minutes += 5) await bot.later(300);
  assert.equal(titled(bot), 1, 'none more than the one of last week');
});

const isPostHere = (method: string, path: string) => method === 'POST' && path.includes(encodeURIComponent(chat.id));

const titled = (bot: Bot) => {
  bot.readAll();
  return bot.teams.inChat(chat.id).filter(({ card }) => read(card)[0] === 'Waar waren we gebleven?').length;
};

test('after two rounds without an agreement the meeting begins with the question for one, and not once there is one', async (t) => {
  const bot = await withResults(t);
  await bot.later(week);
  assert.ok(
    !(await starts(bot))?.some((line) => line.startsWith('Na de laatste twee rondes')),
    'one round is too soon',
  );
  await bot.roundWith(five);
  await bot.close();
  await bot.later(week);
  bot.readAll();
  assert.ok((await starts(bot))?.some((line) => line.startsWith('Na de laatste twee rondes')));
  await agrees(bot, 'Samen één formulier maken');
  await bot.later(week);
  bot.readAll();
  const third = await starts(bot);
  assert.ok(!third?.some((line) => line.startsWith('Na de laatste twee rondes')));
  assert.ok(third?.includes('Samen één formulier maken'));
});

test('a group that just finished its agreement is asked for none; two rounds later it is, in one meeting and not in every one', async (t) => {
  const bot = await withResults(t);
  await agrees(bot, 'Samen één formulier maken');
  const isAsked = async () => {
    await bot.later(2 * week);
    bot.readAll();
    return (await starts(bot))?.some((line) => line.startsWith('Na de laatste twee rondes')) ?? false;
  };
  const meets = async () => {
    const asked = await isAsked();
    await bot.roundWith(five);
    await bot.close();
    return asked;
  };
  assert.deepEqual([await meets(), await meets()], [false, false], 'it stands open');
  await agreements(bot, marieke);
  await bot.teams.press(marieke, 'Gelukt');
  assert.deepEqual(
    [await meets(), await meets(), await meets(), await meets(), await isAsked()],
    [false, false, true, false, false],
  );
  await agrees(bot, 'Elkaar bellen', marieke, '');
  await agreements(bot, marieke);
  await bot.teams.press(marieke, 'Gelukt');
  assert.deepEqual([await meets(), await meets(), await meets(), await meets()], [false, false, true, false]);
});

test('what the writer of an agreement had erased is on no card any more: not where it stands, nor where it is about to', async (t) => {
  const bot = await withResults(t);
  await agrees(bot, 'Samen één formulier maken');
  await bot.later(week);
  bot.readAll();
  await starts(bot);
  const said = () => bot.teams.inChat(chat.id).flatMap(({ card }) => read(card));
  assert.ok(said().includes('Samen één formulier maken'));
  await bot.services.erasures.ask(PersonId.parse(marieke.id), tenantId, bot.networkId);
  await bot.tick();
  bot.readAll();
  assert.equal(said().includes('Samen één formulier maken'), false);
  assert.ok(said().includes('Hier stond iets wat is gewist.'));
  assert.deepEqual(await rowsOf(bot), []);
});

test('an erasure while the card is on its way takes its words back once it stands', async (t) => {
  const bot = await withResults(t);
  await agrees(bot, 'Samen één formulier maken');
  await bot.later(week);
  const { openingLines, erasures, networkId, chatKey } = { ...bot.services, ...bot };
  bot.readAll();
  await bot.meetingStarts();
  const meeting = { chatKey, meetingNumber: 2 };
  const line = await openingLines.claim(networkId, meeting);
  assert.equal(line?.agreed.length, 1);
  await erasures.ask(PersonId.parse(marieke.id), tenantId, networkId);
  await bot.tick();
  await openingLines.posted(networkId, meeting, 'the-card');
  await bot.tick();
  assert.ok(
    bot.teams.calls.some((call) => JSON.stringify(call).includes('the-card')),
    'the card is put right',
  );
  assert.equal((await openingLines.find(networkId, meeting))?.isErased, true);
  bot.readAll();
});

test('of a spoken round the meeting begins with the sentence that was written of it, until its writer is erased', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.chat.members = everybody.slice(0, 4);
  assert.equal(await starts(bot), undefined);
  await bot.later(60);
  await bot.meetingEnds();
  await bot.tick();
  bot.readAll();
  await bot.teams.press(marieke, 'Mondeling gedaan');
  await bot.teams.press(marieke, 'Bewaren', { said: 'We missen de wijkverpleging.' });
  await bot.later(week);
  bot.readAll();
  assert.equal((await starts(bot))?.[1], 'De vorige ronde, van 2 maart: We missen de wijkverpleging.');
  await bot.services.erasures.ask(PersonId.parse(marieke.id), tenantId, bot.networkId);
  await bot.tick();
  bot.readAll();
  const said = bot.teams.inChat(chat.id).flatMap(({ card }) => read(card));
  assert.ok(said.includes('Hier stond iets wat is gewist.'));
  assert.doesNotMatch(said.join(), /wijkverpleging/);
});

/** They talked at one meeting, somebody wrote down a sentence, and the next meeting is a week later. */
async function afterTalking(t: Parameters<typeof aNetwork>[0]) {
  const bot = await aNetwork(t);
  bot.teams.chat.members = everybody.slice(0, 4);
  await starts(bot);
  await bot.later(60);
  await bot.meetingEnds();
  await bot.tick();
  bot.readAll();
  await bot.teams.press(marieke, 'Mondeling gedaan');
  await bot.teams.press(marieke, 'Bewaren', { said: 'We missen de wijkverpleging.' });
  await bot.later(week);
  bot.readAll();
  const round = roundIdOf(bot.chatKey, 1);
  const removes = () => bot.services.saidRemoval.remove(bot.networkId, round, PersonId.parse(marieke.id));
  return { bot, removes };
}

test('a sentence that the meeting began with goes from its card, too', async (t) => {
  const { bot } = await afterTalking(t);
  await starts(bot);
  await bot.teams.press(marieke, 'Meer');
  await bot.teams.press(marieke, 'Zin weghalen');
  await bot.teams.press(marieke, 'Zin weghalen');
  await bot.tick();
  bot.readAll();
  const said = bot.teams.inChat(chat.id).flatMap(({ card }) => read(card));
  assert.ok(said.includes('Hier stond iets wat is gewist.'));
  assert.doesNotMatch(said.join(), /wijkverpleging/);
});

test('a sentence that is taken away while its card is on its way goes from the card once it stands', async (t) => {
  const { bot, removes } = await afterTalking(t);
  const { openingLines, networkId, chatKey } = { ...bot.services, ...bot };
  await bot.meetingStarts();
  const meeting = { chatKey, meetingNumber: 2 };
  assert.equal((await openingLines.claim(networkId, meeting))?.last?.said, 'We missen de wijkverpleging.');
  await removes();
  await bot.tick();
  await openingLines.posted(networkId, meeting, 'the-card');
  await bot.tick();
  assert.ok(
    bot.teams.calls.some((call) => JSON.stringify(call).includes('the-card')),
    'the card is put right',
  );
  bot.readAll();
});

test('whichever comes first, the message is noted or its sentence goes: the card is put right', async (t) => {
  const { bot, removes } = await afterTalking(t);
  const { openingLines, networkId, chatKey } = { ...bot.services, ...bot };
  await bot.meetingStarts();
  const meeting = { chatKey, meetingNumber: 2 };
  await openingLines.claim(networkId, meeting);
  await Promise.all([openingLines.posted(networkId, meeting, 'the-card'), removes()]);
  await bot.tick();
  assert.equal((await openingLines.find(networkId, meeting))?.isErased, true);
  assert.ok(bot.teams.calls.some((call) => JSON.stringify(call).includes('the-card')));
  bot.readAll();
});

/** Until after the next Monday morning; resolves to what the coordinator was told one to one. */
async function digest(bot: Bot): Promise<string> {
  bot.readAll();
  await bot.sweep();
  const monday = nextMondayAt(8, bot.clock.now, 'Europe/Amsterdam');
  await bot.later((monday.getTime() - bot.clock.now.getTime()) / 1_000 + 1_800);
  const told = bot.teams.unread().filter(({ chatId }) => chatId === oneToOne(marieke));
  bot.readAll();
  return told.flatMap(({ card }) => read(card)).join('\n');
}

test('after two rounds that led to nothing the coordinator is asked for an agreement on Monday, and not for ever; the overview tells', async (t) => {
  const bot = await withResults(t);
  const overview = async () => {
    await bot.teams.press(marieke, 'Meer');
    return (await bot.teams.press(marieke, 'Overzicht')).join('\n');
  };
  const wanting = /Na de laatste twee rondes kwam er geen afspraak\./;
  assert.doesNotMatch(await digest(bot), wanting);
  await bot.roundWith(five);
  await bot.close();
  assert.match(await digest(bot), wanting);
  assert.match(await overview(), wanting);
  for (let more = 0; more < 2; more += 1) {
    await digest(bot);
    await bot.roundWith(five);
    await bot.close();
  }
  assert.doesNotMatch(await digest(bot), wanting, 'it was said');
  await agrees(bot, 'Samen één formulier maken');
  const seen = await overview();
  assert.doesNotMatch(seen, wanting);
  assert.match(seen, /Afgesproken: Samen één formulier maken/);
});

/** Nobody told of a start: the coordinator asks for the questions. Resolves to what the chat reads then, card by card. */
async function asksByHand(bot: Bot, word: string): Promise<readonly (readonly string[])[]> {
  bot.readAll();
  await bot.types(marieke, word);
  await bot.tick();
  await bot.later(3);
  const cards = bot.teams.inChat(chat.id).filter(({ isRead }) => !isRead);
  bot.readAll();
  return cards.map(({ card }) => read(card));
}

test('a group that meets in a room reads what it agreed just before its questions, once, also where Teams tells of a start after all', async (t) => {
  const bot = await aNetwork(t);
  assert.equal((await asksByHand(bot, 'reflectie')).length, 1, 'nothing was said or agreed yet');
  await agrees(bot, 'Samen één formulier maken');
  for (const word of ['reflectie', 'mondeling']) {
    await bot.later(week);
    const [opening, questions] = await asksByHand(bot, word);
    assert.equal(opening?.[0], 'Waar waren we gebleven?');
    assert.ok(opening?.includes('Samen één formulier maken'));
    assert.match(questions?.[0] ?? '', /terugkijken/);
    await bot.later(61);
    assert.equal(
      (await asksByHand(bot, 'reflectie')).length,
      1,
      'the questions once more, or the way to say that it was done',
    );
  }
  assert.equal(await starts(bot), undefined, 'it was said');
});

test('where nobody hears what became of that card the questions come all the same; and it never comes after them', async (t) => {
  const bot = await aNetwork(t);
  await asksByHand(bot, 'reflectie');
  await agrees(bot, 'Samen één formulier maken');
  const { networkId, chatKey } = bot;
  assert.equal(await bot.services.openingLines.claim(networkId, { chatKey, meetingNumber: 1 }), undefined);
  await bot.later(week);
  const answers: (number | undefined)[] = [502];
  bot.teams.rules.push((method, path) => (isPostHere(method, path) ? answers.shift() : undefined));
  assert.deepEqual(await asksByHand(bot, 'reflectie'), []);
  await bot.later(40);
  await bot.later(3);
  bot.readProposal();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');
});

test('of a round in which they only talked the next meeting hears what about; of what is to come it is not asked whether it worked', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, 'mondeling');
  await bot.tick();
  const [, , aloud = ''] = bot.teams.newCard();
  await bot.teams.press(marieke, 'Mondeling gedaan');
  await bot.later(11);
  await agrees(bot, 'Samen één formulier maken', marieke, '2027-04-20');
  await bot.later(week);
  bot.readAll();
  assert.deepEqual((await starts(bot))?.slice(1, 5), [
    `In de vorige ronde, van 2 maart, praatten jullie hierover: ${aloud}`,
    'Dit spraken we af',
    'Samen één formulier maken',
    'Wanneer: 20 april 2027.',
  ]);
  assert.doesNotMatch(
    bot.teams
      .inChat(chat.id)
      .flatMap(({ card }) => read(card))
      .join(),
    /Is het gelukt/,
  );
});
