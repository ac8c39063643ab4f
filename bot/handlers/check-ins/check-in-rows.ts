import type { Language } from '../../../cards/card.ts';
import type { AskCounts } from '../../../services/check-ins/asks.ts';
import type { Askable } from '../../../services/check-ins/check-in-prompts.ts';
import type { CheckIn } from '../../../services/check-ins/check-in-rows.ts';
import type { NamedChat } from '../../../services/networks/chat-names.ts';
import type { Round } from '../../../services/rounds/round-rows.ts';
import type { Services } from '../../services.ts';
import { ownWordings } from '../prompts/own-wordings.ts';

/** Where there is but one chat, its name says nothing. */
const nameOf = (chatKey: string, chats: readonly NamedChat[]) =>
  chats.length > 1 ? chats.find((chat) => chat.chatKey === chatKey)?.name : undefined;

/** One that is open, for who leads the network. */
export async function runningIn(round: Round, chats: readonly NamedChat[], { asks }: Services) {
  const { id, networkId, audience, asks: how, closesAt, chatKey } = round;
  const counts = how === 'one-to-one' ? together(await asks.countsOf(networkId, id)) : undefined;
  const { promptIds, ownPrompts, cardId } = round;
  const isInChat = cardId !== undefined;
  return { id, promptIds, ownPrompts, audience, asks: how, closesAt, counts, isInChat, chat: nameOf(chatKey, chats) };
}

/** Who got it, who still will, and who will not: what kept it from them is told to nobody. */
function together({ delivered: sent, uncertain, unreachable, spared, ...coming }: AskCounts) {
  const toSend = Object.values(coming).reduce((sum, count) => sum + count, 0);
  return { sent, toSend, inChat: uncertain + unreachable + spared };
}

type Wording = { readonly askable: Askable; readonly language: Language };

/** One that waits for its day, with what it will ask by now; or one that did not start. */
export function plannedIn(one: CheckIn, chats: readonly NamedChat[], { askable, language }: Wording) {
  const { id, audience, asks, startsAt, every, state, skippedAt, skippedFor, chatKey } = one;
  const skipped = skippedAt && skippedFor && { at: skippedAt, reason: skippedFor };
  const isOver = state === 'over';
  const promptIds = one.promptIds.filter((prompt) => isOver || askable.promptIds.includes(prompt));
  return {
    ...{ id, promptIds, ownPrompts: ownWordings(askable.own, language) },
    ...{ audience, asks, startsAt, every, isOver, skipped, chat: nameOf(chatKey, chats) },
  };
}
