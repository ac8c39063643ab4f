import { nudgeCard } from '../../cards/nudge-card.ts';
import { RoundId } from '../../services/ids.ts';
import type { Meeting } from '../../services/meetings.ts';
import type { Network } from '../../services/network-rows.ts';
import { presentLeadersOf } from '../../services/presence.ts';
import { meetingIn } from '../../services/round-rows.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { tellMember } from './one-to-one.ts';

const secondsBetweenTries = 30;

/** Ten minutes before a meeting ends: tells who chairs it, one to one, that the questions are about to come. Or nobody. */
export async function nudgeChair({ networkId, target }: Work, services: Services): Promise<Outcome> {
  const { networks, chats, members, rightMoments, log } = services;
  const meeting = meetingIn(RoundId.parse(target));
  const network = await networks.get(networkId);
  const chat = network && (await chats.byKey(network.tenantId, meeting.chatKey));
  if (!chat || !(await rightMoments.isToNudge(network, meeting))) return done;
  const whom = await whoIsNudged(network, meeting, services);
  if (!whom) return done;
  const { id, name } = network;
  const language = (await members.find(id, whom.person))?.language ?? network.language;
  const card = nudgeCard({
    ...{ language, network: id, name, as: whom.as },
    ...{ chat: meeting.chatKey, meeting: meeting.meetingNumber },
  });
  const { kind } = await tellMember(chat, whom.person, card, services);
  log.info('chair nudged', { network: id, reason: kind });
  return kind === 'later' || kind === 'failed' ? { kind: 'later', seconds: secondsBetweenTries } : done;
}

async function whoIsNudged(network: Network, meeting: Meeting, { chairs }: Services) {
  const chair = await chairs.of(network.id, meeting);
  if (chair.kind === 'accepted') return { person: chair.personId, as: 'chair' } as const;
  const [leader] = presentLeadersOf(network);
  return leader && ({ person: leader, as: 'leader' } as const);
}
