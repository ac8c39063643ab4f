import { wishesCard } from '../../../cards/turns/wishes-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { oneMember } from '../people/one-member.ts';

type WishesEvent = EventOf<'wishes-viewed' | 'wishes-given'>;

/** Which roles somebody would rather not do, and which gladly, for nobody else to see. */
export const onWishesViewed = async (event: EventOf<'wishes-viewed'>, services: Services): Promise<Reply> =>
  wishesShown(event, services);

/** A member says it. */
export async function onWishesGiven(event: EventOf<'wishes-given'>, services: Services): Promise<Reply> {
  const { network, member } = await oneMember(event, services);
  await services.wishes.save(network.id, member.personId, event.given);
  services.log.info('wishes saved', { network: network.id });
  return wishesShown(event, services, true);
}

async function wishesShown(event: WishesEvent, services: Services, isSaved = false): Promise<Reply> {
  const { network, member } = await oneMember(event, services);
  const wishes = await services.wishes.of(network, member);
  const language = languageFor(event, network.language);
  return show(wishesCard({ language, name: network.name, wishes, isSaved, ...originOf(event) }));
}
