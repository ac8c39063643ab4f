import { type Evidence, violationsIn } from './invariants.ts';
import type { TestNetwork } from './network.ts';
import { snapshotOf } from './snapshot.ts';
import type { World } from './world.ts';

/** All that is known about a network by now. `ambiguities`: what excuses a card that came twice. */
export async function evidenceOf(world: World, network: TestNetwork, ambiguities = world.doubts.of): Promise<Evidence> {
  const { chat, ledger } = network;
  const people = new Set(chat.people.map(({ id }) => `a:${id}`));
  return {
    ...{ ledger, ambiguities, now: world.clock.now() },
    stored: await snapshotOf(world, network),
    posts: world.posts.filter(({ chatId }) => chatId === chat.id || people.has(chatId)),
    isEdited: (messageId) => world.teams.posted.some(({ id, edits }) => id === messageId && edits > 0),
  };
}

export const violationsOf = async (world: World, network: TestNetwork, ambiguities = world.doubts.of) =>
  violationsIn(await evidenceOf(world, network, ambiguities));
