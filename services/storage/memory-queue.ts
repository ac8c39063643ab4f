import type { Pointer, WorkQueue } from './queue.ts';

type Message = { readonly pointer: Pointer; attempt: number; visibleAt: number };

/** A queue in memory, on the given clock, for tests that move time. The contract suite holds it to what Azure does. */
export function memoryQueue(now: () => Date): WorkQueue {
  const messages = new Set<Message>();
  const after = (seconds: number) => now().getTime() + seconds * 1_000;
  return {
    async send(pointer, delaySeconds) {
      messages.add({ pointer, attempt: 0, visibleAt: after(delaySeconds) });
    },
    async receive(most, leaseSeconds) {
      const due = [...messages].filter(({ visibleAt }) => visibleAt <= now().getTime()).slice(0, most);
      return due.map((message) => {
        message.attempt += 1;
        message.visibleAt = after(leaseSeconds);
        let receipt = message.visibleAt;
        const isStillOurs = () => messages.has(message) && message.visibleAt === receipt;
        return {
          pointer: message.pointer,
          attempt: message.attempt,
          async done() {
            if (isStillOurs()) messages.delete(message);
          },
          async later(seconds: number) {
            if (isStillOurs()) receipt = message.visibleAt = after(seconds);
          },
        };
      });
    },
  };
}
