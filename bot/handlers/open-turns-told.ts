import type { Language } from '../../cards/card.ts';
import { openTurnsCard } from '../../cards/open-turns-card.ts';
import type { Chat } from '../../services/chats.ts';
import type { PersonId } from '../../services/ids.ts';
import type { Meeting } from '../../services/meetings.ts';
import type { Network } from '../../services/network-rows.ts';
import { presentLeadersOf } from '../../services/presence.ts';
import type { TurnRole } from '../../services/turn-roles.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, onceNoted, outcomeOf } from '../outcome.ts';
import type { Services } from '../services.ts';
import { tellMember } from './one-to-one.ts';

export type MeetingAtWork = { readonly network: Network; readonly chat: Chat; readonly meeting: Meeting };

/** Who leads the network hears which roles are open. It counts as a message of their month: whoever had two reads it in the digest. */
export async function openTurnsTold(
  { network, chat, meeting }: MeetingAtWork,
  open: readonly TurnRole[],
  work: Work,
  services: Services,
  note = async () => {},
): Promise<Outcome> {
  const [leader] = presentLeadersOf(network);
  if (!leader) return done;
  const language = await languageOf(leader, network, services);
  const name = chat.name ?? network.name;
  const card = openTurnsCard({ language, network: network.id, chat: meeting.chatKey, name, open });
  const told = await tellMember(chat, leader, card, services);
  if (told.kind === 'sent') return onceNoted(note());
  return told.kind === 'refused' || told.kind === 'spared' ? done : outcomeOf(told, work, chat, services);
}

const languageOf = async (person: PersonId, network: Network, { members }: Services): Promise<Language> =>
  (await members.find(network.id, person))?.language ?? network.language;
