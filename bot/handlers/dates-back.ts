import type { Card } from '../../cards/card.ts';
import type { PersonErrorCode } from '../../services/errors.ts';
import { cutTo, toChange } from '../../services/typed-text.ts';
import type { EventOf } from '../events.ts';
import type { Services } from '../services.ts';
import { absencesShown } from './absence-shown.ts';
import { chatMeant } from './chat-meant.ts';
import { dateShown } from './date-shown.ts';
import { networkOf } from './whereabouts.ts';

/** Of 'YYYY-MM-DD'. */
const letters = 10;

/** A day that cannot be, to change. */
export async function datesBack(
  event: EventOf<'date-given' | 'absence-given'>,
  code: PersonErrorCode,
  services: Services,
): Promise<Card | undefined> {
  const day = cutTo(letters, toChange(event.day));
  if (event.kind === 'absence-given') return absencesShown(event, services, { refused: { code, day } });
  const network = await networkOf(event, services);
  const chatKey = await chatMeant(event, network, services);
  return chatKey ? dateShown(event, network, chatKey, services, { problem: code, chosen: day }) : undefined;
}
