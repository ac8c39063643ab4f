import { PersonError } from '../../../services/errors.ts';
import { NetworkId } from '../../../services/ids.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Circumstances } from '../../events.ts';
import type { Services } from '../../services.ts';

/** The network that a button about a proposal names, in whatever chat it is pressed. @throws PersonError 'turn-over' */
export async function networkOfProposal(
  { network: claimed, chat }: Circumstances & { readonly network: string },
  { networks }: Services,
): Promise<Network> {
  const network = await networks.get(NetworkId.parse(claimed));
  if (network?.tenantId !== chat.tenantId) throw new PersonError('turn-over');
  return network;
}
