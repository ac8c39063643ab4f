import { chairAnnouncementCard } from '../../cards/turn-card.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, outcomeOf } from '../outcome.ts';
import type { Services } from '../services.ts';

/** Tells the chat who chairs next: only after that person's yes, and not if it was taken back meanwhile. */
export async function announceChair(work: Work, services: Services): Promise<Outcome> {
  const { networks, proposals, chats, members, messenger } = services;
  const network = await networks.get(work.networkId);
  const proposal = (await proposals.find(work.networkId, work.target))?.row;
  if (!network || proposal?.state !== 'accepted' || !proposal.personId) return done;
  const chat = await chats.byKey(network.tenantId, proposal.chatKey);
  if (!chat || chat.refused) return done;
  const name = (await members.find(network.id, proposal.personId))?.name;
  const card = chairAnnouncementCard({ language: network.language, name });
  return outcomeOf(await messenger.post(chat, card), work, chat, services);
}
