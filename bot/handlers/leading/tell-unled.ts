import { unledCard } from '../../../cards/leading/unled-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { isForsaken, isLed } from '../../../services/leading/leaders.ts';
import type { Chat } from '../../../services/networks/chats.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** Says once, in every chat, that nobody leads the network any more; in the same message, that somebody does again. */
export async function tellUnled(work: Work, services: Services): Promise<Outcome> {
  const network = await services.networks.get(work.networkId);
  if (!network || network.endsAt) return done;
  const all = await services.chats.ofNetwork(network);
  const outcomes: Outcome[] = [];
  for (const chat of all) outcomes.push(await tell(chat, network, work, services));
  return outcomes.find(({ kind }) => kind !== 'done') ?? done;
}

async function tell(chat: Chat, network: Network, work: Work, services: Services): Promise<Outcome> {
  const { chats, messenger } = services;
  const { language } = network;
  if (isForsaken(network)) {
    if (chat.isUnledTold || chat.refusal) return done;
    const posted = await postTo(chat, unledCard({ language, isLed: false }), services);
    if (posted.kind !== 'sent') return outcomeOf(posted, work, chat, services);
    return onceNoted(chats.mark(chat, { isUnledTold: true, unledCardId: posted.messageId }));
  }
  if (!chat.isUnledTold || !isLed(network)) return done;
  const { unledCardId } = chat;
  const edited = unledCardId && (await messenger.update(chat, unledCardId, unledCard({ language, isLed: true })));
  if (edited && edited.kind !== 'sent') return outcomeOf(edited, work, chat, services);
  return onceNoted(chats.mark(chat, { isUnledTold: false, unledCardId: undefined }));
}
