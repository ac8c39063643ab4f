import { longestDelaySeconds, type Pointer, type Taken, type WorkQueue } from './queue.ts';

type Message = { readonly pointer: Pointer; attempt: number; visibleAt: number };

/** A queue in memory, on the given clock, for tests that move time. The contract suite holds it to what Azure does. */
export function memoryQueue(now: () => Date): WorkQueue {
  const messages = new Set<Message>();
  let poisoned: Pointer[] = [];
  const after = (seconds: number) => now().getTime() + seconds * 1_000;
  const add = (pointer: Pointer, delaySeconds: number) =>
    messages.add({ pointer, attempt: 0, visibleAt: after(delaySeconds) });

  function take(message: Message, leaseSeconds: number): Taken {
    message.attempt += 1;
    let receipt = after(leaseSeconds);
    message.visibleAt = receipt;
    const { pointer, attempt } = message;
    const isStillOurs = () => messages.has(message) && message.visibleAt === receipt;
    const remove = () => isStillOurs() && messages.delete(message);
    return {
      ...{ pointer, attempt },
      done: async () => void remove(),
      async later(seconds) {
        if (remove()) add(pointer, Math.min(seconds, longestDelaySeconds));
      },
      async renew(seconds) {
        if (!isStillOurs()) return;
        receipt = after(seconds);
        message.visibleAt = receipt;
      },
      async poison() {
        if (remove()) poisoned.push(pointer);
      },
    };
  }

  return {
    send: async (pointer, delaySeconds) => void add(pointer, delaySeconds),
    async receive(most, leaseSeconds) {
      const due = [...messages].filter(({ visibleAt }) => visibleAt <= now().getTime()).slice(0, most);
      return due.map((message) => take(message, leaseSeconds));
    },
    depths: async () => ({ waiting: messages.size, poisoned: poisoned.length }),
    async redeem({ network, work }) {
      poisoned = poisoned.filter((known) => known.network !== network || known.work !== work);
    },
  };
}
