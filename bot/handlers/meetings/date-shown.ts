import { type DateView, dateCard } from '../../../cards/meetings/date-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { decides } from '../whereabouts.ts';

type DateEvent = EventOf<'date-viewed' | 'date-given'>;
type Told = Pick<DateView, 'isSaved' | 'problem' | 'chosen'>;

/** When a chat meets next, for one reader, with what became of what this reader did. */
export async function dateShown(
  event: DateEvent,
  network: Network,
  chatKey: string,
  services: Services,
  told: Told = {},
) {
  const { nextMeetings, meetings, timeZone } = services;
  const meetingNumber = await meetings.latestNumber(network.id, chatKey);
  const { day, ...days } = await nextMeetings.entered(network.id, chatKey);
  return dateCard({
    ...{ language: languageFor(event, network.language), timeZone, ...days, ...originOf(event) },
    next: await nextMeetings.of(network, chatKey),
    mayDecide: await decides(event.person, network, { chatKey, meetingNumber }, services),
    chat: event.chat.kind === 'group' ? undefined : chatKey,
    ...{ chosen: day, ...told },
  });
}
