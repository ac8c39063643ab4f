import type { Card } from '../../cards/card.ts';
import { checkInPreviewCard } from '../../cards/check-in-form-card.ts';
import type { Wish } from '../../services/check-in-wishes.ts';
import type { Network } from '../../services/network-rows.ts';
import type { EventOf } from '../events.ts';
import { originOf } from '../origin.ts';
import type { Services } from '../services.ts';

/** What will happen, before it is planned. @throws PersonError where it cannot be */
export async function checkInPreview(
  event: EventOf<'check-in-given'>,
  network: Network,
  wish: Wish,
  chatKey: string,
  services: Services,
): Promise<Card> {
  const { checkIns, chatNames, timeZone } = services;
  const chats = await chatNames.of(network);
  const { startsAt, isMoved } = await checkIns.look(network, chatKey, wish);
  return checkInPreviewCard({
    ...{ language: event.language ?? network.language, timeZone, ...originOf(event), filled: event.filled },
    ...{ promptIds: wish.promptIds, audience: wish.audience, asks: wish.asks, every: wish.every },
    ...{ startsAt: wish.day ? startsAt : undefined, isMoved, workingDays: network.workingDaysOpen },
    chat: chats.length > 1 ? chats.find((one) => one.chatKey === chatKey)?.name : undefined,
  });
}
