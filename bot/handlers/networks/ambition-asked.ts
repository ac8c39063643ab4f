import { ambitionCard } from '../../../cards/networks/ambition-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';

/** The network's shared task and ambition, for everybody in it to read. */
export async function onAmbitionAsked(event: EventOf<'ambition-asked'>, services: Services): Promise<Reply> {
  const { settings, timeZone } = services;
  const network = await networkOf(event, services);
  const { purpose, ambition: text, ambitionAt: at } = network;
  return show(
    ambitionCard({
      language: event.language ?? network.language,
      ...{ timeZone, purpose, ambition: text && at ? { text, at } : undefined },
      former: await settings.formerAmbitions(network.id),
      ...originOf(event),
    }),
  );
}
