import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryTable } from '../../services/storage/memory-table.ts';
import type { Table } from '../../services/storage/store.ts';
import {
  anOpenRound,
  answering,
  asStored,
  finished,
  kringAt,
  plannedWork,
  scoring,
  somebody,
  theChatKey,
} from '../support/builders.ts';

const stored = async (kring: ReturnType<typeof kringAt>, round: Awaited<ReturnType<typeof asStored>>) =>
  (await kring.rounds.find(round.networkId, round.id)) ?? assert.fail();

test('the chair closes as soon as five have answered, and sooner only when told to do so anyway', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  await answering(kring, round, [1, 2, 3, 4]);
  assert.equal(await kring.closing.ask(await stored(kring, round), false), 'too-few');
  assert.equal((await asStored(kring, round)).state, 'open');
  await answering(kring, round, [1, 2, 3, 4, 5]);
  assert.equal(await kring.closing.ask(await stored(kring, round), false), 'closing');
  assert.equal((await asStored(kring, round)).state, 'closing');
});

test('a round with too few answers can be closed anyway', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  assert.equal(await kring.closing.ask(await stored(kring, round), true), 'closing-unshown');
});

test('who closes what is being closed closes it; who closes what is closed is told so', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring);
  const before = await stored(kring, round);
  await kring.closing.begin(network.id, round.id);
  assert.equal(await kring.closing.ask(await stored(kring, round), false), 'closing-unshown');
  await finished(kring, round);
  await assert.rejects(kring.closing.ask(await stored(kring, round), true), { code: 'round-closed' });
  await assert.rejects(
    kring.closing.ask(before, true),
    { code: 'round-closed' },
    'who was a moment late is told no lie',
  );
  assert.equal((await asStored(kring, round)).state, 'closed');
});

test('counting waits ten seconds, for answers that are under way', async () => {
  const kring = kringAt('2026-03-02T12:00:00Z');
  const { network, round } = await anOpenRound(kring);
  await kring.closing.begin(network.id, round.id);
  kring.later(5);
  await kring.closing.begin(network.id, round.id);
  assert.equal((await plannedWork(kring, network.id))['finish-round'], '2026-03-02T12:00:10.000Z');
});

test('an answer that was under way when the round closed is counted', async () => {
  const kring = kringAt();
  const { network, round: read } = await anOpenRound(kring);
  await answering(kring, read, [4, 4, 4, 4]);
  await kring.closing.begin(network.id, read.id);
  await kring.answers.submit(read, somebody('a fifth'), scoring(5));
  await finished(kring, read);
  assert.equal((await kring.results.find(network.id, read.id))?.summary.kind, 'shown');
});

test('a round that is open is not counted', async () => {
  const kring = kringAt();
  const { round } = await anOpenRound(kring);
  await answering(kring, round, [4]);
  await kring.closing.finish(await stored(kring, round));
  assert.equal((await asStored(kring, round)).state, 'open');
  assert.equal((await kring.answers.all(round)).length, 1);
});

test('closing keeps what the answers say together, and neither an answer nor the key', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring);
  await answering(kring, round, [1, 2, 4, 5, 5]);
  await finished(kring, round);
  assert.deepEqual((await kring.results.find(network.id, round.id))?.summary, {
    kind: 'shown',
    answered: 5,
    prompts: round.promptIds.map((promptId) => ({ promptId, kind: 'shown', value: 3.5, spread: 'divided' })),
  });
  assert.equal((await asStored(kring, round)).state, 'closed');
  assert.deepEqual(await kring.tables.Answers.list(network.id), []);
  assert.deepEqual(await kring.tables.RoundKeys.list(network.id), []);
});

test('with four answers nothing stays but their number', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, { freeText: true });
  await answering(kring, round, [1, 2, 4, 5], 'a remark');
  await finished(kring, round);
  assert.deepEqual((await kring.results.find(network.id, round.id))?.summary, { kind: 'too-few', answered: 4 });
  const everything = await Promise.all(Object.values(kring.tables).map((table) => table.list(network.id)));
  assert.doesNotMatch(JSON.stringify(everything), /a remark|sealed/);
});

test('results, the old card and the next chair follow from closing, at once', async () => {
  const kring = kringAt('2026-03-02T12:00:00Z');
  const { network, round } = await anOpenRound(kring);
  await answering(kring, round, [4]);
  await finished(kring, round);
  const {
    'post-results': results,
    'retire-reflection': retire,
    'propose-turns': chair,
  } = await plannedWork(kring, network.id);
  assert.deepEqual([results, retire, chair], Array(3).fill('2026-03-02T12:00:10.000Z'));
});

test('a process that is killed between counting and deleting leaves the deleting to the next, and counts once', async () => {
  const answers = memoryTable();
  const deadly = { isOn: true };
  const table: Table = {
    ...answers,
    remove: (partition, key) => (deadly.isOn ? Promise.reject(new Error('killed')) : answers.remove(partition, key)),
  };
  const kring = kringAt('2026-03-02T12:00:00Z', { tables: { Answers: table } });
  const { network, round } = await anOpenRound(kring);
  await answering(kring, round, [4, 4, 4, 3, 3]);
  await assert.rejects(finished(kring, round), /killed/);
  const counted = await kring.results.find(network.id, round.id);
  deadly.isOn = false;
  await kring.closing.finish(await stored(kring, round));
  assert.deepEqual(await answers.list(network.id), []);
  assert.deepEqual(await kring.tables.RoundKeys.list(network.id), []);
  assert.deepEqual(await kring.results.find(network.id, round.id), counted);
});

test('two workers that count one round at once keep one result', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring);
  await answering(kring, round, [4, 4, 4, 3, 3]);
  await kring.closing.begin(network.id, round.id);
  const read = await stored(kring, round);
  await Promise.allSettled([kring.closing.finish(read), kring.closing.finish(read)]);
  await kring.closing.finish(await stored(kring, round));
  const results = await kring.results.ofChat(network.id, theChatKey);
  assert.deepEqual(
    results.map(({ summary }) => summary.answered),
    [5],
  );
});

test('a late answer is refused and changes no published result', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring);
  await answering(kring, round, [4, 4, 4, 3, 3]);
  await finished(kring, round);
  const published = await kring.results.find(network.id, round.id);
  await assert.rejects(kring.answers.submit(round, somebody('late'), scoring(1)), { code: 'round-closed' });
  await kring.closing.begin(network.id, round.id);
  await kring.closing.finish(await stored(kring, round));
  assert.deepEqual(await kring.results.find(network.id, round.id), published);
});
