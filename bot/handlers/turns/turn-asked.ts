import type { Language } from '../../../cards/card.ts';
import type { TurnQuestion } from '../../../cards/turns/turn-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Proposal } from '../../../services/turns/proposal-rows.ts';
import { waitsUntil } from '../../../services/turns/turn-moments.ts';
import type { Services } from '../../services.ts';

/** What somebody is asked, as their card shows it. */
export async function turnAsked(
  { id: proposal, role, chatKey, askedAt, swapWith, isSwapOver }: Proposal,
  network: Network,
  language: Language,
  { nextMeetings, chats, timeZone }: Services,
): Promise<TurnQuestion> {
  const [next, chat] = await Promise.all([nextMeetings.of(network, chatKey), chats.byKey(network.tenantId, chatKey)]);
  const failed = isSwapOver ? 'failed' : undefined;
  return {
    ...{ language, timeZone, network: network.id, proposal, role, next, swap: swapWith ? 'waits' : failed },
    ...{ chat: chat?.name ?? network.name, answerBy: askedAt && waitsUntil(next, askedAt, timeZone) },
  };
}
