import type { Card } from '../../../cards/card.ts';
import { type Wish, wishIn } from '../../../services/check-ins/check-in-wishes.ts';
import { PersonError, type PersonErrorCode } from '../../../services/errors.ts';
import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { keyOfHere } from '../networks/chat-meant.ts';
import { networkLedBy } from '../whereabouts.ts';
import { checkInPreview } from './check-in-preview.ts';
import { checkInsShown } from './check-ins-shown.ts';
import { checkInForm } from './check-ins-viewed.ts';

type CheckInGiven = EventOf<'check-in-given'>;

/** Who leads the network fills in a check-in, and sees what will happen; then plans it. */
export async function onCheckInGiven(event: CheckInGiven, services: Services): Promise<Reply> {
  const { checkIns, log } = services;
  const network = await networkLedBy(event, services);
  const wish = wishIn(givenIn(event), await checkIns.askable(network));
  const chatKey = await chatMeant(event, network, wish, services);
  if (!event.isSure) return show(await checkInPreview(event, network, wish, chatKey, services));
  const { state } = await checkIns.plan(network.id, chatKey, { ...wish, id: event.plan }, event.person);
  log.info('check-in planned', { network: network.id });
  return show(await checkInsShown(event, network, services, { notice: state === 'skipped' ? undefined : state }));
}

/** The form as they filled it in, where it was refused. */
export async function checkInBack(event: CheckInGiven, code: PersonErrorCode, services: Services): Promise<Card> {
  return checkInForm(event, await networkLedBy(event, services), event.filled, services, code);
}

const givenIn = ({ filled }: CheckInGiven) => ({
  questions: [filled.question1, filled.question2, filled.question3].map((one) => one ?? ''),
  audience: filled.forWhom ?? '',
  asks: filled.where ?? '',
  day: filled.day ?? '',
  every: filled.every ?? '',
  chat: filled.whichChat ?? '',
});

/** The one that was chosen, else the one it is said in, else the only one. @throws PersonError 'choice-unknown' */
async function chatMeant(event: CheckInGiven, network: Network, { chatKey }: Wish, { chats }: Services) {
  const keys = (await chats.ofNetwork(network)).map(chatKeyOf);
  const meant = chatKey ?? keyOfHere(event) ?? (keys.length === 1 ? keys[0] : undefined);
  if (!meant || !keys.includes(meant)) throw new PersonError('choice-unknown');
  return meant;
}
