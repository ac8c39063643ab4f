import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { PersonId } from '../../services/ids.ts';
import { endAfter } from '../../services/meetings/right-moments.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { present } from '../support/in-chat.ts';
import { chat, fatima, ingrid, marieke, tenantId } from '../support/people.ts';
import { aNetwork } from '../support/stories.ts';

const minutes = 60;
const hours = 60 * minutes;

/** A network whose meeting starts at noon, and the words of its stories. */
async function aMeeting(t: TestContext, wishes: Parameters<typeof aNetwork>[1] & { readonly endsAt?: string } = {}) {
  const { endsAt, ...rest } = wishes;
  const bot = await aNetwork(t, rest);
  if (endsAt) bot.teams.chat.endsAt = endsAt;
  const cards = () => bot.teams.inChat(chat.id).filter(({ card }) => card.fallbackText.startsWith('Even terugkijken'));
  const nudges = () => bot.teams.posted.filter(({ card }) => card.fallbackText.startsWith('Het overleg is bijna'));
  await bot.meetingStarts();
  await bot.tick();
  return {
    ...bot,
    cards,
    nudges,
    /** The chair of this meeting said yes, or who leads its reflection. */
    async chairedBy(person: typeof fatima, role: 'chair' | 'reflection-host' = 'chair') {
      const proposal = {
        ...{ id: `${bot.chatKey}_000001_${role}`, chatKey: bot.chatKey, meetingNumber: 1, role, state: 'accepted' },
        ...{ isOver: false, personId: person.id, organisationId: 'huisartsen.nl', passedOver: '[]' },
      };
      await bot.tables.Networks.put(bot.networkId, `proposal_${proposal.id}`, proposal);
    },
  };
}

test('five minutes before the usual end the questions are in the chat, and the end asks nothing again', async (t) => {
  const bot = await aMeeting(t);
  await bot.later(54 * minutes);
  assert.equal(bot.cards().length, 0);
  await bot.later(1 * minutes);
  assert.equal(bot.cards().length, 1);
  await bot.later(5 * minutes);
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.cards().length, 1);
  bot.readAll();
});

test('the end that Teams has in its calendar counts, where a meeting can be that long', async (t) => {
  const bot = await aMeeting(t, { endsAt: '2026-03-02T13:30:00.0000000Z' });
  await bot.later(84 * minutes);
  assert.equal(bot.cards().length, 0);
  await bot.later(1 * minutes);
  assert.equal(bot.cards().length, 1);
  assert.match(bot.teams.calls.map(({ path }) => path).join(), /\/v1\/meetings\/MCMx/);
  bot.readAll();
});

test('an end in Teams’ calendar that cannot be of this meeting is not believed: its usual length counts', async (t) => {
  const startedAt = new Date('2026-03-02T12:00:00Z');
  const usual = new Date('2026-03-02T13:00:00Z');
  for (const other of ['2026-03-02T12:14:59Z', '2026-03-02T18:00:01Z', '2026-02-23T13:30:00Z'])
    assert.deepEqual(endAfter(startedAt, new Date(other), 60), usual);
  for (const own of ['2026-03-02T12:15:00Z', '2026-03-02T18:00:00Z'])
    assert.deepEqual(endAfter(startedAt, new Date(own), 60), new Date(own));
  const bot = await aMeeting(t, { endsAt: 'om half twee' });
  await bot.later(55 * minutes);
  assert.equal(bot.cards().length, 1);
  bot.readAll();
});

test('a Teams that does not answer, or that we may not ask, delays nothing and bothers nobody', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.rules.push((_, path) => (path.startsWith('/v1/meetings') ? 403 : undefined));
  await bot.meetingStarts();
  await bot.later(55 * minutes);
  assert.match(bot.teams.newCard()[0] ?? '', /^Even terugkijken/);
  bot.readAll();
});

