import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { oneMember } from '../people/one-member.ts';
import { absencesShown } from './absence-shown.ts';

/** On which days somebody is not there, for nobody else to see. */
export const onAbsenceViewed = async (event: EventOf<'absence-viewed'>, services: Services): Promise<Reply> =>
  show(await absencesShown(event, services));

/** A member says it of a day. */
export async function onAbsenceGiven(event: EventOf<'absence-given'>, services: Services): Promise<Reply> {
  const { network, member } = await oneMember(event, services);
  const notice = await services.absences.save(network.id, member.personId, event.day);
  services.log.info('absence saved', { network: network.id });
  return show(await absencesShown(event, services, { notice }));
}

/** They will be there after all. */
export async function onAbsenceDropped(event: EventOf<'absence-dropped'>, services: Services): Promise<Reply> {
  const { network, member } = await oneMember(event, services);
  await services.absences.drop(network.id, member.personId, event.day);
  services.log.info('absence dropped', { network: network.id });
  return show(await absencesShown(event, services, { notice: 'dropped' }));
}
