import type { Language } from '../../cards/card.ts';
import { NetworkId, type PersonId } from '../../services/ids.ts';
import type { Network } from '../../services/networks/network-rows.ts';
import { doors } from '../doors.ts';
import type { BotEvent, Circumstances } from '../events.ts';
import { faultOf } from '../log.ts';
import type { Services } from '../services.ts';

/** A card for one person speaks that person's language, a card for all the network's. Dutch where nothing is known. */
export function languageFor(event: Circumstances, ofNetwork: Language = 'nl'): Language {
  return isForAll(event) ? ofNetwork : (event.language ?? ofNetwork);
}

/** In which language somebody is told something one to one. */
export const languageOf = async (person: PersonId, network: Network, { members }: Services): Promise<Language> =>
  (await members.find(network.id, person))?.language ?? network.language;

const isForAll = ({ via, chat }: Circumstances) => via === 'typed' && chat.kind === 'group';

/** The same where the network is of no other use. */
export async function languageHere(event: BotEvent, { networks }: Services): Promise<Language> {
  const isKnown = !isForAll(event) && event.language !== undefined;
  return languageFor(event, isKnown ? undefined : (await networks.inChat(event.chat))?.language);
}

/** Whoever opens a view of their own tells in which language they read. Nothing fails when that cannot be kept. */
export async function noteLanguage(event: BotEvent, { chats, members, log }: Services): Promise<void> {
  const { via, chat, language, person } = event;
  if (via !== 'pressed' || !language || !doors[event.kind]) return;
  const named = 'network' in event && event.network ? NetworkId.parse(event.network) : undefined;
  const note = async () => {
    const id = chat.kind === 'personal' ? named : (await chats.find(chat))?.networkId;
    // Of another tenant nothing is written from here.
    if (id?.startsWith(`${chat.tenantId}_`)) await members.speak(id, person, language);
  };
  await note().catch((error: unknown) => log.warn('language not noted', { fault: faultOf(error) }));
}