test('a Teams that has a bad moment at the start is asked again, and its calendar counts after all', async (t) => {
  for (const status of [429, 503]) {
    const bot = await aNetwork(t);
    bot.teams.chat.endsAt = '2026-03-02T14:00:00Z';
    bot.teams.rules.push((_, path) => (path.startsWith('/v1/meetings') ? status : undefined));
    await bot.meetingStarts();
    await bot.tick();
    bot.teams.rules.length = 0;
    await bot.later(6 * minutes);
    await bot.later(108 * minutes);
    assert.deepEqual(bot.teams.inChat(chat.id), []);
    await bot.later(1 * minutes);
    assert.match(bot.teams.newCard()[0] ?? '', /^Even terugkijken/);
    bot.readAll();
  }
});

test('a Teams whose bad moment lasts leaves it at the usual length, in time for who chairs', async (t) => {
  const other = await aNetwork(t);
  other.teams.rules.push((_, path) => (path.startsWith('/v1/meetings') ? 503 : undefined));
  await other.meetingStarts();
  for (let times = 0; times < 10; times += 1) await other.later(5 * minutes + 1);
  const nudges = other.teams.posted.filter(({ card }) => card.fallbackText.startsWith('Het overleg is bijna'));
  assert.equal(nudges.length, 1);
  await other.later(5 * minutes);
  assert.equal(other.teams.inChat(chat.id).length, 1);
  const tries = other.teams.calls.filter(({ path }) => path.startsWith('/v1/meetings')).length;
  assert.ok(tries > 1 && tries < 8, `${tries} tries`);
  other.readAll();
});

test('ten minutes before the end who chairs hears of it, and nobody else', async (t) => {
  const bot = await aMeeting(t);
  await bot.chairedBy(fatima);
  await bot.later(49 * minutes);
  assert.deepEqual(bot.nudges(), []);
  await bot.later(1 * minutes);
  const [title, , soon, , why] = bot.teams.newCard(oneToOne(fatima));
  assert.equal(title, 'Nog even en jullie kijken terug');
  assert.match(soon ?? '', /Vijf minuten voor het einde zet ik de vragen in de chat/);
  assert.equal(why, 'Je krijgt dit bericht omdat jij dit overleg voorzit.');
  await bot.later(5 * minutes);
  assert.equal(bot.nudges().length, 1);
  bot.readAll();
});

test('who chairs says with how many they are, and the questions come in the form that fits', async (t) => {
  const bot = await aMeeting(t);
  await bot.chairedBy(fatima);
  await bot.later(50 * minutes);
  await bot.teams.press(fatima, 'Acht of meer', {}, oneToOne(fatima));
  const [title] = await bot.teams.press(fatima, 'Onder de vijf', {}, oneToOne(fatima));
  assert.equal(title, 'Onder de vijf');
  await bot.later(5 * minutes);
  const { row } =
    (await bot.services.rounds.ofMeeting(bot.networkId, { chatKey: bot.chatKey, meetingNumber: 1 })) ?? {};
  assert.equal(row?.form, 'spoken');
  bot.readAll();
});

test('where nobody said yes to chairing, the coordinator hears of it', async (t) => {
  const bot = await aMeeting(t);
  await bot.later(50 * minutes);
  assert.match(bot.teams.newCard(oneToOne(marieke)).join(' '), /Dit bericht is voor de voorzitter/);
  assert.equal(bot.nudges().length, 1);
});

test('the nudge says of which chat it is; and where one person always chairs the coordinator hears of none', async (t) => {
  const bot = await aMeeting(t);
  const kept = await bot.tables.Networks.get(bot.networkId, 'network');
  await bot.tables.Networks.put(bot.networkId, 'network', { ...kept?.row, name: 'Zorg in de wijk' });
  await bot.chairedBy(fatima);
  await bot.later(50 * minutes);
  assert.match(bot.teams.newCard(oneToOne(fatima)).join(' '), /Wijknetwerk Overvecht-Noord/);
  const other = await aMeeting(t);
  const stored = await other.tables.Networks.get(other.networkId, 'network');
  await other.tables.Networks.put(other.networkId, 'network', { ...stored?.row, fixedChair: true });
  await other.later(50 * minutes);
  assert.deepEqual(other.teams.posted, []);
});

