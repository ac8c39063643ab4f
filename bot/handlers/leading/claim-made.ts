import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';
import { appointmentFor } from './appointment-viewed.ts';
import { memberHere } from './still-there.ts';

/** Anybody in the chat who has an account may want the role; a second member has to confirm it. */
export async function onClaimMade(event: EventOf<'claim-made'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  await memberHere(event, network, services);
  const { kind, appointment } = await services.leadership.claim(network.id, event.person, chatKeyOf(event.chat));
  services.log.info('role claimed', { network: network.id, reason: kind });
  const isFirst = kind === 'first-by-another';
  return show(await appointmentFor({ ...event, isFirst }, network, appointment, services));
}
