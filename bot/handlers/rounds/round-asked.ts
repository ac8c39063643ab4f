import { spokenDoorCard } from '../../../cards/rounds/spoken-card.ts';
import { PersonError } from '../../../services/errors.ts';
import { isLed } from '../../../services/leading/leaders.ts';
import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Round } from '../../../services/rounds/round-rows.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show, silence } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { turnsServed } from '../turns/turns-served.ts';
import { mayDecide, networkOf } from '../whereabouts.ts';
import { whyQuiet } from './why-quiet.ts';

type RoundAsked = EventOf<'reflection-asked' | 'spoken-asked'>;

/** By hand, for meetings that send no events, or to talk: opens the round of the meeting that is meant, once. */
export async function onRoundAsked(event: RoundAsked, services: Services): Promise<Reply> {
  const { openings, openingLines, rounds, log } = services;
  const network = await networkOf(event, services);
  const chatKey = chatKeyOf(event.chat);
  const meetingNumber = await openings.meantByHand(network, event.chat);
  if (!isLed(network)) throw new PersonError('nobody-coordinates');
  if (!(await mayDecide(event, network, meetingNumber, services))) throw new PersonError('not-yours-to-start');
  const open = await rounds.openOf(network.id, { chatKey, meetingNumber });
  if (open) return openAlready(event, open.row, network, services);
  const form = event.kind === 'spoken-asked' ? 'spoken' : undefined;
  const follows = await openingLines.beforeQuestions(network.id, { chatKey, meetingNumber });
  const opening = await openings.byHand(network, event.chat, { form, follows });
  if (opening.kind === 'skipped') return whyQuiet(opening.reason, event, network, services);
  log.info('round opened by hand', { network: network.id, round: opening.roundId });
  await turnsServed(network, { chatKey, meetingNumber: opening.meetingNumber }, services);
  return silence;
}

/** Its card once more, below in the chat; or what to talk about, and the way to say that they did. */
async function openAlready(event: RoundAsked, round: Round, network: Network, services: Services): Promise<Reply> {
  const { postings, results } = services;
  if (event.kind === 'spoken-asked')
    return show(
      spokenDoorCard({
        language: languageFor(event, network.language),
        round: round.id,
        promptId: await results.toAskAloud(round),
      }),
    );
  await postings.showAgain(network.id, round.id);
  return silence;
}
