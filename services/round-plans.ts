import type { Asked } from './asked.ts';
import type { NetworkId } from './ids.ts';
import { isBigEnoughForRemarks, type Members } from './members.ts';
import type { Network } from './network-rows.ts';
import type { Plan } from './new-rounds.ts';
import { promptsFor } from './prompts.ts';

/** What a meeting's round in this chat asks, and how, after all that the chat was asked before. */
export async function planFor(network: Network, chatKey: string, members: Members): Promise<(asked: Asked) => Plan> {
  const freeText = network.freeText && (await mayHaveRemarks(network.id, chatKey, members));
  return (asked) => ({ form: 'card', freeText, promptIds: promptsFor({ ...network, networkId: network.id, asked }) });
}

/** A chat that became too small since its coordinator switched remarks on, or always was, is not asked for any. */
const mayHaveRemarks = async (id: NetworkId, chatKey: string, members: Members) =>
  isBigEnoughForRemarks(await members.inChat(id, chatKey));
