import { linkingCard } from '../../../cards/networks/chats-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageHere } from '../language.ts';
import { maySetUp } from '../leading/claiming.ts';

/**
 * Whoever leads another network, and may set up the one that began here, says that this chat belongs to it. It does so in a
 * moment, as work.
 */
export async function onChatLinked(event: EventOf<'chat-linked'>, services: Services): Promise<Reply> {
  await services.linkings.ask(event.chat, event.to, event.person, (own) => maySetUp(event, own, services));
  return show(linkingCard({ language: await languageHere(event, services), ...originOf(event) }));
}
