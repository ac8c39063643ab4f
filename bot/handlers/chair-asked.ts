import { chairCard } from '../../cards/chair-card.ts';
import { chatKeyOf } from '../../services/chats.ts';
import type { NetworkId } from '../../services/ids.ts';
import type { EventOf } from '../events.ts';
import { originOf } from '../origin.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { languageFor } from './language.ts';
import { networkOf } from './whereabouts.ts';

/**
 * Who chaired and who will: names only after a yes, and only in a view of whoever looks (private-door.ts). A message with a
 * name has to be known, so that it can be put right: only announcements are.
 */
export async function onChairAsked(event: EventOf<'chair-asked'>, services: Services): Promise<Reply> {
  const { meetings, nextMeetings, outlooks, timeZone } = services;
  const network = await networkOf(event, services);
  const language = languageFor(event, network.language);
  const chatKey = chatKeyOf(event.chat);
  const number = await meetings.latestNumber(network.id, chatKey);
  const [latest, next, outlook, nextOn] = await Promise.all([
    chairShown(network.id, chatKey, number, services),
    chairShown(network.id, chatKey, number + 1, services),
    outlooks.of(network, chatKey, number),
    nextMeetings.of(network, chatKey),
  ]);
  return show(chairCard({ language, timeZone, latest, next, nextOn, others: [], ...outlook, ...originOf(event) }));
}

async function chairShown(
  networkId: NetworkId,
  chatKey: string,
  meetingNumber: number,
  { roleHolders, members }: Services,
) {
  const chair = await roleHolders.of(networkId, { chatKey, meetingNumber });
  if (chair.kind !== 'accepted') return { kind: chair.kind };
  return { kind: chair.kind, name: (await members.find(networkId, chair.personId))?.name };
}
