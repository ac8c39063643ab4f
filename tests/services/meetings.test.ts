import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createWork } from '../../services/delivery/work.ts';
import { NetworkId } from '../../services/ids.ts';
import { createMeetings } from '../../services/meetings/meetings.ts';
import { nextMeeting } from '../../services/meetings/next-meeting.ts';
import { endOf, type Occurrence, startOf, underWayAt } from '../../services/meetings/occurrences.ts';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import { memoryTable } from '../../services/storage/memory-table.ts';
import type { Table } from '../../services/storage/store.ts';

const networkId = NetworkId.parse('gezond-dorp');
const onMonday = (time: string) => new Date(`2026-03-02T${time}:00.000Z`);
const iso = (time: string) => onMonday(time).toISOString();
const started = (number: number, at: string): Occurrence => ({ number, startedAt: iso(at) });
const ended = (number: number, at: string): Occurrence => ({ number, endedAt: iso(at) });
const held = (number: number, from: string, until: string): Occurrence => ({
  ...started(number, from),
  ...ended(number, until),
});

const nothing = () => [];
const meetingsOn = (table: Table) => {
  const now = () => onMonday('12:00');
  return createMeetings({ table, work: createWork({ table, queue: memoryQueue(now), now }), now });
};

type Told = { readonly kind: 'start' | 'end'; readonly at: Date };
const start = (time: string): Told => ({ kind: 'start', at: onMonday(time) });
const end = (time: string): Told => ({ kind: 'end', at: onMonday(time) });

/** What the chat's meetings are after Teams told this, in this order. */
async function after(...told: readonly Told[]) {
  const table = memoryTable();
  const meetings = meetingsOn(table);
  const numbers: number[] = [];
  for (const { kind, at } of told) {
    if (kind === 'start') await meetings.started(networkId, 'chat', at, nothing);
    else {
      const sighting = await meetings.ended(networkId, 'chat', at);
      numbers.push(sighting?.occurrence.number ?? 0);
      if (sighting?.steps.length) assert.ok(await table.transact(networkId, sighting.steps));
    }
  }
  return {
    ended: numbers,
    held: await meetings.latestNumber(networkId, 'chat'),
    latest: await meetings.latest(networkId, 'chat'),
  };
}

test('an end belongs to the meeting of this chat that started before it', () => {
  assert.deepEqual(endOf([started(4, '09:00')], onMonday('10:30')), held(4, '09:00', '10:30'));
});

test('an end that comes without its start makes a meeting of its own', () => {
  assert.deepEqual(endOf([], onMonday('10:30')), { endedAt: iso('10:30') });
});

test('an end does not belong to a meeting that started twelve hours ago or more: its end was lost', () => {
  const recent = [started(4, '09:00')];
  assert.equal(endOf(recent, onMonday('20:59'))?.number, 4);
  assert.equal(endOf(recent, onMonday('21:00'))?.number, undefined);
});

test('an end of a meeting that we never heard of is old news once a later meeting is known', () => {
  assert.equal(endOf([started(4, '14:00')], onMonday('10:30')), undefined);
  assert.equal(startOf([started(4, '14:00')], onMonday('10:30')), undefined);
});

test('ends within thirty minutes are one, and the last one counts', () => {
  const recent = [held(4, '09:00', '10:00')];
  assert.deepEqual(endOf(recent, onMonday('10:30')), held(4, '09:00', '10:30'));
  assert.deepEqual(endOf(recent, onMonday('09:40')), held(4, '09:00', '10:00'));
  assert.equal(endOf(recent, onMonday('10:31'))?.number, undefined);
});

test('a start after a lost connection, within half an hour of the end, is the same meeting', () => {
  const recent = [held(4, '09:00', '10:00')];
  assert.deepEqual(startOf(recent, onMonday('10:20')), { ...recent[0], restartedAt: iso('10:20') });
  assert.equal(startOf(recent, onMonday('10:31'))?.number, undefined);
});

test('a start that comes after its own end completes that meeting', () => {
  assert.deepEqual(startOf([ended(4, '10:30')], onMonday('09:00')), held(4, '09:00', '10:30'));
});

test('a start does not belong to a meeting that ended before it', () => {
  assert.deepEqual(startOf([ended(4, '10:30')], onMonday('14:00')), { startedAt: iso('14:00') });
});

test('who asks to reflect during the meeting, or just after it, means that meeting', () => {
  assert.equal(underWayAt([started(4, '09:00')], onMonday('10:00')).number, 4);
  assert.equal(underWayAt([held(4, '09:00', '10:00')], onMonday('10:29')).number, 4);
});

