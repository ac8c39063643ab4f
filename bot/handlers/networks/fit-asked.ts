import { fitCard } from '../../../cards/networks/fit-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import { languageFor } from '../language.ts';

/** Whether Kring works for people like these: the same for everybody. */
export async function onFitAsked(event: EventOf<'fit-asked'>): Promise<Reply> {
  return show(fitCard({ language: languageFor(event), ...originOf(event) }));
}
