import { chatKeyOf } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { createMembers } from '../../services/people/members.ts';
import type { Tables } from '../../services/storage/store.ts';
import { listed } from '../support/chat-in-memory.ts';
import type { Entity } from '../support/dump.ts';
import { type Someone, tenantId } from '../support/people.ts';

/** The chat of one made-up network. `coordinator` adds the bot and takes the role, and does nothing else. */
export type Cast = {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly people: readonly Someone[];
  readonly coordinator: Someone;
};

/** What somebody collects who reads along everywhere but in the bot's memory. */
export type Traces = {
  readonly log: readonly string[];
  readonly messages: readonly string[];
  /** What storage was asked for: keys and filters, as they stand in the URLs of requests. */
  readonly requests: readonly string[];
};

/** A bot behind its front door, with storage that can be copied and a clock that can be moved. */
export type Stage = {
  readonly tables: Tables;
  readonly masterKey: Buffer;
  /** Storage's clock. */
  now(): Date;
  /** Resolves to the status of the bot's answer. */
  tell(cast: Cast, from: Someone, activity: Record<string, unknown>): Promise<number | undefined>;
  /** How many chats can be played at once; and what goes by between two presses in one chat. */
  readonly atOnce: number;
  pause(): Promise<void>;
  /** Lets so many seconds go by, and all be done that is due by then. */
  pass(seconds: number, casts: readonly Cast[]): Promise<void>;
  dump(): Promise<readonly Entity[]>;
  traces(): Traces;
  stop(): Promise<void>;
};

export function castOf(nth: number, people: number): Cast {
  const all = Array.from({ length: people }, (_, at) => ({
    id: `29:1ring${nth}x-${at}`,
    name: `Lid ${at} van Ring ${nth}`,
    email: `lid${at}@huis${at % 3}.ring${nth}.example`,
  }));
  const coordinator = { id: `29:1ring${nth}x-coordinator`, name: `Coördinator van Ring ${nth}` };
  return { id: `19:meeting_ring${nth}@thread.v2`, tenantId, name: `Ring ${nth}`, people: all, coordinator };
}

export const networkOf = (cast: Cast) => networkIdOf({ tenantId: cast.tenantId, chatId: cast.id });

/** What whoever added the bot presses to lead the network. */
export const takingRole = {
  ...{ type: 'invoke', name: 'adaptiveCard/action' },
  value: { action: { type: 'Action.Execute', verb: 'coordinator.take', data: { verb: 'coordinator.take' } } },
};

/** As after a first round: the members are known, and the coordinator switched remarks on. */
export async function askForRemarks({ tables, now }: Stage, cast: Cast): Promise<void> {
  const network = networkOf(cast);
  const members = createMembers({ table: tables.Networks, turns: tables.Turns, now });
  await members.sync(network, chatKeyOf({ tenantId: cast.tenantId, chatId: cast.id }), cast.people.map(listed), 0);
  const stored = await tables.Networks.get(network, 'network');
  if (!stored) throw new Error('the network has not begun');
  await tables.Networks.put(network, 'network', { ...stored.row, freeText: true });
}
