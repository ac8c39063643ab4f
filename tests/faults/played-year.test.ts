import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsIn } from '../../cards/texts/index.ts';
import type { Round } from '../../services/rounds/round-rows.ts';
import { digestTitle, playYear } from './played-year.ts';
import { againAt, local, moment, nudgeMoments, openingsOf, outageAt, workingDaysAfter, year } from './year-script.ts';

type Played = Awaited<ReturnType<typeof playYear>>;
const { nudge } = textsIn('nl');
const chats = ['weekly', 'fortnightly', 'monthly'] as const;
const seconds = (span: number) => span * 1_000;
const days = (span: number) => seconds(span * 24 * 3_600);

/** The same time on the clock, so many working days after a round opened. */
function workingDaysLater({ openedAt }: Round, count: number): Date {
  const [day = '', time = ''] = local(openedAt).split(' ');
  return new Date(moment(workingDaysAfter(day, count), time).getTime() + (openedAt.getTime() % 60_000));
}

/** When what was to be done then is done: once we are there. */
const awake = (at: Date) => outageAt(year, at)?.until ?? at;

/** What the cards are called that ask something. */
const asks = ['Even terugkijken', textsIn('nl').checkIns.card.titleOfSeveral];
const hours = (span: number) => seconds(span * 3_600);

/** Killed just when it opened, and back when there was too little time left to answer. */
const isNeverAsked = ({ openedAt, closesAt }: Round) =>
  year.outages.some(({ from, until }) => {
    return from.getTime() === openedAt.getTime() && closesAt.getTime() - until.getTime() < hours(2);
  });

function roundsAreAsThePeopleMet({ rounds }: Played): void {
  for (const chat of chats)
    assert.deepEqual(
      rounds[chat]?.map(({ openedAt }) => local(openedAt)).toSorted(),
      openingsOf(chat),
      `rounds of ${chat}`,
    );
}

function eachIsAskedOnce({ rounds, heard }: Played): void {
  for (const round of Object.values(rounds).flat()) {
    const cards = heard.filter(({ title, round: of }) => asks.includes(title) && of === round.id);
    assert.deepEqual(
      cards.map(({ at }) => local(at)),
      isNeverAsked(round) ? [] : [local(round.openedAt), againAt[local(round.openedAt)]].flatMap((at) => at ?? []),
      `cards of ${round.id}`,
    );
    const canAnswer = cards.some(({ verbsNow }) => verbsNow().includes('answer.submit'));
    assert.equal(canAnswer, round.state === 'open', `the card of ${round.id}, once it is over`);
  }
}

function eachClosesOnItsDay({ rounds, heard }: Played): void {
  for (const round of Object.values(rounds).flat()) {
    assert.equal(round.closesAt.getTime(), workingDaysLater(round, 2).getTime(), local(round.openedAt));
    if (round.closesAt > year.until) continue;
    const late = (round.closedAt?.getTime() ?? 0) - awake(round.closesAt).getTime();
    assert.ok(late >= seconds(10) && late < seconds(60), `${round.id} closed ${late} ms late`);
    const told = heard.filter(
      ({ title, round: of }) => /^(Zo keken|Dit zeiden|Te weinig)/.test(title) && of === round.id,
    );
    const isNews = awake(round.closesAt).getTime() - round.closesAt.getTime() < days(5);
    assert.equal(
      told.length,
      isNews && !isNeverAsked(round) ? 1 : 0,
      `results of ${round.id}, that closed ${local(round.closesAt)}`,
    );
  }
}

/** When a round is reminded of; undefined when more time went by since than there is left, or too little is left. */
function reminderOf(round: Round): Date | undefined {
  const dueAt = workingDaysLater(round, 1);
  const at = awake(dueAt);
  const left = round.closesAt.getTime() - at.getTime();
  const isWorthIt = left >= hours(2) && at.getTime() - dueAt.getTime() <= left;
  return isWorthIt && !isNeverAsked(round) && at < year.until ? at : undefined;
}

