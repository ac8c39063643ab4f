import { myDataCard } from '../../../cards/privacy/my-data-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageHere } from '../language.ts';
import { myDataFor } from './my-networks.ts';

/** All that is stored about the one who asks. */
export async function onMeViewed(event: EventOf<'me-viewed'>, services: Services): Promise<Reply> {
  return showAll(event, services);
}

/** Taking turns again, or taking part again: what is stored then is the answer. */
export async function onReturnAsked(
  event: EventOf<'pause-ended' | 'return-asked'>,
  services: Services,
): Promise<Reply> {
  if (event.kind === 'pause-ended') await services.pauses.end(event.person, event.chat.tenantId);
  else await services.erasures.undo(event.person, event.chat.tenantId);
  return showAll(event, services);
}

async function showAll(event: EventOf<'me-viewed' | 'pause-ended' | 'return-asked'>, services: Services) {
  const { person, chat } = event;
  const { tenantId } = chat;
  const language = await languageHere(event, services);
  const download = services.downloads.linkFor({ person, tenantId, language });
  const data = await myDataFor(person, tenantId, services);
  return show(myDataCard({ language, timeZone: services.timeZone, ...data, ...originOf(event), download }));
}