test('who asks to reflect when Teams knows of no meeting is in a room together: a meeting of its own', () => {
  const recent = [held(4, '09:00', '10:00')];
  assert.deepEqual(underWayAt(recent, onMonday('10:31')), { byHandAt: iso('10:31') });
  assert.deepEqual(underWayAt([], onMonday('10:31')), { byHandAt: iso('10:31') });
});

test('people who come back and stay for an hour are in the same meeting', async () => {
  const day = await after(start('09:00'), end('10:00'), start('10:05'), end('10:00'), end('11:00'));
  assert.deepEqual(day.ended, [1, 1, 1]);
  assert.equal(day.latest?.endedAt, iso('11:00'));
});

test('who reflected by hand is not asked again when that meeting ends', () => {
  const recent = [{ number: 4, byHandAt: iso('10:00') }];
  assert.equal(endOf(recent, onMonday('10:45'))?.number, 4);
  assert.equal(underWayAt(recent, onMonday('12:00')).number, 4);
  assert.equal(underWayAt(recent, onMonday('13:00')).number, undefined);
});

test('a meeting in the morning and one in the afternoon, in the same chat, are two', async () => {
  const day = await after(start('09:00'), end('10:00'), start('14:00'), end('15:00'));
  assert.deepEqual(day.ended, [1, 2]);
  assert.deepEqual(day.latest, held(2, '14:00', '15:00'));
});

test('the same end five times is one meeting', async () => {
  const once = end('10:00');
  assert.deepEqual((await after(start('09:00'), once, once, once, once, once)).ended, [1, 1, 1, 1, 1]);
  assert.deepEqual((await after(once, once, once, once, once)).ended, [1, 1, 1, 1, 1]);
});

test("this morning's end, told again after this afternoon's meeting, is still this morning's", async () => {
  const day = await after(start('09:00'), end('10:00'), start('14:00'), end('15:00'), end('10:00'));
  assert.deepEqual(day.ended, [1, 2, 1]);
  assert.deepEqual(day.latest, held(2, '14:00', '15:00'));
});

test("this morning's end that comes after this afternoon's start is this morning's", async () => {
  assert.deepEqual((await after(start('09:00'), start('14:00'), end('10:00'), end('15:00'))).ended, [1, 2]);
});

test('two meetings of one day whose starts never came are two', async () => {
  assert.deepEqual((await after(end('10:00'), end('15:00'))).ended, [1, 2]);
});

test('ten meetings on, the numbers go on, and the last one is the latest', async () => {
  const days = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
  const told = days.map((day): Told => ({ kind: 'end', at: new Date(`2026-04-${day}T10:00:00.000Z`) }));
  const month = await after(...told);
  assert.deepEqual(month.ended, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.equal(month.latest?.number, 10);
});

test('a call that was only tried leaves its number to the meeting that comes, however that is told', async () => {
  const tried = [start('09:00'), end('10:00'), start('11:00'), end('11:01')];
  const before = await after(...tried);
  assert.deepEqual([before.held, before.latest], [1, held(1, '09:00', '10:00')]);
  const day = await after(...tried, end('15:00'));
  assert.deepEqual([day.held, day.latest], [2, ended(2, '15:00')]);
  assert.deepEqual((await after(start('11:00'), end('11:01'))).held, 0);
});

test('meetings of two chats in one network are counted apart', async () => {
  const meetings = meetingsOn(memoryTable());
  await meetings.started(networkId, 'one chat', onMonday('09:00'), nothing);
  assert.equal(await meetings.latestNumber(networkId, 'one chat'), 1);
  assert.equal(await meetings.latestNumber(networkId, 'other chat'), 0);
  assert.equal(await meetings.latest(networkId, 'other chat'), undefined);
});

test('when two instances hear of one meeting at once, only one of them may write what it saw', async () => {
  const table = memoryTable();
  const meetings = meetingsOn(table);
  const sightings = [
    await meetings.ended(networkId, 'chat', onMonday('10:00')),
    await meetings.underWay(networkId, 'chat', onMonday('10:01')),
  ];
  const written = await Promise.all(sightings.map((sighting) => table.transact(networkId, sighting?.steps ?? [])));
  assert.deepEqual(written, [true, false]);
});

const minutesFrom = (time: Date, minutes: number) => new Date(time.getTime() + minutes * 60_000);

/** One meeting of one to eleven hours, as Teams may tell it: people drop in and out up to half an hour, in any order. */
const tellings = fc
  .record({
    length: fc.integer({ min: 60, max: 11 * 60 }),
    starts: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 4 }),
    ends: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ length, starts, ends }) => {
    const all = [
      ...starts.map((late): Told => ({ kind: 'start', at: minutesFrom(onMonday('08:00'), late) })),
      ...ends.map((late): Told => ({ kind: 'end', at: minutesFrom(onMonday('08:00'), length + late) })),
    ];
    return fc.tuple(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.array(fc.constantFrom(...all), { maxLength: 6 }),
    );
  })
  .map(([once, again]) => [...once, ...again]);

