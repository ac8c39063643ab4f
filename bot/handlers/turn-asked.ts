import type { Language } from '../../cards/card.ts';
import type { TurnQuestion } from '../../cards/turn-card.ts';
import type { Network } from '../../services/network-rows.ts';
import type { Proposal } from '../../services/proposal-rows.ts';
import type { Services } from '../services.ts';

/** What somebody is asked, as their card shows it. */
export async function turnAsked(
  own: Proposal,
  network: Network,
  language: Language,
  { nextMeetings, chats, proposals, timeZone }: Services,
): Promise<TurnQuestion> {
  const { id: proposal, role, chatKey, swapWith, isSwapOver } = own;
  const [next, chat, until] = await Promise.all([
    nextMeetings.of(network, chatKey),
    chats.byKey(network.tenantId, chatKey),
    proposals.answerableUntil(network, own),
  ]);
  const failed = isSwapOver ? 'failed' : undefined;
  return {
    ...{ language, timeZone, network: network.id, proposal, role, next, until },
    ...{ chat: chat?.name ?? network.name, swap: swapWith ? 'waits' : failed },
  };
}
