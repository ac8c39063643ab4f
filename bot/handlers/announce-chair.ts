import { chairAnnouncementCard } from '../../cards/turn-card.ts';
import type { Chat } from '../../services/chats.ts';
import type { Network } from '../../services/networks.ts';
import type { Proposal } from '../../services/proposals.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../outcome.ts';
import type { Delivery } from '../ports.ts';
import type { Services } from '../services.ts';

/** Tells the chat who chairs next: only after that person's yes. A yes that was taken back is taken out of the chat too. */
export async function announceChair(work: Work, services: Services): Promise<Outcome> {
  const { networks, proposals, chats } = services;
  const network = await networks.get(work.networkId);
  const proposal = (await proposals.find(work.networkId, work.target))?.row;
  const chat = network && proposal && (await chats.byKey(network.tenantId, proposal.chatKey));
  if (!network || !proposal || !chat) return done;
  if (proposal.state === 'accepted' && proposal.announcedIn) return done;
  const delivery = await tell(proposal, network, chat, services);
  if (!delivery) return done;
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  const announcedIn = proposal.state === 'accepted' ? delivery.messageId : undefined;
  return onceNoted(proposals.told(network.id, proposal.id, { announcedIn }));
}

async function tell(
  { state, personId, announcedIn }: Proposal,
  { id, language }: Network,
  chat: Chat,
  services: Services,
): Promise<Delivery | undefined> {
  if (state === 'accepted' && personId) {
    const name = (await services.members.find(id, personId))?.name;
    return postTo(chat, chairAnnouncementCard({ language, chair: { name } }), services);
  }
  if (!announcedIn) return undefined;
  return services.messenger.update(chat, announcedIn, chairAnnouncementCard({ language }));
}
