import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOpenRound, answering, finished, kringAt, theChatKey } from '../support/builders.ts';

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
