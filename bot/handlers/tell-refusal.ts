import { refusalCard } from '../../cards/refusal-card.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, onceNoted, outcomeOf } from '../outcome.ts';
import type { Services } from '../services.ts';

/** Tells the coordinator, one to one and once, that a chat does not let the bot in any more. */
export async function tellRefusal(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, messenger, log, timeZone } = services;
  const network = await networks.get(work.networkId);
  const chat = network && (await chats.byKey(network.tenantId, work.target));
  if (!network || !chat?.refused || chat.isRefusalTold) return done;
  const { id, coordinator, language, name, endsAt, endedBy } = network;
  if (endedBy === 'coordinator') return done;
  const card = refusalCard({ language, timeZone, network: name, endsAt });
  const delivery = coordinator && (await messenger.direct(chat, coordinator, card));
  if (!delivery || delivery.kind === 'refused') {
    log.warn('nobody to tell of a refusal', { network: id });
    return done;
  }
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  return onceNoted(chats.mark(chat, { isRefusalTold: true }));
}
