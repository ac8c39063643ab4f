import { turnCard, turnNoteCard } from '../../cards/turn-card.ts';
import type { Chat } from '../../services/chats.ts';
import type { Network } from '../../services/network-rows.ts';
import { isWithdrawn, type Proposal } from '../../services/proposal-rows.ts';
import type { Work } from '../../services/work.ts';
import { afterSilence, done, type Outcome, onceNoted, outcomeOf, postTo } from '../outcome.ts';
import type { Services } from '../services.ts';
import { tellMember } from './one-to-one.ts';
import { turnAsked } from './turn-asked.ts';

/** Asks who is next in turn for a role, one to one where Teams allows it and they had few messages this month; otherwise the chat learns that somebody is asked. */
export async function askTurn(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, members, proposals, announcements, quietTimes } = services;
  const network = await networks.get(work.networkId);
  const proposal = (await proposals.find(work.networkId, work.target))?.row;
  const chat = network && proposal && (await chats.byKey(network.tenantId, proposal.chatKey));
  if (!network || !chat || proposal?.state !== 'asked' || !proposal.personId) return done;
  if (isWithdrawn(proposal, network)) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const language = (await members.find(network.id, proposal.personId))?.language ?? network.language;
  const question = await turnAsked(proposal, network, language, services);
  const delivery = await tellMember(chat, proposal.personId, turnCard({ kind: 'asked', ...question }), services);
  const isReached = delivery.kind !== 'refused' && delivery.kind !== 'spared';
  if (isReached) return outcomeOf(delivery, work, chat, services);
  const isNoted = (await announcements.find(network.id, proposal))?.isNoted;
  return isNoted ? done : askInChat(proposal, network, chat, work, services);
}

/** Once per meeting: the same card answers whoever is asked after that. */
async function askInChat(
  { chatKey, meetingNumber }: Proposal,
  { id: networkId, language }: Network,
  chat: Chat,
  work: Work,
  services: Services,
): Promise<Outcome> {
  const delivery = await postTo(chat, turnNoteCard({ language }), services);
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  return onceNoted(services.announcements.told(networkId, { chatKey, meetingNumber }, { isNoted: true }));
}
