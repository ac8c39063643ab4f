import { helpCard } from '../../cards/help-card.ts';
import type { EventOf } from '../events.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { languageFor } from './language.ts';

/** A useful answer to whatever was typed. */
export async function onHelpAsked(
  event: EventOf<'help-asked'> | EventOf<'nonsense-typed'>,
  { networks }: Services,
): Promise<Reply> {
  const network = await networks.inChat(event.chat);
  const unknown = event.kind === 'nonsense-typed' ? { suggestion: event.suggestion } : undefined;
  return show(helpCard({ language: languageFor(event, network?.language), place: event.chat.kind, unknown }));
}
