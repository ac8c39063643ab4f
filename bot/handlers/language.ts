import type { Language } from '../../cards/card.ts';
import type { BotEvent, Circumstances } from '../events.ts';
import type { Services } from '../services.ts';

/** A card for one person speaks that person's language, a card for all the network's. Dutch where nothing is known. */
export function languageFor(event: Circumstances, ofNetwork: Language = 'nl'): Language {
  return isForAll(event) ? ofNetwork : (event.language ?? ofNetwork);
}

const isForAll = ({ via, chat }: Circumstances) => via === 'typed' && chat.kind === 'group';

/** The same where the network is of no other use. */
export async function languageHere(event: BotEvent, { networks }: Services): Promise<Language> {
  const isKnown = !isForAll(event) && event.language !== undefined;
  return languageFor(event, isKnown ? undefined : (await networks.inChat(event.chat))?.language);
}
