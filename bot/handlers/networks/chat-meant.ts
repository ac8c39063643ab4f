import { chatChoiceCard } from '../../../cards/networks/choice-card.ts';
import { PersonError } from '../../../services/errors.ts';
import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Circumstances } from '../../events.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';

/** The chat of the network that something is said or pressed in; undefined in a chat of one's own. */
export const keyOfHere = ({ chat }: Circumstances) => (chat.kind === 'group' ? chatKeyOf(chat) : undefined);

type Meaning = Circumstances & { readonly ofChat?: string | undefined };

/**
 * The chat that something was asked of: where it was asked, or from a chat of one's own the one that was chosen. Undefined
 * where there are several, and none was chosen. @throws PersonError 'chat-unknown'
 */
export async function chatMeant({ ofChat, ...event }: Meaning, network: Network, { chats }: Services) {
  const here = keyOfHere(event);
  if (here) return here;
  const keys = (await chats.ofNetwork(network)).map(chatKeyOf);
  if (ofChat && !keys.includes(ofChat)) throw new PersonError('chat-unknown');
  return ofChat ?? (keys.length === 1 ? keys[0] : undefined);
}

/** Which chat of the network is meant, for what is of one chat. */
export async function chatChoice(
  event: Circumstances & { readonly round?: string | undefined },
  network: Network,
  asked: 'trend' | 'agreements' | 'mirror' | 'roles' | 'date' | 'turns',
  { chatNames }: Services,
) {
  const chats = (await chatNames.of(network)).map(({ chatKey: id, name }) => ({ id, name }));
  const origin = { round: event.round, network: network.id };
  return chatChoiceCard({ language: languageFor(event, network.language), asked, chats, ...origin });
}
