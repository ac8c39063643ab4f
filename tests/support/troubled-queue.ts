import { memoryQueue } from '../../services/storage/memory-queue.ts';
import type { WorkQueue } from '../../services/storage/queue.ts';

/** `twice`: every pointer comes two times. `lost`: none comes. */
export type QueueMood = 'well' | 'twice' | 'lost';

/** A queue in memory that a test can put out of order, as far as a queue may be: at least once, in no order, or lost. */
export function troubledQueue(mood: { now: QueueMood }) {
  return (now: () => Date): WorkQueue => {
    const queue = memoryQueue(now);
    return {
      ...queue,
      async send(pointer, delaySeconds) {
        if (mood.now === 'lost') return;
        await queue.send(pointer, delaySeconds);
        if (mood.now === 'twice') await queue.send(pointer, delaySeconds);
      },
    };
  };
}
