import { chatNameCard, chatsCard } from '../../../cards/networks/chats-card.ts';
import { PersonError } from '../../../services/errors.ts';
import { leads } from '../../../services/leading/leaders.ts';
import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { maySetUp } from '../leading/claiming.ts';
import { networkLedBy, networkOf } from '../whereabouts.ts';

/**
 * The chats of a network, for who leads it; and in a chat that the bot is new in, for who leads other networks, which of
 * those it may come to.
 */
export async function onChatsViewed(event: EventOf<'chats-viewed'>, services: Services): Promise<Reply> {
  if (event.ofChat) return showName(event, event.ofChat, services, false);
  const { chatNames, linkings } = services;
  const network = await networkOf(event, services);
  const isLed = leads(network, event.person);
  const offers = event.chat.kind === 'group' ? await linkings.offers(event.chat, event.person) : [];
  if (!isLed && offers.length === 0) throw new PersonError('coordinator-only');
  if (!(await maySetUp(event, network, services))) throw new PersonError('link-not-yours');
  const chats = isLed ? await chatNames.of(network) : [];
  return show(chatsCard({ language: event.language ?? network.language, chats, offers, ...originOf(event) }));
}

/** A chat gets another name among those of its network. */
export async function onChatNamed(event: EventOf<'chat-named'>, services: Services): Promise<Reply> {
  const network = await networkLedBy(event, services);
  const chatKey = event.ofChat ?? chatKeyOf(event.chat);
  await services.chatNames.give(network, chatKey, event.name, event.person);
  return showName(event, chatKey, services, true);
}

async function showName(
  event: EventOf<'chats-viewed' | 'chat-named'>,
  chatKey: string,
  services: Services,
  isSaved: boolean,
): Promise<Reply> {
  const network = await networkLedBy(event, services);
  const chat = (await services.chatNames.of(network)).find((one) => one.chatKey === chatKey);
  if (!chat) throw new PersonError('chat-unknown');
  const language = event.language ?? network.language;
  return show(chatNameCard({ language, chat: chatKey, name: chat.name, isSaved, ...originOf(event) }));
}
