import { trendCard } from '../../cards/trend-card.ts';
import { chatKeyOf } from '../../services/chats.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { languageFor } from './language.ts';
import { networkOf } from './whereabouts.ts';

/** How the network's anchors went over its last rounds. */
export async function onTrendAsked(event: EventOf<'trend-asked'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  const trend = await services.trends.of(network.id, chatKeyOf(event.chat));
  const language = languageFor(event, network.language);
  return show(trendCard({ language, timeZone: services.timeZone, ...trend, round: event.round }));
}
