import type { PersonErrorCode } from '../../../services/errors.ts';
import { toChange } from '../../../services/typed/typed-text.ts';
import type { EventOf } from '../../events.ts';
import type { Reply } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { oneMember } from './one-member.ts';
import { placeShown } from './place-shown.ts';

/** For whom somebody speaks, their own view; or, for who leads the network, that of one of its people. */
export async function onPlaceViewed(
  event: EventOf<'place-viewed' | 'place-given'>,
  services: Services,
): Promise<Reply> {
  const { network, member } = await oneMember(event, services);
  if (event.kind === 'place-viewed') return placeShown(event, services, {});
  await services.places.change(network.id, member.personId, event.place, event.person);
  services.log.info('place changed', { network: network.id });
  return placeShown(event, services, { notice: 'saved' });
}

/** What they typed, where it was refused: theirs to change. */
export async function placeToCorrect(event: EventOf<'place-given'>, code: PersonErrorCode, services: Services) {
  const refused = { code, name: toChange(event.place.name ?? '') };
  const reply = await placeShown(event, services, { refused });
  return reply.kind === 'show' ? reply.card : undefined;
}
