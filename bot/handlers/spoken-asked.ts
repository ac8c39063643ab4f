import { spokenDoorCard } from '../../cards/spoken-card.ts';
import { chatKeyOf } from '../../services/chats.ts';
import { PersonError } from '../../services/errors.ts';
import { isLed } from '../../services/leaders.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show, silence } from '../replies.ts';
import type { Services } from '../services.ts';
import { chairServed } from './chair-served.ts';
import { languageFor } from './language.ts';
import { mayDecide, networkOf } from './whereabouts.ts';
import { whyQuiet } from './why-quiet.ts';

/** Talking instead of scoring: where no round is open the question to ask aloud is posted, else the way to say it was done. */
export async function onSpokenAsked(event: EventOf<'spoken-asked'>, services: Services): Promise<Reply> {
  const { meetings, openings, rounds, log } = services;
  const network = await networkOf(event, services);
  const chatKey = chatKeyOf(event.chat);
  const latest = await meetings.latestNumber(network.id, chatKey);
  const open = await rounds.openOf(network.id, { chatKey, meetingNumber: latest });
  const meetingNumber = open ? latest : await openings.nextByHand(network, event.chat);
  if (!isLed(network)) throw new PersonError('nobody-coordinates');
  if (!(await mayDecide(event, network, meetingNumber, services))) throw new PersonError('not-yours-to-start');
  if (open) return show(spokenDoorCard({ language: languageFor(event, network.language), round: open.row.id }));
  const opening = await openings.byHand(network, event.chat, 'spoken');
  if (opening.kind === 'skipped') return whyQuiet(opening.reason, event, network, services);
  log.info('round opened by hand', { network: network.id, round: opening.roundId });
  await chairServed(network, { chatKey, meetingNumber: opening.meetingNumber }, services);
  return silence;
}
