import { type DequeuedMessageItem, type QueueClient, RestError } from '@azure/storage-queue';
import { z } from 'zod';
import type { Pointer, Taken, WorkQueue } from './queue.ts';

const PointerMessage = z.strictObject({ network: z.string().min(1), work: z.string().min(1) });
const keepForEver = -1;
const timeoutMilliseconds = 8_000;
const inTime = () => ({ abortSignal: AbortSignal.timeout(timeoutMilliseconds) });

/** The queue of work in Azure Queue Storage (or Azurite). What is no pointer goes to `poison`, where an operator finds it. */
export function azureQueue(queue: QueueClient, poison: QueueClient): WorkQueue {
  return {
    async send(pointer, delaySeconds) {
      const options = { visibilityTimeout: Math.ceil(delaySeconds), messageTimeToLive: keepForEver };
      await queue.sendMessage(encode(pointer), { ...inTime(), ...options });
    },
    async receive(most, leaseSeconds) {
      const options = { numberOfMessages: most, visibilityTimeout: leaseSeconds };
      const { receivedMessageItems } = await queue.receiveMessages({ ...inTime(), ...options });
      const taken = await Promise.all(receivedMessageItems.map((item) => taking(queue, poison, item)));
      return taken.filter((one) => one !== undefined);
    },
  };
}

async function taking(queue: QueueClient, poison: QueueClient, item: DequeuedMessageItem): Promise<Taken | undefined> {
  let { popReceipt } = item;
  const pointer = decode(item.messageText);
  if (!pointer) {
    await poison.sendMessage(item.messageText, { ...inTime(), messageTimeToLive: keepForEver });
    await queue.deleteMessage(item.messageId, popReceipt, inTime());
    return undefined;
  }
  return {
    pointer,
    attempt: item.dequeueCount,
    done: () => unlessLost(async () => void (await queue.deleteMessage(item.messageId, popReceipt, inTime()))),
    later: (seconds) =>
      unlessLost(async () => {
        const { messageId, messageText } = item;
        const updated = await queue.updateMessage(messageId, popReceipt, messageText, Math.ceil(seconds), inTime());
        popReceipt = updated.popReceipt ?? popReceipt;
      }),
  };
}

/** 404: already gone. 400: the lease ended and somebody else holds the message now. */
async function unlessLost(update: () => Promise<void>): Promise<void> {
  try {
    await update();
  } catch (error) {
    if (!(error instanceof RestError) || ![400, 404].includes(error.statusCode ?? 0)) throw error;
  }
}

/** Base64, since a control character in plain text makes a message unreadable for ever. */
const encode = (pointer: Pointer) => Buffer.from(JSON.stringify(pointer)).toString('base64');

function decode(text: string): Pointer | undefined {
  try {
    return PointerMessage.parse(JSON.parse(Buffer.from(text, 'base64').toString()));
  } catch {
    return undefined;
  }
}
