import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PersonError } from '../../services/errors.ts';
import type { PersonId } from '../../services/ids.ts';
import type { NextMeeting } from '../../services/meetings/next-meeting.ts';
import { memberKey } from '../../services/people/member-rows.ts';
import { startingWith } from '../../services/storage/keys.ts';
import type { StoredRow, Table, Tables } from '../../services/storage/store.ts';
import { aNetwork, kringAt, plannedWork, somebody, theChatKey } from '../support/builders.ts';
import { memoryTables } from '../support/memory-tables.ts';

const [anna, bram] = [somebody('Anna'), somebody('Bram')];
const leader = somebody('coordinator');
const entry = (personId: PersonId, anonymous = false) => ({
  ...{ personId, name: String(personId), organisationId: `${personId}.example`, anonymous },
});
const refusedAs = (code: string) => (error: unknown) => error instanceof PersonError && error.code === code;

async function people(time = '2026-03-02T12:00:00Z', tables: Partial<Tables> = {}) {
  const kring = kringAt(time, { tables });
  const network = await aNetwork(kring);
  await kring.members.sync(network.id, theChatKey, [entry(anna), entry(bram), entry(somebody('guest'), true)], 1);
  const { id } = network;
  return {
    ...{ kring, network, id },
    away: (person: PersonId, day: string) => kring.absences.save(id, person, day),
    of: (person: PersonId) => kring.absences.of(id, person),
    on: (day: string, isPresumed = false) => {
      const next: NextMeeting = { on: new Date(`${day}T11:00:00.000Z`), isPresumed };
      return kring.absences.awayOn(id, next);
    },
    rows: async () => (await kring.tables.Networks.list(id, startingWith('absence_'))).map(({ row }) => row['on']),
  };
}

test('somebody says on which days they are not there, once each, and takes one back', async () => {
  const { away, of, rows, kring, id } = await people();
  assert.equal(await away(anna, '2026-04-10'), 'saved');
  assert.equal(await away(anna, '2026-03-20 '), 'saved');
  assert.equal(await away(anna, '2026-04-10'), 'known');
  assert.deepEqual(await of(anna), ['2026-03-20', '2026-04-10']);
  assert.deepEqual(await of(bram), []);
  for (let times = 0; times < 2; times += 1) await kring.absences.drop(id, anna, '2026-03-20');
  assert.deepEqual(await rows(), ['2026-04-10']);
});

test('saying it, and taking it back, makes it looked at again who is asked', async () => {
  const { away, kring, id } = await people();
  await away(anna, '2026-04-10');
  assert.ok('propose-turns' in (await plannedWork(kring, id)));
  const [work] = await kring.tables.Networks.list(id, startingWith('work_propose-turns'));
  assert.equal(work?.row['target'], theChatKey);
  await kring.tables.Networks.remove(id, String(work?.key));
  await kring.absences.drop(id, anna, '2026-04-10');
  assert.ok('propose-turns' in (await plannedWork(kring, id)));
});

test('a day that is no day, or over, or over a year ahead, is refused in words', async () => {
  const { away, rows } = await people();
  for (const day of ['', 'morgen', '2026-02-30', '2026-03-01', '2027-03-03'])
    await assert.rejects(away(anna, day), refusedAs('absence-out-of-range'), day);
  assert.equal(await away(anna, '2026-03-02'), 'saved', 'today');
  assert.equal(await away(anna, '2027-03-02'), 'saved', 'a year ahead');
  assert.equal((await rows()).length, 2);
});

