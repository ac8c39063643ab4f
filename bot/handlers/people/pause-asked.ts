import { pauseCard } from '../../../cards/people/pause-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageHere } from '../language.ts';

/** What a pause means, and until when it lasts. */
export async function onPauseAsked(event: EventOf<'pause-viewed' | 'pause-asked'>, services: Services): Promise<Reply> {
  const { pauses, timeZone } = services;
  const { person } = event;
  const origin = originOf(event);
  const { tenantId } = event.chat;
  const isAsked = event.kind === 'pause-asked';
  const until = await (isAsked ? pauses.begin(person, tenantId, event.days) : pauses.until(person, tenantId));
  const language = await languageHere(event, services);
  if (!until) return show(pauseCard({ language, state: 'ask', ...origin }));
  return show(pauseCard({ language, state: 'paused', timeZone, until, ...origin }));
}