test('who leads the reflection, where somebody else chairs, reads that it is about that', async (t) => {
  const bot = await aMeeting(t);
  await bot.chairedBy(ingrid);
  await bot.chairedBy(fatima, 'reflection-host');
  await bot.later(50 * minutes);
  assert.ok(bot.teams.newCard(oneToOne(fatima)).includes('Je krijgt dit bericht omdat jij de terugblik leidt.'));
  assert.equal(bot.nudges().length, 1);
});

test('a coordinator, or a chair, who asked to be left in peace hears nothing; the deputy stands in for the coordinator', async (t) => {
  const inPause = async (one: Awaited<ReturnType<typeof aMeeting>>, person: typeof fatima) => {
    await present(one, [marieke, ingrid, fatima]);
    await one.services.members.pause(one.networkId, PersonId.parse(person.id), new Date('2026-04-01T12:00:00Z'));
  };
  const bot = await aMeeting(t);
  await inPause(bot, marieke);
  await bot.later(50 * minutes);
  assert.deepEqual(bot.nudges(), []);
  const led = await aMeeting(t);
  const stored = await led.tables.Networks.get(led.networkId, 'network');
  await led.tables.Networks.put(led.networkId, 'network', { ...stored?.row, deputy: ingrid.id });
  await inPause(led, marieke);
  await led.later(50 * minutes);
  assert.match(led.teams.newCard(oneToOne(ingrid)).join(' '), /Dit bericht is voor de voorzitter/);
  const chaired = await aMeeting(t);
  await chaired.chairedBy(fatima);
  await inPause(chaired, fatima);
  await chaired.later(50 * minutes);
  assert.deepEqual(chaired.nudges(), []);
});

test('a nudge that nobody knows the fate of is not repeated, and counts once', async (t) => {
  const bot = await aMeeting(t, { faults: 'expected' });
  await bot.chairedBy(fatima);
  const { Networks } = bot.tables;
  const { remove } = Networks;
  let isDown = true;
  Networks.remove = async (partition, key, version) => {
    if (isDown && key.startsWith('work_nudge-chair')) throw new Error('killed');
    return remove(partition, key, version);
  };
  await bot.later(50 * minutes);
  isDown = false;
  await bot.later(2 * minutes);
  assert.equal(bot.nudges().length, 1);
  assert.deepEqual(
    (await bot.tables.Gates.list(tenantId)).map(({ row }) => row['count']),
    [1],
  );
  assert.deepEqual(await Networks.list(bot.networkId, startingWith('work_nudge-chair')), []);
  bot.readAll();
});

test('a chair whom Teams does not let us reach is left alone: the chat reads nothing, and the questions come', async (t) => {
  const bot = await aMeeting(t);
  await bot.chairedBy(fatima);
  bot.teams.unreachable.add(fatima.id);
  await bot.later(50 * minutes);
  assert.deepEqual(bot.teams.posted, []);
  assert.ok(!bot.log.some((line) => line.includes('"chair nudged"')));
  await bot.later(5 * minutes);
  assert.equal(bot.cards().length, 1);
  bot.readAll();
});

test('a nudge that comes late is none', async (t) => {
  const bot = await aMeeting(t);
  await bot.later(55 * minutes);
  assert.deepEqual(bot.nudges(), []);
  assert.equal(bot.cards().length, 1);
  bot.readAll();
});

test('whoever types reflectie early on gets the one round: no nudge, and no second card', async (t) => {
  const bot = await aMeeting(t);
  await bot.later(30 * minutes);
  await bot.types(marieke, 'reflectie');
  await bot.later(25 * minutes);
  await bot.later(5 * minutes);
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.cards().length, 1);
  assert.deepEqual(bot.nudges(), []);
  bot.readAll();
});

