import type { Meeting } from '../../../services/meetings/meetings.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Services } from '../../services.ts';

/** A meeting is over: credit for who did what there, and no more questions about who will. Safe to repeat. */
export async function turnsServed(
  network: Network,
  meeting: Meeting,
  { roleHolders, turns, announcements }: Services,
): Promise<void> {
  for (const served of await roleHolders.end(network.id, meeting)) await turns.serve(network.id, meeting, served);
  await announcements.over(network.id, meeting);
}
