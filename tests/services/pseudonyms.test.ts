import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { NetworkId, RoundId } from '../../services/ids.ts';
import { createPseudonyms, type Pseudonyms } from '../../services/rounds/pseudonyms.ts';
import { memoryTable } from '../../services/storage/memory-table.ts';
import { somebody } from '../support/builders.ts';

const networkId = NetworkId.parse('gezond-dorp');
const roundId = (nth: number) => RoundId.parse(`abcdefghijklmnopqrstuv_00000${nth}`);
const [anna, bram] = [somebody('29:anna'), somebody('29:bram')];

function withMasterKey(table = memoryTable(), bytes = randomBytes(32)) {
  return { table, pseudonyms: createPseudonyms({ table, masterKey: { id: 'k1', bytes } }) };
}

async function keyOf(pseudonyms: Pseudonyms, nth = 1) {
  await pseudonyms.make(networkId, roundId(nth), new Date('2026-03-02T12:00:00Z'));
  return (await pseudonyms.open(networkId, roundId(nth))) ?? assert.fail('the key that was made is not there');
}

test('within one round a person is one respondent, and nobody else is', async () => {
  const { pseudonyms } = withMasterKey();
  const key = await keyOf(pseudonyms);
  const again = await keyOf(pseudonyms);
  assert.equal(key.respondentOf(anna), again.respondentOf(anna));
  assert.notEqual(key.respondentOf(anna), key.respondentOf(bram));
});

test('nobody can be followed from one round to the next', async () => {
  const { pseudonyms } = withMasterKey();
  const [first, second] = [await keyOf(pseudonyms, 1), await keyOf(pseudonyms, 2)];
  assert.notEqual(first.respondentOf(anna), second.respondentOf(anna));
});

test('a round that is opened twice keeps its key, so that answers stay whose they are', async () => {
  const { pseudonyms } = withMasterKey();
  const sealed = (await keyOf(pseudonyms)).seal('4', (await keyOf(pseudonyms)).respondentOf(anna));
  const later = await keyOf(pseudonyms);
  assert.equal(later.unseal(sealed, later.respondentOf(anna)), '4');
});

test('once the key is destroyed nothing opens, and a new key for that round opens none of the old', async () => {
  const { table, pseudonyms } = withMasterKey();
  const key = await keyOf(pseudonyms);
  const respondent = key.respondentOf(anna);
  const sealed = key.seal('4', respondent);
  await pseudonyms.destroy(networkId, roundId(1));
  await pseudonyms.destroy(networkId, roundId(1));
  assert.equal(await pseudonyms.open(networkId, roundId(1)), undefined);
  assert.deepEqual(await table.list(networkId), []);
  const other = await keyOf(pseudonyms);
  assert.notEqual(other.respondentOf(anna), respondent);
  assert.equal(other.unseal(sealed, respondent), undefined);
});

test('one answer looks like any other: the longest remark is sealed as long as "not this time"', async () => {
  const key = await keyOf(withMasterKey().pseudonyms);
  const respondent = key.respondentOf(anna);
  const longest = JSON.stringify({
    scores: { 'SAM-1': 5, 'BET-2': 5, 'DOE-1': 5 },
    text: '\ud800'.repeat(280),
    skipped: true,
  });
  const shortest = JSON.stringify({ scores: {} });
  assert.equal(key.seal(longest, respondent).length, key.seal(shortest, respondent).length);
  assert.equal(key.unseal(key.seal(longest, respondent), respondent), longest);
});

test('whatever is written in an answer comes back as it was', async () => {
  const key = await keyOf(withMasterKey().pseudonyms);
  const property = fc.property(fc.string({ unit: 'binary', maxLength: 280 }), (text) => {
    const answer = JSON.stringify({ text });
    assert.equal(key.unseal(key.seal(answer, key.respondentOf(anna)), key.respondentOf(anna)), answer);
  });
  fc.assert(property, { numRuns: 200 });
});

test('what does not fit is refused, never cut', async () => {
  const key = await keyOf(withMasterKey().pseudonyms);
  assert.throws(() => key.seal('é'.repeat(1_025), key.respondentOf(anna)), /longer than its padding/);
});

test('the same answer twice does not look the same', async () => {
  const key = await keyOf(withMasterKey().pseudonyms);
  assert.notEqual(key.seal('4', key.respondentOf(anna)), key.seal('4', key.respondentOf(anna)));
});

test("an answer that was moved to somebody else's place does not open", async () => {
  const key = await keyOf(withMasterKey().pseudonyms);
  const sealed = key.seal('4', key.respondentOf(anna));
  assert.equal(key.unseal(sealed, key.respondentOf(bram)), undefined);
});

test('an answer that was tampered with does not open', async () => {
  const key = await keyOf(withMasterKey().pseudonyms);
  const bytes = Buffer.from(key.seal('4', key.respondentOf(anna)), 'base64url');
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  assert.equal(key.unseal(bytes.toString('base64url'), key.respondentOf(anna)), undefined);
});

test('without the right master key no round key opens', async () => {
  const { table, pseudonyms } = withMasterKey();
  await keyOf(pseudonyms);
  await assert.rejects(withMasterKey(table).pseudonyms.open(networkId, roundId(1)));
});

test('a round key that was moved to another round or network does not open', async () => {
  const { table, pseudonyms } = withMasterKey();
  await keyOf(pseudonyms);
  const { row } = (await table.get(networkId, roundId(1))) ?? assert.fail();
  await table.put(networkId, roundId(2), row);
  await table.put('elsewhere', roundId(1), row);
  await assert.rejects(pseudonyms.open(networkId, roundId(2)));
  await assert.rejects(pseudonyms.open(NetworkId.parse('elsewhere'), roundId(1)));
});

test('what is stored is not the key itself: the name of the master key, a sealed text, and when', async () => {
  const { table, pseudonyms } = withMasterKey();
  await keyOf(pseudonyms);
  const { row } = (await table.get(networkId, roundId(1))) ?? assert.fail();
  assert.deepEqual(Object.keys(row).toSorted(), ['madeAt', 'masterKeyId', 'sealed']);
});
