import { turnCard } from '../../../cards/turns/turn-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { isWithdrawn } from '../../../services/turns/proposal-rows.ts';
import { afterSilence, done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { tellOrNote } from '../tell-or-note.ts';
import { turnAsked } from './turn-asked.ts';

/** Asks who is next in turn for a role, one to one where Teams allows it and they had few messages this month; otherwise the chat learns that somebody is asked. */
export async function askTurn(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, members, proposals, quietTimes } = services;
  const network = await networks.get(work.networkId);
  const proposal = (await proposals.find(work.networkId, work.target))?.row;
  const chat = network && proposal && (await chats.byKey(network.tenantId, proposal.chatKey));
  if (!network || !chat || proposal?.state !== 'asked' || !proposal.personId) return done;
  if (isWithdrawn(proposal, network)) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const person = proposal.personId;
  const heard = await proposals.hears(network, proposal.id, person);
  if (!heard) return done;
  const language = (await members.find(network.id, person))?.language ?? network.language;
  const question = await turnAsked(heard, network, language, services);
  const card = turnCard({ kind: 'asked', ...question });
  return tellOrNote({ card, person, proposal: heard, network, chat, work }, services);
}
