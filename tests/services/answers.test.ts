import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryTable } from '../../services/storage/memory-table.ts';
import type { Table } from '../../services/storage/store.ts';
import { anOpenRound, answering, asStored, finished, kringAt, scoring, somebody } from '../support/builders.ts';

const [anna, bram] = [somebody('29:anna'), somebody('29:bram')];

test('what somebody gave is what is counted, and "can\'t say" is no score', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  await kring.answers.submit(round, anna, scoring(4, 'cant-say', 1));
  assert.deepEqual(await kring.answers.all(round), [{ scores: { 'SAM-1': 4, 'DOE-1': 1 } }]);
});

test('one person has one answer: the last one counts', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  await kring.answers.submit(round, anna, scoring(2));
  await kring.answers.submit(round, bram, scoring(3));
  await kring.answers.submit(round, anna, scoring(5));
  const given = (await kring.answers.all(round)).map(({ scores }) => scores['SAM-1']);
  assert.deepEqual(given.toSorted(), [3, 5]);
});

test('two quick presses make one answer', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  await Promise.all([1, 2, 3, 4, 5].map((score) => kring.answers.submit(round, anna, scoring(score))));
  assert.equal((await kring.answers.all(round)).length, 1);
});

test('"not this time" replaces an answer, and an answer replaces "not this time"', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  assert.equal(await kring.answers.given(round, anna), 'nothing');
  await kring.answers.submit(round, anna, scoring(4));
  assert.equal(await kring.answers.given(round, anna), 'answered');
  await kring.answers.skip(round, anna);
  assert.equal(await kring.answers.given(round, anna), 'skipped');
  await kring.answers.submit(round, anna, scoring(4));
  assert.equal((await kring.answers.all(round)).length, 1);
});

test('who takes an answer back has given none, and may take it back twice', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  await kring.answers.submit(round, anna, scoring(4));
  await kring.answers.submit(round, bram, scoring(2));
  await kring.answers.withdraw(round, anna);
  await kring.answers.withdraw(round, anna);
  assert.equal(await kring.answers.given(round, anna), 'nothing');
  assert.equal(await kring.answers.given(round, bram), 'answered');
});

test('an answer that is not complete, or off the scale, is told and not kept', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  const missing = { inputs: { 'SAM-1': '4', 'BET-2': '3' } };
  await assert.rejects(kring.answers.submit(round, anna, missing), { code: 'score-missing' });
  await assert.rejects(kring.answers.submit(round, anna, scoring(4, '', 3)), { code: 'score-missing' });
  const offTheScale = { code: 'score-out-of-range' };
  await assert.rejects(kring.answers.submit(round, anna, scoring(6)), offTheScale);
  await assert.rejects(kring.answers.submit(round, anna, scoring(0)), offTheScale);
  await assert.rejects(kring.answers.submit(round, anna, scoring('4.5')), offTheScale);
  await assert.rejects(kring.answers.submit(round, anna, scoring(' 4')), offTheScale);
  await assert.rejects(kring.answers.submit(round, anna, scoring('４')), offTheScale);
  assert.equal(await kring.answers.given(round, anna), 'nothing');
});

test('what the round did not ask is not kept', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  const { inputs } = scoring(4);
  await kring.answers.submit(round, anna, { inputs: { ...inputs, 'VEI-1': '1', name: 'Anna' }, text: 'a remark' });
  assert.deepEqual(await kring.answers.all(round), [{ scores: { 'SAM-1': 4, 'BET-2': 4, 'DOE-1': 4 } }]);
});

test('a remark is kept where the round asked for one, in one line and one spelling', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring, { freeText: true });
  const text = '  Meer tijd\r\n\u0007voor de cafe\u0301s 👩🏽‍⚕️ ';
  await kring.answers.submit(round, anna, { ...scoring(4), text });
  assert.deepEqual(
    (await kring.answers.all(round)).map((answer) => answer.text),
    ['Meer tijd voor de cafés 👩🏽‍⚕️'],
  );
});

test('what hides between letters does not hide a number, and goes from a remark that is kept', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring, { freeText: true });
  const hidden = 'bel 0\u200b6-1\u00ad2345\u2060678';
  await assert.rejects(kring.answers.submit(round, anna, { ...scoring(4), text: hidden }), { code: 'patient-phone' });
  assert.equal(await kring.answers.given(round, anna), 'nothing');
  await kring.answers.submit(round, anna, { ...scoring(4), text: 'Goed\u202e ge\u200bdaan\u2028morgen weer' });
  assert.deepEqual(
    (await kring.answers.all(round)).map((answer) => answer.text),
    ['Goed gedaan morgen weer'],
  );
});

test('where a round asks for no remark, what comes in all the same is neither kept nor judged', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  await kring.answers.submit(round, anna, { ...scoring(4), text: 'bel 06-12345678' });
  assert.equal('text' in ((await kring.answers.all(round))[0] ?? {}), false);
});

