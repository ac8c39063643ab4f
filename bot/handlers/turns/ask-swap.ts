import { swapNoteCard } from '../../../cards/turns/swap-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { isWithdrawn } from '../../../services/turns/proposal-rows.ts';
import { afterSilence, done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { languageOf } from '../language.ts';
import { tellOrNote } from '../tell-or-note.ts';
import { proposalAtWork } from './proposal-at-work.ts';

/** Tells somebody that they are asked to swap, and not by whom: as with any question about a turn, the chat learns no more than that somebody is asked something. */
export async function askSwap(work: Work, services: Services): Promise<Outcome> {
  const found = await proposalAtWork(work, services);
  if (!found?.proposal.swapWith || found.proposal.isOver || isWithdrawn(found.proposal, found.network)) return done;
  const { network, chat, proposal } = found;
  const person = found.proposal.swapWith;
  if (services.quietTimes.silenceOf(network)) return afterSilence;
  const language = await languageOf(person, network, services);
  const card = swapNoteCard({ language, network: network.id, proposal: proposal.id });
  return tellOrNote({ card, person, proposal, network, chat, work }, services);
}
