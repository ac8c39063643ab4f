import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { somebody } from '../support/builders.ts';
import { commandsThatAgree } from '../support/modelled.ts';
import { aChat, agree, aModel, held, type Model, meet, type Real, takeOverQuestion } from './rotation-model.ts';

const command = commandsThatAgree<Model, Real>(agree);

const always = () => true;
const isAsking = ({ asked }: Model) => asked !== undefined;
const hasMet = ({ held: meetings }: Model) => meetings > 0;
const person = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G');
const organisation = fc.constantFrom('hospital', 'hospital', 'gp', 'town', 'welfare');

const joins = fc.tuple(person, organisation).map(([who, of]) =>
  command(
    `${who} of ${of} joins`,
    ({ chat }) => !chat.has(who),
    async ({ chat }) => void chat.set(who, of),
  ),
);
const leaves = person.map((who) =>
  command(
    `${who} leaves`,
    ({ chat, asked }) => chat.has(who) && asked?.person !== who,
    async ({ chat }) => void chat.delete(who),
  ),
);
const meets = fc.integer({ min: 1, max: 3 }).map((times) =>
  command(`a meeting, told ${times} times`, always, async (model, real) => {
    await meet(model, real, times);
    held(model);
    await takeOverQuestion(model, real);
  }),
);
const toldAgain = fc.constant(
  command('the last end is told again', hasMet, async (_, { one, clock }) => {
    const endedAt = new Date(clock.now.getTime() - 11_000);
    await one.hears({ kind: 'meeting-ended', endedAt });
  }),
);

const answers = (model: Model, { one, other, network, proposalOf }: Real, yes: boolean, who: string, times: number) => {
  const proposal = proposalOf(model.held + 1);
  const event = { kind: yes ? 'turn-accepted' : 'turn-declined', network, proposal } as const;
  const hearing = Array.from({ length: times }, (_, nth) => (nth % 2 ? other : one).hears(event, somebody(who)));
  return Promise.all(hearing);
};
const saysYes = fc.integer({ min: 1, max: 3 }).map((times) =>
  command(`yes, ${times} times`, isAsking, async (model, real) => {
    await answers(model, real, true, model.asked?.person ?? '', times);
    if (model.asked) model.asked.hasSaidYes = true;
    await real.one.tick();
  }),
);
const saysNo = fc.integer({ min: 1, max: 3 }).map((times) =>
  command(`not this time, ${times} times`, isAsking, async (model, real) => {
    const { person: who = '' } = model.asked ?? {};
    await answers(model, real, false, who, times);
    model.passedOver.push(who);
    await takeOverQuestion(model, real);
    await real.one.tick();
  }),
);
const another = fc.tuple(person, fc.boolean()).map(([who, yes]) =>
  command(
    `${who} says ${yes ? 'yes' : 'no'}, who is not asked`,
    (model) => hasMet(model) && model.asked?.person !== who,
    async (model, real) => {
      const [said] = await answers(model, real, yes, who, 1);
      const isRepeat = !yes && model.passedOver.includes(who);
      assert.equal(said?.[0] === 'Goed, deze keer niet', isRepeat, said?.join());
    },
  ),
);

const steps = [joins, joins, leaves, meets, meets, toldAgain, saysYes, saysYes, saysNo, another];
const history = fc.commands(steps, { maxCommands: 60, size: 'max' });

test('whoever joins, leaves, says yes or not this time: the chair goes to who waited longest, and credit to who chaired', async () => {
  const property = fc.asyncProperty(history, async (commands) => {
    const real = await aChat();
    await fc.asyncModelRun(() => ({ model: aModel(), real }), commands);
  });
  await fc.assert(property, { numRuns: 80 });
});