test('a remark of nothing but blanks is no remark', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring, { freeText: true });
  await kring.answers.submit(round, anna, { ...scoring(4), text: ' \n\t ' });
  assert.equal('text' in ((await kring.answers.all(round))[0] ?? {}), false);
});

test('a remark of 280 characters fits; a longer one is refused, never cut', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring, { freeText: true });
  await kring.answers.submit(round, anna, { ...scoring(4), text: `${'\u0800'.repeat(279)}.` });
  await assert.rejects(kring.answers.submit(round, bram, { ...scoring(4), text: 'x'.repeat(281) }), {
    code: 'text-too-long',
  });
  assert.equal((await kring.answers.all(round)).length, 1);
});

test('once a round closes nobody can answer, skip or take back any more', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring);
  await kring.answers.submit(round, anna, scoring(4));
  await kring.closing.begin(network.id, round.id);
  const closing = await asStored(kring, round);
  const closed = { code: 'round-closed' };
  await assert.rejects(kring.answers.submit(closing, anna, scoring(1)), closed);
  await assert.rejects(kring.answers.skip(closing, bram), closed);
  await assert.rejects(kring.answers.withdraw(closing, anna), closed);
  assert.deepEqual(
    (await kring.answers.all(closing)).map(({ scores }) => scores['SAM-1']),
    [4],
  );
});

test('who read the round as open and comes after its key was destroyed, is too late', async () => {
  const kring = kringAt();
  const { round: stillOpen } = await anOpenRound(kring);
  await finished(kring, stillOpen);
  const closed = { code: 'round-closed' };
  await assert.rejects(kring.answers.submit(stillOpen, anna, scoring(1)), closed);
  await assert.rejects(kring.answers.given(stillOpen, anna), closed);
  assert.deepEqual(await kring.tables.Answers.list(stillOpen.networkId), []);
});

test('an answer that hesitated too long is not slipped in behind the count', async () => {
  const roundKeys = memoryTable();
  const slowly: Table = {
    ...roundKeys,
    get(partition, key) {
      kring.later(3.1);
      return roundKeys.get(partition, key);
    },
  };
  const kring = kringAt('2026-03-02T12:00:00Z', { tables: { RoundKeys: slowly } });
  const { round } = await anOpenRound(kring);
  await assert.rejects(kring.answers.submit(round, anna, scoring(4)), /too slow/);
  assert.deepEqual(await kring.tables.Answers.list(round.networkId), []);
});

test('five answers are enough, and "not this time" is not one of them', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  await answering(kring, round, [1, 2, 3, 4]);
  await kring.answers.skip(round, anna);
  await kring.answers.submit(round, bram, scoring('cant-say'));
  assert.equal(await kring.answers.areEnough(round), false);
  await kring.answers.submit(round, anna, scoring(5));
  assert.equal(await kring.answers.areEnough(round), true);
});

test('no table says who answered or what: not the person, not a score, not by its length', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, { freeText: true });
  await kring.answers.submit(round, anna, { ...scoring(4), text: 'Te veel agendapunten. '.repeat(12) });
  await kring.answers.skip(round, bram);
  await answering(kring, round, [1, 5]);
  const everything = await Promise.all(Object.values(kring.tables).map((table) => table.list(network.id)));
  assert.doesNotMatch(JSON.stringify(everything), /29:anna|29:bram|respondent|agendapunten|scores/);
  const answers = await kring.tables.Answers.list(network.id);
  assert.deepEqual(
    answers.map(({ row }) => Object.keys(row)),
    [['sealed'], ['sealed'], ['sealed'], ['sealed']],
  );
  assert.equal(new Set(answers.map(({ row }) => String(row['sealed']).length)).size, 1);
});

test('the answers of one round are not those of the next', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  await kring.answers.submit(round, anna, scoring(4));
  kring.later(3 * 3_600);
  const { round: next } = await anOpenRound(kring);
  assert.equal(await kring.answers.given(next, anna), 'nothing');
  await kring.answers.submit(next, anna, scoring(1));
  await finished(kring, next);
  assert.deepEqual(
    (await kring.answers.all(round)).map(({ scores }) => scores['SAM-1']),
    [4],
  );
});

test('of three choices one is given: a fourth or fifth does not exist', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  const choosing = { ...round, promptIds: ['SAM-1', 'ONT-2'] };
  const chose = (choice: string) => ({ inputs: { 'SAM-1': '5', 'ONT-2': choice } });
  for (const choice of ['4', '5', '0', '1.5'])
    await assert.rejects(kring.answers.submit(choosing, anna, chose(choice)), { code: 'score-out-of-range' });
  await assert.rejects(kring.answers.submit(choosing, anna, { inputs: { 'SAM-1': '5' } }), { code: 'score-missing' });
  await kring.answers.submit(choosing, anna, chose('3'));
  await kring.answers.submit(choosing, bram, chose('cant-say'));
  const given = (await kring.answers.all(round)).map(({ scores }) => scores['ONT-2']);
  assert.deepEqual(given.toSorted(), [3, undefined]);
});
