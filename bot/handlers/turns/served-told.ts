import { servedChoiceCard } from '../../../cards/turns/served-card.ts';
import { PersonError } from '../../../services/errors.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { decides } from '../whereabouts.ts';
import { placeServed, servedReply } from './served-viewed.ts';

/** Who leads the network, or led that meeting, looks for who did it. */
export async function onServerSought(event: EventOf<'server-sought'>, services: Services): Promise<Reply> {
  const { network, chatKey } = await placeServed(event, services);
  await refuseOther(event, network, chatKey, services);
  const { role, ofChat: chat, meetingNumber: meeting, search } = event;
  const choice = await services.choosing.people(network.id, { search, inChat: chatKey });
  const language = languageFor(event, network.language);
  return show(servedChoiceCard({ language, role, chat, meeting, ...choice, search, ...originOf(event) }));
}

/** Somebody says that they did it; who leads the network, or led that meeting, that another did. What was said last counts. */
export async function onServedTold(event: EventOf<'served-told'>, services: Services): Promise<Reply> {
  const { network, chatKey } = await placeServed(event, services);
  const { role, meetingNumber, who, person: by } = event;
  if (who !== undefined) await refuseOther(event, network, chatKey, services);
  await services.corrections.tell(network, { chatKey, meetingNumber, role, who, by });
  services.log.info('turn corrected', { network: network.id });
  return servedReply(event, network, chatKey, services);
}

async function refuseOther(
  { person, meetingNumber }: EventOf<'server-sought' | 'served-told'>,
  network: Network,
  chatKey: string,
  services: Services,
): Promise<void> {
  if (!(await decides(person, network, { chatKey, meetingNumber }, services)))
    throw new PersonError('served-not-yours');
}
