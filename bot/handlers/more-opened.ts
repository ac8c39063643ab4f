import { moreCard } from '../../cards/more-card.ts';
import { NetworkId } from '../../services/ids.ts';
import { isVacant, leads } from '../../services/leading/leaders.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { languageFor } from './language.ts';
import { moreHere } from './more-here.ts';
import { networkOf } from './whereabouts.ts';

type MoreOpened = EventOf<'more-opened'>;

/** What this reader can do here, seen by this reader alone: closing, a turn that waits for an answer, one's own data. */
export async function onMoreOpened(event: MoreOpened, services: Services): Promise<Reply> {
  const { timeZone } = services;
  if (event.chat.kind === 'personal') {
    const led = await ledNetwork(event, services);
    const { id: network, endsAt } = led ?? {};
    const about = led && { isHere: false, isLed: true, hasCoordinator: !isVacant(led), endsAt };
    return show(moreCard({ language: languageFor(event, led?.language), timeZone, network, about }));
  }
  const network = await networkOf(event, services);
  const about = await moreHere(event, network, services);
  const language = languageFor(event, network.language);
  return show(moreCard({ language, timeZone, round: event.round, about }));
}

/** Whoever does not lead the network that the button names still has what is about themselves. */
async function ledNetwork({ chat, person, network: claimed }: MoreOpened, { networks }: Services) {
  const network = claimed ? await networks.get(NetworkId.parse(claimed)) : undefined;
  return network?.tenantId === chat.tenantId && leads(network, person) ? network : undefined;
}
