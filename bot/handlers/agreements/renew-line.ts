import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome, outcomeOf } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { meetingAtWork } from '../rounds/round-at-work.ts';
import { openingCardOf } from './opening-line.ts';

/** Edits the card that a meeting began with to what may still be in it. */
export async function renewLine(work: Work, services: Services): Promise<Outcome> {
  const { openingLines, messenger } = services;
  const found = await meetingAtWork(work, services);
  const line = found && (await openingLines.find(found.network.id, found.meeting));
  if (!line) return done;
  const { network, chat } = found;
  const delivery = await messenger.update(chat, line.cardId, openingCardOf(line, network, services));
  return outcomeOf(delivery, work, chat, services);
}
