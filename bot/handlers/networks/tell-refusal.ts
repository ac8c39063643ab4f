import type { Card } from '../../../cards/card.ts';
import { refusalCard } from '../../../cards/networks/refusal-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import type { Chat } from '../../../services/networks/chats.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { presentLeadersOf } from '../../../services/people/presence.ts';
import { done, type Outcome, onceNoted, outcomeOf } from '../../outcome.ts';
import type { Delivery } from '../../ports.ts';
import type { Services } from '../../services.ts';

/** Tells who leads the network, one to one and once, that a chat does not let the bot in any more. */
export async function tellRefusal(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, log, timeZone } = services;
  const network = await networks.get(work.networkId);
  const chat = network && (await chats.byKey(network.tenantId, work.target));
  if (!network || !chat?.refusal || chat.isRefusalTold) return done;
  const { id, language, endsAt, endedBy } = network;
  if (endedBy === 'coordinator') return done;
  const card = refusalCard({
    language,
    timeZone,
    network: id,
    chat: chat.name ?? network.name,
    cause: chat.refusal,
    endsAt,
  });
  const delivery = await firstReached(network, chat, card, services);
  if (!delivery) {
    log.warn('nobody to tell of a refusal', { network: id });
    return done;
  }
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  return onceNoted(chats.mark(chat, { isRefusalTold: true }));
}

/** The first of who leads the network whom Teams lets us reach; the others hear nothing. Undefined: there is nobody. */
async function firstReached(network: Network, chat: Chat, card: Card, { messenger }: Services) {
  for (const leader of presentLeadersOf(network)) {
    const delivery: Delivery = await messenger.direct(chat, leader, card);
    if (delivery.kind !== 'refused') return delivery;
  }
  return undefined;
}