/** What Teams tells after so many minutes. Resolves to after how many the questions came, and the nudges. */
async function played(t: TestContext, told: Readonly<Record<number, 'start' | 'end'>>, length: number) {
  const bot = await aMeeting(t);
  const seen: [number, number][] = [];
  for (let minute = 1; minute <= length; minute += 1) {
    await bot.later(1 * minutes);
    if (told[minute] === 'end') await bot.meetingEnds();
    if (told[minute] === 'start') await bot.meetingStarts();
    await bot.tick();
    seen.push([bot.teams.inChat(chat.id).length, bot.nudges().length]);
  }
  assert.equal(new Set(bot.cards().map(bot.roundOf)).size, 1);
  bot.readAll();
  const came = (which: 0 | 1) => seen.flatMap((now, at) => (now[which] > (seen[at - 1]?.[which] ?? 0) ? [at + 1] : []));
  return { cards: came(0), nudges: came(1) };
}

test('people who are cut off, or who meet after talking early, are asked again at the end, in the one round', async (t) => {
  const early = await played(t, { 16: 'end', 30: 'start', 90: 'end' }, 95);
  assert.deepEqual(early, { cards: [16, 85], nudges: [80] });
  const cutOff = await played(t, { 20: 'end', 22: 'start', 23: 'start', 60: 'end' }, 65);
  assert.deepEqual(cutOff, { cards: [20, 55], nudges: [50] });
  const late = await played(t, { 42: 'end', 44: 'start', 58: 'end' }, 60);
  assert.deepEqual(late, { cards: [42, 55], nudges: [50] });
  const pause = await played(t, { 20: 'end', 30: 'start', 60: 'end' }, 90);
  assert.deepEqual(pause, { cards: [20, 60], nudges: [] }, 'they end sooner than presumed');
});

test('people who come back for a moment, or near the end, are not asked again', async (t) => {
  assert.deepEqual((await played(t, { 40: 'end', 50: 'start', 55: 'end' }, 120)).cards, [40]);
  assert.deepEqual((await played(t, { 52: 'end', 53: 'start', 60: 'end' }, 80)).cards, [52]);
});

test('a meeting whose end got lost goes on when it starts again: one round', async (t) => {
  assert.deepEqual(await played(t, { 40: 'start', 60: 'end' }, 100), { cards: [55], nudges: [50] });
});

test('what was asked before people met is shown again at the end, and who chairs hears of it', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  await bot.later(25 * minutes);
  await bot.meetingStarts();
  await bot.tick();
  await bot.later(50 * minutes);
  assert.match(bot.teams.newCard(oneToOne(marieke)).join(' '), /Dit bericht is voor de voorzitter/);
  await bot.later(5 * minutes);
  const [first, second, ...others] = bot.teams.inChat(chat.id).map(bot.roundOf);
  assert.deepEqual([second, others], [first, []]);
  bot.readAll();
});

test('nobody hears of questions to come of a round that was closed', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  await bot.later(25 * minutes);
  await bot.meetingStarts();
  await bot.tick();
  await bot.teams.press(marieke, 'Meer');
  await bot.teams.press(marieke, 'Sluit en bespreek nu');
  await bot.teams.press(marieke, 'Sluiten zonder resultaten');
  await bot.later(11);
  bot.readAll();
  const before = bot.teams.posted.length;
  await bot.later(50 * minutes);
  assert.equal(bot.teams.posted.length, before);
});

test('what was asked before people met is not shown again at night, long after they left', async (t) => {
  const bot = await aNetwork(t);
  await bot.types(marieke, 'reflectie');
  await bot.tick();
  await bot.later(10 * minutes);
  await bot.meetingStarts();
  await bot.tick();
  await bot.later(9 * hours);
  assert.equal(bot.teams.inChat(chat.id).length, 1);
  bot.readAll();
});

