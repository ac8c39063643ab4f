import { overviewCard } from '../../../cards/networks/overview-card.ts';
import type { ChatOverview } from '../../../services/networks/overviews.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { subjectOf } from '../rounds/round-subject.ts';
import { networkLedBy } from '../whereabouts.ts';

/** How the network is doing, for who leads it alone. */
export async function onOverviewAsked(event: EventOf<'overview-asked'>, services: Services): Promise<Reply> {
  const { overviews, quietTimes, timeZone } = services;
  const network = await networkLedBy(event, services);
  const { name, endsAt } = network;
  const language = event.language ?? network.language;
  const pause = quietTimes.pauseOf(network);
  const standing = { paused: pause !== undefined, pausedUntil: pause?.until, endsAt };
  const { chats: found, undelivered } = await overviews.of(network);
  const chats = found.map((chat) => ({ ...chat, openRounds: chat.openRounds.map(asShown) }));
  return show(overviewCard({ language, timeZone, name, ...standing, chats, undelivered, ...originOf(event) }));
}

const asShown = (round: ChatOverview['openRounds'][number]) => ({ closesAt: round.closesAt, about: subjectOf(round) });
