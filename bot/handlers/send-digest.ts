import { digestCard } from '../../cards/digest-card.ts';
import type { Need } from '../../services/digests.ts';
import type { PersonId } from '../../services/ids.ts';
import type { Network } from '../../services/networks.ts';
import { presentLeadersOf } from '../../services/presence.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, secondsAfterFailing } from '../outcome.ts';
import type { Services } from '../services.ts';

/** Every Monday: tells who leads the network, one to one, what needs them. Whoever cannot be reached gets nothing. */
export async function sendDigest({ networkId }: Work, services: Services): Promise<Outcome> {
  const { networks, digests } = services;
  const network = await networks.get(networkId);
  if (!network) return done;
  const needs = await digests.needsOf(network);
  for (const leader of needs.length > 0 ? presentLeadersOf(network) : []) {
    const seconds = await tell(leader, network, needs, services);
    if (seconds !== undefined) return { kind: 'later', seconds };
  }
  return { kind: 'anew', seconds: digests.secondsToNext() };
}

/** Resolves to after how many seconds to try again, where this person has to be told and certainly was not. */
async function tell(leader: PersonId, network: Network, needs: readonly Need[], services: Services) {
  const { chats, digests, messenger, log } = services;
  const all = await chats.ofNetwork(network);
  const chat = all.find(({ refusal }) => !refusal) ?? all[0];
  if (!chat || !(await digests.claim(network, leader))) return undefined;
  const { id, language, name } = network;
  const delivery = await messenger.direct(chat, leader, digestCard({ language, network: id, name, needs }));
  log.info('digest sent', { network: id, reason: delivery.kind });
  if (delivery.kind !== 'later' && delivery.kind !== 'failed') return undefined;
  await digests.giveBack(network, leader);
  return (delivery.kind === 'later' ? delivery.seconds : undefined) ?? secondsAfterFailing;
}
