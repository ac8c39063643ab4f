import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PersonErrorCode } from '../../services/errors.ts';
import type { PersonId } from '../../services/ids.ts';
import { choiceKeyOf } from '../../services/people/choosing.ts';
import { atFirst, rotationKey, rotationShelf } from '../../services/turns/rotation-rows.ts';
import { aNetwork, kringAt, tenMembers, theChatKey } from '../support/builders.ts';
import { memoryTables } from '../support/memory-tables.ts';
import { yieldingTables } from '../support/yielding.ts';

const meeting = { chatKey: theChatKey, meetingNumber: 2 };

/** A chair and a note-taker are asked; whoever has neither role can swap. Once a race begins every call waits for its turn. */
async function racing(scheduler: fc.Scheduler) {
  let isRacing = false;
  const pause = async () => {
    if (isRacing) await scheduler.schedule(Promise.resolve());
  };
  const kring = kringAt(undefined, { tables: yieldingTables(memoryTables(), pause) });
  const network = await aNetwork(kring);
  const roster = tenMembers.slice(0, 4).map((one, nth) => ({ ...one, organisationId: `organisation-${nth}` }));
  await kring.members.sync(network.id, theChatKey, roster, 0);
  const rotation = { ...atFirst, roles: ['note-taker' as const] };
  await rotationShelf(kring.tables.Networks).insert(network.id, rotationKey(theChatKey), rotation);
  await kring.proposals.propose(network, { ...meeting, meetingNumber: 1 });
  const all = () => kring.roleHolders.all(network.id, meeting);
  const [chair = assert.fail(), notes = assert.fail()] = (await all()).toSorted((a, b) => (a.role < b.role ? -1 : 1));
  const held = [chair.personId, notes.personId];
  const [other = assert.fail(), third = assert.fail()] = roster.flatMap(({ personId }) =>
    held.includes(personId) ? [] : [personId],
  );
  const ask = ({ id, personId = assert.fail() }: typeof chair, whom: PersonId) =>
    kring.swaps.ask(network, id, personId, choiceKeyOf(whom));
  /** All at once; of each what became of it, or why it was refused. Anything but a refusal is a fault. */
  async function race(...acts: readonly (() => Promise<unknown>)[]): Promise<readonly string[]> {
    isRacing = true;
    const outcomes = acts.map((act) => act().then(() => 'done', refusalIn));
    const said = await scheduler.waitFor(Promise.all(outcomes));
    isRacing = false;
    return said;
  }
  return { kring, network, chair, notes, first: chair.personId ?? assert.fail(), other, third, all, ask, race };
}
type Race = Awaited<ReturnType<typeof racing>>;

function refusalIn(error: Error & { readonly code?: PersonErrorCode }): string {
  if (!error.code) throw error;
  return error.code;
}

const always = (check: (race: Race, isAccepted: boolean) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, isAccepted) =>
      check(await racing(scheduler), isAccepted),
    ),
    { numRuns: 40 },
  );

const chairIn = async ({ all, chair }: Race) => (await all()).find(({ id }) => id === chair.id) ?? assert.fail();

/** Of each role one person, of each person one role, and nobody is asked to swap what is over or swapped. */
async function isInOrder({ all, kring, network }: Race): Promise<void> {
  const rows = await all();
  const people = rows.flatMap(({ personId }) => personId ?? []);
  assert.equal(new Set(people).size, people.length, 'one role per person');
  const stale = rows.filter(({ swapWith, personId, isOver }) => swapWith && (isOver || swapWith === personId));
  assert.deepEqual(stale, []);
  for (const { personId, role } of await kring.roleHolders.end(network.id, meeting))
    assert.equal(rows.find((one) => one.role === role)?.personId, personId, 'who serves has the credit');
  assert.ok(
    (await all()).every(({ swapWith, isSwapOver }) => !swapWith && !isSwapOver),
    'a meeting that ended keeps none',
  );
}

test('of a yes, a no and a taking back at once one decides, and everybody reads what is true', () =>
  always(async (one, isAccepted) => {
    const { kring, network, chair, first, other, ask, race } = one;
    if (isAccepted) await kring.proposals.accept(network, chair.id, first);
    await ask(chair, other);
    const [yes, no, back] = await race(
      () => kring.swaps.accept(network, chair.id, other),
      () => kring.swaps.decline(network, chair.id, other),
      () => kring.swaps.withdraw(network, chair.id, first),
    );
    const after = await chairIn(one);
    const isSwapped = yes === 'done';
    assert.deepEqual([after.personId, after.how], isSwapped ? [other, 'swap'] : [first, 'rule']);
    assert.equal(after.state, isSwapped || isAccepted ? 'accepted' : 'asked');
    assert.deepEqual([no === 'done', back], isSwapped ? [false, 'swap-done'] : [no === 'done', 'done']);
    await isInOrder(one);
  }));

