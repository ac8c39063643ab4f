import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterWorkingDays, isWorkingDay, noonOf } from '../../services/calendar.ts';
import { turnMoments } from '../../services/turns/turn-moments.ts';

const amsterdam = 'Europe/Amsterdam';
const at = (time: string) => new Date(time);
const isWorking = (day: string) => isWorkingDay(at(`${day}T12:00:00Z`), amsterdam);
const later = (time: string, days: number, timeZone = amsterdam) =>
  afterWorkingDays(at(time), days, timeZone).toISOString();
const clockOf = (moment: Date) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(amsterdam).toPlainTime().toString();

test('two working days after Tuesday afternoon is Thursday, at the same time', () => {
  assert.equal(later('2026-03-10T14:55:00Z', 2), '2026-03-12T14:55:00.000Z');
});

test('nobody is held to the weekend: one working day after Friday is Monday', () => {
  assert.equal(later('2026-03-13T14:55:00Z', 1), '2026-03-16T14:55:00.000Z');
});

test('a round that opens on a Saturday counts from Monday', () => {
  assert.equal(later('2026-03-14T09:00:00Z', 1), '2026-03-16T09:00:00.000Z');
  assert.equal(later('2026-03-14T09:00:00Z', 2), '2026-03-17T09:00:00.000Z');
});

test('zero working days later is now, in the weekend too', () => {
  assert.equal(later('2026-03-14T09:00:00Z', 0), '2026-03-14T09:00:00.000Z');
});

test('a meeting at four in the afternoon stays at four when summer time begins on 29 March 2026', () => {
  assert.equal(later('2026-03-27T15:00:00Z', 1), '2026-03-30T14:00:00.000Z');
});

test('a meeting at four in the afternoon stays at four when summer time ends on 25 October 2026', () => {
  assert.equal(later('2026-10-23T14:00:00Z', 1), '2026-10-26T15:00:00.000Z');
});

test('half past two at night stays half past two, though the night between has none or two of them', () => {
  assert.equal(later('2026-03-27T01:30:00Z', 1), '2026-03-30T00:30:00.000Z');
  assert.equal(later('2026-10-23T00:30:00Z', 1), '2026-10-26T01:30:00.000Z');
});

test('it is the day in the zone of the network that counts: Friday evening in Amsterdam is Saturday in Auckland', () => {
  assert.equal(isWorkingDay(at('2026-03-13T20:00:00Z'), amsterdam), true);
  assert.equal(isWorkingDay(at('2026-03-13T20:00:00Z'), 'Pacific/Auckland'), false);
  assert.equal(isWorkingDay(at('2026-03-15T23:30:00Z'), amsterdam), true);
});

test('Easter Monday, Ascension Day, Whit Monday, Christmas and New Year are free', () => {
  const free = ['2026-04-06', '2026-05-14', '2026-05-25', '2026-12-25', '2027-01-01'];
  assert.deepEqual(free.filter(isWorking), []);
});

test("King's Day is free, a day early when it would be a Sunday", () => {
  assert.equal(isWorking('2026-04-27'), false);
  assert.equal(isWorking('2031-04-28'), true);
});

test('Good Friday and the day after Ascension Day are working days', () => {
  assert.equal(isWorking('2026-04-03'), true);
  assert.equal(isWorking('2026-05-15'), true);
});

test('5 May is free once in five years', () => {
  assert.equal(isWorking('2026-05-05'), true);
  assert.equal(isWorking('2025-05-05'), false);
});

test('a round that opens on Maundy Thursday closes on Tuesday after Easter', () => {
  assert.equal(later('2026-04-02T10:00:00Z', 2), '2026-04-07T10:00:00.000Z');
});

test('a round that opens on Christmas Eve 2026 closes on the second working day after Christmas', () => {
  assert.equal(later('2026-12-24T10:00:00Z', 2), '2026-12-29T10:00:00.000Z');
});

test("where the bot's machine stands makes no difference", (t) => {
  const home = process.env['TZ'];
  t.after(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });
  process.env['TZ'] = 'Pacific/Auckland';
  assert.equal(new Date('2040-01-01T12:00:00Z').getDate(), 2);
  assert.equal(later('2040-12-24T15:00:00Z', 1), '2040-12-27T15:00:00.000Z');
  process.env['TZ'] = 'America/Los_Angeles';
  assert.equal(later('2041-03-29T15:00:00Z', 1), '2041-04-01T14:00:00.000Z');
});

const moments = fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2045-01-01T00:00:00Z'), noInvalidDate: true });

test('whatever the moment, the time that comes out is later, on a working day, with the same time on the clock', () => {
  const property = fc.property(moments, fc.integer({ min: 1, max: 10 }), (from, days) => {
    const to = afterWorkingDays(from, days, amsterdam);
    assert.ok(to > from && isWorkingDay(to, amsterdam));
    assert.equal(clockOf(to), clockOf(from));
  });
  fc.assert(property, { numRuns: 500 });
});

test('two days and then three is five', () => {
  const property = fc.property(moments, (from) => {
    const inTwoSteps = afterWorkingDays(afterWorkingDays(from, 2, amsterdam), 3, amsterdam);
    assert.deepEqual(inTwoSteps, afterWorkingDays(from, 5, amsterdam));
  });
  fc.assert(property, { numRuns: 500 });
});

for (const [meeting, ask, pass, tell] of [
  ['Thursday 2026-03-26', '2026-03-19', '2026-03-23', '2026-03-25'],
  ['Tuesday 2026-03-31', '2026-03-24', '2026-03-27', '2026-03-30'],
  ['Monday 2026-03-30', '2026-03-23', '2026-03-26', '2026-03-27'],
  ['Saturday 2026-03-28', '2026-03-20', '2026-03-25', '2026-03-27'],
  ['Wednesday after Easter 2026-04-08', '2026-04-01', '2026-04-03', '2026-04-07'],
  ['Monday after Christmas 2026-12-28', '2026-12-21', '2026-12-23', '2026-12-24'],
] as const)
  test(`for a meeting on ${meeting} people hear on working days, and who leads a day after who is next`, () => {
    const on = noonOf(meeting.slice(-10), amsterdam);
    const { askAt, passAt, tellAt } = turnMoments({ on, isPresumed: false }, at('2026-01-01T12:00:00Z'), amsterdam);
    assert.deepEqual(
      [askAt, passAt, tellAt].map((moment) => moment.toISOString().slice(0, 10)),
      [ask, pass, tell],
    );
  });
