import { chatChoiceCard } from '../../cards/choice-card.ts';
import { trendCard } from '../../cards/trend-card.ts';
import { chatKeyOf } from '../../services/chats.ts';
import { PersonError } from '../../services/errors.ts';
import type { Network } from '../../services/network-rows.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { languageFor } from './language.ts';
import { networkChoice } from './network-choice.ts';
import { networkOf } from './whereabouts.ts';

/** How the anchors of one chat went over its last rounds. */
export async function onTrendAsked(event: EventOf<'trend-asked'>, services: Services): Promise<Reply> {
  const choice = await networkChoice(event, 'trend', services);
  if (choice) return show(choice);
  const network = await networkOf(event, services);
  const language = languageFor(event, network.language);
  const chatKey = event.chat.kind === 'group' ? chatKeyOf(event.chat) : await meantIn(network, event, services);
  if (!chatKey) {
    const chats = (await services.chatNames.of(network)).map(({ chatKey: id, name }) => ({ id, name }));
    return show(chatChoiceCard({ language, network: network.id, chats }));
  }
  const trend = await services.trends.of(network.id, chatKey);
  return show(trendCard({ language, timeZone: services.timeZone, ...trend, round: event.round }));
}

/** Undefined where there are several chats, and none was chosen. @throws PersonError 'chat-unknown' */
async function meantIn(network: Network, { ofChat }: EventOf<'trend-asked'>, { chats }: Services) {
  const keys = (await chats.ofNetwork(network)).map(chatKeyOf);
  if (ofChat && !keys.includes(ofChat)) throw new PersonError('chat-unknown');
  return ofChat ?? (keys.length === 1 ? keys[0] : undefined);
}
