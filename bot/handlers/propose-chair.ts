import { turnCard, turnNoteCard } from '../../cards/turn-card.ts';
import type { Proposal } from '../../services/proposals.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, outcomeOf } from '../outcome.ts';
import type { Services } from '../services.ts';
import { type RoundAtWork, roundAtWork } from './round-at-work.ts';

/** Asks who is next in turn to chair, one to one where Teams allows it; otherwise the chat learns that somebody is asked. */
export async function proposeChair(work: Work, services: Services): Promise<Outcome> {
  const found = await roundAtWork(work, services);
  if (!found) return done;
  const { chatKey, meetingNumber } = found.read.row;
  const proposal = await services.proposals.propose(found.network, { chatKey, meetingNumber });
  if (proposal.state !== 'asked') {
    services.log.info('nobody to ask for the chair', { network: work.networkId, reason: proposal.state });
    return done;
  }
  const delivery = await ask(proposal, found, services);
  return delivery.kind === 'refused'
    ? outcomeOf(await askInChat(found, services), work, found.chat, services)
    : outcomeOf(delivery, work, found.chat, services);
}

async function ask(proposal: Proposal, { chat, network }: RoundAtWork, { messenger }: Services) {
  const { id, personId, organisationWaited } = proposal;
  if (!personId) return { kind: 'refused' as const };
  const question = { language: network.language, network: network.id, proposal: id, organisationWaited };
  return messenger.direct(chat, personId, turnCard({ kind: 'asked', ...question }));
}

async function askInChat({ chat, network }: RoundAtWork, { messenger, members }: Services) {
  const readers = (await members.all(network.id)).map(({ personId }) => personId);
  return messenger.post(chat, turnNoteCard({ language: network.language, readers }));
}
