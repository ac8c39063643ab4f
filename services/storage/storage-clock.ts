import type { TableServiceClientOptions } from '@azure/data-tables';

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

/** What a Date header cannot tell: it has whole seconds. */
const coarsenessMilliseconds = 1_500;
const slowestMilliseconds = 1_000;

/**
 * The storage account's clock, as its answers tell it. Every instance goes by it, so that leases, gates and closing times
 * mean the same to all of them, however far their own clocks are apart.
 */
export function createStorageClock(own: () => Date) {
  let ahead = 0;

  function learn(date: string | undefined, sentAt: Date, receivedAt: Date): void {
    const half = (receivedAt.getTime() - sentAt.getTime()) / 2;
    const measured = Date.parse(date ?? '') + 500 - (sentAt.getTime() + half);
    // NaN is never larger: an answer without a date teaches nothing.
    if (half >= 0 && half * 2 < slowestMilliseconds && Math.abs(measured - ahead) > coarsenessMilliseconds)
      ahead = measured;
  }

  const policy: Policy = {
    name: 'storage-clock',
    async sendRequest(request, next) {
      const sentAt = own();
      const response = await next(request);
      // Only from storage itself: what stands in between has a clock of its own.
      if (response.headers.has('x-ms-version')) learn(response.headers.get('date'), sentAt, own());
      return response;
    },
  };
  return { now: () => new Date(own().getTime() + ahead), policy };
}
