import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableNames } from '../../services/privacy/register.ts';
import type { Step, Table, Tables } from '../../services/storage/store.ts';
import { busyDays } from './busy-days.ts';
import { violations } from './violations.ts';

const seeds = [1, 2, 3];

/** The same tables, with every transaction made of other steps. */
const withSteps = (tables: Tables, changed: (step: Step) => Step): Tables =>
  Object.fromEntries(
    tableNames.map((name): [string, Table] => {
      const table = tables[name];
      return [name, { ...table, transact: (partition, steps) => table.transact(partition, steps.map(changed)) }];
    }),
  ) as Tables;

const putting = ({ key, row }: Step): Step => ({ kind: 'put', key, row });

/** What is found in a few orders of events. */
async function found(wishes: Omit<Parameters<typeof busyDays>[0], 'seed'>): Promise<string> {
  const all = await Promise.all(seeds.map(async (seed) => violations(await busyDays({ seed, ...wishes }))));
  return all.flat().join('\n');
}

test('twelve busy meetings with all guards in place break no promise', async () => {
  assert.equal(await found({}), '');
});

test('writes without a version check lose a yes that was heard, or do work twice', async () => {
  const broken = (tables: Tables) => withSteps(tables, (step) => (step.kind === 'replace' ? putting(step) : step));
  assert.match(await found({ broken }), /turns served after|has [2-9] cards|has [2-9] times/);
});

test('without a sweep, a pointer that got lost leaves a round without its card or its results', async () => {
  assert.match(await found({ sweeps: false }), /has 0 cards|has 0 times its results/);
});

test('when a meeting that is known already is written over, answers that were acknowledged are lost', async () => {
  const broken = (tables: Tables) => withSteps(tables, (step) => (step.kind === 'insert' ? putting(step) : step));
  assert.match(await found({ broken }), /counts [0-5] of 6 acknowledged answers/);
});

test('an answer that is acknowledged and never stored is missed', async () => {
  const broken = (tables: Tables): Tables => ({
    ...tables,
    Answers: { ...tables.Answers, transact: async () => true },
  });
  assert.match(await found({ broken }), /counts 0 of 6 acknowledged answers/);
});

test('an answer that is acknowledged first and stored later is missed, or left behind', async () => {
  const broken = (tables: Tables, pause: () => Promise<void>): Tables => {
    const late = async (...call: Parameters<Table['transact']>) => {
      for (let turns = 0; turns < 400; turns += 1) await pause();
      await tables.Answers.transact(...call);
    };
    const transact: Table['transact'] = async (...call) => {
      void late(...call);
      return true;
    };
    return { ...tables, Answers: { ...tables.Answers, transact } };
  };
  assert.match(await found({ broken }), /counts [0-5] of 6 acknowledged answers|left behind/);
});

test('when two workers can claim one piece of work, cards come twice', async () => {
  const isClaim = ({ kind, key }: Step) => kind === 'replace' && key.startsWith('work_');
  const broken = (tables: Tables) => withSteps(tables, (step) => (isClaim(step) ? putting(step) : step));
  assert.match(await found({ broken }), /has [2-9] (cards|times its results)/);
});
