import { reminderCard } from '../../../cards/rounds/reminder-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { tellMember } from '../one-to-one.ts';
import { reminderAtWork } from './round-at-work.ts';
import { subjectOf } from './round-subject.ts';

/** A working day after its opening: whoever did not answer by then is reminded, or the whole chat is. */
export async function remind(work: Work, services: Services): Promise<Outcome> {
  const found = await reminderAtWork(work, services);
  if (found) await services.reminders.spread(found.network, found.read.row.id);
  return done;
}

const secondsBetweenTries = 60;

/** Reminds one member, one to one; perhaps not at all when nobody knows how a former attempt ended, and never twice. */
export async function remindMember(work: Work, services: Services): Promise<Outcome> {
  const { reminders, chatNames, timeZone } = services;
  const found = work.attempts > 1 ? undefined : await reminderAtWork(work, services);
  const member = found && (await reminders.whomToRemind(found.read.row, found.mark));
  if (!found || !member) return done;
  const { network, chat, read } = found;
  const { personId } = member;
  const { id: round, closesAt, asks } = read.row;
  const language = member.language ?? network.language;
  const here = asks === 'one-to-one' ? round : undefined;
  const where = { network: network.id, name: await chatNames.called(network, chat), round: here };
  const card = reminderCard({ language, timeZone, closesAt, about: subjectOf(read.row), ...where });
  const told = await tellMember(chat, personId, card, services, () => reminders.isWaitedFor(read.row, personId));
  if (told.kind === 'failed') return { kind: 'later', seconds: secondsBetweenTries };
  return told.kind === 'later' ? { kind: 'later', seconds: told.seconds } : done;
}
