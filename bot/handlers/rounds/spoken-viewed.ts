import { spokenKeptCard } from '../../../cards/rounds/spoken-card.ts';
import { PersonError } from '../../../services/errors.ts';
import { refuseScored } from '../../../services/rounds/spoken-rounds.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { noticeCard } from '../card-noticed.ts';
import { languageFor } from '../language.ts';
import { mayDecide, networkOf } from '../whereabouts.ts';
import { spokenForm } from './spoken-form.ts';

/**
 * Who chairs or leads says that the group talked: that counts, and one sentence may be written of it. Where members could give
 * scores until now, the form asks first: their answers are erased.
 */
export async function onSpokenViewed(event: EventOf<'spoken-viewed'>, services: Services): Promise<Reply> {
  const { network, round } = await openRoundOf(event, services);
  if (round.form === 'spoken') {
    await services.spokenRounds.keep(round, '', event.person);
    services.log.info('round spoken', { network: network.id, round: round.id });
  }
  return show(await spokenForm(round, languageFor(event, network.language), services));
}

/** They did: it is a round like any other. */
export async function onSpokenGiven(event: EventOf<'spoken-given'>, services: Services): Promise<Reply> {
  const { network, round } = await openRoundOf(event, services);
  const isKept = await services.spokenRounds.keep(round, event.said, event.person);
  services.log.info('round spoken', { network: network.id, round: round.id });
  return show(spokenKeptCard({ language: languageFor(event, network.language), round: round.id, isKept }));
}

/** @throws PersonError 'not-yours-to-record' | 'round-closed' | 'round-unknown' | 'check-in-not-spoken' */
async function openRoundOf(event: EventOf<'spoken-viewed' | 'spoken-given'>, services: Services) {
  const network = await networkOf(event, services);
  const read = await services.rounds.inChat(network.id, event.chat, event.round);
  await noticeCard(event, read, services);
  const round = read.row;
  refuseScored(round);
  if (!(await mayDecide(event, network, round.meetingNumber, services))) throw new PersonError('not-yours-to-record');
  if (round.state !== 'open' && !round.wasHad) throw new PersonError('round-closed');
  return { network, round };
}
