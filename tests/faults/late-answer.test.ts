import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Table } from '../../services/storage/store.ts';
import { somebody } from '../support/builders.ts';
import { answerOf, beginNetwork, instancesAt } from '../support/instances.ts';
import { marieke } from '../support/people.ts';
import { idOf } from './round-model.ts';

/** In seconds. A call takes three at most; the key of a round may take two attempts, and then some. */
type Slowness = { readonly round: number; readonly key: number; readonly answer: number; readonly closedAfter: number };
const slowness: fc.Arbitrary<Slowness> = fc.record({
  round: fc.constantFrom(0, 1, 3, 3),
  key: fc.constantFrom(0, 1, 3, 3, 4, 8),
  answer: fc.constantFrom(0, 1, 3, 3),
  closedAfter: fc.constantFrom(0, 0, 0, 1, 3, 6, 12),
});

/** One answer on its way through slow storage, while the coordinator closes at another instance. */
async function answerWhile({ round, key, answer, closedAfter }: Slowness) {
  const { instance, tables, later, clock } = instancesAt();
  const other = instance();
  const network = await beginNetwork(other, somebody(marieke.id));
  await other.hears({ kind: 'meeting-ended', endedAt: clock.now });
  let passed = -1;
  const close = () => other.hears({ kind: 'close-asked', round: idOf(1), anyway: true });
  const takes = async (seconds: number) => {
    for (let left = seconds; left > 0; left -= 1) {
      later(1);
      passed += 1;
      if (passed === closedAfter) await close();
      await other.tick();
    }
  };
  // The worst of both: what is read was read at once and comes late; what is written arrives late.
  const reading =
    (table: Table, seconds: number): Table['get'] =>
    async (...call) => {
      const read = await table.get(...call);
      if (call[1].startsWith('network')) return read;
      await takes(seconds);
      return read;
    };
  const own = {
    ...tables,
    Networks: { ...tables.Networks, get: reading(tables.Networks, round) },
    RoundKeys: { ...tables.RoundKeys, get: reading(tables.RoundKeys, key) },
    Answers: {
      ...tables.Answers,
      put: async (...call: Parameters<Table['put']>) => {
        await takes(answer);
        await tables.Answers.put(...call);
      },
    },
  };
  const [title] = await instance({ own: { tables: own } })
    .hears(answerOf(idOf(1), 4), somebody('A'))
    .catch(() => ['a fault']);
  await close();
  await takes(60);
  const results = await other.services.results.find(network, idOf(1));
  const left = [...(await tables.Answers.list(network)), ...(await tables.RoundKeys.list(network))];
  return { isAcknowledged: title === 'Je antwoord is bewaard', answered: results?.summary.answered, left };
}

test('an answer that was acknowledged is counted, however slow storage is and whenever the round closes', async () => {
  const property = fc.asyncProperty(slowness, async (slow) => {
    const { isAcknowledged, answered, left } = await answerWhile(slow);
    assert.equal(answered, isAcknowledged ? 1 : 0);
    assert.deepEqual(left, [], 'nothing stays behind');
  });
  await fc.assert(property, { numRuns: 250 });
});
