import { turnCard } from '../../../cards/turns/turn-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { isWithdrawn } from '../../../services/turns/proposal-rows.ts';
import { afterSilence, done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { languageOf } from '../language.ts';
import { tellOrNote } from '../tell-or-note.ts';
import { proposalAtWork } from './proposal-at-work.ts';
import { turnAsked } from './turn-asked.ts';

/** Asks who is next in turn for a role, one to one where Teams allows it and they had few messages this month; otherwise the chat learns that somebody is asked. */
export async function askTurn(work: Work, services: Services): Promise<Outcome> {
  const { proposals, quietTimes } = services;
  const found = await proposalAtWork(work, services);
  if (found?.proposal.state !== 'asked' || !found.proposal.personId) return done;
  const { network, chat, proposal } = found;
  if (isWithdrawn(proposal, network)) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const person = found.proposal.personId;
  const heard = await proposals.hears(network, proposal.id, person);
  if (!heard) return done;
  const language = await languageOf(person, network, services);
  const question = await turnAsked(heard, network, language, services);
  const card = turnCard({ kind: 'asked', ...question });
  return tellOrNote({ card, person, proposal: heard, network, chat, work }, services);
}
