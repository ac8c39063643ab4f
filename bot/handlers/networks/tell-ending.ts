import { endingCard } from '../../../cards/networks/ending-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { announcedEnd } from '../../../services/networks/endings.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** Tells one chat that its network ends; or, in the same message, that it goes on after all. */
export async function tellEnding(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, endings, messenger, timeZone } = services;
  const network = await networks.get(work.networkId);
  const chat = network && (await chats.byKey(network.tenantId, work.target));
  if (!network || !chat) return done;
  const { language } = network;
  const { endingCardId } = chat;
  const endsAt = announcedEnd(network);
  if (!endsAt && !endingCardId) return done;
  const card = endingCard(
    endsAt ? { language, timeZone, kind: 'announced', endsAt } : { language, kind: 'taken-back' },
  );
  const delivery = await (endingCardId ? messenger.update(chat, endingCardId, card) : postTo(chat, card, services));
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  const standsIn = endingCardId ?? delivery.messageId;
  if (!standsIn) return { kind: 'unnoted' };
  return onceNoted(endings.told(chat, { endsAt, ...(endsAt && { cardId: standsIn }) }));
}
