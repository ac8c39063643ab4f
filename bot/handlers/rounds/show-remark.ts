import { sharedRemarkCard } from '../../../cards/rounds/shared-remark-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { remarkIn } from '../../../services/rounds/shared-remarks.ts';
import { done, type Outcome, onceNoted, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { roundAtWork } from './round-at-work.ts';

/** Puts a remark that the coordinator shares in the chat; once its text was deleted, edits that card to say so. */
export async function showRemark(work: Work, services: Services): Promise<Outcome> {
  const { roundId, remarkId } = remarkIn(work.target);
  const found = await roundAtWork({ ...work, target: roundId }, services);
  const release = found && (await services.sharedRemarks.find(work.networkId, found.read.row.id, remarkId));
  if (!release) return done;
  const { text, posted, cardId } = release;
  const { chat, read } = found;
  const card = sharedRemarkCard({ language: read.row.language, remark: text, round: read.row.id });
  if (text === undefined) {
    return cardId ? outcomeOf(await services.messenger.update(chat, cardId, card), work, chat, services) : done;
  }
  if (posted) return done;
  const delivery = await postTo(chat, card, services);
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  return onceNoted(services.sharedRemarks.posted(work.networkId, read.row.id, remarkId, delivery.messageId));
}
