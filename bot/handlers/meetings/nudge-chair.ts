import { nudgeCard } from '../../../cards/meetings/nudge-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome, onceNoted } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { tellMember } from '../one-to-one.ts';
import { meetingAtWork } from '../rounds/round-at-work.ts';

const secondsBetweenTries = 30;

/**
 * Ten minutes before a meeting ends: tells who chairs it or leads its reflection, one to one, that the questions are about to come. Or nobody; and never
 * twice: not when nobody knows how a former attempt ended.
 */
export async function nudgeChair(work: Work, services: Services): Promise<Outcome> {
  const { rightMoments, meetings, chatNames, log } = services;
  const found = work.attempts > 1 ? undefined : await meetingAtWork(work, services);
  if (!found || !(await rightMoments.isToNudge(found.network, found.meeting))) return done;
  const { network, chat, meeting } = found;
  const whom = await rightMoments.whomToNudge(network, meeting);
  if (!whom) return done;
  const { id } = network;
  const language = whom.language ?? network.language;
  const card = nudgeCard({
    ...{ language, network: id, name: await chatNames.called(network, chat), as: whom.as },
    ...{ chat: meeting.chatKey, meeting: meeting.meetingNumber },
  });
  const { kind } = await tellMember(chat, whom.person, card, services);
  if (kind === 'sent') await onceNoted(meetings.nudged(id, meeting, whom.person));
  log.info(kind === 'sent' || kind === 'uncertain' ? 'chair nudged' : 'chair not nudged', {
    network: id,
    reason: kind,
  });
  return kind === 'later' || kind === 'failed' ? { kind: 'later', seconds: secondsBetweenTries } : done;
}
