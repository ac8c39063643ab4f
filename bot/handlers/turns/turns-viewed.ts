import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { chatChoice, chatMeant } from '../networks/chat-meant.ts';
import { networkChoice } from '../networks/network-choice.ts';
import { networkLedBy } from '../whereabouts.ts';
import { turnsShown } from './turns-shown.ts';

/** Who does what at the coming meeting, for who leads the network: of this chat, or of the one that they choose. */
export async function onTurnsViewed(event: EventOf<'turns-viewed'>, services: Services): Promise<Reply> {
  const choice = await networkChoice(event, 'turns', services);
  if (choice) return show(choice);
  const network = await networkLedBy(event, services);
  const chatKey = await chatMeant(event, network, services);
  if (!chatKey) return show(await chatChoice(event, network, 'turns', services));
  return show(await turnsShown(event, network, chatKey, services));
}
