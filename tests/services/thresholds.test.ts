import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aNetwork,
  anOpenRound,
  answering,
  asStored,
  finished,
  type Kring,
  kringAt,
  ofMeeting,
  somebody,
  theChat,
} from '../support/builders.ts';

/** Somebody with rights on the table writes another threshold than the bot ever would, and switches remarks on. */
async function lowered({ tables }: Kring, network: string, key: string): Promise<void> {
  const stored = (await tables.Networks.get(network, key)) ?? assert.fail(`no ${key}`);
  await tables.Networks.put(network, key, { ...stored.row, threshold: 2, freeText: true });
}

test('a round that is stored with a threshold under five shows nothing under five, remarks neither', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring);
  await lowered(kring, network.id, `round_${round.id}`);
  const stored = await asStored(kring, { networkId: network.id, id: round.id });
  assert.equal(stored.threshold, 5);
  await answering(kring, stored, [1, 2, 3, 4], 'goed overleg');
  assert.equal(await kring.answers.areEnough(stored), false);
  await finished(kring, stored);
  const results = (await kring.results.find(network.id, round.id)) ?? assert.fail('no results');
  assert.deepEqual({ ...results.summary }, { kind: 'too-few', answered: 4 });
  const kept = await kring.tables.Networks.list(network.id);
  assert.deepEqual(
    kept.filter(({ key }) => key.startsWith('remarks_')),
    [],
  );
});

test('a network that is stored with a threshold under five opens rounds with five', async () => {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  await lowered(kring, id, 'network');
  const network = await kring.leadership.appoint(id, somebody('coordinator'));
  assert.equal(network.threshold, 5);
  const { roundId } = ofMeeting(await kring.openings.atEnd(network, theChat, kring.clock.now));
  assert.equal((await asStored(kring, { networkId: id, id: roundId })).threshold, 5);
});
