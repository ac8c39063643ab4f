import { chatReminderCard } from '../../../cards/rounds/reminder-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { reminderAtWork } from './round-at-work.ts';
import { subjectOf } from './round-subject.ts';

/** Reminds everybody together, without names, where somebody could not be reached. */
export async function remindInChat(work: Work, services: Services): Promise<Outcome> {
  const { reminders, timeZone } = services;
  const found = await reminderAtWork(work, services);
  if (!found) return done;
  const { id: round, networkId, language, closesAt, audience } = found.read.row;
  if (!(await reminders.claimChat(networkId, round))) return done;
  const about = subjectOf(found.read.row);
  const card = chatReminderCard({ language, timeZone, closesAt, about, round, audience });
  const delivery = await postTo(found.chat, card, services);
  if (delivery.kind === 'sent' || delivery.kind === 'uncertain') return done;
  await reminders.giveBackChat(networkId, round);
  return outcomeOf(delivery, work, found.chat, services);
}
