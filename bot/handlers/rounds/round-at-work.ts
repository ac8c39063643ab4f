import type { Card } from '../../../cards/card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { RoundId } from '../../../services/ids.ts';
import type { Chat } from '../../../services/networks/chats.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { meetingIn, type Round } from '../../../services/rounds/round-rows.ts';
import { fromTarget } from '../../../services/rounds/round-targets.ts';
import type { Versioned } from '../../../services/storage/store.ts';
import { done, type Outcome, outcomeOf } from '../../outcome.ts';
import type { Services } from '../../services.ts';

export type RoundAtWork = { readonly network: Network; readonly read: Versioned<Round>; readonly chat: Chat };

/** What a piece of work about a round is about; undefined when any of it is gone. */
export async function roundAtWork(work: Work, services: Services): Promise<RoundAtWork | undefined> {
  const [network, read] = await Promise.all([
    services.networks.get(work.networkId),
    services.rounds.find(work.networkId, RoundId.parse(work.target)),
  ]);
  const chat = read && (await services.chats.byKey(read.row.tenantId, read.row.chatKey));
  return network && read && chat ? { network, read, chat } : undefined;
}

/** The same of work about a meeting, whether or not there is a round about it. */
export async function meetingAtWork({ networkId, target }: Work, { networks, chats }: Services) {
  const meeting = meetingIn(RoundId.parse(target));
  const network = await networks.get(networkId);
  const chat = network && (await chats.byKey(network.tenantId, meeting.chatKey));
  return chat && { network, chat, meeting };
}

/** The round that work is about which reminds of it, while that is to be done; and of whom, by mark. */
export async function reminderAtWork(work: Work, services: Services) {
  const { roundId, thing: mark } = fromTarget(work.target);
  const found = await roundAtWork({ ...work, target: roundId }, services);
  return found && services.reminders.isWanted(found.network, found.read.row) ? { ...found, mark } : undefined;
}

/** Edits the reflection card of the round wherever it is known to stand. */
export async function editCards(found: RoundAtWork, card: Card, work: Work, services: Services): Promise<Outcome> {
  const { cardId, formerCardId } = found.read.row;
  for (const id of [cardId, formerCardId]) {
    const delivery = id ? await services.messenger.update(found.chat, id, card) : undefined;
    if (delivery && delivery.kind !== 'sent') return outcomeOf(delivery, work, found.chat, services);
  }
  return done;
}
