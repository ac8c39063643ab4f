import type { Chats } from './chats.ts';
import { inEach } from './everywhere.ts';
import type { PersonId } from './ids.ts';
import { leads, type Network, type Networks } from './networks.ts';

export type LedNetworks = ReturnType<typeof createLedNetworks>;

/** The networks that somebody decides for. */
export function createLedNetworks({ chats, networks }: { readonly chats: Chats; readonly networks: Networks }) {
  return {
    /** Of those of one tenant that are not being erased, by name. One that cannot be read is left out. */
    async of(tenantId: string, person: PersonId): Promise<readonly Network[]> {
      const living = [...(await chats.livingNetworksOf(tenantId))];
      const all = await inEach(living, (id) => networks.get(id).catch(() => undefined));
      const led = all.filter((network) => network !== undefined).filter((network) => leads(network, person));
      return led.toSorted(
        (one, other) => (one.name ?? '').localeCompare(other.name ?? '') || (one.id < other.id ? -1 : 1),
      );
    },
  };
}