function whoWaitsIsRemindedOnItsDay(played: Played): void {
  const { rounds, heard, chatIdOf, whoWaits } = played;
  const reminders = heard.filter(({ title }) => ['Je kunt nog antwoorden', 'De vragen staan nog open'].includes(title));
  const due = (rounds['weekly'] ?? []).flatMap((round) => reminderOf(round) ?? []).map(local);
  const moments = [...new Set(reminders.map(({ at }) => local(at)))];
  assert.deepEqual(moments.toSorted(), due.toSorted(), 'every round, one working day later');
  for (const moment of due) {
    const told = reminders.filter(({ at }) => local(at) === moment).map(({ chatId }) => chatId);
    assert.equal(new Set(told).size, told.length, `nobody twice at ${moment}`);
    if (told.includes(chatIdOf('weekly'))) assert.ok(told.length === 1 && hadSomebodyTwo(played, moment), moment);
    else
      assert.deepEqual(
        told.toSorted(),
        whoWaits('weekly').filter((one) => !isNudged(played, one, moment)),
        moment,
      );
  }
  assert.ok(reminders.some(({ chatId }) => chatId.startsWith('a:')));
}

const unaskedOf = ({ heard }: Played) =>
  heard.filter(({ chatId, title }) => chatId.startsWith('a:') && title !== digestTitle);

/** How many messages somebody had in this month by then. */
const hadBefore = (played: Played, person: string, moment: string) =>
  unaskedOf(played).filter(({ chatId, at }) => {
    return chatId === person && local(at) < moment && local(at).slice(0, 7) === moment.slice(0, 7);
  }).length;

const people = (played: Played) => [...new Set(unaskedOf(played).map(({ chatId }) => chatId))];
const hadSomebodyTwo = (played: Played, moment: string) =>
  people(played).some((person) => hadBefore(played, person, moment) === 2);

/** Whether somebody heard that the questions which are reminded of then were about to come: at ten to eleven on the Friday. */
const isNudged = ({ heard }: Played, person: string, moment: string) =>
  heard.some(({ at, chatId, title }) => {
    const since = Date.parse(moment) - Date.parse(local(at));
    return title === nudge.title && chatId === person && local(at).endsWith('10:50') && since > 0 && since < days(6);
  });

function whoChairsIsNudged(played: Played): void {
  const nudges = played.heard.filter(({ title }) => title === nudge.title).map(({ at }) => local(at));
  const moments = nudgeMoments();
  assert.deepEqual(
    nudges.filter((at) => !moments.includes(at)),
    [],
    'ten minutes before an end that somebody told of',
  );
  assert.equal(new Set(nudges).size, nudges.length, 'once');
  for (const at of moments) assert.ok(nudges.includes(at) || hadSomebodyTwo(played, at), `nobody at ${at}`);
}

function nobodyHearsMuch(played: Played): void {
  const perMonth = counted(unaskedOf(played).map(({ at, chatId }) => `${chatId} ${local(at).slice(0, 7)}`));
  assert.deepEqual(
    [...perMonth].filter(([, count]) => count > 2),
    [],
  );
  assert.ok([...perMonth.values()].includes(2), 'somebody had both');
  for (const all of Object.values(played.rounds)) {
    const inMonth = counted(all.map(({ openedAt }) => local(openedAt).slice(0, 7)));
    assert.ok([...inMonth.values()].every((count) => count <= 4));
  }
}

const counted = (keys: readonly string[]) =>
  keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>());

function nothingIsStale({ heard, chatIdOf }: Played): void {
  for (const { until } of year.outages)
    for (const chat of chats) {
      const burst = heard.filter(
        ({ at, chatId }) => chatId === chatIdOf(chat) && at >= until && at.getTime() < until.getTime() + seconds(600),
      );
      assert.ok(burst.length <= 1, `${chat} heard ${burst.map(({ title }) => title).join()} after ${local(until)}`);
    }
}

/** Of this process. */
function processorSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

test('in a year of three networks, with holidays, summer time, outages and all told twice, every round opens, is reminded of and closes on its day', async (t) => {
  const before = process.cpuUsage();
  const played = await playYear(t, year);
  roundsAreAsThePeopleMet(played);
  eachIsAskedOnce(played);
  eachClosesOnItsDay(played);
  whoWaitsIsRemindedOnItsDay(played);
  whoChairsIsNudged(played);
  nobodyHearsMuch(played);
  nothingIsStale(played);
  // Not by the clock on the wall: beside other work a minute says nothing.
  assert.ok(processorSeconds(before) < 60, 'a year is played in under a minute');
});
