import { cancelCheckInCard } from '../../../cards/check-ins/check-in-sure-card.ts';
import { RoundId } from '../../../services/ids.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkLedBy } from '../whereabouts.ts';
import { checkInsShown } from './check-ins-shown.ts';

/** Who leads the network takes back a check-in: one that is open, or comes back, after saying so twice. */
export async function onCheckInCancelled(event: EventOf<'check-in-cancelled'>, services: Services): Promise<Reply> {
  const { checkIns, checkInEnds, log } = services;
  const { checkIn: of, isSure, person } = event;
  const network = await networkLedBy(event, services);
  const { data: round } = RoundId.safeParse(of);
  const language = event.language ?? network.language;
  const planned = round ? undefined : await checkIns.find(network.id, of);
  const isRepeating = planned?.state === 'planned' && planned.every !== 'never';
  if ((round || isRepeating) && !isSure)
    return show(cancelCheckInCard({ language, of, kind: round ? 'open' : 'repeating', ...originOf(event) }));
  await (round ? checkInEnds.cancel(network.id, round, person) : checkIns.cancel(network.id, of, person));
  log.info('check-in cancelled', { network: network.id });
  return show(await checkInsShown(event, network, services, { notice: 'cancelled' }));
}
