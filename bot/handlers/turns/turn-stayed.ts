import { turnCard } from '../../../cards/turns/turn-card.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import { languageFor } from '../language.ts';

/** Somebody said "not this time" twice, and wants to be asked again: they are. Writes nothing. */
export async function onTurnStayed(event: EventOf<'turn-stayed'>): Promise<Reply> {
  return show(turnCard({ language: languageFor(event), kind: 'stayed' }));
}
