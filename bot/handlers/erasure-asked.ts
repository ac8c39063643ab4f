import { eraseCard } from '../../cards/erase-card.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import { languageFor } from './language.ts';

/** What erasing means, and then that it has begun. */
export async function onErasureAsked(event: EventOf<'erasure-viewed' | 'erasure-asked'>): Promise<Reply> {
  return show(eraseCard({ language: languageFor(event), state: 'ask', round: event.round }));
}
