import { QueueServiceClient } from '@azure/storage-queue';

/** Kring's queues as an operator with a storage tool sees them. */
export function queueByHand(connectionString: string) {
  const service = QueueServiceClient.fromConnectionString(connectionString);
  return {
    async send(text: string) {
      await service.getQueueClient('kring-work').sendMessage(text);
    },
    async poisoned(): Promise<readonly string[]> {
      const { peekedMessageItems } = await service
        .getQueueClient('kring-work-poison')
        .peekMessages({ numberOfMessages: 32 });
      return peekedMessageItems.map(({ messageText }) => messageText);
    },
  };
}
