import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsIn } from '../../cards/texts/index.ts';
import type { Round } from '../../services/rounds/round-rows.ts';
import { digestTitle, playYear } from './played-year.ts';
import { local, moment, openingsOf, outageAt, workingDaysAfter, year } from './year-script.ts';

type Played = Awaited<ReturnType<typeof playYear>>;
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
      [local(round.openedAt)],
      `cards of ${round.id}`,
    );
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
    assert.equal(told.length, isNews ? 1 : 0, `results of ${round.id}, that closed ${local(round.closesAt)}`);
  }
}

function whoWaitsIsRemindedOnItsDay({ rounds, heard, chatIdOf }: Played): void {
  const due = (rounds['weekly'] ?? [])
    .map((round) => workingDaysLater(round, 1))
    .filter((at) => at < year.until && awake(at) === at);
  const privately = heard.filter(({ title }) => title === 'Je kunt nog antwoorden');
  const inChat = heard.filter(({ title }) => title === 'De vragen staan nog open');
  assert.ok(privately.length > 0);
  for (const { at } of privately) assert.ok(due.map(local).includes(local(at)), `reminded at ${local(at)}`);
  const each = privately.map(({ at, chatId }) => `${local(at)} ${chatId}`);
  assert.equal(new Set(each).size, each.length, 'nobody twice');
  assert.ok(inChat.every(({ chatId }) => chatId === chatIdOf('weekly')));
  assert.deepEqual(
    [...new Set([...privately.map(({ at }) => local(at)), ...inChat.map(({ at }) => local(at))])].toSorted(),
    due.map(local),
    'every round, one working day later',
  );
}

function nobodyHearsMuch({ rounds, heard }: Played): void {
  const unasked = heard.filter(({ chatId, title }) => chatId.startsWith('a:') && title !== digestTitle);
  const perMonth = counted(unasked.map(({ at, chatId }) => `${chatId} ${local(at).slice(0, 7)}`));
  assert.deepEqual(
    [...perMonth].filter(([, count]) => count > 2),
    [],
  );
  assert.ok([...perMonth.values()].includes(2), 'somebody had both');
  for (const all of Object.values(rounds)) {
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

test('in a year of three networks, with holidays, summer time and two outages, every round opens, is reminded of and closes on its day', async (t) => {
  const played = await playYear(t, year);
  roundsAreAsThePeopleMet(played);
  eachIsAskedOnce(played);
  eachClosesOnItsDay(played);
  whoWaitsIsRemindedOnItsDay(played);
  nobodyHearsMuch(played);
  nothingIsStale(played);
});
