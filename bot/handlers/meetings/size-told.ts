import { type SizeView, sizeCard } from '../../../cards/meetings/size-card.ts';
import { PersonError } from '../../../services/errors.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { isTooFew } from '../../../services/rounds/round-plans.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { decides } from '../whereabouts.ts';
import { networkMeant } from './meeting-meant.ts';

type SizeTold = EventOf<'size-told'>;

/** Who chairs the meeting, or leads the network, says with how many they are: their round takes the form that fits. */
export async function onSizeTold(event: SizeTold, services: Services): Promise<Reply> {
  const { meetings, rounds } = services;
  const network = await networkMeant(event, services);
  const { ofChat: chatKey, meetingNumber, size } = event;
  const meeting = { chatKey, meetingNumber };
  if (!(await decides(event.person, network, meeting, services))) throw new PersonError('not-yours-to-start');
  const isAsked = (await rounds.ofMeeting(network.id, meeting)) !== undefined;
  if (!isAsked && !(await meetings.size(network.id, meeting, size))) throw new PersonError('round-unknown');
  const language = languageFor(event, network.language);
  return show(sizeCard({ language, size, what: whatFollows(isAsked, network, size), ...originOf(event) }));
}

function whatFollows(isAsked: boolean, network: Network, size: SizeTold['size']): SizeView['what'] {
  if (isAsked) return 'too-late';
  return isTooFew(network, size) && size !== 'under-five' ? 'talk' : 'noted';
}
