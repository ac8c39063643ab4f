import { chairCard } from '../../../cards/turns/chair-card.ts';
import { chatKeyOf } from '../../../services/networks/chats.ts';
import { holdersIn } from '../../../services/turns/announcements.ts';
import { servedIn } from '../../../services/turns/role-holders.ts';
import { leadingRole } from '../../../services/turns/rotation-rows.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { networkOf } from '../whereabouts.ts';
import { holdersNamed } from './holders-named.ts';
import { leaderShown, whoLed } from './leader-shown.ts';

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
  const [before, coming, nextOn] = await Promise.all([
    services.roleHolders.all(network.id, { chatKey, meetingNumber: number }),
    services.roleHolders.all(network.id, { chatKey, meetingNumber: number + 1 }),
    nextMeetings.of(network, chatKey),
  ]);
  const leading = leadingRole(network);
  const known = coming.flatMap((one) => servedIn(one) ?? []).find(({ role }) => role === leading);
  const beside = holdersIn(coming).filter(({ role }) => role !== leading);
  const [outlook, latest, next, others] = await Promise.all([
    outlooks.of(network, chatKey, number, known),
    whoLed(network.id, { chatKey, meetingNumber: number, role: leading, proposals: before }, services),
    leaderShown(network.id, leading, coming, services),
    holdersNamed(network.id, beside, services),
  ]);
  return show(chairCard({ language, timeZone, latest, next, nextOn, others, ...outlook, ...originOf(event) }));
}
