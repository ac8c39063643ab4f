import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PersonErrorCode } from '../../services/errors.ts';
import type { NetworkId } from '../../services/ids.ts';
import type { Role } from '../../services/leading/appointments.ts';
import { presentLeadersOf } from '../../services/people/presence.ts';
import { aNetwork, type Kring, kringAt, somebody, tenMembers, theChat, theChatKey } from '../support/builders.ts';
import { memoryTables } from '../support/memory-tables.ts';
import { yieldingTables } from '../support/yielding.ts';

const [anna, bram, carla] = [0, 1, 2].map((nth) => tenMembers[nth]?.personId ?? somebody('nobody')) as [
  ReturnType<typeof somebody>,
  ReturnType<typeof somebody>,
  ReturnType<typeof somebody>,
];
const tenantId = theChat.tenantId;

/** A network of ten, in which every write and reading waits for its turn once `race` has begun. */
async function racing(scheduler: fc.Scheduler) {
  let isRacing = false;
  const pause = async () => {
    if (isRacing) await scheduler.schedule(Promise.resolve());
  };
  const kring = kringAt(undefined, { tables: yieldingTables(memoryTables(), pause) });
  const { id } = await aNetwork(kring);
  await kring.members.sync(id, theChatKey, tenMembers, 0);
  /** All at once; of each what became of it, or why it was refused. Anything but a refusal is a fault. */
  async function race(...all: readonly (() => Promise<unknown>)[]): Promise<readonly unknown[]> {
    isRacing = true;
    const outcomes = all.map((act) => act().then(() => 'done', refusalIn));
    const outcome = await scheduler.waitFor(Promise.all(outcomes));
    isRacing = false;
    return outcome;
  }
  return { kring, id, race, ...lookingAt(kring, id) };
}
type Race = Awaited<ReturnType<typeof racing>>;

function refusalIn(error: Error & { readonly code?: PersonErrorCode }): string {
  if (!error.code) throw error;
  return error.code;
}

function lookingAt(kring: Kring, id: NetworkId) {
  const { leadership } = kring;
  return {
    holders: async () => {
      const { coordinator, deputy } = (await kring.networks.get(id)) ?? assert.fail();
      return [coordinator, deputy];
    },
    waits: async (role: Role) => (await leadership.find(id, role)) ?? assert.fail(),
    logged: async () => (await kring.actions.list(id)).map(({ kind }) => kind),
    asks: (role: Role, by = anna, personId = bram) =>
      leadership.ask(id, { role, personId, by, isEntitled: false, chatKey: theChatKey }),
    erases: async (person: typeof anna) => {
      const { ask, carryOut, spread } = kring.erasures;
      await ask(person, tenantId, id);
      for (const kind of ['erase-person', 'spread-erasure', 'erase-person']) {
        const act = kind === 'erase-person' ? carryOut : spread;
        const waiting = (await kring.tables.Networks.list(id)).filter(({ row }) => row['kind'] === kind);
        for (const { row } of waiting) await act(id, String(row['target']));
      }
    },
  };
}

const always = (check: (race: Race) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => check(await racing(scheduler))),
    { numRuns: 25 },
  );

test('of two who claim at once one is first, and the other is told whom to confirm', () =>
  always(async ({ kring, id, race, waits, logged }) => {
    const said = await race(
      () => kring.leadership.claim(id, anna, theChatKey),
      () => kring.leadership.claim(id, bram, theChatKey),
      () => kring.leadership.claim(id, anna, theChatKey),
    );
    assert.deepEqual(said, ['done', 'done', 'done']);
    const { personId } = await waits('coordinator');
    const kinds = await Promise.all([anna, bram].map((one) => kring.leadership.claim(id, one, theChatKey)));
    const first = personId === anna ? 0 : 1;
    assert.deepEqual([kinds[first]?.kind, kinds[1 - first]?.kind], ['claimed', 'first-by-another']);
    assert.deepEqual(await logged(), ['role-claimed']);
  }));

test('of two who confirm at once one appoints, once; a confirmation and a change of mind come one after the other', () =>
  always(async ({ kring, id, race, holders, logged, waits }) => {
    const { appointment } = await kring.leadership.claim(id, anna, theChatKey);
    const said = await race(
      () => kring.leadership.confirm(id, appointment.id, bram),
      () => kring.leadership.confirm(id, appointment.id, carla),
      () => kring.leadership.withdraw(id, appointment.id, anna),
    );
    const isAppointed = (await holders())[0] === anna;
    const lines = (await logged()).toSorted();
    const appointed = ['coordinator-appointed', 'coordinator-confirmed', 'role-claimed'];
    assert.deepEqual(lines, isAppointed ? appointed : ['role-claimed', 'role-withdrawn']);
    assert.deepEqual(
      said,
      isAppointed ? ['done', 'done', 'appointment-over'] : Array(3).fill('done').fill('appointment-over', 0, 2),
    );
    assert.equal((await waits('coordinator')).personId, undefined);
  }));

test('a claim against who takes the role with one press: there is one coordinator, and no claim is left', () =>
  always(async ({ kring, id, race, holders, logged }) => {
    const { appointment } = await kring.leadership.claim(id, anna, theChatKey);
    const said = await race(
      () => kring.leadership.appoint(id, bram),
      () => kring.leadership.confirm(id, appointment.id, carla),
    );
    const [coordinator] = await holders();
    assert.deepEqual(said, coordinator === bram ? ['done', 'done'] : ['coordinator-taken', 'done']);
    assert.equal((await logged()).filter((kind) => kind === 'coordinator-appointed').length, 1);
    assert.equal(await kring.leadership.confirm(id, appointment.id, carla), false);
    assert.equal((await holders())[0], coordinator);
    await assert.rejects(kring.leadership.claim(id, carla, theChatKey), { code: 'coordinator-taken' });
  }));

