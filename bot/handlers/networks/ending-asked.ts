import { endingCard } from '../../../cards/networks/ending-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkLedBy } from '../whereabouts.ts';

type EndingAsked = EventOf<'ending-asked' | 'ending-confirmed' | 'ending-undone'>;

/** The coordinator ends the network, or undoes that. What that means is said before it is done. */
export async function onEndingAsked(event: EndingAsked, services: Services): Promise<Reply> {
  const { endings, log, timeZone } = services;
  const network = await networkLedBy(event, services);
  const origin = originOf(event);
  const { kind, person } = event;
  const language = event.language ?? network.language;
  if (kind === 'ending-undone') {
    await endings.undo(network.id, person);
    log.info('network goes on', { network: network.id });
    return show(endingCard({ language, kind: 'undone', ...origin }));
  }
  const isMeant = kind === 'ending-confirmed';
  const endsAt = isMeant ? await endings.begin(network.id, person) : endings.wouldEnd(network);
  if (isMeant) log.info('network ends', { network: network.id });
  return show(endingCard({ language, timeZone, endsAt, ...origin, kind: isMeant ? 'confirmed' : 'asked' }));
}
