import { turnCard } from '../../../cards/turns/turn-card.ts';
import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';
import { ownTurnShown } from './own-turn-viewed.ts';
import { swapQuestion } from './swap-viewed.ts';

/** "Is it my turn?", answered to the one who asks. Writes nothing. */
export async function onTurnViewed(event: EventOf<'turn-viewed'>, services: Services): Promise<Reply> {
  const { meetings, roleHolders } = services;
  const network = await networkOf(event, services);
  const chatKey = chatKeyOf(event.chat);
  const meetingNumber = (await meetings.latestNumber(network.id, chatKey)) + 1;
  const concern = await roleHolders.concerning(network, { chatKey, meetingNumber }, event.person);
  const language = event.language ?? network.language;
  if (!concern) return show(turnCard({ language, kind: 'not-you' }));
  if (concern.as === 'swap') return swapQuestion(event, network, concern.proposal, services);
  return ownTurnShown(concern.proposal, network, language, services);
}
