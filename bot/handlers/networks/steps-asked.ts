import { previewCard } from '../../../cards/check-ins/preview-card.ts';
import { stepsCard } from '../../../cards/networks/steps-card.ts';
import { announcementCard } from '../../../cards/turns/announcement-card.ts';
import { noonOf } from '../../../services/calendar.ts';
import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { firstChatOf } from '../../../services/people/seats.ts';
import type { BotEvent, EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkLedBy } from '../whereabouts.ts';

type StepsAsked = EventOf<'steps-asked' | 'preview-asked' | 'announcement-asked'>;

/** What can be done once a network is set up: all of it, the card as members will see it, a mail to copy. Writes nothing. */
export async function onStepsAsked(event: StepsAsked, services: Services): Promise<Reply> {
  const network = await networkLedBy(event, services);
  if (event.kind === 'steps-asked') return show(stepsShown(network, event, services));
  const { timeZone, openings } = services;
  const { language: textLanguage, purpose } = network;
  const origin = originOf(event);
  if (event.kind === 'preview-asked') {
    const chatKey = event.chat.kind === 'group' ? chatKeyOf(event.chat) : firstChatOf(network.id);
    const round = await openings.preview(network, chatKey);
    return show(previewCard({ ...round, timeZone, purpose, origin }));
  }
  const language = event.language ?? textLanguage;
  return show(announcementCard({ language, textLanguage, timeZone, startsOn: startOf(network, timeZone), ...origin }));
}

/** `isToHandOver`: who set the network up means somebody else to coordinate it. */
export function stepsShown(
  network: Network,
  event: BotEvent & Parameters<typeof originOf>[0],
  { timeZone }: Services,
  isToHandOver = false,
) {
  return stepsCard({
    language: event.language ?? network.language,
    timeZone,
    moment: isToHandOver ? 'to-hand-over' : network.kind ? 'ready' : 'taken',
    startsOn: startOf(network, timeZone),
    ...originOf(event),
  });
}

export const startOf = ({ startsOn }: Network, timeZone: string): Date | undefined =>
  startsOn ? noonOf(startsOn, timeZone) : undefined;
