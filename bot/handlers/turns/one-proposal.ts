import { PersonError } from '../../../services/errors.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Proposal } from '../../../services/turns/proposal-rows.ts';
import type { Circumstances } from '../../events.ts';
import type { Services } from '../../services.ts';
import { networkOfProposal } from './network-of-proposal.ts';

type Named = Circumstances & { readonly network: string; readonly proposal: string };

/** What a button about a turn names, as it is stored, for a view of its presser's own. @throws PersonError 'turn-over' | 'client-too-old' */
export async function oneProposal(
  event: Named,
  services: Services,
): Promise<{ readonly network: Network; readonly proposal: Proposal }> {
  if (event.via === 'submitted') throw new PersonError('client-too-old');
  const network = await networkOfProposal(event, services);
  const proposal = (await services.proposals.find(network.id, event.proposal))?.row;
  if (!proposal) throw new PersonError('turn-over');
  return { network, proposal };
}
