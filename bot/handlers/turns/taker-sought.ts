import type { Card } from '../../../cards/card.ts';
import type { ProblemCode } from '../../../cards/problem-card.ts';
import { givingCard } from '../../../cards/turns/giving-card.ts';
import { PersonError, type PersonErrorCode } from '../../../services/errors.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { chatMeant } from '../networks/chat-meant.ts';
import { networkLedBy } from '../whereabouts.ts';

type Giving = EventOf<'taker-sought' | 'turn-given'>;

/** Who leads the network looks for whom to ask for a role at the coming meeting. */
export async function onTakerSought(event: EventOf<'taker-sought'>, services: Services): Promise<Reply> {
  return show(await takers(event, services, { search: event.search }));
}

/** The form as it was, with why nobody was asked. */
export const givingBack = (event: EventOf<'turn-given'>, problem: PersonErrorCode, services: Services) =>
  takers(event, services, { problem });

/** The chat that it is about, for who leads its network. @throws PersonError 'chat-unknown' | as `networkLedBy` */
export async function placeGiven(event: Giving, services: Services) {
  const network = await networkLedBy(event, services);
  const chatKey = await chatMeant(event, network, services);
  if (!chatKey) throw new PersonError('chat-unknown');
  return { network, chatKey };
}

async function takers(
  event: Giving,
  services: Services,
  told: { readonly search?: string; readonly problem?: ProblemCode },
): Promise<Card> {
  const { network, chatKey: chat } = await placeGiven(event, services);
  const { role, meetingNumber: meeting, reason } = event;
  const choice = await services.choosing.people(network.id, { search: told.search, inChat: chat });
  const language = languageFor(event, network.language);
  return givingCard({ language, role, chat, meeting, ...choice, reason, ...told, ...originOf(event) });
}
