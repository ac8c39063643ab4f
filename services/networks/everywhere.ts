import type { NetworkId } from '../ids.ts';

/** Every network of a tenant. What one tenant has of a person is not shown or changed from another: each answers for its own. */
export type Everywhere = (tenantId: string) => Promise<readonly NetworkId[]>;

const atOnce = 10;

/** Asks the same of every network, a few at a time. What it resolves to is in the order of the networks. */
export async function inEach<Result>(
  ids: readonly NetworkId[],
  ask: (networkId: NetworkId) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    results.push(...(await Promise.all(ids.slice(start, start + atOnce).map(ask))));
  }
  return results;
}
