import { turnCard } from '../../../cards/turns/turn-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { newsIn } from '../../../services/turns/heard-days.ts';
import type { Proposal } from '../../../services/turns/proposal-rows.ts';
import { afterSilence, done, type Outcome, onceNoted, outcomeOf } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { tellMember } from '../one-to-one.ts';
import { announcedDay, dayTold } from './announced-day.ts';
import { turnAsked } from './turn-asked.ts';

/** Who said yes hears, one to one, that the meeting is on another day. It counts as a message of their month; the chat reads the day too. */
export async function tellMovedTurn(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, proposals, heardDays, quietTimes } = services;
  const network = await networks.get(work.networkId);
  const proposal = (await proposals.find(work.networkId, work.target))?.row;
  const chat = network && proposal && (await chats.byKey(network.tenantId, proposal.chatKey));
  if (!network || !chat || proposal?.state !== 'accepted' || proposal.isOver || !proposal.personId) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const { id, personId, heardDay } = proposal;
  const day = await announcedDay(network, proposal, undefined, services);
  if (!day) return done;
  const news = newsIn(heardDay, day);
  if (news !== 'nothing') {
    const card = await cardOf(proposal, network, { day, kind: news }, services);
    const told = await tellMember(chat, personId, card, services);
    if (told.kind === 'refused' || told.kind === 'spared') return done;
    if (told.kind !== 'sent') return outcomeOf(told, work, chat, services);
  }
  return onceNoted(heardDays.note(network, id, personId, day));
}

type News = { readonly day: string; readonly kind: 'moved' | 'settled' };

async function cardOf(proposal: Proposal, network: Network, { day, kind }: News, services: Services) {
  const member = proposal.personId && (await services.members.find(network.id, proposal.personId));
  const language = (member || undefined)?.language ?? network.language;
  const question = await turnAsked(proposal, network, language, services);
  return turnCard({ ...question, kind, next: dayTold(day, services) });
}
