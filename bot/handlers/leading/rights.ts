import type { LeadersView } from '../../../cards/leading/leaders-card.ts';
import { leads } from '../../../services/leading/leaders.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Circumstances } from '../../events.ts';
import type { Services } from '../../services.ts';
import { mayClaim } from './claiming.ts';

/** What this one may do about who leads the network, to be offered: the services ask again. */
export async function rightsOf(
  reader: Circumstances,
  network: Network,
  services: Services,
  { coordinator, deputy }: LeadersView['roles'],
): Promise<LeadersView['may']> {
  const isLeader = leads(network, reader.person);
  const take = await mayClaim(reader, network, services);
  const isHolder = network.coordinator === reader.person;
  return {
    take,
    askCoordinator: !coordinator.waiting && (isHolder || take),
    askDeputy: isLeader && !network.deputy && !deputy.waiting,
    endDeputy: isLeader && network.deputy !== undefined,
  };
}
