import { chatNameCard } from '../../../cards/networks/chats-card.ts';
import type { PersonErrorCode } from '../../../services/errors.ts';
import { toChange } from '../../../services/typed/typed-text.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { languageHere } from '../language.ts';

/** That of what a chat is called. */
export async function chatNameBack(event: EventOf<'chat-named'>, code: PersonErrorCode, services: Services) {
  const refused = { code, name: toChange(event.name) };
  const language = await languageHere(event, services);
  return chatNameCard({ language, chat: event.ofChat, isSaved: false, refused, ...originOf(event) });
}
