import { type Chat, type Chats, chatKeyOf } from './chats.ts';
import type { Table } from './storage/store.ts';
import type { NewWork, WorkList } from './work.ts';

export type Refusals = ReturnType<typeof createRefusals>;

type Parts = { readonly table: Table; readonly chats: Chats; readonly work: WorkList; readonly now: () => Date };

/** Chats in which Teams does not let the bot post. */
export function createRefusals({ table, chats, work, now }: Parts) {
  return {
    /** Has the coordinator told once, and marks the chat. In that order a crash in between can only tell it again. */
    async note(chat: Chat): Promise<void> {
      if (chat.refused) return;
      const tell: NewWork = { kind: 'tell-refusal', target: chatKeyOf(chat), dueAt: now() };
      await table.transact(chat.networkId, [work.planning(chat.networkId, tell)]);
      await chats.mark(chat, { refused: true });
      await work.announce(chat.networkId, [tell]);
    },
  };
}
