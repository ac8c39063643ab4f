import type { MoreView } from '../../cards/more-card.ts';
import { isVacant, leads } from '../../services/leading/leaders.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import type { Network } from '../../services/networks/network-rows.ts';
import { isCheckIn, type Round } from '../../services/rounds/round-rows.ts';
import type { EventOf } from '../events.ts';
import type { Services } from '../services.ts';
import { noticeCard } from './card-noticed.ts';
import { languageFor } from './language.ts';
import { meetingToSize } from './meetings/meeting-to-size.ts';
import { mayReadMirror } from './turns/mirror-readers.ts';
import { servedHere } from './turns/served-here.ts';
import { turnAsked } from './turns/turn-asked.ts';
import { mayDecide } from './whereabouts.ts';

/** What *Meer* says of a network to who opens it in the network's own chat. */
export async function moreHere(
  event: EventOf<'more-opened'>,
  network: Network,
  services: Services,
): Promise<MoreView['about']> {
  const { rounds, roleHolders, meetings, linkings, saidRemoval } = services;
  const read = event.round ? await rounds.inChat(network.id, event.chat, event.round) : undefined;
  if (read) await noticeCard(event, read, services);
  const chatKey = chatKeyOf(event.chat);
  const number = await meetings.latestNumber(network.id, chatKey);
  const round = (read ?? (await rounds.ofMeeting(network.id, { chatKey, meetingNumber: number })))?.row;
  const isEarlier = read !== undefined && read.row.meetingNumber !== number;
  const [mayClose, concern, hasMirror, served, said] = await Promise.all([
    round !== undefined && mayDecide(event, network, round.meetingNumber, services),
    roleHolders.concerning(network, { chatKey, meetingNumber: number + 1 }, event.person),
    mayReadMirror(event, network, chatKey, services),
    isEarlier ? undefined : servedHere(event, network, chatKey, services),
    saidRemoval.offered(network, chatKey, event.person, event.round),
  ]);
  const mayLink = isVacant(network) && (await linkings.offers(event.chat, event.person)).length > 0;
  return {
    ...{ isHere: true, isLed: leads(network, event.person), hasCoordinator: !isVacant(network) },
    ...{ mayLink, hasMirror, served, said, endsAt: network.endsAt },
    latest: round && { ...latestOf(round), mayClose },
    meeting: await meetingToSize(event, network, services),
    turn: concern && {
      as: concern.as,
      ...(await turnAsked(concern.proposal, network, languageFor(event, network.language), services)),
    },
  };
}

const latestOf = ({ id, state, form }: Round) => ({ id, form, isOpen: state === 'open', isCheckIn: isCheckIn({ id }) });
