import { type Chat, type Chats, chatKeyOf, type RefusalCause } from '../networks/chats.ts';
import type { WorkQueue } from '../storage/queue.ts';
import type { Table } from '../storage/store.ts';
import { fresh, keyOf, pointTo, workShelf } from './work.ts';

export type Refusals = ReturnType<typeof createRefusals>;

type Parts = {
  readonly table: Table;
  readonly queue: WorkQueue;
  readonly chats: Chats;
  readonly now: () => Date;
};

/** Chats in which Teams does not let the bot post. */
export function createRefusals({ table, queue, chats, now }: Parts) {
  return {
    /** Has who leads the network told once, and marks the chat. In that order a crash in between can only tell it again. */
    async note(chat: Chat, refusal: RefusalCause): Promise<void> {
      if (chat.refusal) return;
      const tell = fresh(chat.networkId, { kind: 'tell-refusal', target: chatKeyOf(chat), dueAt: now() });
      await workShelf(table).put(chat.networkId, keyOf(tell), tell);
      await chats.mark(chat, { refusal });
      await pointTo(tell, queue, now());
    },
  };
}
