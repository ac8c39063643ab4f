import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startingWith } from '../../services/storage/keys.ts';
import { anOpenRound, answering, finished, kringAt, somebody, theChatKey } from '../support/builders.ts';

test('five remarks are for the coordinator alone, without a hint of whose they are', async () => {
  const kring = kringAt();
  const [marieke, hans] = [somebody('Marieke'), somebody('Hans')];
  const { network, round } = await anOpenRound(kring, { freeText: true, coordinator: marieke });
  await answering(kring, round, [1, 2, 3, 4, 5], 'remark');
  await finished(kring, round);
  const texts = await kring.results.remarksFor(marieke, network, round.id);
  assert.deepEqual(texts.toSorted(), ['remark 0', 'remark 1', 'remark 2', 'remark 3', 'remark 4']);
  await assert.rejects(kring.results.remarksFor(hans, network, round.id), { code: 'coordinator-only' });
});

test('four remarks among six answers are not shown to anybody', async () => {
  const kring = kringAt();
  const marieke = somebody('Marieke');
  const { network, round } = await anOpenRound(kring, { freeText: true, coordinator: marieke });
  await answering(kring, round, [1, 2, 3, 4, 5, 5]);
  await answering(kring, round, [1, 2, 3, 4], 'remark');
  await finished(kring, round);
  assert.equal((await kring.results.find(network.id, round.id))?.summary.kind, 'shown');
  assert.deepEqual(await kring.results.remarksFor(marieke, network, round.id), []);
});

test('in a network without a coordinator nobody reads remarks', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, { freeText: true });
  await assert.rejects(kring.results.remarksFor(somebody('Hans'), network, round.id), { code: 'coordinator-only' });
});

test('a network that asks for eight answers shows nothing of seven', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, { threshold: 8 });
  await answering(kring, round, [1, 2, 3, 4, 5, 4, 3]);
  await finished(kring, round);
  assert.equal((await kring.results.find(network.id, round.id))?.summary.kind, 'too-few');
});

test('the group is not asked aloud what it was asked aloud the time before', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring);
  await finished(kring, round);
  kring.later(3 * 3_600);
  await finished(kring, (await anOpenRound(kring)).round);
  const asked = (await kring.results.ofChat(network.id, theChatKey)).map(({ askAloud }) => askAloud);
  assert.equal(new Set(asked).size, 2);
});

test('remarks of a hundred and fifty people, as long as they may be, fit in rows that Azure takes', async () => {
  const kring = kringAt();
  const marieke = somebody('Marieke');
  const { network, round } = await anOpenRound(kring, { freeText: true, coordinator: marieke });
  const longest = '"'.repeat(276);
  await answering(
    kring,
    round,
    Array.from({ length: 150 }, () => 3),
    longest,
  );
  await finished(kring, round);
  assert.equal((await kring.results.remarksFor(marieke, network, round.id)).length, 150);
  const rows = await kring.tables.Networks.list(network.id, startingWith('remarks_'));
  assert.ok(rows.every(({ row }) => String(row['texts']).length <= 32_768));
});
