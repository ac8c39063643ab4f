import { pauseCard } from '../../cards/pause-card.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import { languageFor } from './language.ts';

/** What a pause means, and then until when it lasts. */
export async function onPauseAsked(event: EventOf<'pause-viewed' | 'pause-asked'>): Promise<Reply> {
  return show(pauseCard({ language: languageFor(event), state: 'ask', round: event.round }));
}
