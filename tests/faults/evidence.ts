import type { Posted } from '../support/fake-connector.ts';
import { tracesOf } from '../support/traces.ts';
import { type Evidence, violationsIn } from './invariants.ts';
import type { TestNetwork } from './network.ts';
import { aboutCard } from './posts.ts';
import { snapshotOf } from './snapshot.ts';
import type { World } from './world.ts';

/** All that is known about a network by now. `ambiguities`: what excuses a card that came twice. */
export async function evidenceOf(world: World, network: TestNetwork, ambiguities = world.doubts.of): Promise<Evidence> {
  const { chat, ledger } = network;
  const people = new Set(chat.people.map(({ id }) => `a:${id}`));
  return {
    ...{ ledger, ambiguities, now: world.clock.now() },
    stored: await snapshotOf(world, network),
    traces: await tracesIn(world, network, ambiguities),
    posts: world.posts.filter(({ chatId }) => chatId === chat.id || people.has(chatId)),
    isEdited: (messageId) => world.teams.posted.some(({ id, edits }) => id === messageId && edits > 0),
  };
}

/**
 * Of everybody who asked to be erased, in what there is now: not in what Teams was told before, nor on a card of which nobody
 * could know that it stands.
 */
function tracesIn(
  world: World,
  { id, chat, ledger }: TestNetwork,
  ambiguities: Evidence['ambiguities'],
): Promise<readonly string[]> {
  const words = [...ledger.erasedPeople].flatMap((person) => [person.id, person.name]);
  const isKnown = ({ card }: Posted) => ambiguities(aboutCard(card, chat.id)) === 0;
  const cards = world.teams.posted.filter(isKnown).map(({ card }) => JSON.stringify(card));
  return tracesOf(words, { tables: world.tables, networks: [id], others: { cards, printed: [world.printed()] } });
}

export const violationsOf = async (world: World, network: TestNetwork, ambiguities = world.doubts.of) =>
  violationsIn(await evidenceOf(world, network, ambiguities));
