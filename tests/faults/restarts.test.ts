import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { draws } from '../support/draws.ts';
import { violationsOf } from './evidence.ts';
import { afterAMeeting } from './under-faults.ts';
import { settle, startGround, startWorld } from './world.ts';

const folder = await mkdtemp(join(tmpdir(), 'kring-faults-'));
const ground = await startGround(2, folder);
after(async () => {
  await ground.stop();
  await rm(folder, { recursive: true, force: true });
});

const isReady = (url: string) =>
  fetch(`${url}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );

test('told to leave, a bot takes nothing new, finishes what it began, and leaves in time', async (t) => {
  const world = await startWorld(ground);
  t.after(world.stop);
  const bot = await world.start();
  const network = await afterAMeeting(world, 1);
  let begun = 0;
  world.wires.tables.obey(() => {
    begun += 1;
    return { kind: 'delay', milliseconds: 1_000 };
  });
  const answers = network.chat.people.map((person) => network.answers(1, person, '444'));
  while (begun < answers.length) await wait(5);
  const leaving = world.end(bot, 'SIGTERM');
  while (!bot.printed().includes('draining')) await wait(5);
  assert.equal(await isReady(bot.url), false, 'it is not ready from the moment it leaves');
  assert.deepEqual(new Set(await Promise.all(answers)), new Set(['acknowledged']));
  const { code, milliseconds } = await leaving;
  assert.equal(code, 0);
  assert.ok(milliseconds < 25_000, `it took ${milliseconds} ms`);
  t.diagnostic(`six running turns, gone after ${Math.round(milliseconds)} ms`);
  world.heal();
  await world.start();
  await settle(world, [network.chat]);
  assert.deepEqual(await violationsOf(world, network), []);
});

test('storage is restarted while people answer: the bots find it again, and nothing acknowledged is lost', async (t) => {
  const world = await startWorld(ground);
  t.after(world.stop);
  await Promise.all([world.start(), world.start()]);
  const network = await afterAMeeting(world, 2);
  const chance = draws(16);
  let isOver = false;
  const answering = network.chat.people.map(async (person) => {
    while (!isOver) {
      await network.answers(1, person, [1, 2, 3].map(() => chance.between(1, 5)).join(''));
      await wait(50);
    }
  });
  await wait(300);
  await ground.restart();
  await wait(300);
  isOver = true;
  await Promise.all(answering);
  for (const { url } of world.bots) assert.ok(await isReady(url), 'it is ready again');
  for (const person of network.chat.people) assert.equal(await network.answers(1, person, '345'), 'acknowledged');
  assert.equal(await network.closes(1), 'acknowledged');
  await world.clock.move(11);
  await settle(world, [network.chat]);
  assert.deepEqual(await violationsOf(world, network), []);
});
