import { coordinatorCard } from '../../cards/coordinator-card.ts';
import type { EventOf } from '../events.ts';
import { originOf } from '../origin.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { networkLedBy } from './whereabouts.ts';

/** The shared task in one sentence: seen and changed by the coordinator alone. */
export async function onPurposeGiven(
  event: EventOf<'purpose-asked' | 'purpose-given'>,
  services: Services,
): Promise<Reply> {
  const network = await networkLedBy(event, services);
  const origin = originOf(event);
  const language = event.language ?? network.language;
  if (event.kind === 'purpose-asked') {
    return show(coordinatorCard({ language, moment: 'asked', purpose: network.purpose, ...origin }));
  }
  const purpose = await services.networks.describe(network.id, event.purpose, event.person);
  return show(coordinatorCard({ language, moment: 'saved', purpose, ...origin }));
}
