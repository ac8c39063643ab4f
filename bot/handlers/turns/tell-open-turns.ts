import { openTurnsCard } from '../../../cards/turns/open-turns-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { presentLeadersOf } from '../../../services/people/presence.ts';
import type { Proposal } from '../../../services/turns/proposal-rows.ts';
import { leadingRole } from '../../../services/turns/rotation-rows.ts';
import { afterSilence, done, lookAgain, type Outcome, outcomeOf } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { languageOf } from '../language.ts';
import { tellMember } from '../one-to-one.ts';
import { meetingAtWork } from '../rounds/round-at-work.ts';

/**
 * One day before a meeting, and once nobody is left to ask: who leads the network hears, one to one, which roles nobody said yes
 * to. It counts as a message of their month: whoever had two reads it in the digest.
 */
export async function tellOpenTurns(work: Work, services: Services): Promise<Outcome> {
  const { roleHolders, proposals, quietTimes } = services;
  const found = await meetingAtWork(work, services);
  if (!found) return done;
  const { network, meeting } = found;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const all = await roleHolders.all(network.id, meeting);
  const open = all.filter(({ state, isOver }) => !isOver && (state === 'asked' || state === 'nobody'));
  if (open.length === 0) return done;
  const isNobodyLeft = open.some(({ role, state }) => role === leadingRole(network) && state === 'nobody');
  const ahead = isNobodyLeft ? 0 : await proposals.secondsTo('tellAt', network, meeting.chatKey);
  return ahead > 0 ? lookAgain(ahead) : tell(found, open, work, services);
}

type Found = NonNullable<Awaited<ReturnType<typeof meetingAtWork>>>;

async function tell(
  { network, chat, meeting }: Found,
  all: readonly Proposal[],
  work: Work,
  services: Services,
): Promise<Outcome> {
  const [leader] = presentLeadersOf(network);
  if (!leader) return done;
  const language = await languageOf(leader, network, services);
  const open = all.map(({ role, state }) => ({ role, isAsked: state === 'asked' }));
  const name = chat.name ?? network.name;
  const card = openTurnsCard({ language, network: network.id, chat: meeting.chatKey, name, open });
  const told = await tellMember(chat, leader, card, services);
  return told.kind === 'refused' || told.kind === 'spared' ? done : outcomeOf(told, work, chat, services);
}
