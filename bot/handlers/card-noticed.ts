import type { Round } from '../../services/rounds/round-rows.ts';
import type { Versioned } from '../../services/storage/store.ts';
import type { BotEvent } from '../events.ts';
import { faultOf } from '../log.ts';
import type { Services } from '../services.ts';

/** A press in a meeting chat is also news of where the card stands. What somebody asked for does not fail when that cannot be used. */
export async function noticeCard(event: BotEvent, read: Versioned<Round>, { copies, log }: Services): Promise<void> {
  if (event.chat.kind === 'personal') return;
  await copies.seen(read, event.cardId).catch((error: unknown) => {
    log.warn('place of a card not noted', { network: read.row.networkId, fault: faultOf(error) });
  });
}
