import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Figures, rules, simulated, weighed } from './rotation.ts';

const wishes = { seed: 20261122, runs: 40 };

function figuresOf(name: string): Figures {
  const rule = rules[name] ?? assert.fail(`there is no rule ${name}`);
  return simulated(rule, wishes);
}

test('in a network as it may be, the rule keeps what it promises, and nobody makes up for a long absence', () => {
  const { turnsOnReturn, mostTurnsOnReturn, shareOfSix, ...figures } = figuresOf('two-level longest not served');
  assert.deepEqual(figures, { meanRow: 1, longestRow: 1, worstGap: 1, longestWait: 5 });
  assert.ok(turnsOnReturn > 3.3 && turnsOnReturn < 4 && mostTurnsOnReturn === 4, `${turnsOnReturn}`);
  assert.ok(Math.abs(shareOfSix - 1 / 6) < 0.02, `${shareOfSix}`);
});

test('other rules do worse there: that is why it is this one', () => {
  assert.ok(figuresOf('longest not served, persons only').shareOfSix > 0.4);
  assert.ok(figuresOf('fewest served so far').turnsOnReturn > 9);
  assert.ok(figuresOf('random').longestWait > 20);
  assert.ok(figuresOf('fixed list, absent loses the turn').worstGap > 20);
});

test('where organisations of one person count half, the bound by weight is reached and never exceeded', () => {
  const all = weighed(wishes);
  assert.ok(all.every(({ gap, bound }) => gap <= bound));
  assert.ok(all.some(({ gap, bound }) => gap === bound));
});
