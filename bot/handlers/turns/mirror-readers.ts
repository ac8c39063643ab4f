import { leads } from '../../../services/leading/leaders.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { BotEvent } from '../../events.ts';
import type { Services } from '../../services.ts';
import { decides } from '../whereabouts.ts';

/** Who leads the network, and who chairs this chat: its latest meeting, or the next one. */
export async function readsAll({ person }: BotEvent, network: Network, chatKey: string, services: Services) {
  if (leads(network, person)) return true;
  const latest = await services.meetings.latestNumber(network.id, chatKey);
  const chaired = [latest, latest + 1].map((meetingNumber) =>
    decides(person, network, { chatKey, meetingNumber }, services),
  );
  return (await Promise.all(chaired)).includes(true);
}

/** Whether there is a mirror for this reader to see. */
export async function mayReadMirror(event: BotEvent, network: Network, chatKey: string, services: Services) {
  const [all, share] = await Promise.all([
    readsAll(event, network, chatKey, services),
    services.mirrors.shownIn(network.id, chatKey),
  ]);
  return all || share !== 'nothing';
}
