import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type NetworkId, PersonId } from '../ids.ts';
import { startingWith } from '../storage/keys.ts';
import { moment, shelf } from '../storage/rows.ts';
import type { Step, Table } from '../storage/store.ts';
import { type GiveReason, giveReasons } from '../turns/give-reasons.ts';

const actionKinds = [
  'coordinator-appointed',
  'network-described',
  'chairing-changed',
  'coordinator-confirmed',
  'deputy-appointed',
  'deputy-ended',
  'role-claimed',
  'role-asked',
  'role-withdrawn',
  'purpose-changed',
  'ambition-changed',
  'threshold-changed',
  'free-text-switched',
  'terms-changed',
  'questions-chosen',
  'prompt-switched',
  'own-prompt-added',
  'own-prompt-removed',
  'start-chosen',
  'network-paused',
  'network-resumed',
  'remark-released',
  'remark-deleted',
  'said-removed',
  'network-ended',
  'network-continued',
  'organisation-renamed',
  'member-corrected',
  'chat-named',
  'chat-linked',
  'check-in-planned',
  'check-in-cancelled',
  'mirror-shared',
  'rotation-changed',
  'turn-given',
] as const;

/** What somebody with a say in a network did, and when: never what it was about, nor a word that anybody wrote. */
export type Action = z.infer<typeof Action>;
const Action = z.object({
  kind: z.enum(actionKinds),
  at: moment,
  /** Absent once that person was erased. */
  by: PersonId.optional(),
  /** Of a turn that was given to somebody: why. */
  reason: z.enum(giveReasons).optional(),
});

export type Actions = ReturnType<typeof createActions>;

const prefix = 'action_';

/** The action log of each network. A line is written in the transaction of what it tells. */
export function createActions({ table, now }: { table: Table; now: () => Date }) {
  const actions = shelf(table, Action);
  return {
    logging(kind: Action['kind'], by: PersonId | undefined, reason?: GiveReason): Step {
      const at = now();
      return actions.inserting(`${prefix}${at.toISOString()}_${randomUUID()}`, { kind, at, by, reason });
    },
    /** Oldest first: keys begin with the moment. */
    async list(networkId: NetworkId): Promise<readonly Action[]> {
      return (await actions.survey(networkId, startingWith(prefix))).readable.map(({ row }) => row);
    },
  };
}