test('ten days at once, also where two are said at the same moment; a day that is over makes room', async () => {
  const { away, of, kring } = await people();
  for (const nth of [10, 11, 12, 13, 14, 15, 16, 17, 18]) await away(anna, `2026-03-${nth}`);
  const both = await Promise.allSettled([away(anna, '2026-04-01'), away(anna, '2026-04-02')]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  await assert.rejects(away(anna, '2026-04-03'), refusedAs('absences-full'));
  assert.equal(await away(anna, '2026-03-10'), 'known', 'nothing is added');
  kring.clock.now = new Date('2026-03-11T12:00:00Z');
  assert.equal(await away(anna, '2026-04-03'), 'saved');
  assert.equal((await of(anna)).length, 10);
});

test('only who takes part says it, with an account, in a network that goes on', async () => {
  const { away, kring, network, id } = await people();
  await assert.rejects(away(somebody('stranger'), '2026-04-10'), refusedAs('not-a-member'));
  await assert.rejects(away(somebody('guest'), '2026-04-10'), refusedAs('account-needed'));
  await kring.erasures.ask(bram, network.tenantId, id);
  await assert.rejects(away(bram, '2026-04-10'), refusedAs('you-were-erased'));
  await kring.tables.Networks.put(id, 'network', {
    ...((await kring.tables.Networks.get(id, 'network'))?.row ?? {}),
    overAt: '2026-03-02T12:00:00.000Z',
  });
  await assert.rejects(away(anna, '2026-04-10'), refusedAs('network-over'));
});

test('an entered day is meant exactly, a presumed one with a day either side', async () => {
  const { away, on } = await people();
  await away(anna, '2026-04-10');
  await away(anna, '2026-04-11');
  await away(bram, '2026-04-08');
  assert.deepEqual(await on('2026-04-09'), []);
  assert.deepEqual(await on('2026-04-10'), [anna]);
  assert.deepEqual((await on('2026-04-09', true)).toSorted(), [anna, bram]);
  assert.deepEqual(await on('2026-04-12', true), [anna]);
  assert.deepEqual(await on('2026-04-13', true), []);
});

test('the night after the day it is gone, not before; and with who is erased', async () => {
  const { away, rows, kring, network, id } = await people('2026-03-20T12:00:00Z');
  await away(anna, '2026-03-28');
  await away(anna, '2026-04-10');
  await away(bram, '2026-04-11');
  kring.clock.now = new Date('2026-03-28T02:00:00Z');
  await kring.retention.purge(id);
  assert.equal((await rows()).length, 3);
  // Three in the morning, in the night in which summer time begins.
  kring.clock.now = new Date('2026-03-29T01:00:00Z');
  assert.equal((await kring.retention.purge(id))?.['purged-absence'], 1);
  await kring.erasures.ask(anna, network.tenantId, id);
  for (const { key } of await kring.tables.Networks.list(id, startingWith('erasure_')))
    await kring.erasures.carryOut(id, key.slice('erasure_'.length));
  assert.deepEqual(await rows(), ['2026-04-11']);
});

test('with who leaves the last chat their days go, and those of others stay', async () => {
  const { away, rows, kring, id } = await people();
  await away(anna, '2027-02-20');
  await away(bram, '2027-02-21');
  await kring.memberships.takeOver(id, theChatKey, [entry(anna), entry(bram)]);
  assert.equal((await rows()).length, 2);
  await kring.memberships.takeOver(id, theChatKey, [entry(bram)]);
  assert.deepEqual(await rows(), ['2027-02-21']);
});

async function entering(time = '2026-03-02T12:00:00Z', tables: Partial<Tables> = {}) {
  const kring = kringAt(time, { tables });
  const network = await aNetwork(kring);
  await kring.leadership.appoint(network.id, leader);
  return {
    ...{ kring, network, id: network.id },
    enter: (day: string, by = leader) => kring.nextMeetings.enter(network.id, { chatKey: theChatKey, day, by }),
    next: () => kring.nextMeetings.of(network, theChatKey),
  };
}

test('who leads the network enters when the chat meets next; empty takes it away, and makes us ask nobody', async () => {
  const { kring, id, enter, next } = await entering();
  assert.equal(await next(), undefined);
  await enter('2026-03-30');
  assert.deepEqual(await next(), { on: new Date('2026-03-30T10:00:00.000Z'), isPresumed: false });
  const proposed = async () => {
    const [work] = await kring.tables.Networks.list(id, startingWith('work_propose-turns'));
    await kring.tables.Networks.remove(id, String(work?.key));
  };
  await proposed();
  await enter('2026-03-30');
  assert.ok(!('propose-turns' in (await plannedWork(kring, id))), 'twice is once');
  await Promise.all([enter('2026-04-06'), enter('2026-04-07')]);
  assert.match(String((await next())?.on.toISOString()), /^2026-04-0[67]T/);
  await proposed();
  await enter(' ');
  assert.equal(await next(), undefined);
  assert.ok(!('propose-turns' in (await plannedWork(kring, id))), 'no reason to ask somebody sooner');
});

test('a next day that cannot be is refused in words, and so is who may not say it', async () => {
  const { kring, network, enter, next } = await entering();
  for (const day of ['31-03-2026', '2026-02-30', '2026-03-01', '2027-03-03'])
    await assert.rejects(enter(day), refusedAs('next-date-out-of-range'), day);
  await assert.rejects(enter('2026-03-30', anna), refusedAs('next-date-not-yours'));
  await enter('2026-03-02');
  assert.equal((await next())?.isPresumed, false, 'later today');
  await kring.meetings.started(network.id, theChatKey, new Date('2026-03-02T12:00:00Z'), () => []);
  await assert.rejects(enter('2026-03-02'), refusedAs('next-date-out-of-range'), 'they met today');
  assert.equal((await kring.nextMeetings.entered(network.id, theChatKey)).earliest, '2026-03-03');
});

/** Something happens between what somebody read and what they write: once, before the first write of such a row. */
function meanwhile(rows: string, act: (table: Table) => Promise<unknown>): Partial<Tables> {
  const { Networks: table } = memoryTables();
  let isOver = false;
  const transact: Table['transact'] = async (partition, steps) => {
    const isIt = !isOver && steps.some(({ key, kind }) => key.startsWith(rows) && kind !== 'put');
    if (isIt) {
      isOver = true;
      await act(table);
    }
    return table.transact(partition, steps);
  };
  return { Networks: { ...table, transact } };
}
const changing = async (table: Table, id: string, key: string, change: StoredRow) =>
  table.put(id, key, { ...((await table.get(id, key))?.row ?? {}), ...change });

test('who leaves, or does not lead any more, while it is written, changes nothing', async () => {
  const leftAt = '2026-03-02T12:00:00.000Z';
  const one = { id: '' };
  const leaving = meanwhile('absence_', (table) => changing(table, one.id, memberKey(anna), { leftAt }));
  const { away, rows, id } = await people(undefined, leaving);
  one.id = id;
  await assert.rejects(away(anna, '2026-04-10'), refusedAs('not-a-member'));
  assert.deepEqual(await rows(), []);
  const other = { id: '' };
  const handing = meanwhile('meetings_', (table) => changing(table, other.id, 'network', { coordinator: '29:other' }));
  const led = await entering(undefined, handing);
  other.id = led.id;
  await assert.rejects(led.enter('2026-03-30'), refusedAs('next-date-not-yours'));
  assert.equal(await led.next(), undefined);
});
