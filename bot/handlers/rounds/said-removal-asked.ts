import { saidRemovalCard } from '../../../cards/rounds/said-removal-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Round } from '../../../services/rounds/round-rows.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { mayDecide, networkOf } from '../whereabouts.ts';

type Asked = EventOf<'said-removal-asked'>;

/** Whoever wrote the sentence about a spoken round, or leads the network, takes it away: once they have read what that does. */
export async function onSaidRemovalAsked(event: Asked, services: Services): Promise<Reply> {
  const { rounds, saidRemoval, log } = services;
  const network = await networkOf(event, services);
  const { row: round } = await rounds.inChat(network.id, event.chat, event.round);
  const language = languageFor(event, network.language);
  const said = await saidRemoval.find(network, round.id, event.person);
  if (said && !event.sure) return show(saidRemovalCard({ language, round: round.id, said }));
  await saidRemoval.remove(network.id, round.id, event.person);
  if (said) log.info('sentence removed', { network: network.id, round: round.id });
  const mayAdd = await mayAddTo(round, event, network, services);
  return show(saidRemovalCard({ language, round: round.id, mayAdd }));
}

async function mayAddTo(round: Round, event: Asked, network: Network, services: Services): Promise<boolean> {
  const isLate = await services.spokenRounds.isLate(round);
  return round.wasHad === true && !isLate && mayDecide(event, network, round.meetingNumber, services);
}