test('a meeting that ends early is asked at its end, and that is all', async (t) => {
  const bot = await aMeeting(t);
  await bot.later(40 * minutes);
  await bot.meetingEnds();
  await bot.later(20 * minutes);
  assert.equal(bot.cards().length, 1);
  assert.deepEqual(bot.nudges(), []);
  bot.readAll();
});

test('a meeting that runs on, and people who come back after it, are asked once', async (t) => {
  const bot = await aMeeting(t);
  await bot.later(55 * minutes);
  await bot.later(45 * minutes);
  await bot.meetingEnds();
  await bot.later(10 * minutes);
  await bot.meetingStarts();
  await bot.later(60 * minutes);
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.cards().length, 1);
  bot.readAll();
});

test('a call that was tried for a minute is no meeting: the real one is nudged about and asked', async (t) => {
  const bot = await aMeeting(t);
  await bot.chairedBy(fatima);
  await bot.later(1 * minutes);
  await bot.meetingEnds();
  await bot.later(19 * minutes);
  assert.deepEqual(bot.teams.posted, []);
  assert.deepEqual(await bot.services.turns.served(bot.networkId, bot.chatKey), []);
  await bot.meetingStarts();
  await bot.later(50 * minutes);
  assert.equal(bot.nudges().length, 1);
  assert.deepEqual(bot.cards(), []);
  await bot.later(5 * minutes);
  assert.equal(bot.cards().length, 1);
  await bot.meetingEnds({ EndTime: '2026-03-02T12:01:00Z' });
  await bot.later(5 * minutes);
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.cards().length, 1);
  assert.equal((await bot.services.turns.served(bot.networkId, bot.chatKey)).length, 1);
  bot.readAll();
});

test('after a call that was tried, a meeting whose start nobody told is asked about at its end', async (t) => {
  const bot = await aMeeting(t);
  await bot.later(1 * minutes);
  await bot.meetingEnds();
  await bot.later(80 * minutes);
  assert.deepEqual(bot.cards(), []);
  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.cards().length, 1);
  bot.readAll();
});

test('a call that somebody tries after the meeting changes nothing of it: who chaired it still closes it and talks about it', async (t) => {
  const bot = await aMeeting(t);
  await bot.chairedBy(fatima);
  await bot.later(55 * minutes);
  await bot.later(5 * minutes);
  await bot.meetingEnds();
  await bot.later(40 * minutes);
  await bot.meetingStarts();
  await bot.later(1 * minutes);
  await bot.meetingEnds();
  await bot.later(1 * minutes);
  bot.readAll();
  const more = (await bot.teams.press(fatima, 'Meer')).join(' ');
  assert.match(more, /Sluit en bespreek nu/);
  assert.match(more, /Iemand anders zat voor/);
  await bot.types(fatima, 'sluit');
  assert.match(bot.teams.newCard().join(' '), /\[Sluit en bespreek nu\]/);
  await bot.types(fatima, 'mondeling');
  assert.match(bot.teams.newCard().join(' '), /\[Mondeling gedaan\]/);
  for (const word of ['reflectie', 'reflectie']) {
    await bot.types(marieke, word);
    await bot.later(2 * minutes);
  }
  assert.equal(new Set(bot.cards().map(bot.roundOf)).size, 1);
  assert.equal(await bot.services.meetings.latestNumber(bot.networkId, bot.chatKey), 1);
  bot.readAll();
});

test('what is asked by hand in a call of some minutes is asked: the next meeting is another one', async (t) => {
  const bot = await aMeeting(t);
  await bot.later(5 * minutes);
  await bot.types(marieke, 'reflectie');
  await bot.later(5 * minutes);
  await bot.meetingEnds();
  await bot.later(24 * hours);
  await bot.meetingStarts();
  await bot.later(1);
  await bot.later(55 * minutes);
  assert.equal(new Set(bot.cards().map(bot.roundOf)).size, 2);
  bot.readAll();
});

