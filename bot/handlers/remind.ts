import { reminderCard } from '../../cards/reminder-card.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { tellMember } from './one-to-one.ts';
import { reminderAtWork } from './round-at-work.ts';

/** A working day after its opening: everybody whom a round asks is reminded, if they did not answer by then. */
export async function remind(work: Work, services: Services): Promise<Outcome> {
  const found = await reminderAtWork(work, services);
  if (found) await services.reminders.spread(work.networkId, found.read.row.id);
  return done;
}

const secondsBetweenTries = 60;

/** Reminds one member, one to one; perhaps not at all when nobody knows how a former attempt ended, and never twice. */
export async function remindMember(work: Work, services: Services): Promise<Outcome> {
  const { reminders, timeZone } = services;
  const found = work.attempts > 1 ? undefined : await reminderAtWork(work, services);
  const member = found && (await reminders.waitingFor(found.read.row, found.mark));
  if (!found || !member) return done;
  const { network, chat, read } = found;
  const { id: round, closesAt, asks } = read.row;
  const language = member.language ?? network.language;
  const here = asks === 'one-to-one' ? round : undefined;
  const where = { network: network.id, name: chat.name ?? network.name, round: here };
  const told = await tellMember(
    chat,
    member.personId,
    reminderCard({ language, timeZone, closesAt, ...where }),
    services,
  );
  if (told.kind === 'failed') return { kind: 'later', seconds: secondsBetweenTries };
  if (told.kind === 'later') return { kind: 'later', seconds: told.seconds };
  if (told.kind === 'refused' || told.kind === 'spared') await reminders.toChat(network.id, round);
  return done;
}
