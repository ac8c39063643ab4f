import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import type { StoredRow } from '../../services/storage/store.ts';
import { proposalsOfMeeting } from '../../services/turns/proposal-rows.ts';
import { atFirst, rotationKey, rotationShelf } from '../../services/turns/rotation-rows.ts';
import type { TurnRole } from '../../services/turns/turn-roles.ts';
import { somebody, theChatKey } from '../support/builders.ts';
import { listed } from '../support/chat-in-memory.ts';
import { beginNetwork, type Instance, instancesAt } from '../support/instances.ts';
import { memoryTables } from '../support/memory-tables.ts';
import { marieke, passersBy } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { turnsByLot } from '../support/turns-by-lot.ts';
import { yieldingQueue, yieldingTables } from '../support/yielding.ts';
import { idOf } from './round-model.ts';

const roles: TurnRole[] = ['chair', 'co-chair', 'note-taker', 'location-host', 'podium'];
const people = ['A of gp', 'B of hospital', 'C of hospital', 'D of hospital', 'E of town', 'F of town', 'G of welfare'];
const seeds = [1, 2, 3, 4, 5, 6];

type World = Awaited<ReturnType<typeof aWorld>>;

/** A chat in which five roles rotate. Every call of an instance waits for its lot while they are `together`. */
async function aWorld(count: number, seed: number) {
  const lot = turnsByLot(seed);
  let isRacing = false;
  const pause = async () => {
    if (isRacing) await lot();
  };
  const tables = memoryTables();
  const world = instancesAt('2026-03-02T12:00:00Z', {
    tables: yieldingTables(tables, pause),
    queue: (clock) => yieldingQueue(memoryQueue(clock), pause),
    before: pause,
  });
  const instances = Array.from({ length: count }, () => world.instance());
  const one = instances[0] ?? assert.fail('there is no instance');
  const network = await beginNetwork(one, somebody(marieke.id));
  const key = rotationKey(theChatKey);
  await rotationShelf(tables.Networks).insert(network, key, { ...atFirst, roles });
  const members = people.map((name) => listed({ id: name, name, email: `${name}@${name.split(' of ')[1]}.example` }));
  // Who has no account takes no turns, and with them there are enough for scores.
  const others = passersBy.map((passer) => ({ ...listed(passer), anonymous: true }));
  world.teams.members.now = [...members, listed(marieke), ...others];
  return {
    ...{ ...world, tables, one, network },
    /** All instances do this at once; what fails, since others were quicker many times, is told once more. */
    async together(act: (instance: Instance) => Promise<unknown>): Promise<void> {
      isRacing = true;
      const persisting = (instance: Instance) => act(instance).catch(() => act(instance));
      await Promise.allSettled(instances.map(persisting));
      isRacing = false;
    },
  };
}

async function meetingEnds({ together, clock, later, one }: World, number: number): Promise<void> {
  const endedAt = clock.now;
  await together((instance) => instance.hears({ kind: 'meeting-ended', endedAt }));
  await together((instance) => instance.worker.tick());
  await together((instance) => instance.hears({ kind: 'close-asked', round: idOf(number), anyway: true }));
  later(11);
  await together((instance) => instance.tick());
  await one.tick();
}

const sayYes = async ({ one, network }: World, proposals: readonly StoredRow[]) => {
  for (const { id, personId } of proposals)
    await one.hears({ kind: 'turn-accepted', network, proposal: String(id) }, somebody(String(personId)));
  await one.tick();
};

/** Who is asked for what at that meeting. */
const askedIn = async ({ tables, network }: World, meetingNumber: number) =>
  (await tables.Networks.list(network, proposalsOfMeeting({ chatKey: theChatKey, meetingNumber }))).map(
    ({ row }) => row,
  );

/** Three meetings, and what is stored and was sent then. */
async function threeMeetings(count: number, seed: number) {
  const world = await aWorld(count, seed);
  const asked: (readonly StoredRow[])[] = [];
  for (const number of [1, 2, 3]) {
    await meetingEnds(world, number);
    asked.push(await askedIn(world, number + 1));
    await sayYes(world, asked.at(-1) ?? []);
    world.later(24 * 3_600);
  }
  const turns = (await world.tables.Turns.list(world.network)).filter(({ row }) => 'role' in row);
  const served = turns.map(({ row }) => `${row['meetingNumber']} ${row['role']} ${row['personId']}`);
  const questions = world.teams.messages.flatMap(({ to, card }) =>
    to === 'everyone' ? [] : `${to}: ${read(card)[0]}`,
  );
  return {
    asked: asked.map((each) => each.map(({ role, personId }) => `${role} ${personId}`)),
    served: served.toSorted(),
    questions: questions.filter((question) => question.includes('Wil jij')).toSorted(),
  };
}

test('twenty instances that hear of one end at once fill each role once, and ask for each role of the next meeting once', async () => {
  const calm = await threeMeetings(1, 0);
  assert.equal(calm.served.length, 2 * roles.length, 'nobody was asked for the first');
  for (const seed of seeds) assert.deepEqual(await threeMeetings(20, seed), calm, `seed ${seed}`);
});