test('a yes of each at once: whoever is first has the turn', () =>
  always(async (one) => {
    const { kring, network, chair, first, other, ask, race } = one;
    await ask(chair, other);
    const said = await race(
      () => kring.proposals.accept(network, chair.id, first),
      () => kring.swaps.accept(network, chair.id, other),
    );
    const { personId, state } = await chairIn(one);
    assert.equal(state, 'accepted');
    assert.deepEqual(said, personId === first ? ['done', 'swap-over'] : ['swap-done', 'done']);
    await isInOrder(one);
  }));

test('of two who ask somebody for a swap at once each asks; that one does one of both', () =>
  always(async (one) => {
    const { kring, network, chair, notes, other, all, ask, race } = one;
    assert.deepEqual(
      await race(
        () => ask(chair, other),
        () => ask(notes, other),
      ),
      ['done', 'done'],
    );
    const said = await race(
      () => kring.swaps.accept(network, chair.id, other),
      () => kring.swaps.accept(network, notes.id, other),
    );
    assert.equal(said.filter((outcome) => outcome === 'done').length, 1);
    assert.ok(said.includes('swap-over'));
    assert.ok((await all()).every(({ swapWith }) => !swapWith));
    await isInOrder(one);
  }));

test('two swaps of one turn at once are one: the second is told of the first', () =>
  always(async (one) => {
    const { chair, other, third, ask, race } = one;
    const said = await race(
      () => ask(chair, other),
      () => ask(chair, third),
    );
    assert.deepEqual(said.toSorted(), ['done', 'swap-waits']);
    const { swapWith } = await chairIn(one);
    assert.equal(swapWith, said[0] === 'done' ? other : third);
    await isInOrder(one);
  }));

test('a yes at the very moment that the meeting ends, or that the other is asked for another role, counts whole or not at all', () =>
  always(async (one, isEnding) => {
    const { kring, network, chair, notes, first, other, ask, race } = one;
    await ask(chair, other);
    const [yes] = await race(
      () => kring.swaps.accept(network, chair.id, other),
      () =>
        isEnding
          ? kring.roleHolders.end(network.id, meeting)
          : kring.proposals.decline(network, notes.id, notes.personId ?? assert.fail()),
    );
    const after = await chairIn(one);
    assert.match(yes ?? '', /^(done|turn-over|swap-second-role)$/);
    const isLate = yes !== 'done' && isEnding;
    assert.equal(after.personId, yes === 'done' ? other : isLate ? undefined : first);
    await isInOrder(one);
  }));

test('whoever has a role that the chat knows of cannot be asked, nor who is asked for one; which it is, is told of the first alone', async () => {
  await always(async ({ kring, network, chair, notes, first, ask, third }, isAccepted) => {
    const noted = notes.personId ?? assert.fail();
    if (isAccepted) await kring.proposals.accept(network, notes.id, noted);
    await assert.rejects(ask(chair, noted), { code: isAccepted ? 'swap-holds-role' : 'swap-not-now' });
    const { people } = await kring.swaps.people(network, meeting, first);
    const offered = (person: PersonId) => people.some(({ key }) => key === choiceKeyOf(person));
    assert.deepEqual([first, noted, third].map(offered), [false, !isAccepted, true]);
  });
});

test('somebody who is asked for a role of their own answers that before they swap', () =>
  always(async (one) => {
    const { kring, network, chair, notes, other, third, ask } = one;
    await ask(chair, other);
    await kring.swaps.ask(network, notes.id, notes.personId ?? assert.fail(), choiceKeyOf(third));
    // The next in line for the notes is one of both; whoever it is answers that first.
    const next = await kring.proposals.decline(network, notes.id, notes.personId ?? assert.fail());
    const answer = kring.swaps.accept(network, chair.id, other);
    if (next.personId === other) await assert.rejects(answer, { code: 'swap-second-role' });
    else assert.equal((await answer).personId, other);
    await isInOrder(one);
  }));

test('a swap does not outlive the question: not the deadline, nor the role', () =>
  always(async (one, isLate) => {
    const { kring, network, notes, other, all, ask } = one;
    await ask(notes, other);
    kring.later(2 * 24 * 3_600);
    if (isLate) await kring.proposals.passLate(network, notes.id);
    else await switchOff(one);
    const after = (await all()).find(({ id }) => id === notes.id) ?? assert.fail();
    assert.notEqual(after.personId, notes.personId);
    assert.deepEqual([after.swapWith, after.isSwapOver], [undefined, undefined]);
    await assert.rejects(kring.swaps.accept(network, notes.id, other), { code: 'swap-over' });
    await isInOrder(one);
  }));

async function switchOff({ kring, network }: Race): Promise<void> {
  const rotations = rotationShelf(kring.tables.Networks);
  const read = (await rotations.get(network.id, rotationKey(theChatKey))) ?? assert.fail();
  await rotations.replace(network.id, read, atFirst);
  await kring.proposals.propose(network, { ...meeting, meetingNumber: 1 });
}
