import { swapNoteCard } from '../../../cards/turns/swap-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { isWithdrawn } from '../../../services/turns/proposal-rows.ts';
import { afterSilence, done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { tellOrNote } from '../tell-or-note.ts';

/** Tells somebody that they are asked to swap, and not by whom: as with any question about a turn, the chat learns no more than that somebody is asked something. */
export async function askSwap(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, members, proposals, quietTimes } = services;
  const network = await networks.get(work.networkId);
  const proposal = (await proposals.find(work.networkId, work.target))?.row;
  const chat = network && proposal && (await chats.byKey(network.tenantId, proposal.chatKey));
  if (!network || !chat || !proposal?.swapWith || proposal.isOver || isWithdrawn(proposal, network)) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const language = (await members.find(network.id, proposal.swapWith))?.language ?? network.language;
  const card = swapNoteCard({ language, network: network.id, proposal: proposal.id });
  return tellOrNote({ card, person: proposal.swapWith, proposal, network, chat, work }, services);
}
