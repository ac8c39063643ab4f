import type { PersonId } from '../../../services/ids.ts';
import { silentSince } from '../../../services/networks/endings.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { BotEvent } from '../../events.ts';
import type { Services } from '../../services.ts';

/**
 * The network of the chat, begun and welcomed when there is none yet. `addedBy` may take the coordinator's role. One that
 * ended since the bot was taken out of its chat goes on when the bot hears from there.
 */
export async function begin(event: BotEvent, services: Services, addedBy?: PersonId): Promise<Network> {
  const { networks, endings, log } = services;
  const known = await networks.inChat(event.chat);
  if (known) {
    if (addedBy) await networks.addedBy(known, event.chat, addedBy);
    return isBack(event, known) ? endings.undo(known.id) : known;
  }
  const language = addedBy && event.language;
  const { network, isNew } = await networks.begin(event.chat, { name: event.chat.name, addedBy, language });
  if (isNew) log.info('network begun', { network: network.id });
  return network;
}

/** News of a meeting may come late: what happened before the bot was taken out does not say that it is back. */
function isBack(event: BotEvent, { endsAt, endedBy }: Network): boolean {
  if (!endsAt || endedBy !== 'removal') return false;
  const since = silentSince(endsAt);
  if (event.kind === 'meeting-started') return event.startedAt > since;
  return event.kind !== 'meeting-ended' || event.endedAt > since;
}
