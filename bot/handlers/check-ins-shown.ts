import type { Card } from '../../cards/card.ts';
import { type CheckInsView, checkInsCard } from '../../cards/check-ins-card.ts';
import type { AskCounts } from '../../services/asks.ts';
import type { NamedChat } from '../../services/chat-names.ts';
import type { CheckIn } from '../../services/check-in-rows.ts';
import type { Network } from '../../services/network-rows.ts';
import type { Round } from '../../services/round-rows.ts';
import type { BotEvent } from '../events.ts';
import { originOf } from '../origin.ts';
import type { Services } from '../services.ts';

type Showing = BotEvent & Parameters<typeof originOf>[0];

/** What is asked between two meetings now, and what is planned, for who leads the network. */
export async function checkInsShown(
  event: Showing,
  network: Network,
  services: Services,
  notice?: CheckInsView['notice'],
): Promise<Card> {
  const { chatNames, checkIns, timeZone } = services;
  const chats = await chatNames.of(network);
  const running = await Promise.all(chats.map(({ chatKey }) => checkIns.running(network.id, chatKey)));
  const planned = (await checkIns.all(network.id)).toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return checkInsCard({
    ...{ language: event.language ?? network.language, timeZone, notice, ...originOf(event) },
    running: await Promise.all(running.flat().map((round) => runningIn(round, chats, services))),
    planned: planned.map((one) => plannedIn(one, chats)),
  });
}

/** Where there is but one chat, its name says nothing. */
const nameOf = (chatKey: string, chats: readonly NamedChat[]) =>
  chats.length > 1 ? chats.find((chat) => chat.chatKey === chatKey)?.name : undefined;

async function runningIn(round: Round, chats: readonly NamedChat[], { asks }: Services) {
  const { id, networkId, audience, asks: how, closesAt, chatKey } = round;
  const counts = how === 'one-to-one' ? together(await asks.countsOf(networkId, id)) : undefined;
  return { id, audience, asks: how, closesAt, counts, chat: nameOf(chatKey, chats) };
}

/** Who got it, who still will, and who will not: what kept it from them is told to nobody. */
function together({ delivered: sent, uncertain, unreachable, spared, ...coming }: AskCounts) {
  const toSend = Object.values(coming).reduce((sum, count) => sum + count, 0);
  return { sent, toSend, inChat: uncertain + unreachable + spared };
}

function plannedIn(one: CheckIn, chats: readonly NamedChat[]) {
  const { id, audience, asks, startsAt, every, state, skippedAt, skippedFor, chatKey } = one;
  const skipped = skippedAt && skippedFor && { at: skippedAt, reason: skippedFor };
  return { id, audience, asks, startsAt, every, isOver: state === 'over', skipped, chat: nameOf(chatKey, chats) };
}
