import { turnCard } from '../../../cards/turns/turn-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { newsIn } from '../../../services/turns/heard-days.ts';
import { afterSilence, done, type Outcome, onceNoted, outcomeOf } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { languageOf } from '../language.ts';
import { tellMember } from '../one-to-one.ts';
import { announcedDay, dayTold } from './announced-day.ts';
import { proposalAtWork } from './proposal-at-work.ts';
import { turnAsked } from './turn-asked.ts';

/** Who said yes hears, one to one, that the meeting is on another day. It counts as a message of their month; the chat reads the day too. */
export async function tellMovedTurn(work: Work, services: Services): Promise<Outcome> {
  const { heardDays, quietTimes } = services;
  const found = await proposalAtWork(work, services);
  if (found?.proposal.state !== 'accepted' || found.proposal.isOver || !found.proposal.personId) return done;
  const { network, chat, proposal } = found;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const { id, heardDay } = proposal;
  const { personId } = found.proposal;
  const day = await announcedDay(network, proposal, undefined, services);
  if (!day) return done;
  const news = newsIn(heardDay, day);
  if (news !== 'nothing') {
    const language = await languageOf(personId, network, services);
    const question = await turnAsked(proposal, network, language, services);
    const card = turnCard({ ...question, kind: news, next: dayTold(day, services) });
    const told = await tellMember(chat, personId, card, services);
    if (told.kind === 'refused' || told.kind === 'spared') return done;
    if (told.kind !== 'sent') return outcomeOf(told, work, chat, services);
  }
  return onceNoted(heardDays.note(network, id, personId, day));
}
