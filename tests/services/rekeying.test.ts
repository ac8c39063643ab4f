import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { NetworkId, RoundId } from '../../services/ids.ts';
import { createPseudonyms, masterKeyOf, type Pseudonyms, UnknownMasterKey } from '../../services/rounds/pseudonyms.ts';
import { memoryTable } from '../../services/storage/memory-table.ts';
import type { Table } from '../../services/storage/store.ts';
import { somebody } from '../support/builders.ts';
import { memoryTables } from '../support/memory-tables.ts';
import { yieldingTables } from '../support/yielding.ts';

const network = NetworkId.parse('gezond-dorp');
const rounds = [1, 2, 3].map((nth) => RoundId.parse(`abcdefghijklmnopqrstuv_00000${nth}`));
const [first = assert.fail()] = rounds;
const anna = somebody('29:anna');
const [before, after] = [masterKeyOf(randomBytes(32)), masterKeyOf(randomBytes(32))];
const madeAt = new Date('2026-03-02T12:00:00Z');
const sealingBefore = (table: Table) => createPseudonyms({ table, masterKey: before });
const sealingAfter = (table: Table) => createPseudonyms({ table, masterKey: after, formerKeys: [before] });
const sealingOnlyAfter = (table: Table) => createPseudonyms({ table, masterKey: after });

async function withRounds(table = memoryTable()) {
  for (const round of rounds) await sealingBefore(table).make(network, round, madeAt);
  return { table, respondents: await respondentsOf(sealingBefore(table)) };
}

/** Anna in each round, as far as the round has a key. */
const respondentsOf = (pseudonyms: Pseudonyms) =>
  Promise.all(rounds.map(async (round) => (await pseudonyms.open(network, round))?.respondentOf(anna)));

test('after a change of the master key every round goes on: the former one opens what it sealed', async () => {
  const { table, respondents } = await withRounds();
  assert.deepEqual(await respondentsOf(sealingAfter(table)), respondents);
});

test('once everything is sealed anew the former master key is needed for nothing, and doing it again does nothing', async () => {
  const { table, respondents } = await withRounds();
  assert.deepEqual(await sealingAfter(table).rekey(network), { rekeyed: 3, current: 0, unreadable: 0 });
  assert.deepEqual(await respondentsOf(sealingOnlyAfter(table)), respondents);
  await assert.rejects(sealingBefore(table).open(network, first), UnknownMasterKey);
  assert.deepEqual(await sealingAfter(table).rekey(network), { rekeyed: 0, current: 3, unreadable: 0 });
});

test('without its master key a round says which one is missing, and is left as it is', async () => {
  const { table, respondents } = await withRounds();
  const stored = await table.list(network);
  const missing = { name: 'UnknownMasterKey', message: new RegExp(`master key ${before.id}`) };
  await assert.rejects(sealingOnlyAfter(table).open(network, first), missing);
  assert.deepEqual(await sealingOnlyAfter(table).rekey(network), { rekeyed: 0, current: 0, unreadable: 3 });
  assert.deepEqual(await table.list(network), stored);
  assert.deepEqual(await respondentsOf(sealingAfter(table)), respondents);
});

test('a damaged key is counted, and does not stop the others', async () => {
  const { table } = await withRounds();
  const { row } = (await table.get(network, first)) ?? assert.fail();
  await table.put(network, first, { ...row, sealed: `${row['sealed']}`.slice(0, 30) });
  await table.put(network, 'abcdefghijklmnopqrstuv_000009', { other: 1 });
  assert.deepEqual(await sealingAfter(table).rekey(network), { rekeyed: 2, current: 0, unreadable: 2 });
});

/** The same table, whose calls fail after so many, as if the process had been killed there. */
function lasting(table: Table, calls: number): { table: Table; isOver: () => boolean } {
  let left = calls;
  const pause = async () => {
    left -= 1;
    if (left < 0) throw new Error('killed');
  };
  const { RoundKeys } = yieldingTables({ ...memoryTables(), RoundKeys: table }, pause);
  return { table: RoundKeys, isOver: () => left < 0 };
}

test('killed anywhere, it is simply done again: at no point is a key lost', async () => {
  for (let calls = 0, isDone = false; !isDone; calls += 1) {
    const { table, respondents } = await withRounds();
    const killed = lasting(table, calls);
    await sealingAfter(killed.table)
      .rekey(network)
      .catch(() => undefined);
    assert.deepEqual(await respondentsOf(sealingAfter(table)), respondents, `killed at call ${calls}`);
    const { rekeyed, current, unreadable } = await sealingAfter(table).rekey(network);
    assert.deepEqual([rekeyed + current, unreadable], [3, 0]);
    assert.deepEqual(await respondentsOf(sealingOnlyAfter(table)), respondents);
    isDone = !killed.isOver();
  }
});

test('whatever happens meanwhile, in whatever order: a destroyed key stays destroyed, and no other is changed or lost', async () => {
  const property = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
    const { table, respondents } = await withRounds();
    const { RoundKeys } = yieldingTables({ ...memoryTables(), RoundKeys: table }, () =>
      scheduler.schedule(Promise.resolve()),
    );
    const [operator, another, bot] = [sealingAfter(RoundKeys), sealingAfter(RoundKeys), sealingBefore(RoundKeys)];
    const seen: unknown[] = [];
    await scheduler.waitFor(
      Promise.all([
        operator.rekey(network),
        another.rekey(network),
        bot.destroy(network, first),
        another.make(network, rounds[1] ?? first, madeAt),
        another.open(network, rounds[2] ?? first).then((key) => seen.push(key?.respondentOf(anna))),
      ]),
    );
    assert.equal(await table.get(network, first), undefined);
    assert.deepEqual(await respondentsOf(sealingOnlyAfter(table)), [undefined, ...respondents.slice(1)]);
    assert.deepEqual(seen, respondents.slice(2));
  });
  await fc.assert(property, { numRuns: 150 });
});
