import { setTimeout as wait } from 'node:timers/promises';
import type { Gates } from '../../services/delivery/gates.ts';
import type { Connector } from './connector.ts';
import type { Pace } from './pace.ts';

type Parts = { readonly connector: Connector; readonly gates: Gates; readonly pace: Pace };

/** When Teams is too busy and does not say for how long. */
const secondsWhenBusy = 30;

/** Calls Teams no faster than it likes: at this instance's pace, and not at all while a tenant's gate is closed. */
export function createPacedConnector({ connector, gates, pace }: Parts): Connector {
  return async (chat, call) => {
    const seconds = await gates.secondsClosed(chat.tenantId);
    if (seconds > 0) return { kind: 'held', seconds };
    const pause = pace(chat.tenantId);
    if (pause === undefined) return { kind: 'held', seconds: 1 };
    if (pause > 0) await wait(pause);
    const answer = await connector(chat, call);
    if (answer.kind === 'answered' && answer.status === 429) {
      await gates.close(chat.tenantId, answer.retryAfter ?? secondsWhenBusy);
    }
    return answer;
  };
}
