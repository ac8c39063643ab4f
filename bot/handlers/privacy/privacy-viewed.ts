import { privacyCard } from '../../../cards/privacy/privacy-card.ts';
import { keptKinds } from '../../../services/privacy/kept.ts';
import { noticeDays } from '../../../services/privacy/register-terms.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageHere } from '../language.ts';

/** How Kring treats data, as the privacy register has it: the same for everybody, so no door is needed. */
export async function onPrivacyViewed(event: EventOf<'privacy-viewed'>, services: Services): Promise<Reply> {
  const language = await languageHere(event, services);
  return show(privacyCard({ language, kept: keptKinds, noticeDays, ...originOf(event) }));
}
