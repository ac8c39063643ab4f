import { test } from 'node:test';
import fc from 'fast-check';
import { nothingLeaks } from './tenants-moves.ts';

/** Many more: npm run chaos -- --tenants N. */
const runs = 60;

test('whatever people of two tenants do, nothing of the one is said, told, posted or stored to the other', () =>
  fc.assert(nothingLeaks, { seed: 20_260_302, numRuns: runs }));
