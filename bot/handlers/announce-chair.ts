import { chairAnnouncementCard } from '../../cards/turn-card.ts';
import type { Chat } from '../../services/chats.ts';
import type { PersonId } from '../../services/ids.ts';
import type { Network } from '../../services/network-rows.ts';
import { isTrue, type Proposal } from '../../services/proposals.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../outcome.ts';
import type { Delivery } from '../ports.ts';
import type { Services } from '../services.ts';

/** Tells the chat who chairs next: only after that person's yes. What is not true any more is put right in the same message. */
export async function announceChair(work: Work, services: Services): Promise<Outcome> {
  const { networks, proposals, chats } = services;
  const network = await networks.get(work.networkId);
  const proposal = (await proposals.find(work.networkId, work.target))?.row;
  const chat = network && proposal && (await chats.byKey(network.tenantId, proposal.chatKey));
  if (!network || !proposal || !chat) return done;
  const { state, personId, announcedIn } = proposal;
  const chair = state === 'accepted' ? personId : undefined;
  if (announcedIn ? isTrue(proposal) : !chair) return done;
  const delivery = await tell(proposal, chair, network, chat, services);
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  const announced = { announcedIn: chair && delivery.messageId, announcedFor: chair };
  return onceNoted(proposals.told(network.id, proposal.id, announced));
}

async function tell(
  { announcedIn, isOver }: Proposal,
  chair: PersonId | undefined,
  { id, language }: Network,
  chat: Chat,
  services: Services,
): Promise<Delivery> {
  const name = chair && (await services.members.find(id, chair))?.name;
  const card = chairAnnouncementCard({ language, isOver, ...(chair && { chair: { name } }) });
  return announcedIn ? services.messenger.update(chat, announcedIn, card) : postTo(chat, card, services);
}
