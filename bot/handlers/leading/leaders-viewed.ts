import type { EventOf } from '../../events.ts';
import type { Reply } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';
import { leadersFor } from './leaders-shown.ts';

/** Who leads the network, and what is asked: for whoever looks, with what they can do about it. */
export async function onLeadersViewed(event: EventOf<'leaders-viewed'>, services: Services): Promise<Reply> {
  return leadersFor(event, await networkOf(event, services), services);
}
