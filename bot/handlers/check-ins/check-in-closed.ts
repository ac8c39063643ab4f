import { closeCheckInCard } from '../../../cards/check-ins/check-in-sure-card.ts';
import { PersonError } from '../../../services/errors.ts';
import { RoundId } from '../../../services/ids.ts';
import { isCheckIn } from '../../../services/rounds/round-rows.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkLedBy } from '../whereabouts.ts';
import { checkInsShown } from './check-ins-shown.ts';

/** Who leads the network closes a check-in before its time; where there is too little to show, after saying so twice. */
export async function onCheckInClosed(event: EventOf<'check-in-closed'>, services: Services): Promise<Reply> {
  const { rounds, closing, log } = services;
  const network = await networkLedBy(event, services);
  const { data: id } = RoundId.safeParse(event.checkIn);
  const read = id && (await rounds.find(network.id, id));
  if (!read || !isCheckIn(read.row) || read.row.state === 'cancelled') throw new PersonError('check-in-over');
  const kind = await closing.ask(read, event.isSure);
  log.info('close asked', { network: network.id, round: read.row.id, reason: kind });
  if (kind !== 'too-few') return show(await checkInsShown(event, network, services, { notice: kind }));
  const language = event.language ?? network.language;
  return show(closeCheckInCard({ language, of: read.row.id, ...originOf(event) }));
}
