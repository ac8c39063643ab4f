import { chatKeyOf } from '../../services/chats.ts';
import { PersonError } from '../../services/errors.ts';
import type { EventOf } from '../events.ts';
import { type Reply, silence } from '../replies.ts';
import type { Services } from '../services.ts';
import { mayDecide, networkOf } from './whereabouts.ts';

/** By hand, for meetings that send no events. While a round is open its card is posted once more, below in the chat. */
export async function onReflectionAsked(event: EventOf<'reflection-asked'>, services: Services): Promise<Reply> {
  const { meetings, openings, rounds, log } = services;
  const network = await networkOf(event, services);
  const latest = await meetings.latestNumber(network.id, chatKeyOf(event.chat));
  if (!(await mayDecide(event, network, latest, services))) throw new PersonError('not-yours-to-start');
  const opening = await openings.byHand(network, event.chat);
  if (opening.kind === 'opened') {
    log.info('round opened by hand', { network: network.id, round: opening.roundId });
    return silence;
  }
  if (opening.reason === 'paused') throw new PersonError('network-paused');
  const round = await rounds.latest(network.id, event.chat);
  if (round.row.state !== 'open') throw new PersonError('round-closed');
  await openings.showAgain(network.id, round.row.id);
  return silence;
}
