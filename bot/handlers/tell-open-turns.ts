import type { Language } from '../../cards/card.ts';
import { openTurnsCard } from '../../cards/open-turns-card.ts';
import type { PersonId } from '../../services/ids.ts';
import { presentLeadersOf } from '../../services/presence.ts';
import type { Work } from '../../services/work.ts';
import { afterSilence, done, type Outcome, outcomeOf } from '../outcome.ts';
import type { Services } from '../services.ts';
import { tellMember } from './one-to-one.ts';
import { meetingAtWork } from './round-at-work.ts';

/**
 * One day before a meeting, and once nobody is left to ask: who leads the network hears, one to one, which roles nobody said yes
 * to. It counts as a message of their month: whoever had two reads it in the digest.
 */
export async function tellOpenTurns(work: Work, services: Services): Promise<Outcome> {
  const { roleHolders, members, quietTimes } = services;
  const found = await meetingAtWork(work, services);
  if (!found) return done;
  const { network, chat, meeting } = found;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const proposals = await roleHolders.all(network.id, meeting);
  const open = proposals.filter(({ state, isOver }) => !isOver && (state === 'asked' || state === 'nobody'));
  const [leader] = presentLeadersOf(network);
  if (open.length === 0 || !leader) return done;
  const languageOf = async (person: PersonId): Promise<Language> =>
    (await members.find(network.id, person))?.language ?? network.language;
  const card = openTurnsCard({
    ...{ language: await languageOf(leader), network: network.id, chat: meeting.chatKey },
    ...{ name: chat.name ?? network.name, open: open.map(({ role, state }) => ({ role, isAsked: state === 'asked' })) },
  });
  const told = await tellMember(chat, leader, card, services);
  return told.kind === 'refused' || told.kind === 'spared' ? done : outcomeOf(told, work, chat, services);
}
