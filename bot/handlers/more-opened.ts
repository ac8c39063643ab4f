import { moreCard } from '../../cards/more-card.ts';
import { chatKeyOf } from '../../services/chats.ts';
import { leads } from '../../services/networks.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { noticeCard } from './card-noticed.ts';
import { languageFor } from './language.ts';
import { mayDecide, networkOf } from './whereabouts.ts';

/** What this reader can do here, seen by this reader alone: closing, a turn that waits for an answer, taking coordination. */
export async function onMoreOpened(event: EventOf<'more-opened'>, services: Services): Promise<Reply> {
  const { rounds, chairs, meetings } = services;
  const network = await networkOf(event, services);
  const read = event.round ? await rounds.inChat(network.id, event.chat, event.round) : undefined;
  const round = read?.row;
  if (read) await noticeCard(event, read, services);
  const chatKey = chatKeyOf(event.chat);
  const next = (await meetings.latestNumber(network.id, chatKey)) + 1;
  const [mayClose, waiting] = await Promise.all([
    round && mayDecide(event, network, round.meetingNumber, services),
    chairs.waitingFor(network.id, { chatKey, meetingNumber: next }, event.person),
  ]);
  return show(
    moreCard({
      language: languageFor(event, network.language),
      ...{ round: round?.id, network: event.network },
      isOpen: round?.state === 'open',
      mayClose: mayClose === true,
      isCoordinator: leads(network, event.person),
      hasCoordinator: network.coordinator !== undefined,
      timeZone: services.timeZone,
      endsAt: network.endsAt,
      turn: waiting && {
        network: network.id,
        proposal: waiting.id,
        organisationWaited: waiting.organisationWaited,
      },
    }),
  );
}
