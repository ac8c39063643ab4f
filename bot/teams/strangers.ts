import { problemCard } from '../../cards/problem-card.ts';
import type { BotEvent } from '../events.ts';
import type { Log } from '../log.ts';
import type { Messenger } from '../ports.ts';
import { type Reply, show, silence } from '../replies.ts';
import type { Connector } from './connector.ts';
import { createMessenger } from './messenger.ts';
import type { Pace } from './pace.ts';
import { createPacedConnector } from './paced-connector.ts';

type Parts = { readonly connector: Connector; readonly pace: Pace; readonly log: Log };

/** All of them wait in one line: each on their own, they could fill our memory with names. */
const everybody = 'strangers';
const nothingWritten = { secondsClosed: async () => 0, close: async () => undefined };

/** For chats of a tenant that is not served: a sentence for who waits for one. Nothing of them is kept, or said in the log. */
export function createStrangers({ connector, pace, log }: Parts) {
  const paced = createPacedConnector({ connector, gates: nothingWritten, pace: () => pace(everybody) });
  const messenger: Messenger = createMessenger(paced, (card) => card);
  return {
    messenger,
    async handle({ kind, via, language = 'nl' }: BotEvent): Promise<Reply> {
      if (via !== 'typed' && via !== 'pressed') return silence;
      log.info('refused', { event: kind, code: 'tenant-not-served' });
      return show(problemCard({ language, code: 'tenant-not-served' }));
    },
  };
}
