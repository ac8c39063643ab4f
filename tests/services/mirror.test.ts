import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mirrorOver, shareOf } from '../../services/turns/mirror.ts';
import { turnRoles } from '../../services/turns/turn-roles.ts';

const turn = fc.record({
  role: fc.constantFrom(...turnRoles),
  organisationId: fc.constantFrom('-', 'gp', 'hospital', 'home care', 'pharmacy', 'town'),
  how: fc.constantFrom('rule' as const, 'rule' as const, 'swap' as const, 'override' as const),
});
const histories = fc.array(turn, { maxLength: 60 });
const holds = (check: (served: readonly (typeof turn extends fc.Arbitrary<infer T> ? T : never)[]) => void) =>
  fc.assert(fc.property(histories, check), { seed: 7, numRuns: 2_000 });
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

test('every turn is counted once, in its role and for the organisation of who served', () =>
  holds((served) => {
    const mirror = mirrorOver(served);
    assert.equal(sum(mirror.map(({ turns }) => turns)), served.length);
    for (const { role, turns, organisations } of mirror) {
      assert.equal(sum(organisations.map(({ turns: count }) => count)), turns);
      for (const { id, turns: count } of organisations)
        assert.equal(count, served.filter((one) => one.role === role && one.organisationId === id).length);
    }
  }));

test('no row is of nothing, none comes twice, and most turns come first', () =>
  holds((served) => {
    const mirror = mirrorOver(served);
    assert.deepEqual(
      mirror.map(({ role }) => role),
      turnRoles.filter((role) => served.some((one) => one.role === role)),
    );
    for (const { organisations } of mirror) {
      assert.equal(new Set(organisations.map(({ id }) => id)).size, organisations.length);
      assert.ok(organisations.every(({ turns }) => turns > 0));
      for (const [at, { id, turns }] of organisations.slice(1).entries()) {
        const before = organisations[at];
        assert.ok(before && (before.turns > turns || (before.turns === turns && before.id < id)));
      }
    }
  }));

test('whatever came first, the mirror is the same', () =>
  holds((served) => assert.deepEqual(mirrorOver(served.toReversed()), mirrorOver(served))));

test('the two that served most have the largest share that any two have, and all of it where there are no more', () =>
  holds((served) => {
    for (const { turns, organisations, ofTopTwo, ...rest } of mirrorOver(served)) {
      const [one, other] = organisations.map(({ turns: count }) => count).toSorted((a, b) => b - a);
      assert.equal(ofTopTwo, (one ?? 0) + (other ?? 0));
      assert.equal(ofTopTwo === turns, organisations.length <= 2);
      const share = shareOf({ ofTopTwo, turns, ...rest });
      assert.ok(share >= 1 && share <= 100 && Math.abs(share - (100 * ofTopTwo) / turns) <= 0.5);
    }
  }));

test('what came by a swap or was given is counted out, and is among the turns', () =>
  holds((served) => {
    for (const { role, turns, bySwap, byOverride } of mirrorOver(served)) {
      const came = (how: string) => served.filter((one) => one.role === role && one.how === how).length;
      assert.deepEqual(
        [bySwap, byOverride, turns - bySwap - byOverride],
        [came('swap'), came('override'), came('rule')],
      );
    }
  }));
