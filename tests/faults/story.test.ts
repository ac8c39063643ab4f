import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testChat } from './chats.ts';
import { commonGround } from './common-ground.ts';
import { violationsOf } from './evidence.ts';
import { settlingStory } from './story.ts';
import { afterAMeeting } from './under-faults.ts';
import { settle, startWorld } from './world.ts';

const ground = await commonGround();
after(ground.stop);

test('two rounds that close after the same meeting ask for the next chair once', async (t) => {
  const world = await startWorld(ground);
  t.after(world.stop);
  await world.start();
  const network = await afterAMeeting(world, 1);
  await network.meetingEnds(2);
  await settle(world, [network.chat]);
  for (const meeting of [1, 2]) {
    await network.closes(meeting);
    await world.clock.move(11);
    await settle(world, [network.chat]);
  }
  const questions = world.posts.filter(({ about }) => about === `question ${network.proposalOf(3)}`);
  assert.equal(questions.length, 1);
});

test('two instances whose clocks are twenty minutes apart do what one does', async (t) => {
  const world = await startWorld(ground);
  t.after(world.stop);
  const minutes = 60_000;
  await Promise.all([world.start({ skew: 10 * minutes }), world.start({ skew: -10 * minutes })]);
  let told = 0;
  const network = await settlingStory(world, testChat(2), () => {
    told += 1;
    return world.bots[told % 2];
  });
  assert.deepEqual(await violationsOf(world, network, () => 0), []);
});
