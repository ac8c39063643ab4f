import { myDataCard } from '../../cards/my-data-card.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { languageFor } from './language.ts';

/** All that is stored about the one who asks. */
export async function onMeViewed(
  event: EventOf<'me-viewed' | 'pause-ended' | 'return-asked'>,
  { timeZone }: Services,
): Promise<Reply> {
  return show(myDataCard({ language: languageFor(event), timeZone, networks: [], round: event.round }));
}
