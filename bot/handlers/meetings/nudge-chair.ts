import { nudgeCard } from '../../../cards/meetings/nudge-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import type { Meeting } from '../../../services/meetings/meetings.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { presentLeadersOf } from '../../../services/people/presence.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { tellMember } from '../one-to-one.ts';
import { meetingAtWork } from '../rounds/round-at-work.ts';

const secondsBetweenTries = 30;

/**
 * Ten minutes before a meeting ends: tells who chairs it, one to one, that the questions are about to come. Or nobody; and never
 * twice: not when nobody knows how a former attempt ended.
 */
export async function nudgeChair(work: Work, services: Services): Promise<Outcome> {
  const { members, rightMoments, log } = services;
  const found = work.attempts > 1 ? undefined : await meetingAtWork(work, services);
  if (!found || !(await rightMoments.isToNudge(found.network, found.meeting))) return done;
  const { network, chat, meeting } = found;
  const whom = await whoIsNudged(network, meeting, services);
  if (!whom) return done;
  const { id } = network;
  const language = (await members.find(id, whom.person))?.language ?? network.language;
  const card = nudgeCard({
    ...{ language, network: id, name: chat.name ?? network.name, as: whom.as },
    ...{ chat: meeting.chatKey, meeting: meeting.meetingNumber },
  });
  const { kind } = await tellMember(chat, whom.person, card, services);
  log.info('chair nudged', { network: id, reason: kind });
  return kind === 'later' || kind === 'failed' ? { kind: 'later', seconds: secondsBetweenTries } : done;
}

/** Who leads the closing reflection, else who chairs. Who always chairs is nobody that we know: a coordinator who hears of it each time hears too much. */
async function whoIsNudged(network: Network, meeting: Meeting, { roleHolders }: Services) {
  const host = await roleHolders.of(network.id, meeting, 'reflection-host');
  const chair = host.kind === 'accepted' ? host : await roleHolders.of(network.id, meeting);
  if (chair.kind === 'accepted') return { person: chair.personId, as: 'chair' } as const;
  const [leader] = network.fixedChair ? [] : presentLeadersOf(network);
  return leader && ({ person: leader, as: 'leader' } as const);
}
