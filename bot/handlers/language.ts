import type { Language } from '../../cards/card.ts';
import type { Circumstances } from '../events.ts';

/** A card for one person speaks that person's language, a card for all the network's. Dutch where nothing is known. */
export function languageFor(event: Circumstances, ofNetwork: Language = 'nl'): Language {
  const isForAll = event.via === 'typed' && event.chat.kind === 'group';
  return isForAll ? ofNetwork : (event.language ?? ofNetwork);
}
