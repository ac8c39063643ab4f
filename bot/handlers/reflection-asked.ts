import { chatKeyOf } from '../../services/chats.ts';
import { PersonError } from '../../services/errors.ts';
import { isLed } from '../../services/leaders.ts';
import type { EventOf } from '../events.ts';
import { type Reply, silence } from '../replies.ts';
import type { Services } from '../services.ts';
import { chairServed } from './chair-served.ts';
import { mayDecide, networkOf } from './whereabouts.ts';
import { whyQuiet } from './why-quiet.ts';

/** By hand, for meetings that send no events. While a round is open its card is posted once more, below in the chat. */
export async function onReflectionAsked(event: EventOf<'reflection-asked'>, services: Services): Promise<Reply> {
  const { meetings, openings, postings, rounds, log } = services;
  const network = await networkOf(event, services);
  const chatKey = chatKeyOf(event.chat);
  const latest = await meetings.latestNumber(network.id, chatKey);
  const open = await rounds.openOf(network.id, { chatKey, meetingNumber: latest });
  const meetingNumber = open ? latest : await openings.nextByHand(network, event.chat);
  if (!isLed(network)) throw new PersonError('nobody-coordinates');
  if (!(await mayDecide(event, network, meetingNumber, services))) throw new PersonError('not-yours-to-start');
  if (open) {
    await postings.showAgain(network.id, open.row.id);
    return silence;
  }
  const opening = await openings.byHand(network, event.chat);
  if (opening.kind === 'skipped') return whyQuiet(opening.reason, event, network, services);
  log.info('round opened by hand', { network: network.id, round: opening.roundId });
  await chairServed(network, { chatKey, meetingNumber: opening.meetingNumber }, services);
  return silence;
}
