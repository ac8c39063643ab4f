import assert from 'node:assert/strict';
import { test } from 'node:test';
import { somebody, theChatKey } from '../support/builders.ts';
import { answerOf } from '../support/instances.ts';
import { marieke } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { always, meeting, type Two, turnOf } from './interleavings.ts';
import { idOf } from './round-model.ts';

const ended = (at: Date) => ({ kind: 'meeting-ended', endedAt: at }) as const;
const hours = (from: Date, many: number) => new Date(from.getTime() + many * 3_600_000);
const opened = ({ log }: Two) => log.filter((line) => line.includes('"phrase":"round opened"')).length;
const closing = { kind: 'close-asked', round: idOf(1), anyway: true } as const;

test('of two instances that hear of one end, exactly one opens the round, and one card is posted', () =>
  always(100, async (two) => {
    const { one, other, clock, race, teams } = two;
    await race(
      () => one.hears(ended(clock.now)),
      () => other.hears(ended(clock.now)),
    );
    assert.deepEqual([opened(two), await two.latest(), (await two.rounds()).length], [1, 1, 1]);
    await race(turnOf(one), turnOf(other));
    await one.tick();
    assert.equal(teams.count(/^Even terugkijken/, idOf(1)), 1);
  }));

test('different ends at once are numbered in some order, each with one round', () =>
  always(100, async (two) => {
    const { one, other, clock, race } = two;
    const ends = [0, 6, 12].map((many) => hours(clock.now, many));
    const [first = clock.now, second = clock.now, third = clock.now] = ends;
    const told = [
      () => one.hears(ended(first)),
      () => other.hears(ended(second)),
      () => one.hears(ended(third)),
      () => other.hears(ended(first)),
    ];
    await race(...told);
    const numbers = (await two.rounds()).map((row) => row['meetingNumber']);
    const row = (await two.tables.Networks.get(two.network, `meetings_${theChatKey}`))?.row;
    const times: { number: number; endedAt: string }[] = JSON.parse(String(row?.['recent']));
    assert.deepEqual(
      numbers,
      times.map(({ number }) => number),
    );
    assert.deepEqual([opened(two), row?.['held']], [numbers.length, numbers.length]);
    const order = times.map(({ endedAt }) => endedAt);
    // An end that comes after a later one is old news: what is known stays in the order of time, and the last is known.
    assert.deepEqual([order, order.at(-1)], [order.toSorted(), third.toISOString()]);
  }));

test('whoever closes at the same moment, the round is counted once and told once', () =>
  always(100, async (two) => {
    const { one, other, clock, race, later, teams } = two;
    await meeting(two);
    for (const who of ['A', 'B', 'C', 'D', 'E']) await one.hears(answerOf(idOf(1), 4), somebody(who));
    clock.now = hours(clock.now, 48);
    await race<unknown>(
      () => one.hears(closing, somebody(marieke.id)),
      () => other.hears(closing, somebody(marieke.id)),
      turnOf(one),
      turnOf(other),
    );
    later(11);
    await race(turnOf(one), turnOf(other));
    await two.settle();
    assert.equal((await one.services.results.find(two.network, idOf(1)))?.summary.answered, 5);
    assert.equal(teams.count(/^Zo keken we terug/, idOf(1)), 1);
    assert.deepEqual(await two.tables.Answers.list(two.network), []);
  }));

test('one pointer that two workers take does its work once', () =>
  always(100, async (two) => {
    const { one, other, clock, race, teams, queue, network } = two;
    await one.hears(ended(clock.now));
    await queue.send({ network, work: `work_post-reflection_${idOf(1)}` }, 0);
    await race(turnOf(one), turnOf(other), turnOf(one));
    await two.settle();
    assert.equal(teams.count(/^(Even terugkijken|Deze ronde is gesloten)/, idOf(1)), 1);
  }));

test('of answers that one person gives at once on two devices, one is counted', () =>
  always(100, async (two) => {
    const { one, other, race } = two;
    await meeting(two);
    for (const who of ['B', 'C', 'D', 'E']) await one.hears(answerOf(idOf(1), 5), somebody(who));
    const said = await race(
      () => one.hears(answerOf(idOf(1), 1), somebody('A')),
      () => other.hears(answerOf(idOf(1), 5), somebody('A')),
    );
    assert.deepEqual(
      said.map((lines) => lines?.[0]),
      ['Je antwoord is bewaard', 'Je antwoord is bewaard'],
    );
    assert.equal((await two.tables.Answers.list(two.network)).length, 5);
    await two.settle();
    const { summary } = (await one.services.results.find(two.network, idOf(1))) ?? assert.fail();
    const values = summary.kind === 'shown' && summary.prompts.map((shown) => 'value' in shown && shown.value);
    // Four fives and a one are 4 after rounding; five fives are everybody's own answer, and not shown.
    assert.ok(['4,4,4', 'false,false,false'].includes(String(values)), String(values));
  }));

test('a yes and a no of one person at once are one after the other, and the chat reads who it is in the end', () =>
  always(100, async (two) => {
    const { one, other, race, network, teams } = two;
    await meeting(two);
    await one.hears(closing, somebody(marieke.id));
    two.later(11);
    await one.tick();
    const proposal = `${theChatKey}_000002_chair`;
    const find = async () => (await one.services.proposals.find(network, proposal))?.row ?? assert.fail();
    const { personId: who = assert.fail() } = await find();
    const said = await race(
      () => one.hears({ kind: 'turn-accepted', network, proposal }, who),
      () => other.hears({ kind: 'turn-declined', network, proposal }, who),
      () => one.hears({ kind: 'turn-accepted', network, proposal }, who),
    );
    assert.equal(said[1]?.[0], 'Goed, deze keer niet');
    const { state, personId, passedOver } = await find();
    assert.deepEqual([state, passedOver], ['asked', [who]]);
    assert.notEqual(personId, who);
    await race(turnOf(one), turnOf(other));
    await two.settle();
    const titles = teams.messages.flatMap(({ to, card }) => (to === 'everyone' ? (read(card)[0] ?? []) : []));
    assert.ok(!titles.includes('De volgende voorzitter is bekend'), titles.join());
  }));

test('an end at the very moment of a yes gives credit when the yes was heard, and only then', () =>
  always(100, async (two) => {
    const { one, other, race, network, clock } = two;
    await meeting(two);
    await one.hears(closing, somebody(marieke.id));
    two.later(24 * 3_600);
    await one.tick();
    await one.tick();
    const proposal = `${theChatKey}_000002_chair`;
    const who = (await one.services.proposals.find(network, proposal))?.row.personId ?? assert.fail();
    const said = await race(
      () => one.hears({ kind: 'turn-accepted', network, proposal }, who),
      () => other.hears(ended(clock.now)),
      () => one.hears(ended(clock.now)),
    );
    const turns = await one.services.turns.served(network, theChatKey);
    const isHeard = said[0]?.[0] === 'Fijn, jij zit het volgende overleg voor';
    assert.deepEqual(
      turns.map(({ personId, meetingNumber }) => [personId, meetingNumber]),
      isHeard ? [[who, 2]] : [],
    );
  }));
