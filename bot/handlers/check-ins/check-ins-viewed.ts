import { checkInFormCard } from '../../../cards/check-ins/check-in-form-card.ts';
import type { ProblemCode } from '../../../cards/problem-card.ts';
import { offeredIn } from '../../../services/check-ins/check-in-prompts.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { CheckInFilled } from '../../check-in-events.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { keyOfHere } from '../networks/chat-meant.ts';
import { ownWordings } from '../prompts/own-wordings.ts';
import { networkLedBy } from '../whereabouts.ts';
import { checkInsShown } from './check-ins-shown.ts';

/** Check-ins, for who leads the network: all of them, or the form to plan one. */
export async function onCheckInsViewed(event: EventOf<'check-ins-viewed'>, services: Services): Promise<Reply> {
  const network = await networkLedBy(event, services);
  if (!event.filled) return show(await checkInsShown(event, network, services, { page: event.page }));
  return show(await checkInForm(event, network, event.filled, services));
}

/** `problem`: why what was filled in cannot be. */
export async function checkInForm(
  event: EventOf<'check-ins-viewed' | 'check-in-given'>,
  network: Network,
  filled: CheckInFilled,
  { chatNames, checkIns }: Services,
  problem?: ProblemCode,
) {
  const { own, ...questions } = offeredIn(await checkIns.askable(network), network);
  const chats = (await chatNames.of(network)).map(({ chatKey: id, name }) => ({ id, name }));
  const language = event.language ?? network.language;
  return checkInFormCard({
    ...{ language, chats, here: keyOfHere(event), filled, problem, ...originOf(event) },
    ...{ ...questions, ownPrompts: ownWordings(own, language), ...checkIns.days() },
  });
}
