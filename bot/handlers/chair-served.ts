import type { Meeting } from '../../services/meetings.ts';
import type { Network } from '../../services/network-rows.ts';
import type { Services } from '../services.ts';

/** A meeting is over: credit for who chaired it, and no more questions about who will. Safe to repeat. */
export async function chairServed(network: Network, meeting: Meeting, { chairs, turns }: Services): Promise<void> {
  const { chair } = await chairs.end(network.id, meeting);
  if (chair) await turns.serve(network.id, meeting, chair);
}
