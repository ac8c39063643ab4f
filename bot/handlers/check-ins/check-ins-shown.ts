import type { Card } from '../../../cards/card.ts';
import { type CheckInsView, checkInsCard } from '../../../cards/check-ins/check-ins-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { BotEvent } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { plannedIn, runningIn } from './check-in-rows.ts';

type Showing = BotEvent & Parameters<typeof originOf>[0];

/** What is asked between two meetings now, and what is planned, for who leads the network. */
export async function checkInsShown(
  event: Showing,
  network: Network,
  services: Services,
  { notice, page }: Pick<CheckInsView, 'notice' | 'page'>,
): Promise<Card> {
  const { chatNames, checkIns, timeZone } = services;
  const language = event.language ?? network.language;
  const [chats, askable] = await Promise.all([chatNames.of(network), checkIns.askable(network)]);
  const running = await Promise.all(chats.map(({ chatKey }) => checkIns.running(network.id, chatKey)));
  const planned = (await checkIns.all(network.id)).toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return checkInsCard({
    ...{ language, timeZone, notice, page, ...originOf(event) },
    running: await Promise.all(running.flat().map((round) => runningIn(round, chats, services))),
    planned: planned.map((one) => plannedIn(one, chats, { askable, language })),
  });
}
