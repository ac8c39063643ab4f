import type { Card } from '../../../cards/card.ts';
import { checkInPreviewCard } from '../../../cards/check-ins/check-in-form-card.ts';
import type { Wish } from '../../../services/check-ins/check-in-wishes.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { ownWordings } from '../prompts/own-wordings.ts';

/** What will happen, before it is planned. @throws PersonError where it cannot be */
export async function checkInPreview(
  event: EventOf<'check-in-given'>,
  network: Network,
  wish: Wish,
  chatKey: string,
  services: Services,
): Promise<Card> {
  const { checkIns, chatNames, timeZone } = services;
  const language = event.language ?? network.language;
  const [chats, { own }] = await Promise.all([chatNames.of(network), checkIns.askable(network)]);
  const { startsAt, isNow, isMoved } = await checkIns.look(network, chatKey, wish);
  const isLast = await checkIns.isLastOfMonth(network.id, chatKey, startsAt);
  return checkInPreviewCard({
    ...{ language, timeZone, ...originOf(event), filled: event.filled, plan: checkIns.newId() },
    ...{ promptIds: wish.promptIds, ownPrompts: ownWordings(own, language) },
    ...{ audience: wish.audience, asks: wish.asks, every: wish.every },
    ...{ startsAt: isNow ? undefined : startsAt, isMoved, isLast, workingDays: network.workingDaysOpen },
    chat: chats.length > 1 ? chats.find((one) => one.chatKey === chatKey)?.name : undefined,
  });
}
