import { turnCard } from '../../cards/turn-card.ts';
import { chatKeyOf } from '../../services/chats.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { turnAsked } from './turn-asked.ts';
import { networkOf } from './whereabouts.ts';

/** "Is it my turn?", answered to the one who asks. Writes nothing. */
export async function onTurnViewed(event: EventOf<'turn-viewed'>, services: Services): Promise<Reply> {
  const { meetings, roleHolders } = services;
  const network = await networkOf(event, services);
  const chatKey = chatKeyOf(event.chat);
  const meetingNumber = (await meetings.latestNumber(network.id, chatKey)) + 1;
  const waiting = await roleHolders.waitingFor(network, { chatKey, meetingNumber }, event.person);
  const language = event.language ?? network.language;
  if (!waiting) return show(turnCard({ language, kind: 'not-you' }));
  return show(turnCard({ kind: 'asked', ...(await turnAsked(waiting, network, language, services)) }));
}
