import { isVacant, leads } from '../../../services/leading/leaders.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Circumstances } from '../../events.ts';
import type { Services } from '../../services.ts';

/**
 * While nobody holds the coordinator's role: whether this person may take it with one press. Who added the bot, the deputy,
 * and the meeting's organiser by Teams' own answer.
 */
export async function mayClaim(
  { chat, person }: Circumstances,
  network: Network,
  { roster }: Services,
): Promise<boolean> {
  if (!isVacant(network)) return false;
  if (network.addedBy === person || leads(network, person)) return true;
  return chat.meetingId !== undefined && (await roster.isOrganiser(chat, chat.meetingId, person));
}

/** Whether this person may set the network up: who leads it, and who may come to coordinate it with that. */
export const maySetUp = async (event: Circumstances, network: Network, services: Services): Promise<boolean> =>
  leads(network, event.person) || (await mayClaim(event, network, services));