test('a short meeting that was asked before its end was one: it can be closed, and the next is asked', async (t) => {
  const bot = await aMeeting(t, { endsAt: '2026-03-02T12:17:00Z' });
  await bot.later(12 * minutes);
  await bot.later(2 * minutes);
  await bot.meetingEnds();
  await bot.tick();
  bot.readAll();
  await bot.types(marieke, 'sluit');
  assert.match(bot.teams.newCard().join(' '), /\[Sluit en bespreek nu\]/);
  await bot.later(24 * hours);
  await bot.meetingStarts();
  await bot.tick();
  await bot.later(55 * minutes);
  assert.equal(new Set(bot.cards().map(bot.roundOf)).size, 2);
  bot.readAll();
});

test('a short meeting whose start is told after its end, when it was asked, was one', async (t) => {
  const bot = await aNetwork(t);
  await bot.later(10 * minutes);
  await bot.meetingEnds();
  await bot.meetingStarts({ StartTime: '2026-03-02T12:00:00Z' });
  await bot.tick();
  assert.equal(await bot.services.meetings.latestNumber(bot.networkId, bot.chatKey), 1);
  bot.readAll();
});

test('everything at once, several times over, opens one round', async (t) => {
  const bot = await aMeeting(t);
  bot.clock.now = new Date(bot.clock.now.getTime() + 55 * minutes * 1_000);
  await Promise.all([bot.meetingEnds(), bot.tick(), bot.types(marieke, 'reflectie'), bot.meetingEnds(), bot.tick()]);
  await bot.tick();
  const rounds = new Set(bot.cards().map(bot.roundOf));
  assert.equal(rounds.size, 1);
  bot.readAll();
});

test('after some hours of silence of ours it is still asked, later on the same day', async (t) => {
  const bot = await aMeeting(t);
  await bot.later(5 * hours);
  assert.equal(bot.cards().length, 1);
  assert.deepEqual(bot.nudges(), []);
  bot.readAll();
});

test('what we should have asked yesterday is not asked', async (t) => {
  const bot = await aMeeting(t, { at: '2026-03-02T20:00:00Z' });
  await bot.later(3.5 * hours);
  assert.deepEqual(bot.teams.posted, []);
});

test('an end that is told days late, when its round would be over, asks nothing; who is next is asked all the same', async (t) => {
  const bot = await aMeeting(t);
  bot.clock.now = new Date('2026-03-05T09:00:00Z');
  await bot.tick();
  await bot.meetingEnds({ EndTime: '2026-03-02T13:00:00Z' });
  await bot.later(61);
  assert.deepEqual(bot.cards(), []);
  assert.ok(await bot.services.proposals.find(bot.networkId, `${bot.chatKey}_000002_chair`));
  bot.readAll();
});

test('the chair has credit for it once the meeting is over, and closes it while it goes on', async (t) => {
  const bot = await aMeeting(t);
  await bot.chairedBy(ingrid);
  await bot.later(55 * minutes);
  const served = () => bot.services.turns.served(bot.networkId, bot.chatKey);
  assert.deepEqual(await served(), []);
  await bot.teams.press(ingrid, 'Meer');
  await bot.teams.press(ingrid, 'Sluit en bespreek nu');
  await bot.teams.press(ingrid, 'Sluiten zonder resultaten');
  await bot.later(11);
  assert.deepEqual(
    (await served()).map(({ personId }) => personId),
    [PersonId.parse(ingrid.id)],
  );
  await bot.meetingEnds();
  await bot.tick();
  assert.equal((await served()).length, 1);
  bot.readAll();
});

test('a paused network is neither nudged nor asked', async (t) => {
  const bot = await aMeeting(t);
  const stored = await bot.tables.Networks.get(bot.networkId, 'network');
  await bot.tables.Networks.put(bot.networkId, 'network', { ...stored?.row, paused: true });
  await bot.later(50 * minutes);
  await bot.later(10 * minutes);
  assert.deepEqual(bot.teams.posted, []);
});
