import type { Card } from '../../../cards/card.ts';
import type { PersonErrorCode } from '../../../services/errors.ts';
import type { EventOf } from '../../events.ts';
import type { Services } from '../../services.ts';
import { nameToCorrect } from './organisation-viewed.ts';
import { placeToCorrect } from './place-viewed.ts';

/** A form about somebody's place, or about an organisation, as it was filled in, to change. */
export function peopleBack(
  event: EventOf<'place-given' | 'organisation-renamed'>,
  code: PersonErrorCode,
  services: Services,
): Promise<Card | undefined> {
  return event.kind === 'place-given' ? placeToCorrect(event, code, services) : nameToCorrect(event, code, services);
}
