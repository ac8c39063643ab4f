import { privacyCard } from '../../cards/privacy-card.ts';
import { keptKinds } from '../../services/kept.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import { languageFor } from './language.ts';
import { doorFor } from './private-door.ts';

/** How Kring treats data, as the privacy register has it: the same for everybody. */
export async function onPrivacyViewed(event: EventOf<'privacy-viewed'>): Promise<Reply> {
  const card = privacyCard({ language: languageFor(event), kept: keptKinds, round: event.round });
  return show(doorFor(event, 'privacy') ?? card);
}
