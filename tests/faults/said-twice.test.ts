import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Happening } from '../../bot/events.ts';
import { tableNames } from '../../services/privacy/register.ts';
import { proposalIdOf } from '../../services/turns/proposal-rows.ts';
import { somebody, theChatKey } from '../support/builders.ts';
import { answerOf, beginNetwork, instancesAt } from '../support/instances.ts';
import { marieke } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { idOf } from './round-model.ts';

type World = Awaited<ReturnType<typeof aWorld>>;
/** What a step makes happen, in the world as it is then; undefined when there is nothing to do. */
type Step = { readonly said: string; readonly event: (world: World) => Promise<[Happening, string] | undefined> };

async function aWorld() {
  const world = instancesAt();
  const [one, other] = [world.instance(), world.instance()] as const;
  const network = await beginNetwork(one, somebody(marieke.id));
  const latest = () => one.services.meetings.latestNumber(network, theChatKey);
  return { ...world, instances: [one, other], one, network, latest };
}

const score = fc.integer({ min: 1, max: 5 });
const who = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
const inRound = (said: string, person: string, about: (round: string) => Happening): Step => ({
  said: `${person} ${said}`,
  event: async ({ latest }) => [about(idOf(await latest())), person],
});

/** Yes or no from whoever is asked to chair the next meeting. */
const turn = (kind: 'turn-accepted' | 'turn-declined'): Step => ({
  said: kind,
  async event({ one, network, latest }) {
    const id = proposalIdOf({ chatKey: theChatKey, meetingNumber: (await latest()) + 1 });
    const asked = (await one.services.proposals.find(network, id))?.row.personId;
    return asked && [{ kind, network, proposal: id }, asked];
  },
});

const passing = (seconds: number): Step => ({
  said: `${seconds} seconds go by`,
  async event({ one, later }) {
    later(seconds);
    await one.tick();
    return undefined;
  },
});

const meetingEnds: Step = {
  said: 'a meeting ends',
  async event({ clock, later }) {
    later(24 * 3_600);
    return [{ kind: 'meeting-ended', endedAt: clock.now }, marieke.id];
  },
};

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(meetingEnds) },
  {
    weight: 8,
    arbitrary: fc.tuple(who, score).map(([one, given]) => inRound('answers', one, (id) => answerOf(id, given))),
  },
  { weight: 1, arbitrary: who.map((one) => inRound('skips', one, (round) => ({ kind: 'answer-skipped', round }))) },
  {
    weight: 1,
    arbitrary: who.map((one) => inRound('takes back', one, (round) => ({ kind: 'answer-withdrawn', round }))),
  },
  {
    weight: 2,
    arbitrary: fc.constant(inRound('closes', marieke.id, (round) => ({ kind: 'close-asked', round, anyway: true }))),
  },
  { weight: 3, arbitrary: fc.constantFrom(turn('turn-accepted'), turn('turn-declined')) },
  { weight: 5, arbitrary: fc.constantFrom(12, 12, 3_600).map(passing) },
  {
    weight: 1,
    arbitrary: fc.constant<Step>({ said: 'reflectie', event: async () => [{ kind: 'reflection-asked' }, marieke.id] }),
  },
);
const history = fc.array(fc.record({ step: steps, copies: fc.integer({ min: 1, max: 4 }) }), {
  maxLength: 40,
  size: 'max',
});

/** Where a world ends, but for the ids of messages, versions of rows, and keys drawn by lot. */
async function endOf(played: readonly { readonly step: Step; readonly copies: number }[]) {
  const world = await aWorld();
  for (const { step, copies } of played) {
    const [event, person] = (await step.event(world)) ?? [];
    if (!event || !person) continue;
    const hearing = Array.from({ length: copies }, (_, nth) =>
      world.instances[nth % 2]?.hears(event, somebody(person)),
    );
    await Promise.all(hearing);
  }
  for (let days = 0; days < 6; days += 1) await passing(24 * 3_600).event(world);
  const rows = await Promise.all(tableNames.map((name) => world.tables[name].list(world.network)));
  const drawn = /(?<=^action_.*_)[\w-]{36}$/;
  const kept = rows.flat().map(({ key, row: { cardId: _, announcedIn: __, ...row } }) => [key.replace(drawn, ''), row]);
  return { kept, said: world.teams.messages.map(({ to, card }) => `${to}: ${read(card).join()}`) };
}

const toldOf = (played: readonly { readonly step: Step; readonly copies: number }[]) =>
  played.map(({ step, copies }) => `${step.said} ×${copies}`).join(', ');

test('what is told up to four times, at two instances at once, leaves what telling it once leaves', async () => {
  const property = fc.asyncProperty(history, async (played) => {
    const once = played.map(({ step }) => ({ step, copies: 1 }));
    assert.deepEqual(await endOf(played), await endOf(once), toldOf(played));
  });
  await fc.assert(property, { numRuns: 80 });
});
