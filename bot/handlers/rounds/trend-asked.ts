import { trendCard } from '../../../cards/rounds/trend-card.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { chatChoice, chatMeant } from '../networks/chat-meant.ts';
import { networkChoice } from '../networks/network-choice.ts';
import { networkOf } from '../whereabouts.ts';

/** How the anchors of one chat went over its last rounds. */
export async function onTrendAsked(event: EventOf<'trend-asked'>, services: Services): Promise<Reply> {
  const choice = await networkChoice(event, 'trend', services);
  if (choice) return show(choice);
  const network = await networkOf(event, services);
  const chatKey = await chatMeant(event, network, services);
  if (!chatKey) return show(await chatChoice(event, network, 'trend', services));
  const language = languageFor(event, network.language);
  const trend = await services.trends.of(network.id, chatKey);
  return show(trendCard({ language, timeZone: services.timeZone, ...trend, round: event.round }));
}
