import type { Language } from '../../../cards/card.ts';
import type { TurnQuestion } from '../../../cards/turns/turn-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Proposal } from '../../../services/turns/proposal-rows.ts';
import type { Services } from '../../services.ts';

/** What somebody is asked, as their card shows it. */
export async function turnAsked(
  { id: proposal, role, chatKey, swapWith, isSwapOver }: Proposal,
  network: Network,
  language: Language,
  { nextMeetings, timeZone }: Services,
): Promise<TurnQuestion> {
  const next = await nextMeetings.of(network, chatKey);
  const failed = isSwapOver ? 'failed' : undefined;
  return { language, timeZone, network: network.id, proposal, role, next, swap: swapWith ? 'waits' : failed };
}
