import { isUnderWay, type Work } from '../../../services/delivery/work.ts';
import { afterSilence, done, lookAgain, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** In seconds. */
const untilHeard = 600;

/** Three days before a meeting: who was asked and did not answer is not waited for; the next in line is asked. */
export async function passTurn(work: Work, services: Services): Promise<Outcome> {
  const { networks, proposals, quietTimes, log } = services;
  const network = await networks.get(work.networkId);
  const proposal = network && (await proposals.find(network.id, work.target))?.row;
  if (!network || !proposal) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const ahead = await proposals.secondsTo('passAt', network, proposal.chatKey);
  if (ahead > 0) return lookAgain(ahead);
  // Since the network was left in peace, say: nobody is passed over unasked.
  const asking = services.work.keyOf({ kind: 'ask-turn', target: work.target });
  const asked = await services.work.find({ network: network.id, work: asking });
  if (isUnderWay(asked?.row.state)) return lookAgain(untilHeard);
  const { secondsToWait } = await proposals.passLate(network, work.target);
  if (secondsToWait > 0) return lookAgain(secondsToWait);
  log.info('turn looked at', { network: network.id });
  return done;
}
