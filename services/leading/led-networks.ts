import type { PersonId } from '../ids.ts';
import type { Chats } from '../networks/chats.ts';
import { inEach } from '../networks/everywhere.ts';
import type { Network } from '../networks/network-rows.ts';
import type { Networks } from '../networks/networks.ts';
import type { Members } from '../people/members.ts';
import { leads } from './leaders.ts';

type Parts = { readonly chats: Chats; readonly networks: Networks; readonly members: Members };

export type LedNetworks = ReturnType<typeof createLedNetworks>;

/** The networks that somebody decides for. */
export function createLedNetworks({ chats, networks, members }: Parts) {
  /** Of those of one tenant that are not being erased, by name. One that cannot be read is left out. */
  async function those(tenantId: string, areTheirs: (network: Network) => Promise<boolean> | boolean) {
    const living = [...(await chats.livingNetworksOf(tenantId))];
    const all = await inEach(living, async (id) => {
      const network = await networks.get(id).catch(() => undefined);
      return network && (await areTheirs(network)) ? [network] : [];
    });
    return all
      .flat()
      .toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? '') || (one.id < other.id ? -1 : 1));
  }

  return {
    of: (tenantId: string, person: PersonId): Promise<readonly Network[]> =>
      those(tenantId, (network) => leads(network, person)),
    /** Those that they are a member of. */
    joinedBy: (tenantId: string, person: PersonId): Promise<readonly Network[]> =>
      those(tenantId, async ({ id }) => (await members.find(id, person).catch(() => undefined)) !== undefined),
  };
}
