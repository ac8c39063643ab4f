import { digestCard } from '../../../cards/networks/digest-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import type { PersonId } from '../../../services/ids.ts';
import type { Chat } from '../../../services/networks/chats.ts';
import type { Need } from '../../../services/networks/digests.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { presentLeadersOf } from '../../../services/people/presence.ts';
import { done, type Outcome, secondsAfterFailing } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** Every Monday: tells who leads the network, one to one, what needs them. Whoever cannot be reached gets nothing. */
export async function sendDigest({ networkId }: Work, services: Services): Promise<Outcome> {
  const { networks, digests } = services;
  const network = await networks.get(networkId);
  if (!network) return done;
  const needs = await digests.needsOf(network);
  const nextWeek: Outcome = { kind: 'anew', seconds: digests.secondsToNext() };
  const chat = needs.length > 0 ? await chatToTellThrough(network, services) : undefined;
  if (!chat) return nextWeek;
  for (const leader of presentLeadersOf(network)) {
    const seconds = await tell(leader, network, chat, needs, services);
    if (seconds !== undefined) return { kind: 'later', seconds };
  }
  return nextWeek;
}

async function chatToTellThrough(network: Network, { chats }: Services): Promise<Chat | undefined> {
  const all = await chats.ofNetwork(network);
  return all.find(({ refusal }) => !refusal) ?? all[0];
}

/** Resolves to after how many seconds to try again, where this person has to be told and certainly was not. */
async function tell(leader: PersonId, network: Network, chat: Chat, needs: readonly Need[], services: Services) {
  const { digests, messenger, log } = services;
  if (!(await digests.claim(network, leader))) return undefined;
  const { id, language, name } = network;
  const delivery = await messenger.direct(chat, leader, digestCard({ language, network: id, name, needs }));
  log.info('digest sent', { network: id, reason: delivery.kind });
  if (delivery.kind !== 'later' && delivery.kind !== 'failed') return undefined;
  await digests.giveBack(network, leader);
  return (delivery.kind === 'later' ? delivery.seconds : undefined) ?? secondsAfterFailing;
}
