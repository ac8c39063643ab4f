import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { roundIdOf } from '../../services/rounds/round-rows.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { aNetwork, kringAt, somebody, theChatKey } from '../support/builders.ts';

const by = somebody('coordinator');
const acting = { chatKey: theChatKey, by };
const given = (what: string) => ({ what, who: '', when: '' });

/** The network, as it is stored: its coordinator leads it. */
async function aLedNetwork() {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  await kring.leadership.appoint(id, by);
  return { ...kring, id };
}

/** What people do at once, step after step: they make the nth agreement, or settle the nth that was made. */
const act = fc.record({
  makes: fc.boolean(),
  meeting: fc.integer({ min: 1, max: 4 }),
  nth: fc.integer({ min: 1, max: 6 }),
  as: fc.constantFrom('done', 'dropped'),
});
const days = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

test('whatever people make and settle at once, one of each meeting and three in all are open at most, and what was settled stays as it was settled first', async () => {
  await fc.assert(
    fc.asyncProperty(days, async (steps) => {
      const { agreements, tables, id } = await aLedNetwork();
      const settled = new Map<string, unknown>();
      for (const atOnce of steps) {
        const acts = atOnce.map(({ makes, meeting, nth, as }) =>
          makes
            ? agreements.save(id, given(`Afspraak ${nth}`), { ...acting, roundId: roundIdOf(theChatKey, meeting) })
            : agreements.settle(id, `${theChatKey}_00000${nth}`, as, acting),
        );
        await Promise.allSettled(acts);
        const rows = await tables.Networks.list(id, startingWith('agreement_'));
        const standing = rows.filter(({ row }) => row['state'] === 'open');
        const open = standing.map(({ row }) => row['what']);
        assert.equal(new Set(standing.map(({ row }) => row['roundId'])).size, open.length, 'one of each meeting');
        assert.ok(open.length <= 3, `${open.length} open`);
        assert.equal(new Set(open).size, open.length, 'none twice');
        for (const { key, row } of rows) {
          assert.equal(settled.get(key) ?? row['state'], row['state'], 'settled twice');
          if (row['state'] !== 'open') settled.set(key, row['state']);
        }
      }
    }),
    { numRuns: 60, seed: 6 },
  );
});

test('an agreement that cannot be read keeps nobody from the others', async () => {
  const { agreements, tables, id } = await aLedNetwork();
  await agreements.save(id, given('Samen één formulier'), acting);
  await tables.Networks.put(id, `agreement_${theChatKey}_000009`, { id: 'x', state: 'of a newer version' });
  assert.deepEqual(
    (await agreements.standing(id, theChatKey)).open.map(({ what }) => what),
    ['Samen één formulier'],
  );
});

test('who leads no more, or another than the chair of the latest meeting, settles nothing', async () => {
  const { agreements, id } = await aLedNetwork();
  await agreements.save(id, given('Samen één formulier'), acting);
  const other = { chatKey: theChatKey, by: somebody('somebody else') };
  for (const attempt of [
    () => agreements.save(id, given('Iets anders'), other),
    () => agreements.settle(id, `${theChatKey}_000001`, 'done', other),
  ])
    await assert.rejects(attempt, { code: 'agreement-not-yours' });
  assert.equal((await agreements.openIn(id, theChatKey)).length, 1);
});
