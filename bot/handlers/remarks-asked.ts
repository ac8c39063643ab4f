import { remarksCard } from '../../cards/remarks-card.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { networkOf } from './whereabouts.ts';

/** What people wrote in a closed round, for the coordinator alone. */
export async function onRemarksAsked(event: EventOf<'remarks-asked'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  const { row: round } = await services.rounds.inChat(network.id, event.chat, event.round);
  const remarks = await services.results.remarksFor(event.person, network, round.id);
  return show(remarksCard({ language: event.language ?? network.language, remarks, round: round.id }));
}