test('a claim and one press at the very same moment: whoever was later is told so', () =>
  always(async ({ kring, id, race, holders }) => {
    const said = await race(
      () => kring.leadership.claim(id, anna, theChatKey),
      () => kring.leadership.appoint(id, bram),
    );
    assert.ok(['done', 'coordinator-taken'].includes(String(said[0])), String(said));
    assert.equal(said[1], 'done');
    assert.deepEqual(await holders(), [bram, undefined]);
    assert.notEqual((await kring.leadership.find(id, 'coordinator'))?.state, 'open');
  }));

test('yes twice is yes once; a yes against taking the question back is one of the two', () =>
  always(async ({ kring, id, race, asks, holders, logged }) => {
    await kring.leadership.appoint(id, anna);
    const { id: appointment } = await asks('coordinator');
    const said = await race(
      () => kring.leadership.accept(id, appointment, bram),
      () => kring.leadership.withdraw(id, appointment, anna),
      () => kring.leadership.accept(id, appointment, bram),
    );
    const isHandedOver = (await holders())[0] === bram;
    const over = 'appointment-over';
    assert.deepEqual(said, isHandedOver ? ['done', over, 'done'] : [over, 'done', over]);
    assert.equal((await logged()).filter((kind) => kind === 'coordinator-appointed').length, isHandedOver ? 2 : 1);
  }));

test('handing over against the erasure of who was asked: in the end nothing names them, and nobody leads by their yes', () =>
  always(async ({ kring, id, race, asks, holders, erases }) => {
    await kring.leadership.appoint(id, anna);
    const { id: appointment } = await asks('coordinator');
    const said = await race(
      () => kring.leadership.accept(id, appointment, bram),
      () => erases(bram),
    );
    assert.ok(['done', 'you-were-erased', 'appointment-over'].includes(String(said[0])), String(said[0]));
    await erases(bram);
    assert.ok(!(await holders()).includes(bram));
    assert.ok(!JSON.stringify(await kring.tables.Networks.list(id)).includes(bram));
    assert.equal((await holders())[0], said[0] === 'done' ? undefined : anna);
  }));

test('a coordinator who leaves while the question to a successor is answered: the yes counts, and the deputy is asked at most once', () =>
  always(async ({ kring, id, race, asks, holders }) => {
    await kring.leadership.appoint(id, anna);
    const { id: toDeputy } = await asks('deputy', anna, carla);
    await kring.leadership.accept(id, toDeputy, carla);
    const { id: appointment } = await asks('coordinator');
    const said = await race(
      () => kring.leadership.accept(id, appointment, bram),
      () => kring.members.sync(id, theChatKey, tenMembers.slice(1), 1),
    );
    assert.deepEqual(said, ['done', 'done']);
    await kring.leadership.settle(id);
    assert.deepEqual(await holders(), [bram, carla]);
    const network = await kring.networks.get(id);
    assert.equal(network?.coordinatorGone, undefined);
    assert.notEqual((await kring.leadership.find(id, 'coordinator'))?.state, 'open');
  }));

test('what was asked on behalf of a coordinator who is not one any more does not depose the next', async () => {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  await kring.members.sync(id, theChatKey, tenMembers, 0);
  const { asks, holders } = lookingAt(kring, id);
  await kring.leadership.appoint(id, anna);
  const { id: appointment } = await asks('coordinator');
  const row = (await kring.tables.Networks.get(id, 'network'))?.row ?? assert.fail();
  await kring.tables.Networks.put(id, 'network', { ...row, coordinator: carla });
  await assert.rejects(kring.leadership.accept(id, appointment, bram), { code: 'appointment-over' });
  assert.deepEqual(await holders(), [carla, undefined]);
});

test('a question is over after two weeks, whether or not anybody wrote that down', async () => {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  const { appointment } = await kring.leadership.claim(id, anna, theChatKey);
  kring.later(14 * 24 * 3_600 - 1);
  assert.equal((await kring.leadership.find(id, 'coordinator'))?.state, 'open');
  kring.later(1);
  await assert.rejects(kring.leadership.confirm(id, appointment.id, bram), { code: 'appointment-over' });
  assert.equal((await kring.leadership.claim(id, bram, theChatKey)).kind, 'claimed');
});

test('a claim that nobody confirmed for a day keeps nobody else from the role', async () => {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  await kring.leadership.claim(id, anna, theChatKey);
  kring.later(24 * 3_600);
  assert.equal((await kring.leadership.claim(id, bram, theChatKey)).kind, 'first-by-another');
  kring.later(1);
  const { kind, appointment } = await kring.leadership.claim(id, bram, theChatKey);
  assert.equal(kind, 'claimed');
  await kring.leadership.confirm(id, appointment.id, anna);
  assert.equal((await kring.networks.get(id))?.coordinator, bram);
});

test('who left is told nothing of the network meanwhile, and the deputy is', async () => {
  const kring = kringAt();
  const network = { ...(await aNetwork(kring)), coordinator: anna, deputy: bram };
  assert.deepEqual(presentLeadersOf(network), [anna, bram]);
  assert.deepEqual(presentLeadersOf({ ...network, coordinatorGone: true }), [bram]);
});

test('who leaves takes what waited for them along: a claim, or a question', async () => {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  await kring.members.sync(id, theChatKey, tenMembers, 0);
  const { appointment } = await kring.leadership.claim(id, anna, theChatKey);
  await kring.members.sync(id, theChatKey, tenMembers.slice(1), 1);
  await assert.rejects(kring.leadership.confirm(id, appointment.id, bram), { code: 'appointment-over' });
  assert.equal((await kring.leadership.find(id, 'coordinator'))?.personId, undefined);
});
