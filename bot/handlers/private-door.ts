import type { Card } from '../../cards/card.ts';
import { type PrivateDoorView, privateDoorCard } from '../../cards/private-door-card.ts';
import { PersonError } from '../../services/errors.ts';
import type { BotEvent } from '../events.ts';
import { languageFor } from './language.ts';

/**
 * What is one person's alone is never posted, in no chat: whoever types it gets a door, and sees what is behind it in a
 * view of their own. Undefined when this is such a view. @throws PersonError 'client-too-old' where there are no views
 */
export function doorFor(event: BotEvent, to: PrivateDoorView['to']): Card | undefined {
  if (event.via === 'submitted') throw new PersonError('client-too-old');
  return event.via === 'typed' ? privateDoorCard({ language: languageFor(event), to }) : undefined;
}