test('one meeting is one meeting, in whatever order and however often Teams tells of it', async () => {
  const property = fc.asyncProperty(tellings, async (told) => {
    assert.equal((await after(...told)).held, 1);
  });
  await fc.assert(property, { numRuns: 500 });
});

const presumed = (startsOf: readonly string[], now: string, startsOn?: string, nextOn?: string) =>
  nextMeeting(
    startsOf.map((day, at) => ({ number: at + 1, startedAt: `${day}T11:00:00.000Z` })),
    { startsOn, nextOn, now: new Date(`${now}T11:00:00.000Z`), timeZone: 'Europe/Amsterdam' },
  );
const on = (day: string, isPresumed = true) => ({ on: new Date(`${day}T11:00:00.000Z`), isPresumed });

test('the next meeting is presumed by the middle one of the last intervals, and only while it lies ahead', () => {
  const fortnightly = ['2026-01-05', '2026-01-19', '2026-02-02', '2026-02-16'];
  assert.deepEqual(presumed(fortnightly, '2026-02-20'), on('2026-03-02'));
  assert.deepEqual(presumed(['2020-01-01', ...fortnightly], '2026-02-20'), on('2026-03-02'), 'the last four count');
  assert.deepEqual(
    presumed(['2025-12-01', ...fortnightly.slice(1)], '2026-02-20'),
    on('2026-03-02'),
    'a gap is no habit',
  );
  assert.equal(presumed(fortnightly, '2026-03-02'), undefined);
  assert.equal(presumed(fortnightly.slice(0, 2), '2026-01-20'), undefined, 'one interval is no habit');
  assert.equal(presumed([], '2026-01-20'), undefined);
  assert.deepEqual(presumed(['2026-01-01', '2026-01-11', '2026-01-31'], '2026-02-01'), on('2026-02-15'), 'between two');
});

test('a day that somebody said counts until it is over', () => {
  const fortnightly = ['2026-01-05', '2026-01-19', '2026-02-02'];
  assert.deepEqual(presumed([], '2026-02-03', '2026-02-24'), on('2026-02-24', false));
  assert.deepEqual(presumed(fortnightly, '2026-02-03', '2026-02-03'), on('2026-02-03', false));
  assert.deepEqual(presumed(fortnightly, '2026-02-03', '2026-02-02'), on('2026-02-16'));
});

test('a day that was entered counts until it is over, or the chat met on that day or later', () => {
  const fortnightly = ['2026-01-05', '2026-01-19', '2026-02-02'];
  assert.deepEqual(presumed(fortnightly, '2026-02-03', undefined, '2026-02-25'), on('2026-02-25', false));
  assert.deepEqual(presumed([], '2026-02-25', '2026-03-30', '2026-02-25'), on('2026-02-25', false), 'before the first');
  assert.deepEqual(presumed(fortnightly, '2026-02-03', undefined, '2026-02-02'), on('2026-02-16'), 'that day is over');
  const early = [...fortnightly, '2026-02-10'];
  assert.deepEqual(
    presumed(early, '2026-02-10', undefined, '2026-02-16'),
    on('2026-02-16', false),
    'met once more before',
  );
  assert.deepEqual(presumed(early, '2026-02-10', undefined, '2026-02-10'), on('2026-02-24'), 'that was today');
});

test('a meeting that is seen leaves the day of the next one as it was said', async () => {
  const table = memoryTable();
  const meetings = meetingsOn(table);
  assert.ok(await table.transact(networkId, await meetings.dating(networkId, 'chat', '2026-03-30')));
  await meetings.started(networkId, 'chat', onMonday('10:00'), nothing);
  assert.deepEqual((await meetings.of(networkId, 'chat')).nextOn, '2026-03-30');
  assert.deepEqual(await meetings.dating(networkId, 'chat', '2026-03-30'), [], 'nothing is new');
});
