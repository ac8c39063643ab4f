import { turnCard } from '../../../cards/turns/turn-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { afterSilence, done, type Outcome, outcomeOf } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { tellMember } from '../one-to-one.ts';
import { turnAsked } from './turn-asked.ts';

/** Who said yes hears, one to one, that the meeting is on another day. It counts as a message of their month; the chat reads the day too. */
export async function tellMovedTurn(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, members, proposals, quietTimes } = services;
  const network = await networks.get(work.networkId);
  const proposal = (await proposals.find(work.networkId, work.target))?.row;
  const chat = network && proposal && (await chats.byKey(network.tenantId, proposal.chatKey));
  if (!network || !chat || proposal?.state !== 'accepted' || proposal.isOver || !proposal.personId) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const language = (await members.find(network.id, proposal.personId))?.language ?? network.language;
  const question = await turnAsked(proposal, network, language, services);
  if (!question.next) return done;
  const told = await tellMember(chat, proposal.personId, turnCard({ kind: 'moved', ...question }), services);
  return told.kind === 'refused' || told.kind === 'spared' ? done : outcomeOf(told, work, chat, services);
}
