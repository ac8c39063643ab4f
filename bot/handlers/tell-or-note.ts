import type { Card } from '../../cards/card.ts';
import { turnNoteCard } from '../../cards/turns/turns-announcement-card.ts';
import type { Work } from '../../services/delivery/work.ts';
import type { PersonId } from '../../services/ids.ts';
import type { Chat } from '../../services/networks/chats.ts';
import type { Network } from '../../services/networks/network-rows.ts';
import type { Proposal } from '../../services/turns/proposal-rows.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../outcome.ts';
import type { Services } from '../services.ts';
import { tellMember } from './one-to-one.ts';

type Telling = {
  readonly card: Card;
  readonly person: PersonId;
  readonly proposal: Proposal;
  readonly network: Network;
  readonly chat: Chat;
  readonly work: Work;
};

/** One to one; where that cannot be, the chat learns that somebody is asked, and whoever looks whether it is them sees it. */
export async function tellOrNote(telling: Telling, services: Services): Promise<Outcome> {
  const { card, person, proposal, network, chat, work } = telling;
  const delivery = await tellMember(chat, person, card, services);
  const isReached = delivery.kind !== 'refused' && delivery.kind !== 'spared';
  if (isReached) return outcomeOf(delivery, work, chat, services);
  const isNoted = (await services.announcements.find(network.id, proposal))?.isNoted;
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
  const noted = { isNoted: true, noteId: delivery.messageId };
  return onceNoted(services.announcements.told(networkId, { chatKey, meetingNumber }, noted));
}
