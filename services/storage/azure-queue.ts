import { type DequeuedMessageItem, type QueueClient, RestError } from '@azure/storage-queue';
import { z } from 'zod';
import { longestDelaySeconds, type Pointer, type Taken, type WorkQueue } from './queue.ts';

const PointerMessage = z.strictObject({ network: z.string().min(1), work: z.string().min(1) });
const keepForEver = -1;
/** Rows say what waits for an operator; poison is the alarm, and alarms that nobody can clear are not heard. */
const fourteenDays = 14 * 24 * 3_600;
/** Whoever announces work may be in a turn that Teams waits for. */
const timeoutMilliseconds = 3_000;
const inTime = () => ({ abortSignal: AbortSignal.timeout(timeoutMilliseconds) });
/** As many as one call gives. */
const mostAtOnce = 32;

type Queues = { readonly work: QueueClient; readonly poison: QueueClient };

/** The queue of work in Azure Queue Storage (or Azurite). */
export function azureQueue(queues: Queues): WorkQueue {
  const { work, poison } = queues;
  return {
    send: (pointer, delaySeconds) => send(work, encode(pointer), delaySeconds),
    async receive(most, leaseSeconds) {
      const options = { numberOfMessages: most, visibilityTimeout: leaseSeconds };
      const { receivedMessageItems } = await work.receiveMessages({ ...inTime(), ...options });
      const taken = await Promise.all(receivedMessageItems.map((item) => taking(queues, item)));
      return taken.filter((one) => one !== undefined);
    },
    async depths() {
      const [waiting, poisoned] = await Promise.all([work, poison].map((queue) => queue.getProperties(inTime())));
      return {
        waiting: waiting?.approximateMessagesCount ?? 0,
        poisoned: poisoned?.approximateMessagesCount ?? 0,
      };
    },
    redeem: (pointer) => removeAll(poison, encode(pointer)),
  };
}

async function send(queue: QueueClient, text: string, delaySeconds: number): Promise<void> {
  const options = { visibilityTimeout: Math.ceil(delaySeconds), messageTimeToLive: keepForEver };
  await queue.sendMessage(text, { ...inTime(), ...options });
}

async function sendPoison(queue: QueueClient, text: string): Promise<void> {
  await queue.sendMessage(text, { ...inTime(), messageTimeToLive: fourteenDays });
}

async function taking({ work, poison }: Queues, item: DequeuedMessageItem): Promise<Taken | undefined> {
  const { messageId, messageText, dequeueCount } = item;
  let { popReceipt } = item;
  const remove = () => unlessLost(() => work.deleteMessage(messageId, popReceipt, inTime()));
  const pointer = decode(messageText);
  if (!pointer) {
    await sendPoison(poison, messageText);
    await remove();
    return undefined;
  }
  return {
    ...{ pointer, attempt: dequeueCount },
    done: async () => void (await remove()),
    // Off first: a pointer that is lost in between is made up for by the sweep; one that is there twice would stay twice.
    async later(seconds) {
      if (await remove()) await send(work, messageText, Math.min(seconds, longestDelaySeconds));
    },
    async renew(seconds) {
      await unlessLost(async () => {
        const updated = await work.updateMessage(messageId, popReceipt, messageText, Math.ceil(seconds), inTime());
        popReceipt = updated.popReceipt ?? popReceipt;
      });
    },
    async poison() {
      if (await remove()) await sendPoison(poison, messageText);
    },
  };
}

/** False for 404: already gone, and for 400: the lease ended and somebody else holds the message now. */
async function unlessLost(update: () => Promise<unknown>): Promise<boolean> {
  try {
    await update();
    return true;
  } catch (error) {
    if (!(error instanceof RestError) || ![400, 404].includes(error.statusCode ?? 0)) throw error;
    return false;
  }
}

/** Looks at each message once, hidden meanwhile, and gives the others back. */
async function removeAll(queue: QueueClient, text: string): Promise<void> {
  const options = { numberOfMessages: mostAtOnce, visibilityTimeout: 30 };
  const others: DequeuedMessageItem[] = [];
  for (let seen = mostAtOnce; seen === mostAtOnce; ) {
    const { receivedMessageItems: items } = await queue.receiveMessages({ ...inTime(), ...options });
    const same = items.filter(({ messageText }) => messageText === text);
    await Promise.all(
      same.map((item) => unlessLost(() => queue.deleteMessage(item.messageId, item.popReceipt, inTime()))),
    );
    others.push(...items.filter((item) => !same.includes(item)));
    seen = items.length;
  }
  for (const { messageId, popReceipt, messageText } of others) {
    await unlessLost(() => queue.updateMessage(messageId, popReceipt, messageText, 0, inTime()));
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
