import { turnNoteCard } from '../../../cards/turns/turns-announcement-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { areAllHeld } from '../../../services/turns/announcements.ts';
import { done, type Outcome, onceNoted, outcomeOf } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import type { Standing } from './turns-standing.ts';

/** It said that somebody is asked, and nobody is to look for that any more. */
export async function noteClosed(standing: Standing, work: Work, services: Services): Promise<Outcome> {
  const { network, chat, meeting, proposals, told, isOver } = standing;
  if (!told?.noteId || !(isOver || areAllHeld(proposals))) return done;
  const card = turnNoteCard({ language: network.language, isOver: true });
  const delivery = await services.messenger.update(chat, told.noteId, card);
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  return onceNoted(services.announcements.told(network.id, meeting, { noteId: undefined, isNoted: undefined }));
}
