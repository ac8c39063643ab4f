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
  const { meetings } = services;
  const network = await networkMeant(event, services);
  const { ofChat: chatKey, meetingNumber, size } = event;
  const meeting = { chatKey, meetingNumber };
  if (!(await decides(event.person, network, meeting, services))) throw new PersonError('not-yours-to-start');
  const what = await whatFollows(event, network, services);
  const isOpen = what === 'noted' || what === 'unremarked' || what === 'talk';
  if (isOpen && !(await meetings.size(network.id, meeting, size))) throw new PersonError('round-unknown');
  const language = languageFor(event, network.language);
  return show(sizeCard({ language, size, what, chat: chatKey, meeting: meetingNumber, ...originOf(event) }));
}

/** Of a meeting that was asked about the form stands; of one that is over without it nothing is asked any more. */
async function whatFollows(event: SizeTold, network: Network, services: Services): Promise<SizeView['what']> {
  const { ofChat: chatKey, meetingNumber, size } = event;
  const round = (await services.rounds.ofMeeting(network.id, { chatKey, meetingNumber }))?.row;
  if (round?.state === 'open') return round.form === 'spoken' ? 'aloud' : 'asked';
  const isOn = (await services.meetings.goingOn(network.id, chatKey))?.number === meetingNumber;
  if (round || !isOn) return 'over';
  if (isTooFew(network, size) && size !== 'under-five') return 'talk';
  return network.freeText && size === 'five-to-seven' ? 'unremarked' : 'noted';
}
