import { RoundId } from '../../services/ids.ts';
import { meetingIn } from '../../services/round-rows.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, outcomeOf } from '../outcome.ts';
import type { Services } from '../services.ts';
import { openingCardOf } from './opening-line.ts';

/** Edits the card that a meeting began with to what may still be in it. */
export async function renewLine(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, openingLines, messenger, timeZone } = services;
  const meeting = meetingIn(RoundId.parse(work.target));
  const network = await networks.get(work.networkId);
  const line = network && (await openingLines.find(network.id, meeting));
  const chat = line && (await chats.byKey(network.tenantId, meeting.chatKey));
  if (!chat) return done;
  const delivery = await messenger.update(chat, line.cardId, openingCardOf(line, network, timeZone));
  return outcomeOf(delivery, work, chat, services);
}
