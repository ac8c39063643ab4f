import type { ServedHere } from '../../../cards/turns/served-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { leadingRole } from '../../../services/turns/rotation-rows.ts';
import type { BotEvent } from '../../events.ts';
import type { Services } from '../../services.ts';
import { decides } from '../whereabouts.ts';
import { isMemberOf } from './served-shown.ts';

/** What somebody can say of it who opens *Meer* in its chat; undefined where that is nothing. */
export async function servedHere(
  { person }: BotEvent,
  network: Network,
  chatKey: string,
  services: Services,
): Promise<ServedHere | undefined> {
  const served = await services.corrections.of(network, chatKey);
  const leading = leadingRole(network);
  const own = served?.roles.find(({ role }) => role === leading);
  if (!served || !own || (leading !== 'chair' && leading !== 'reflection-host')) return undefined;
  const { meetingNumber: meeting, roles } = served;
  const [mayTell, isMember] = await Promise.all([
    decides(person, network, { chatKey, meetingNumber: meeting }, services),
    isMemberOf(network.id, chatKey, person, services),
  ]);
  const mayBeMine = isMember && own.credit?.personId !== person;
  const hasOthers = (isMember || mayTell) && roles.length > 1;
  if (!mayTell && !mayBeMine && !hasOthers) return undefined;
  return { chat: chatKey, meeting, leading, mayBeMine, mayTell, hasOthers };
}
