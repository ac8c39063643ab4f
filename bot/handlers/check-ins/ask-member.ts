import type { AskState } from '../../../services/check-ins/asks.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { fromTarget } from '../../../services/rounds/round-targets.ts';
import { afterSilence, done, type Outcome, outcomeOf } from '../../outcome.ts';
import type { Delivery } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { mostAttempts } from '../../settlement.ts';
import { roundAtWork } from '../rounds/round-at-work.ts';
import { directQuestionsOf } from '../rounds/round-cards.ts';
import { readIn } from '../rounds/round-views.ts';
import { isClaimed } from './claimed-ask.ts';
import { tellTaken } from './taken-message.ts';

/** Asks one member a check-in's questions, one to one: once, and rather not at all than twice. */
export async function askMember(work: Work, services: Services): Promise<Outcome> {
  const { asks, quietTimes, timeZone } = services;
  const { roundId, thing: mark } = fromTarget(work.target);
  const found = await roundAtWork({ ...work, target: roundId }, services);
  if (found?.read.row.state !== 'open') return done;
  const member = await asks.waitingFor(found.read.row, mark);
  if (!member) return done;
  const ask = { networkId: work.networkId, roundId: found.read.row.id, mark };
  if (quietTimes.silenceOf(found.network)) {
    await asks.keepWaiting(ask);
    return afterSilence;
  }
  if (!(await isClaimed(ask, member.personId, found.chat.tenantId, services))) return done;
  const card = directQuestionsOf(readIn(found.read.row, member.language), found.network, timeZone);
  const told = await tellTaken(found.chat, member.personId, card, services);
  const isGivenUp = told.kind === 'failed' && work.attempts >= mostAttempts;
  if ((told.kind === 'later' || told.kind === 'failed') && !isGivenUp) {
    await asks.settle(ask, 'waiting');
    return outcomeOf(told, work, found.chat, services);
  }
  if (told.kind === 'malformed') await outcomeOf(told, work, found.chat, services);
  await asks.settle(ask, became[told.kind]);
  return done;
}

/** What perhaps arrived stays uncertain, and is never sent again. */
const became: Readonly<Record<Delivery['kind'], AskState>> = {
  ...{ sent: 'delivered', uncertain: 'uncertain' },
  ...{ refused: 'unreachable', malformed: 'unreachable', failed: 'unreachable', later: 'unreachable' },
};
